// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/smi/smistates.h"

#include <algorithm>
#include <array>

namespace telemetry
{

using readings::Printed;
using readings::SmiGpu;
using values::GpuState;

namespace
{

/// The sum of those that are known; nothing where none is.
std::optional<qint64> sum(std::initializer_list<Printed> cells)
{
    std::optional<qint64> total;
    for (const Printed &cell : cells) {
        if (const auto number = cell.whole())
            total = total.value_or(0) + *number;
    }
    return total;
}

/// "Enabled", "On", "Yes"; nothing for "N/A" and what else is no answer.
std::optional<bool> yes(const Printed &cell)
{
    const QString word = cell.name().value_or(QString());
    if (word == QLatin1String("Enabled") || word == QLatin1String("Yes")
        || word == QLatin1String("On"))
        return true;
    if (word == QLatin1String("Disabled") || word == QLatin1String("No")
        || word == QLatin1String("Off"))
        return false;
    return {};
}

std::optional<bool> either(std::optional<bool> a, std::optional<bool> b)
{
    if (a && b)
        return *a || *b;
    return a ? a : b;
}

template <class T>
void keep(std::optional<T> &into, const std::optional<T> &value)
{
    if (value)
        into = value;
}

void keep(QString &into, const Printed &cell)
{
    if (cell.isKnown())
        into = cell.text();
}

/// The tool's own words where a figure should be.
QString troubleOf(const SmiGpu &gpu)
{
    for (const Printed &cell : {gpu.fanPct, gpu.powerW, gpu.tempC, gpu.utilPct, gpu.memUsedMib,
             gpu.performanceState, gpu.uuid}) {
        const QString text = cell.text();
        if (text.contains(QLatin1String("ERR!")) || text.contains(QLatin1String("is lost"))
            || text.contains(QLatin1String("Unknown Error"))
            || text.contains(QLatin1String("requires reset")))
            return text;
    }
    return {};
}

void takeHealth(GpuState &state, const SmiGpu &gpu)
{
    keep(state.eccOn, yes(gpu.eccMode));
    keep(state.eccCorrected,
        sum({gpu.eccVolatileSramCorrectable, gpu.eccVolatileDramCorrectable,
            gpu.eccVolatileSingle}));
    const Printed sram = gpu.eccVolatileSramUncorrectable;
    keep(state.eccUncorrected,
        sram.whole() ? sum({sram, gpu.eccVolatileDramUncorrectable})
                     : sum({gpu.eccVolatileSramParity, gpu.eccVolatileSramSecDed,
                         gpu.eccVolatileDramUncorrectable, gpu.eccVolatileDouble}));
    keep(state.pagesPending, either(yes(gpu.retiredPending), yes(gpu.remappedPending)));
    state.trouble = troubleOf(gpu);
}

void takeLicence(GpuState &state, const SmiGpu &gpu)
{
    const QString words = gpu.licenseStatus.name().value_or(QString());
    if (words.isEmpty())
        return;
    state.licence = words;
    state.licensed = words.startsWith(QLatin1String("Licensed"));
}

void takeFigures(GpuState &state, const SmiGpu &gpu)
{
    if (const auto total = gpu.memTotalMib.whole())
        state.memoryTotal = values::MiB{*total};
    keep(state.slowdownCelsius, gpu.tempSlowdownC.number());
    keep(state.shutdownCelsius, gpu.tempShutdownC.number());
    keep(state.powerLimitWatts, gpu.powerEnforcedW.number());
    keep(state.powerLimitWatts, gpu.powerLimitW.number());
    keep(state.migMode, gpu.migMode);
    keep(state.performanceState, gpu.performanceState);
}

QList<values::GpuProcess> processesOf(const readings::SmiReport &report, std::size_t gpu)
{
    QList<values::GpuProcess> found;
    const QString position = QString::number(gpu);
    for (const readings::SmiProcess &process : report.processes) {
        if (process.gpu.text() != position)
            continue;
        const std::optional<qint64> memory = process.memMib.whole();
        found.append({process.pid.whole().value_or(0), process.name.text(),
            memory ? std::optional(values::MiB{*memory}) : std::nullopt, {}});
    }
    return found;
}

} // namespace

namespace
{

/// Adds what a vGPU uses to the process that is its VM, or as one where the report has none.
void takeVgpu(QList<values::GpuProcess> &processes, const readings::SmiVgpu &vgpu)
{
    const QString vm = vgpu.vmName.text();
    auto it = std::find_if(processes.begin(), processes.end(),
        [&vm](const values::GpuProcess &process) { return process.name == vm; });
    if (it == processes.end())
        it = processes.insert(processes.end(), {0, vm, {}, {}});
    if (const auto used = vgpu.fbUsedMib.whole())
        it->memory = values::MiB{*used};
    it->utilization = vgpu.utilPct.number();
}

} // namespace

QStringList throttleWords(quint64 bits)
{
    static constexpr std::array<const char *, 9> names{nullptr, "applications_clocks_setting",
        "sw_power_cap", "hw_slowdown", "sync_boost", "sw_thermal_slowdown", "hw_thermal_slowdown",
        "hw_power_brake_slowdown", "display_clock_setting"};
    QStringList words;
    for (std::size_t i = 1; i < names.size(); ++i) {
        if ((bits >> i) & 1U)
            words.append(QString::fromLatin1(names[i]));
    }
    return words;
}

SmiStates::SmiStates(SmiTarget target)
    : m_target(std::move(target))
{
}

void SmiStates::change(Known &known, const GpuState &fresh)
{
    if (fresh == known.state)
        return;
    known.state = fresh;
    known.changed = true;
}

void SmiStates::takeSlots(const std::vector<SmiSlot> &slots)
{
    m_states.resize(std::max(m_states.size(), slots.size()));
    for (std::size_t i = 0; i < slots.size(); ++i) {
        const SmiSlot &slot = slots[i];
        Known &known = m_states[i];
        GpuState fresh = known.state;
        known.busId = QString::fromUtf8(slot.busId);
        fresh.gpu = identityOf(
            m_target, {QString::fromUtf8(slot.uuid), known.busId, QString::fromUtf8(slot.name)});
        fresh.source = m_target.source();
        fresh.driver = QString::fromUtf8(slot.driver);
        if (slot.memoryTotalMib)
            fresh.memoryTotal = values::MiB{qint64(*slot.memoryTotalMib)};
        keep(fresh.powerLimitWatts, slot.powerLimitW);
        if (slot.throttleReasons)
            fresh.throttleReasons = throttleWords(*slot.throttleReasons);
        if (!slot.performanceState.isEmpty())
            fresh.performanceState = QString::fromUtf8(slot.performanceState);
        for (const EstateGpu &gpu : m_target.gpus) {
            const bool isIt = gpu.identity.address && gpu.identity.address == fresh.gpu.address;
            if (isIt || (!m_target.isHost() && !m_target.key.ref.isNull()))
                fresh.vms = gpu.usedBy;
        }
        change(known, fresh);
    }
}

void SmiStates::takeReport(const readings::SmiReport &report)
{
    for (std::size_t i = 0; i < report.gpus.size(); ++i) {
        const SmiGpu &gpu = report.gpus[i];
        const auto it = std::find_if(m_states.begin(), m_states.end(), [&gpu](const Known &known) {
            return !known.state.gpu.uuid.isEmpty() && known.state.gpu.uuid == gpu.uuid.text();
        });
        if (it == m_states.end())
            continue;
        GpuState fresh = it->state;
        takeFigures(fresh, gpu);
        takeHealth(fresh, gpu);
        takeLicence(fresh, gpu);
        if (gpu.hasProcesses)
            fresh.processes = processesOf(report, i);
        change(*it, fresh);
    }
}

void SmiStates::takeVgpus(const readings::SmiVgpuReport &report)
{
    for (Known &known : m_states) {
        const auto address = values::PciAddress::parse(known.busId);
        GpuState fresh = known.state;
        QList<values::GpuProcess> processes = fresh.processes.value_or(QList<values::GpuProcess>());
        processes.removeIf([](const values::GpuProcess &process) { return process.pid == 0; });
        for (const readings::SmiVgpu &vgpu : report.vgpus) {
            const qint64 position = vgpu.gpu.whole().value_or(-1);
            if (position < 0 || position >= qint64(report.gpus.size()) || !vgpu.vmName.name())
                continue;
            const readings::SmiVgpuHost &host = report.gpus[std::size_t(position)];
            if (address && values::PciAddress::parse(host.busId.text()) == address)
                takeVgpu(processes, vgpu);
        }
        if (!processes.isEmpty())
            fresh.processes = processes;
        change(known, fresh);
    }
}

void SmiStates::takeXids(const std::vector<XidAt> &xids)
{
    for (Known &known : m_states) {
        const auto address = values::PciAddress::parse(known.busId);
        GpuState fresh = known.state;
        fresh.xids.clear();
        for (const XidAt &xid : xids) {
            if (address == xid.address)
                fresh.xids.append(xid.event);
        }
        change(known, fresh);
    }
}

QList<GpuState> SmiStates::due(const QDateTime &now)
{
    QList<GpuState> states;
    for (Known &known : m_states) {
        const bool isOld = !known.told.isValid() || known.told.secsTo(now) >= again.count();
        if (!known.changed && !isOld)
            continue;
        known.changed = false;
        known.told = now;
        known.state.readAt = now;
        states.append(known.state);
    }
    return states;
}

} // namespace telemetry
