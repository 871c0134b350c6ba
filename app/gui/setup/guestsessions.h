// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sshlogin.h"
#include "models/values/hostkey.h"
#include "models/values/result.h"
#include "models/values/sshstate.h"
#include "services/ssh/credentials.h"

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
class Session;
}

namespace app
{

class Telemetry;

/// SSH sessions with guests in which plans prove what they did: telemetry's where it is logged in
/// there, else one of their own, which measures nothing.
/// Shape:  what a person typed in this run or the keyring holds is taken without a question; else
///         loginWanted().
/// Thread: interface thread.
class GuestSessions final : public QObject
{
    Q_OBJECT
public:
    /// Both outlive this.
    GuestSessions(models::EstateStore *estates, Telemetry *telemetry, QObject *parent = nullptr);
    ~GuestSessions() override;

    /// Null: nobody is logged in there.
    [[nodiscard]] std::shared_ptr<ssh::Session> session(const values::ObjectKey &vm) const;
    [[nodiscard]] QString nameOf(const values::ObjectKey &vm) const;

    /// A plan needs it; loggedIn() or loginWanted() follows.
    void open(const values::ObjectKey &vm);
    /// The answer to loginWanted(). keep: in the keyring, once it worked.
    void logIn(
        const values::ObjectKey &vm, const SshLogin &login, const QString &secret, bool keep);
    void answerHostKey(const values::ObjectKey &vm, bool trust, bool remember);
    /// The attempt that is under way is given up.
    void cancel(const values::ObjectKey &vm);

Q_SIGNALS:
    /// error: why what was known did not do.
    void loginWanted(const values::ObjectKey &vm, const app::SshLogin &login,
        const std::optional<values::Error> &error);
    void hostKeyAsked(const values::ObjectKey &vm, const values::HostKeyQuestion &question);
    void loggedIn(const values::ObjectKey &vm);
    /// The keyring did not take the secret.
    void failed(const values::Error &error);

private:
    struct Guest {
        SshLogin login;
        std::shared_ptr<ssh::Session> session;
        bool keepSecret = false;
        bool isReady = false;
    };

    QCoro::Task<void> find(values::ObjectKey vm);
    QCoro::Task<void> save(SshLogin login);
    void start(const values::ObjectKey &vm, const SshLogin &login,
        const ssh::Credentials &credentials, bool keep);
    void onState(const values::ObjectKey &vm, const values::SshState &state);
    /// Where and as whom, as far as it is known.
    [[nodiscard]] SshLogin proposed(const values::ObjectKey &vm) const;

    models::EstateStore *m_estates;
    Telemetry *m_telemetry;
    QHash<values::ObjectKey, Guest> m_guests;
    std::stop_source m_stop;
};

} // namespace app
