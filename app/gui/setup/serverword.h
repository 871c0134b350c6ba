// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/servercheck.h"
#include "models/values/passthroughchoices.h"

#include <QObject>
#include <qcorotask.h>

#include <functional>
#include <stop_token>

namespace app
{

/// Adds what the server's own checks say to the proposals of one wizard. Each question is a task
/// in the server's list, so it is asked when somebody reads the answer, and once for the same
/// change.
/// Thread: interface thread.
class ServerWord final : public QObject
{
    Q_OBJECT
public:
    using Ports = std::function<plan::Ports()>;

    ServerWord(Ports ports, QObject *parent = nullptr);
    ~ServerWord() override;

    /// A proposal with what is known of the server's word already; the rest is asked where it is
    /// read.
    [[nodiscard]] values::PassthroughProposal complete(const values::PassthroughProposal &proposal,
        const values::PassthroughChoices &choices, const plan::Estate &estate, bool isRead);
    /// Somebody reads the last proposal now.
    void want();

Q_SIGNALS:
    /// The last proposal again, with the server's word.
    void told(
        const values::PassthroughProposal &proposal, const values::PassthroughChoices &choices);

private:
    QCoro::Task<void> ask(QList<ServerQuestion> questions);

    Ports m_ports;
    values::PassthroughProposal m_proposal;
    values::PassthroughChoices m_choices;
    QList<ServerQuestion> m_questions; ///< about m_proposal
    QList<ServerQuestion> m_asked; ///< under way, or answered by m_answers
    QList<ServerAnswer> m_answers;
    std::stop_source m_stop;
};

} // namespace app
