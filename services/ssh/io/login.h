// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"
#include "services/ssh/credentials.h"
#include "services/ssh/io/agent.h"
#include "services/ssh/io/keyloader.h"
#include "services/ssh/io/wire.h"

#include <QObject>
#include <QStringList>

namespace ssh
{

/// Logs in on a wire whose server is trusted, by the ways that both sides have.
/// Shape:  ended() once. No secret is offered twice: servers count refusals and lock accounts.
/// Thread: the I/O thread; the agent is asked on a pool thread, for it may ask a person.
/// Errors: Auth, Network.
class Login final : public QObject
{
    Q_OBJECT

public:
    Login(Wire &wire, QString name, Credentials credentials);
    ~Login() override;

    /// Goes on as far as the server has answered; to be called after each turn of the wire.
    void advance();

Q_SIGNALS:
    void ended(const values::Status &status);

private:
    enum class Step { Methods, Choose, Loading, KeyFile, Password, Interactive, Agent, Ended };

    /// One step; false when there is nothing to do before the next turn.
    bool step();
    bool askMethods();
    bool choose();
    void loadNextKey();
    bool tryKey();
    bool tryPassword();
    bool tryInteractive();
    bool answerPrompts();
    void askAgent();
    /// Takes the answer of a way: done, refused, or one of several.
    bool judge(int result, const QString &refusal);
    void end(const values::Status &status);
    void giveUp();

    Wire &m_wire;
    const QString m_name;
    Credentials m_credentials;
    Step m_step = Step::Methods;
    unsigned int m_methods = 0;
    size_t m_nextKey = 0;
    LoadedKey m_key;
    bool m_passwordSpent = false;
    bool m_passwordAnswered = false;
    bool m_agentSpent = false;
    std::shared_ptr<AgentLine> m_agentLine;
    QStringList m_reasons; ///< why each way did not serve
};

} // namespace ssh
