// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/setup/serverword.h"

#include <QPointer>

namespace app
{

ServerWord::ServerWord(Ports ports, QObject *parent)
    : QObject(parent)
    , m_ports(std::move(ports))
{
}

ServerWord::~ServerWord()
{
    m_stop.request_stop();
}

values::PassthroughProposal ServerWord::complete(const values::PassthroughProposal &proposal,
    const values::PassthroughChoices &choices, const plan::Estate &estate, bool isRead)
{
    m_proposal = proposal;
    m_choices = choices;
    m_questions = serverQuestions(proposal, estate);
    if (m_questions == m_asked)
        tellServerAnswers(m_proposal, m_answers);
    else if (isRead)
        want();
    return m_proposal;
}

void ServerWord::want()
{
    if (m_questions == m_asked || m_questions.isEmpty())
        return;
    m_stop.request_stop();
    m_stop = {};
    m_asked = m_questions;
    m_answers.clear();
    ask(m_questions);
}

QCoro::Task<void> ServerWord::ask(QList<ServerQuestion> questions)
{
    const QPointer<ServerWord> self(this);
    const std::stop_token stop = m_stop.get_token();
    const plan::Ports ports = m_ports();
    if (!ports.vm)
        co_return; // not connected: the page says so by itself
    const QList<ServerAnswer> answers = co_await askServer(ports, questions, stop);
    if (!self || stop.stop_requested())
        co_return;
    m_answers = answers;
    if (!(m_questions == questions))
        co_return;
    tellServerAnswers(m_proposal, m_answers);
    Q_EMIT told(m_proposal, m_choices);
}

} // namespace app
