// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sshlogin.h"
#include "models/values/gpustate.h"
#include "models/values/hostkey.h"
#include "models/values/result.h"
#include "models/values/sshstate.h"
#include "services/ssh/credentials.h"
#include "services/telemetry/leases.h"
#include "services/telemetry/smi/smitarget.h"

#include <QHash>
#include <QObject>
#include <qcorotask.h>

#include <memory>
#include <optional>
#include <stop_token>

namespace models
{
class EstateStore;
}

namespace ssh
{
class Service;
class Session;
} // namespace ssh

namespace telemetry
{
class Hub;
}

namespace app
{

class Settings;
class SshLogins;

/// The hosts and VMs that are measured over SSH: one session and one nvidia-smi each.
/// Shape:  what a person turns on is remembered once its first login worked, and comes back with
///         its server. Without a person nobody is asked: a machine whose password nobody knows
///         shows as a failed source.
/// Thread: interface thread.
class Machines final : public QObject
{
    Q_OBJECT
public:
    /// All of them outlive this.
    Machines(models::EstateStore *estates, ssh::Service *service, telemetry::Hub *hub,
        SshLogins *logins, Settings *settings);
    ~Machines() override;

    /// A person wants it: loginWanted() follows where it is not known how to log in.
    void turnOn(const values::ObjectKey &machine);
    /// The answer to loginWanted(). keep: in the keyring, once it worked.
    void logIn(
        const values::ObjectKey &machine, const SshLogin &login, const QString &secret, bool keep);
    void turnOff(const values::ObjectKey &machine);
    /// Tries again at once; asks where the last login was refused.
    void retry(const values::ObjectKey &machine);
    void answerHostKey(const values::ObjectKey &machine, bool trust, bool remember);

    /// What is remembered for this server is measured again; what it turned off is let go of.
    void resume(const values::ServerId &server);
    void leave(const values::ServerId &server);
    /// The GPUs of these machines may be other ones now.
    void refreshTargets(const values::ServerId &server);

    [[nodiscard]] bool isHost(const values::ObjectKey &machine) const;
    /// Logged in, or on the way there.
    [[nodiscard]] bool isOn(const values::ObjectKey &machine) const;
    /// As whom it is logged in, or would be; empty when not known.
    [[nodiscard]] QString userOf(const values::ObjectKey &machine) const;
    [[nodiscard]] QString nameOf(const values::ObjectKey &machine) const;
    /// Who else holds the GPUs there. Errors: Blocked (not measured, so there is no session);
    /// those of the session.
    [[nodiscard]] QCoro::Task<values::Result<QList<telemetry::GpuHolder>>> listHolders(
        values::ObjectKey machine, std::stop_token stop) const;
    [[nodiscard]] std::shared_ptr<ssh::Session> session(const values::ObjectKey &machine) const;

Q_SIGNALS:
    /// error: why the last attempt failed, if there was one.
    void loginWanted(const values::ObjectKey &machine, const app::SshLogin &login,
        const std::optional<values::Error> &error);
    void hostKeyAsked(const values::ObjectKey &machine, const values::HostKeyQuestion &question);
    /// Logged in for the first time since it was turned on.
    void loggedIn(const values::ObjectKey &machine);
    /// The first login did not work. Until turnOff() the source shows why, and retry() is possible.
    void loginFailed(const values::ObjectKey &machine, const values::Error &error);
    /// Nobody is asked and nothing runs: what to show of the machine.
    void unreachable(const values::SourceState &state);
    /// Something beside it did not work, the keyring for one.
    void failed(const values::Error &error);

private:
    struct Machine;

    QCoro::Task<void> begin(values::ObjectKey key, SshLogin login, bool asked);
    void start(const values::ObjectKey &key, const SshLogin &login,
        const ssh::Credentials &credentials, bool asked, bool keep);
    void onSession(const values::ObjectKey &key, const values::SshState &state);
    void onReady(const values::ObjectKey &key, Machine &machine);
    QCoro::Task<void> save(SshLogin login);
    /// A new source in place of the old one.
    void measure(Machine &machine, const telemetry::SmiTarget &what);
    void letGo(const values::ObjectKey &key);
    void tellUnreachable(const values::ObjectKey &key, const values::Error &error);
    [[nodiscard]] SshLogin remembered(const values::ObjectKey &key) const;

    models::EstateStore *m_estates;
    ssh::Service *m_service;
    telemetry::Hub *m_hub;
    SshLogins *m_logins;
    Settings *m_settings;
    QHash<values::ObjectKey, std::shared_ptr<Machine>> m_machines;
    std::stop_source m_stop;
};

} // namespace app
