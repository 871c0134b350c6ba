// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ssh/io/login.h"

#include "services/ssh/errors.h"
#include "services/ssh/io/agent.h"

namespace ssh
{

using namespace Qt::StringLiterals;
using values::Error;
using values::Status;

Login::Login(Wire &wire, QString name, Credentials credentials)
    : m_wire(wire)
    , m_name(std::move(name))
    , m_credentials(std::move(credentials))
{
}

Login::~Login()
{
    if (m_agentLine)
        m_agentLine->cut();
}

void Login::advance()
{
    while (m_step != Step::Ended && step()) { }
}

bool Login::step()
{
    switch (m_step) {
    case Step::Methods:
        return askMethods();
    case Step::Choose:
        return choose();
    case Step::KeyFile:
        return tryKey();
    case Step::Password:
        return tryPassword();
    case Step::Interactive:
        return tryInteractive();
    case Step::Loading:
    case Step::Agent:
    case Step::Ended:
        return false;
    }
    return false;
}

bool Login::askMethods()
{
    const int result = ssh_userauth_none(m_wire.session(), nullptr);
    if (result == SSH_AUTH_DENIED) {
        m_methods = static_cast<unsigned int>(ssh_userauth_list(m_wire.session(), nullptr));
        m_step = Step::Choose;
        return true;
    }
    return judge(result, QString());
}

bool Login::choose()
{
    const bool keys = (m_methods & SSH_AUTH_METHOD_PUBLICKEY) != 0;
    if (keys && m_nextKey < m_credentials.keyFiles().size()) {
        loadNextKey();
    } else if (!m_passwordSpent && !m_credentials.password().isEmpty()
        && (m_methods & SSH_AUTH_METHOD_PASSWORD) != 0) {
        m_step = Step::Password;
    } else if (!m_passwordSpent && !m_credentials.password().isEmpty()
        && (m_methods & SSH_AUTH_METHOD_INTERACTIVE) != 0) {
        m_step = Step::Interactive;
    } else if (keys && !m_agentSpent && m_credentials.usesAgent()
        && m_credentials.password().isEmpty()) {
        askAgent();
    } else {
        giveUp();
    }
    return m_step == Step::Password || m_step == Step::Interactive;
}

void Login::loadNextKey()
{
    const Credentials::KeyFile &file = m_credentials.keyFiles()[m_nextKey++];
    m_step = Step::Loading;
    loadKey(file.path, file.passphrase).then(this, [this](const LoadedKey &loaded) {
        m_key = loaded;
        if (!m_key.key)
            m_reasons.push_back(m_key.problem);
        m_step = m_key.key ? Step::KeyFile : Step::Choose;
        advance();
        m_wire.settle();
    });
}

bool Login::tryKey()
{
    const int result = ssh_userauth_publickey(m_wire.session(), nullptr, m_key.key.get());
    const QString path = m_credentials.keyFiles()[m_nextKey - 1].path;
    return judge(result, tr("the server does not accept the key %1").arg(path));
}

bool Login::tryPassword()
{
    QByteArray password = m_credentials.password().toUtf8();
    const int result = ssh_userauth_password(m_wire.session(), nullptr, password.constData());
    password.fill('\0');
    m_passwordSpent = true;
    return judge(result, tr("the user name or the password is wrong"));
}

bool Login::tryInteractive()
{
    const int result = ssh_userauth_kbdint(m_wire.session(), nullptr, nullptr);
    m_passwordSpent = true;
    if (result == SSH_AUTH_INFO)
        return answerPrompts();
    return judge(result, tr("the user name or the password is wrong"));
}

bool Login::answerPrompts()
{
    const int prompts = ssh_userauth_kbdint_getnprompts(m_wire.session());
    for (unsigned int i = 0; i < static_cast<unsigned int>(prompts); ++i) {
        char echo = 0;
        const char *const prompt = ssh_userauth_kbdint_getprompt(m_wire.session(), i, &echo);
        // Only the first hidden question is the password's: the next one may want a new one.
        if (m_passwordAnswered || echo != 0) {
            m_reasons.push_back(tr("the server asks \"%1\", which only a person can answer")
                                    .arg(QString::fromUtf8(prompt).trimmed()));
            giveUp();
            return false;
        }
        m_passwordAnswered = true;
        QByteArray password = m_credentials.password().toUtf8();
        ssh_userauth_kbdint_setanswer(m_wire.session(), i, password.constData());
        password.fill('\0');
    }
    return true;
}

void Login::askAgent()
{
    m_step = Step::Agent;
    m_agentSpent = true;
    m_agentLine = std::make_shared<AgentLine>();
    const auto answered = [this](AgentAnswer answer) {
        m_wire.takeBack();
        if (!answer.problem.isEmpty())
            m_reasons.push_back(answer.problem);
        judge(answer.result, tr("the agent holds no key that the server accepts"));
        advance();
        m_wire.settle();
    };
    logInByAgent(m_wire.lend(), m_credentials.agentSocket(), m_agentLine).then(this, answered);
}

bool Login::judge(int result, const QString &refusal)
{
    switch (result) {
    case SSH_AUTH_AGAIN:
        return false;
    case SSH_AUTH_SUCCESS:
        end(values::done());
        return false;
    case SSH_AUTH_PARTIAL:
        m_methods = static_cast<unsigned int>(ssh_userauth_list(m_wire.session(), nullptr));
        m_reasons = {tr("the server wants more than one proof")};
        m_step = Step::Choose;
        return true;
    case SSH_AUTH_DENIED:
        if (!refusal.isEmpty())
            m_reasons.push_back(refusal);
        m_step = Step::Choose;
        return true;
    default:
        if (m_wire.words().contains("authentication failures"_L1))
            giveUp();
        else
            end(lostError(m_name, m_wire.words()));
        return false;
    }
}

void Login::giveUp()
{
    const QString why = m_reasons.isEmpty()
        ? tr("the server takes none of the ways to log in that were given")
        : m_reasons.join("; "_L1);
    end(loginError(
        m_name, why, tr("Correct the user name, the password or the key, and connect again.")));
}

void Login::end(const Status &status)
{
    m_step = Step::Ended;
    m_credentials = Credentials();
    Q_EMIT ended(status);
}

} // namespace ssh
