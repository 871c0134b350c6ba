// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/smi/smimachine.h"

#include "services/readings/smixml.h"
#include "services/telemetry/smi/smicommands.h"

#include <QCoreApplication>
#include <QtConcurrentRun>
#include <qcorofuture.h>

namespace telemetry
{

using values::Error;
using values::Result;

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(telemetry::SmiSource)
};

} // namespace

QCoro::Task<Result<std::optional<ClockReading>>> askClock(
    std::shared_ptr<ssh::Session> session, Clock now, std::stop_token stop)
{
    const values::Status opened = co_await session->open(stop);
    if (!opened.ok())
        co_return opened.error();
    const Instant asked = now();
    const ssh::Command command = machineClock();
    const Result<ssh::Output> output = co_await session->run(command, stop);
    if (!output.ok())
        co_return output.error();
    co_return readClock(output->out, asked, now());
}

QCoro::Task<Result<readings::SmiReport>> askReport(
    std::shared_ptr<ssh::Session> session, std::stop_token stop)
{
    const ssh::Command command = smiReport();
    const Result<ssh::Output> output = co_await session->run(command, stop);
    if (!output.ok())
        co_return output.error();
    if (!output->succeeded())
        co_return Error(Error::Kind::Fault, Tr::tr("nvidia-smi -q -x ended with an error"),
            QString::fromUtf8(output->out.left(200) + output->err.left(200)).trimmed());
    const auto parse = [text = output->out] {
        return readings::parseNvidiaSmiXml(text);
    };
    const auto job = QtConcurrent::run(parse);
    const Result<readings::SmiReport> report = co_await job;
    co_return report;
}

} // namespace telemetry
