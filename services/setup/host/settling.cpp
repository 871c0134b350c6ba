// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/host/settling.h"

#include "services/setup/common/parameters.h"
#include "services/setup/host/hoststep.h"

using namespace Qt::StringLiterals;

namespace setup
{

namespace
{

struct Settling {
    Q_DECLARE_TR_FUNCTIONS(setup::Settling)
};

constexpr qint64 secondsOfAnHour = qint64(60) * 60;
const QString SecondsField = QStringLiteral("seconds");

std::function<bool(const plan::Estate &)> connectedAnd(
    const values::MoRef &ref, std::function<bool(const values::Host &)> isSo)
{
    return [ref, isSo = std::move(isSo)](const plan::Estate &estate) {
        const values::Host *const host = estate.host(ref);
        return host && host->connection == values::ConnectionState::Connected && isSo(*host);
    };
}

} // namespace

plan::Parameter settlingParameter()
{
    return numberParameter(SecondsField, false, 1, secondsOfAnHour);
}

std::chrono::seconds settlingLimitOf(const QJsonObject &params)
{
    return std::chrono::seconds(params.value(SecondsField).toInteger(settlingLimit.count()));
}

plan::Answer<values::Host> settledHost(std::shared_ptr<plan::StepContext> context,
    values::MoRef host, std::function<bool(const values::Host &)> isSo, std::chrono::seconds limit,
    std::stop_token stop)
{
    const values::Result<values::Host> first = co_await readHost(context->ports.estate, host, stop);
    if (!first.ok() || isSo(first.value()))
        co_return first;
    if (context->progress)
        context->progress(std::nullopt,
            Settling::tr("waiting until the host tells the new state of its devices"));
    // A host that cannot look again yet does so by itself later: it is waited for all the same.
    const values::Status asked = co_await context->ports.host->refreshPassthrough(host, stop);
    if (!asked.ok() && asked.error().kind == values::Error::Kind::Cancelled)
        co_return asked.error();
    const auto until = connectedAnd(host, isSo);
    const values::Result<plan::Estate> seen
        = co_await context->ports.estate->waitFor(host, until, limit, stop);
    if (!seen.ok() && seen.error().kind != values::Error::Kind::Blocked)
        co_return seen.error();
    const values::Result<values::Host> now = co_await readHost(context->ports.estate, host, stop);
    co_return now;
}

} // namespace setup
