// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/passthroughproposal.h"
#include "models/values/vmchange.h"
#include "services/plan/estate.h"
#include "services/plan/ports.h"

#include <QList>
#include <qcorotask.h>

#include <optional>
#include <stop_token>

namespace app
{

/// What a server is asked about one VM of a plan: CheckVmConfig about the change that the plan
/// makes of it, or CheckPowerOn where the plan only starts it.
struct ServerQuestion {
    values::MoRef vm, host; ///< host: null where the server chooses
    std::optional<values::VmChange> change;
    /// The plan does nothing before it: what the server says of now holds for then.
    bool isOfNow = true;
    friend bool operator==(const ServerQuestion &, const ServerQuestion &) = default;
};

/// An answer, or why there is none.
struct ServerAnswer {
    ServerQuestion question;
    values::Result<plan::ServerVerdict> verdict;
};

/// One for each VM of the proposal's preflights that is there already. Pure.
[[nodiscard]] QList<ServerQuestion> serverQuestions(
    const values::PassthroughProposal &proposal, const plan::Estate &estate);

/// Asks one after the other; a server without these checks is asked once. Changes nothing there,
/// but each question is a task of the server's list.
[[nodiscard]] QCoro::Task<QList<ServerAnswer>> askServer(
    plan::Ports ports, QList<ServerQuestion> questions, std::stop_token stop);

/// Puts what the server said into the preflights: as findings of the server, with what the log
/// doctor knows of its words, and as a note. An objection to things as they are before the plan
/// only warns: the plan may set it right.
void tellServerAnswers(values::PassthroughProposal &proposal, const QList<ServerAnswer> &answers);

} // namespace app
