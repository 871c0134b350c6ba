// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/fact.h"

#include <QScrollArea>

class QBoxLayout;
class QLabel;

namespace ui
{

class MeaningLabel;

/// Groups of facts, in two columns where there is room. Values can be selected; Ctrl+C and the
/// context menu copy everything as tab-separated text.
class FactsView final : public QScrollArea
{
    Q_OBJECT
public:
    explicit FactsView(QWidget *parent = nullptr);

    /// Same shape as before: only texts that differ change, so selections and scrolling stay.
    void setGroups(const QList<FactGroup> &groups);
    [[nodiscard]] const QList<FactGroup> &groups() const { return m_groups; }
    [[nodiscard]] QString toTsv() const;
    /// As high as its content, up to some lines, instead of as high as the page allows.
    void setFollowsContent(bool on);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Line {
        QLabel *value = nullptr;
        MeaningLabel *hint = nullptr;
    };
    [[nodiscard]] bool sameShape(const QList<FactGroup> &groups) const;
    void rebuild();
    QWidget *makeGroup(const FactGroup &group);
    void fill();
    void arrange();
    void followContent();
    [[nodiscard]] int columnsThatFit() const;
    [[nodiscard]] int labelWidth() const;
    [[nodiscard]] qsizetype firstOfSecondColumn() const;

    QList<FactGroup> m_groups;
    QList<QWidget *> m_boxes;
    QList<Line> m_lines;
    QBoxLayout *m_columns;
    int m_columnCount = 0;
    bool m_followsContent = false;
    int m_contentHeight = 0;
};

} // namespace ui
