// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/host/evidencestep.h"

#include "services/setup/common/words.h"

using namespace Qt::StringLiterals;

namespace setup
{

void EvidenceStep::predict(plan::Estate &) const
{
    // What a person has seen changes nothing on the server.
}

QCoro::Task<values::Result<values::Evidence>> EvidenceStep::apply(
    std::shared_ptr<plan::StepContext> context, std::stop_token)
{
    const QString words = context->confirmation.trimmed();
    if (words.isEmpty())
        co_return values::Error(values::Error::Kind::Blocked,
            tr("\"%1\" is not confirmed").arg(info().title),
            tr("This step is done by a person, who says in words what was seen."),
            tr("Do it as described, then confirm it with a sentence of evidence."));
    co_return values::Evidence{words, {}};
}

QCoro::Task<values::Result<values::Evidence>> EvidenceStep::verify(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const values::Result<values::Evidence> given = co_await apply(context, stop);
    co_return given;
}

values::StepCheck EvidenceStep::assessHost(const plan::Estate &, const values::Host &host) const
{
    if (!evidence().isEmpty())
        return isDone(tr("Evidence given: %1").arg(evidence()));
    if (isAsWished(devicesNow(host, devices()), enable()))
        return isDone(tr("The devices are in passthrough already; nothing changes on the host."));
    values::StepCheck check = isNeeded(tr("Done by a person"), {});
    check.notes.append(question(host));
    return check;
}

QString EvidenceStep::evidence() const
{
    return planned().params.value(u"evidence").toString();
}

} // namespace setup
