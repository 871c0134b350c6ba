// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"
#include "ui/connect/connectrequest.h"

#include <QDialog>
#include <QList>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace ui
{

class ErrorPanel;
class MeaningLabel;

/// Asks for server, user and password, and stays open while the connection is made: progress and
/// Cancel, then it is closed by the caller or shows why it failed. Non-blocking: use open().
class ConnectDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit ConnectDialog(QWidget *parent = nullptr);

    /// Last used first; the first one is filled in.
    void setRecentServers(const QList<RecentServer> &servers);
    /// Fills in one server.
    void setServer(const RecentServer &server);
    /// reason: the keyring's own words, shown as a tool tip.
    void setKeyringState(KeyringState state, const QString &reason = {});
    /// Whether the keyring holds a password for the address and user shown.
    void setPasswordSaved(bool saved);

    /// The attempt is under way: fields are locked, Cancel stops it. objects: loaded so far.
    void showProgress(const QString &step, int objects = 0);
    /// The attempt failed or was cancelled: fields are free again.
    void showError(const values::Error &error);
    void showIdle();
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] ConnectRequest request() const;

Q_SIGNALS:
    void connectRequested(const ui::ConnectRequest &request);
    /// Cancel was pressed while an attempt was under way.
    void cancelRequested();
    /// Address or user changed: the moment to look into the keyring.
    void serverEdited(const QString &address, const QString &user);

public Q_SLOTS:
    void reject() override;

private:
    void setUpFields();
    void setUpLayout();
    void setBusy(bool busy);
    void chooseRecent(int row);
    void edited();
    void submit();
    [[nodiscard]] QString firstMissing() const;

    QList<RecentServer> m_recent;
    QComboBox *m_address;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QCheckBox *m_remember;
    MeaningLabel *m_keyring;
    QLabel *m_step;
    QProgressBar *m_progress;
    ErrorPanel *m_error;
    QPushButton *m_connect;
    QPushButton *m_cancel;
    KeyringState m_keyringState = KeyringState::Checking;
    bool m_passwordSaved = false;
    bool m_busy = false;
};

} // namespace ui
