// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QWidget>

class QLabel;

namespace ui
{

class IconLabel;

/// The icon that stands for a meaning: "ok", "warning", "error", "info", "unknown".
[[nodiscard]] QString iconName(Meaning meaning);

/// A wrapped sentence with an icon, in the colour of what it means. Plain text.
class MeaningLabel final : public QWidget
{
    Q_OBJECT
public:
    explicit MeaningLabel(QWidget *parent = nullptr);

    void setMessage(Meaning meaning, const QString &text);
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void recolour();

    IconLabel *m_icon;
    QLabel *m_text;
    Meaning m_meaning = Meaning::Info;
};

} // namespace ui
