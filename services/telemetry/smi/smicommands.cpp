// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/smi/smicommands.h"

using namespace std::chrono_literals;

namespace telemetry
{

namespace
{

constexpr qint64 MostReport = 8 << 20;
constexpr qint64 MostText = 1 << 20;

/// The words are arguments of the script, never part of its text.
ssh::Command script(const QString &text, const QStringList &words)
{
    return ssh::Command(QStringLiteral("sh"),
        QStringList{QStringLiteral("-c"), text, QStringLiteral("sh")} + words);
}

ssh::Command nvidiaSmi(const QStringList &arguments)
{
    return script(QStringLiteral("PATH=\"$PATH:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin"
                                 ":/sbin:/bin:/opt/bin:/usr/lib/nvidia/bin\"; exec \"$@\""),
        QStringList{QStringLiteral("nvidia-smi")} + arguments);
}

} // namespace

QStringList sampledFields(const QStringList &refused)
{
    QStringList fields{QStringLiteral("timestamp"), QStringLiteral("uuid"),
        QStringLiteral("pci.bus_id"), QStringLiteral("name"), QStringLiteral("driver_version"),
        QStringLiteral("pstate"), QStringLiteral("utilization.gpu"),
        QStringLiteral("utilization.memory"), QStringLiteral("memory.used"),
        QStringLiteral("memory.total"), QStringLiteral("temperature.gpu"),
        QStringLiteral("power.draw"), QStringLiteral("power.limit"), QStringLiteral("clocks.sm"),
        QStringLiteral("clocks.mem"), QStringLiteral("utilization.encoder"),
        QStringLiteral("clocks_throttle_reasons.active")};
    fields.removeIf([&refused](const QString &field) { return refused.contains(field); });
    return fields;
}

ssh::Command smiStream(const QStringList &fields, std::chrono::milliseconds interval)
{
    const bool isWhole = interval % 1s == 0ms;
    const qint64 count = isWhole ? interval / 1s : interval.count();
    return nvidiaSmi({QStringLiteral("--query-gpu=") + fields.join(QLatin1Char(',')),
        QStringLiteral("--format=csv,nounits"),
        isWhole ? QStringLiteral("-l") : QStringLiteral("-lms"), QString::number(count)});
}

ssh::Command smiReport()
{
    return nvidiaSmi({QStringLiteral("-q"), QStringLiteral("-x")}).withMaxOutput(MostReport);
}

ssh::Command smiVgpus()
{
    return nvidiaSmi({QStringLiteral("vgpu"), QStringLiteral("-q")}).withMaxOutput(MostText);
}

ssh::Command machineClock()
{
    return ssh::Command(QStringLiteral("date"), {QStringLiteral("+%s %z")}).withMaxOutput(MostText);
}

ssh::Command xidLines(bool isHost)
{
    const QString text = isHost
        ? QStringLiteral("grep -a 'NVRM: Xid' /var/log/vmkernel.log | tail -n 50")
        : QStringLiteral("{ dmesg --time-format iso 2>/dev/null || dmesg -T 2>/dev/null || dmesg; }"
                         " | grep -a 'NVRM: Xid' | tail -n 50");
    return script(text, {}).withMaxOutput(MostText);
}

ssh::Command processList(bool isHost)
{
    return ssh::Command(QStringLiteral("ps"),
        isHost ? QStringList{QStringLiteral("-c")}
               : QStringList{QStringLiteral("-eo"), QStringLiteral("pid=,args=")})
        .withMaxOutput(MostText);
}

} // namespace telemetry
