// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QPlainTextEdit;

namespace ui
{

class IconLabel;

/// An error as a person can act on it: what failed, why, what to do, and the details on demand.
/// All text is shown as plain text.
class ErrorPanel final : public QFrame
{
    Q_OBJECT
public:
    explicit ErrorPanel(QWidget *parent = nullptr);

    void setError(const values::Error &error);
    [[nodiscard]] const values::Error &error() const { return m_error; }
    /// Adds a button beside "Details", for example "Connect Again".
    QPushButton *addButton(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void recolour();
    void showDetails(bool on);

    values::Error m_error;
    QLabel *m_what;
    QLabel *m_why;
    QLabel *m_fix;
    QPlainTextEdit *m_details;
    QPushButton *m_detailsButton;
    QHBoxLayout *m_buttons;
};

} // namespace ui
