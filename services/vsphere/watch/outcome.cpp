// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/watch/outcome.h"

namespace vsphere
{

namespace
{

/// Faults that mean that what the call names is not there any more (reference 2.3, 1.4).
bool asksForRebuild(const QString &fault)
{
    return fault == QLatin1String("NotAuthenticated")
        || fault == QLatin1String("InvalidCollectorVersion")
        || fault == QLatin1String("ManagedObjectNotFound")
        || fault == QLatin1String("RequestCanceled");
}

} // namespace

Outcome Outcome::of(values::Result<Answer> answer, const QString &what)
{
    Outcome outcome;
    if (!answer.ok()) {
        outcome.error = answer.error();
        return outcome;
    }
    outcome.answer = std::move(answer).value();
    if (!outcome.answer.fault) {
        outcome.kind = Kind::Done;
        return outcome;
    }
    const Fault &fault = *outcome.answer.fault;
    outcome.error = fault.toError(what);
    if (asksForRebuild(fault.type)) {
        outcome.kind = Kind::Rebuild;
    } else if (fault.type == QLatin1String("InvalidProperty") && !fault.propertyName.isEmpty()) {
        outcome.kind = Kind::RefusedPath;
        outcome.path = fault.propertyName.toLatin1();
    }
    return outcome;
}

Outcome Outcome::failure(values::Error error)
{
    Outcome outcome;
    outcome.error = std::move(error);
    return outcome;
}

Outcome Outcome::success()
{
    Outcome outcome;
    outcome.kind = Kind::Done;
    return outcome;
}

} // namespace vsphere
