// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QWidget>

namespace ui
{

/// An icon as large as the text beside it, times a factor. Decoration only: the words beside it say
/// the same.
class IconLabel final : public QWidget
{
    Q_OBJECT
public:
    explicit IconLabel(const QString &name, qreal lines = 1.0, QWidget *parent = nullptr);

    void setIconName(const QString &name);
    [[nodiscard]] QString iconName() const { return m_name; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    QIcon m_icon;
    qreal m_lines;
};

} // namespace ui
