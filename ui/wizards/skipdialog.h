// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace ui
{

/// Asks why a step is passed over; without a reason it is not. Enter in the empty field does
/// nothing, Esc leaves. Deletes itself when it closes.
class SkipDialog final : public QDialog
{
    Q_OBJECT
public:
    /// step: its title.
    explicit SkipDialog(const QString &step, QWidget *parent = nullptr);
    [[nodiscard]] QLineEdit *reasonField() const { return m_reason; }
    [[nodiscard]] QPushButton *skipButton() const { return m_skip; }

Q_SIGNALS:
    void reasonGiven(const QString &reason);

private:
    QLineEdit *m_reason;
    QPushButton *m_skip;
};

} // namespace ui
