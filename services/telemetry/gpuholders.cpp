// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/gpuholders.h"

#include "services/telemetry/smi/smicommands.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace telemetry
{

using values::Error;
using values::Result;

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(telemetry::GpuHolders)
};

/// Programs that keep a GPU open; the persistence daemon lets go by itself and is none.
constexpr std::array KnownPrograms{"nvidia-smi", "nv-hostengine", "dcgm-exporter", "dcgmi",
    "nvdGpuMgmtDaemon", "nvidia-gpu-mgmt", "nvtop", "nvsm_core", "vgpud"};

/// "ps -c" of ESXi: WID, CID, name of the world, command; the name may hold spaces.
GpuHolder hostLine(const QStringList &words, const QString &line)
{
    GpuHolder holder;
    if (words.size() < 4)
        return holder;
    bool isNumber = false;
    const qint64 number = words[1].toLongLong(&isNumber); // the cartel: the process
    if (!isNumber)
        return holder;
    holder.pid = number;
    holder.command = line.section(QLatin1String("  "), -1).trimmed();
    if (holder.command.size() < words.last().size() || holder.command == line.trimmed())
        holder.command = words.mid(3).join(QLatin1Char(' '));
    return holder;
}

GpuHolder guestLine(const QStringList &words)
{
    GpuHolder holder;
    bool isNumber = false;
    const qint64 number = words.value(0).toLongLong(&isNumber);
    if (!isNumber)
        return holder;
    holder.pid = number;
    holder.command = words.mid(1).join(QLatin1Char(' '));
    return holder;
}

/// Whether one of the first words is such a program: "python3 /usr/bin/dcgm-exporter" is.
bool holdsGpu(const QString &command)
{
    const QStringList words = command.split(QLatin1Char(' '), Qt::SkipEmptyParts).mid(0, 2);
    return std::any_of(words.begin(), words.end(), [](const QString &word) {
        const QString program = word.section(QLatin1Char('/'), -1);
        return std::any_of(KnownPrograms.begin(), KnownPrograms.end(),
            [&program](const char *known) { return program == QLatin1String(known); });
    });
}

} // namespace

QList<GpuHolder> gpuHolders(const QByteArray &text, bool isHost)
{
    QList<GpuHolder> holders;
    const QStringList lines = QString::fromUtf8(text).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QStringList words = line.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        const GpuHolder holder = isHost ? hostLine(words, line) : guestLine(words);
        const bool isKnown = std::any_of(holders.begin(), holders.end(),
            [&holder](const GpuHolder &known) { return known.pid == holder.pid; });
        if (!isKnown && holdsGpu(holder.command)) // a process has several worlds
            holders.append(holder);
    }
    return holders;
}

QCoro::Task<Result<QList<GpuHolder>>> listGpuHolders(
    std::shared_ptr<ssh::Session> session, bool isHost, std::stop_token stop)
{
    const ssh::Command command = processList(isHost);
    const Result<ssh::Output> output = co_await session->run(command, stop);
    if (!output.ok())
        co_return output.error();
    if (!output->succeeded())
        co_return Error(Error::Kind::Fault, Tr::tr("The processes cannot be listed"),
            QString::fromUtf8(output->err.left(200)).trimmed(),
            Tr::tr("Look for a running nvidia-smi on the machine yourself."));
    co_return gpuHolders(output->out, isHost);
}

} // namespace telemetry
