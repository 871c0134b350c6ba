// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/telemetry/unmeasured.h"

#include "models/telemetry/metrics.h"
#include "models/values/sshstate.h"

#include <QCoreApplication>

namespace models
{

namespace
{

using Phase = values::SourceState::Phase;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(models::Unmeasured)
};

void say(FleetRow &row, const QString &why, const QString &fix = {})
{
    row.why = why;
    row.fix = fix;
}

/// A source that is there and has nothing to tell yet, or failed.
void explainSource(FleetRow &row, const values::SourceState &source)
{
    row.target = source.target;
    row.action = actionFor(source);
    row.sight = FleetRow::Sight::Awaited;
    switch (source.phase) {
    case Phase::Off:
        row.sight = FleetRow::Sight::Unmeasured;
        break;
    case Phase::Connecting:
        say(row, Words::tr("Connecting to the source."));
        return;
    case Phase::Running:
        say(row, Words::tr("The source runs, but has not told of this GPU."),
            Words::tr("The driver may not see it: look for it in nvidia-smi on the host."));
        return;
    case Phase::Waiting:
    case Phase::Failed:
        if (source.phase == Phase::Failed)
            row.sight = FleetRow::Sight::Unmeasured;
        if (source.error)
            //: %1: what failed, %2: the reason
            say(row, Words::tr("%1: %2").arg(source.error->what, source.error->why),
                source.error->fix);
        else
            say(row, Words::tr("The source was lost and is tried again."));
        return;
    case Phase::Paused:
        say(row, Words::tr("Paused: %1").arg(source.pausedBy));
        return;
    }
}

bool explainBySources(
    FleetRow &row, const values::ObjectKey &target, const TelemetryStore &telemetry)
{
    for (const values::SourceState &source : telemetry.sourcesOf(target)) {
        if (source.phase == Phase::Off)
            continue;
        explainSource(row, source);
        return true;
    }
    return false;
}

void explainPassedThrough(
    FleetRow &row, const GpuRow &gpu, const ServerEstate &estate, const TelemetryStore &telemetry)
{
    if (gpu.usedBy.isEmpty()) {
        say(row, Words::tr("Passed through, and no VM uses it: nobody can measure it."));
        return;
    }
    for (const values::MoRef &ref : gpu.usedBy) {
        const VmPtr vm = estate.vms.value(ref);
        if (vm == nullptr || vm->power != values::PowerState::PoweredOn)
            continue;
        row.target = {row.server, ref};
        if (explainBySources(row, row.target, telemetry))
            return;
        row.action = TelemetryAction::TurnOn;
        say(row,
            //: %1: name of a VM
            Words::tr("Passed through to %1: the host cannot see it, only the guest can.")
                .arg(vm->name),
            Words::tr("Turn on telemetry for the VM."));
        return;
    }
    say(row,
        //: %1: names of VMs
        Words::tr("Passed through to %1, which is not running: nobody can measure it.")
            .arg(gpu.usedByNames.join(QStringLiteral(", "))));
}

} // namespace

void explainUnmeasured(FleetRow &row, const GpuRow &gpu, const values::Host &host,
    const ServerEstate &estate, const TelemetryStore &telemetry)
{
    row.sight = FleetRow::Sight::Unmeasured;
    if (!gpu.vendor.contains(QLatin1String("NVIDIA"), Qt::CaseInsensitive)) {
        say(row, Words::tr("Not an NVIDIA GPU: no source measures it."));
        return;
    }
    if (gpu.mode == GpuMode::Passthrough) {
        explainPassedThrough(row, gpu, estate, telemetry);
        return;
    }
    if (host.connection == values::ConnectionState::NotResponding
        || host.connection == values::ConnectionState::Disconnected) {
        say(row, Words::tr("The host does not respond."),
            Words::tr("Telemetry begins when the server reaches it again."));
        return;
    }
    row.target = {row.server, host.ref};
    if (explainBySources(row, row.target, telemetry))
        return;
    row.action = TelemetryAction::TurnOn;
    say(row, Words::tr("Telemetry is off for this host."), Words::tr("Turn it on."));
}

TelemetryAction actionFor(const values::SourceState &source)
{
    switch (source.phase) {
    case Phase::Off:
        return TelemetryAction::TurnOn;
    case Phase::Connecting:
    case Phase::Running:
    case Phase::Paused:
        return TelemetryAction::TurnOff;
    case Phase::Waiting:
    case Phase::Failed:
        break;
    }
    const bool host = source.target.ref.type == QLatin1String("HostSystem");
    const bool shell = source.source == values::SampleSource::HostNvidiaSmi;
    const bool refused
        = source.error && source.error->detail.startsWith(QLatin1String(values::sshRefusedDetail));
    return host && shell && refused ? TelemetryAction::StartSsh : TelemetryAction::Retry;
}

QString actionText(TelemetryAction action)
{
    switch (action) {
    case TelemetryAction::None:
        return {};
    case TelemetryAction::TurnOn:
        return Words::tr("Turn On Telemetry");
    case TelemetryAction::TurnOff:
        return Words::tr("Turn Off Telemetry");
    case TelemetryAction::Retry:
        return Words::tr("Retry");
    case TelemetryAction::StartSsh:
        return Words::tr("Start SSH…");
    }
    return {};
}

} // namespace models
