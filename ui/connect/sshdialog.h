// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"
#include "ui/connect/sshrequest.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace ui
{

class ErrorPanel;

/// Asks how to log in at a host or VM by SSH, and stays open while that is tried: the caller closes
/// it or shows why it failed. Non-blocking: use open().
class SshDialog final : public QDialog
{
    Q_OBJECT
public:
    /// machine: its name, for the title.
    explicit SshDialog(const QString &machine, QWidget *parent = nullptr);

    /// Fills in what is known; a secret is never filled in.
    void setRequest(const SshRequest &request);
    [[nodiscard]] SshRequest request() const;
    void showProgress();
    /// The attempt failed: fields are free again.
    void showError(const values::Error &error);
    [[nodiscard]] bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void loginRequested(const ui::SshRequest &request);
    /// Cancel was pressed while an attempt was under way; the dialog stays open.
    void cancelRequested();

public Q_SLOTS:
    void reject() override;

private:
    void setUpFields();
    void setUpLayout();
    void showWay();
    void chooseKeyFile();
    void setBusy(bool busy);
    void submit();
    [[nodiscard]] QString firstMissing() const;
    [[nodiscard]] SshRequest::Way way() const;

    QLineEdit *m_address;
    QLineEdit *m_user;
    QComboBox *m_way;
    QWidget *m_keyRow;
    QLineEdit *m_keyFile;
    QToolButton *m_browse;
    QLineEdit *m_secret;
    QCheckBox *m_remember;
    QFormLayout *m_form;
    QProgressBar *m_progress;
    ErrorPanel *m_error;
    QPushButton *m_logIn;
    QPushButton *m_cancel;
    bool m_busy = false;
};

} // namespace ui
