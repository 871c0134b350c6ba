// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/healthfacts.h"

#include "models/format.h"
#include "models/telemetry/fleetcells.h"
#include "models/telemetry/gpuhealth.h"
#include "models/telemetry/metrics.h"

#include <QCoreApplication>
#include <QLocale>

namespace ui
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::HealthFacts)
};

constexpr qsizetype xidsShown = 5;

QString countText(std::optional<qint64> count)
{
    return count ? QLocale().toString(*count) : models::unknownText();
}

QString eccText(const values::GpuState &state)
{
    if (state.eccOn == false)
        return Words::tr("Off");
    if (!state.eccOn && !state.eccCorrected && !state.eccUncorrected)
        return models::unknownText();
    //: %1, %2: numbers of memory errors
    return Words::tr("%1 corrected, %2 uncorrected")
        .arg(countText(state.eccCorrected), countText(state.eccUncorrected));
}

QString throttlingText(const values::GpuState &state)
{
    if (state.throttleReasons.isEmpty()) // vCenter knows of no reasons
        return state.source == values::SampleSource::Vcenter ? Words::tr("Not told")
                                                             : Words::tr("None");
    QStringList reasons;
    for (const QString &reason : state.throttleReasons)
        reasons.append(models::throttleText(reason));
    return reasons.join(QStringLiteral(", "));
}

QString licenceText(const values::GpuState &state)
{
    if (!state.licensed)
        return state.licence.isEmpty() ? Words::tr("Not needed or not told") : state.licence;
    if (!state.licence.isEmpty())
        return state.licence;
    return *state.licensed ? Words::tr("Licensed") : Words::tr("Unlicensed");
}

QString xidText(const values::GpuState &state)
{
    QStringList lines;
    for (qsizetype i = state.xids.size(); i > 0 && lines.size() < xidsShown; --i) {
        const values::XidEvent &xid = state.xids.at(i - 1);
        //: %1: number of an Xid error, %2: when it was logged
        lines.append(
            Words::tr("Xid %1, %2").arg(QString::number(xid.code), models::dateTimeText(xid.time)));
    }
    return lines.isEmpty() ? Words::tr("None seen") : lines.join(u'\n');
}

void addState(FactGroup &group, const values::GpuState &state)
{
    using values::Metric;
    group.facts.append({Words::tr("ECC errors"), eccText(state)});
    group.facts.append({Words::tr("Xids"), xidText(state)});
    group.facts.append({Words::tr("Pages pending"), models::yesNoText(state.pagesPending)});
    group.facts.append({Words::tr("Clocks held back"), throttlingText(state)});
    group.facts.append({Words::tr("Licence"), licenceText(state)});
    group.facts.append({Words::tr("Slows down from"),
        models::metricText(Metric::Temperature, state.slowdownCelsius)});
    group.facts.append(
        {Words::tr("Power limit"), models::metricText(Metric::Power, state.powerLimitWatts)});
    group.facts.append({Words::tr("Memory"), models::memoryText(state.memoryTotal)});
    group.facts.append(
        {Words::tr("MIG"), state.migMode.isEmpty() ? models::unknownText() : state.migMode});
    group.facts.append(
        {Words::tr("Driver"), state.driver.isEmpty() ? models::unknownText() : state.driver});
    //: %1: who told: "nvidia-smi on the host", %2: a time
    group.facts.append({Words::tr("Told by"),
        Words::tr("%1, %2").arg(
            models::sourceText(state.source), models::dateTimeText(state.readAt))});
}

QString processText(const values::GpuProcess &process)
{
    QStringList parts{Words::tr("process %1").arg(process.pid)};
    if (process.memory)
        parts.append(models::memoryText(process.memory));
    if (process.utilization)
        parts.append(models::metricText(values::Metric::GpuUtilization, process.utilization));
    return parts.join(QStringLiteral(", "));
}

} // namespace

FactGroup healthFacts(const models::FleetRow &row, const models::GpuTelemetry *gpu)
{
    FactGroup group{Words::tr("Health"), {}};
    const QString sight = models::sightText(row);
    if (!sight.isEmpty())
        group.facts.append({Words::tr("Measured"), sight, row.fix, Meaning::Info});
    if (gpu == nullptr)
        return group;
    const QList<models::HealthFinding> found = models::healthFindings(*gpu);
    for (const models::HealthFinding &finding : found) {
        const bool heat = finding.kind == models::HealthFinding::Kind::Hot;
        group.facts.append({Words::tr("Finding"), finding.text, finding.fix,
            heat ? Meaning::Warning : Meaning::Failure});
    }
    if (found.isEmpty() && gpu->state)
        group.facts.append({Words::tr("Finding"), Words::tr("Nothing is wrong, as far as known")});
    if (gpu->state)
        addState(group, *gpu->state);
    else if (row.isMeasured())
        group.facts.append({Words::tr("Details"), Words::tr("Not told yet")});
    return group;
}

FactGroup userFacts(const models::FleetRow &row, const models::GpuTelemetry *gpu)
{
    FactGroup group{Words::tr("Used by"), {}};
    const QString vms = row.vmNames.join(u'\n');
    const bool idle = gpu != nullptr && models::isIdle(*gpu) && !row.vms.isEmpty();
    group.facts.append({Words::tr("VMs"), vms.isEmpty() ? Words::tr("None") : vms,
        idle ? Words::tr("Nothing has run on this GPU for %Ln minute(s). Another VM could have it.",
            nullptr, int(*gpu->idleFor() / std::chrono::minutes(1)))
             : QString(),
        Meaning::Warning});
    if (gpu == nullptr || !gpu->state || !gpu->state->processes) {
        group.facts.append({Words::tr("Processes"), Words::tr("Not told")});
        return group;
    }
    if (gpu->state->processes->isEmpty())
        group.facts.append({Words::tr("Processes"), Words::tr("None")});
    for (const values::GpuProcess &process : *gpu->state->processes)
        group.facts.append({process.name, processText(process)});
    return group;
}

} // namespace ui
