// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/smi/smimachine.h"

#include "services/readings/smixml.h"
#include "services/telemetry/smi/smicommands.h"

#include <QtConcurrentRun>
#include <qcorofuture.h>

namespace telemetry
{

using values::Result;

namespace
{

/// What a command prints; nothing where it fails: the stream says what is wrong.
QCoro::Task<std::optional<QByteArray>> printed(
    std::shared_ptr<ssh::Session> session, ssh::Command command, std::stop_token stop)
{
    const Result<ssh::Output> output = co_await session->run(command, stop);
    if (!output.ok() || !output->succeeded() || output->truncated)
        co_return std::nullopt;
    co_return output->out;
}

SlowFacts parsed(const std::optional<QByteArray> &xml, const std::optional<QByteArray> &vgpus)
{
    SlowFacts facts;
    if (xml) {
        Result<readings::SmiReport> report = readings::parseNvidiaSmiXml(*xml);
        if (report.ok() && !report->isTruncated)
            facts.report = std::move(report).value();
    }
    if (vgpus) {
        Result<readings::SmiVgpuReport> report
            = readings::parseNvidiaSmiVgpu(readings::Text(*vgpus));
        if (report.ok())
            facts.vgpus = std::move(report).value();
    }
    return facts;
}

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

QCoro::Task<SlowFacts> askSlowly(
    std::shared_ptr<ssh::Session> session, bool isHost, std::stop_token stop)
{
    SlowFacts facts;
    const std::optional<QByteArray> xml = co_await printed(session, smiReport(), stop);
    std::optional<QByteArray> vgpus;
    if (isHost) {
        const std::optional<QByteArray> text = co_await printed(session, smiVgpus(), stop);
        vgpus = text;
    }
    const std::optional<QByteArray> log = co_await printed(session, xidLines(isHost), stop);
    facts.log = log;
    const auto parse = [xml, vgpus] {
        return parsed(xml, vgpus);
    };
    const auto job = QtConcurrent::run(parse);
    const SlowFacts read = co_await job;
    facts.report = read.report;
    facts.vgpus = read.vgpus;
    co_return facts;
}

} // namespace telemetry
