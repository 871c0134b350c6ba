// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"

#include <QDialog>

class QPlainTextEdit;
class QPushButton;

namespace ui
{

class ErrorPanel;

/// Takes lines of a vmware.log or of lspci -vv, pasted or from a file, and stays open until they
/// were understood. Non-blocking: use open().
class PasteDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit PasteDialog(QWidget *parent = nullptr);

    void showError(const values::Error &error);
    [[nodiscard]] QPlainTextEdit *text() const { return m_text; }
    [[nodiscard]] QPushButton *readButton() const { return m_read; }

Q_SIGNALS:
    void textGiven(const QString &text);

private:
    void chooseFile();
    void loadFile(const QString &path);
    void submit();

    QPlainTextEdit *m_text;
    ErrorPanel *m_error;
    QPushButton *m_read;
    QPushButton *m_open;
};

} // namespace ui
