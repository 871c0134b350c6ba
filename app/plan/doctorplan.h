// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/passthroughproposal.h"
#include "services/advice/logdoctor.h"
#include "services/plan/estate.h"
#include "services/plan/ports.h"

#include <QByteArray>
#include <QList>
#include <qcorotask.h>

#include <stop_token>

namespace app
{

/// What mends the causes that a log tells, for a VM of this estate, which has its deep facts: the
/// remedies as a plan with its preview, and the oracle's word for the start that follows. What
/// stands against it is in PassthroughProposal::problem. Pure; any thread.
[[nodiscard]] values::PassthroughProposal proposeRemedy(const QByteArray &log,
    const QList<advice::Diagnosis> &causes, const values::MoRef &vm, const plan::Estate &estate);
/// The objects whose deep facts decide about it.
[[nodiscard]] QList<values::MoRef> objectsOf(const values::MoRef &vm, const plan::Estate &estate);

/// The end of a VM's vmware.log, from its datastore. Errors: NotFound, those of the port.
[[nodiscard]] QCoro::Task<values::Result<QByteArray>> logOf(
    plan::Ports ports, values::MoRef vm, std::stop_token stop);

} // namespace app
