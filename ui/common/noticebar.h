// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QFrame>

class QToolButton;

namespace ui
{

class MeaningLabel;

/// One line across a page that the operator should read: a reboot is pending, a device moved.
/// Hidden while it has no text. Plain text.
class NoticeBar final : public QFrame
{
    Q_OBJECT
public:
    explicit NoticeBar(QWidget *parent = nullptr);

    /// An empty text hides the line.
    void setNotice(Meaning meaning, const QString &text);
    [[nodiscard]] QString text() const;
    /// Adds a "Dismiss" button that hides the line until the next notice.
    void setDismissible(bool on);
    /// Adds a button for what is to be done about it.
    QToolButton *addButton(const QString &text);

Q_SIGNALS:
    void dismissed();

private:
    MeaningLabel *m_label;
    QToolButton *m_dismiss;
};

} // namespace ui
