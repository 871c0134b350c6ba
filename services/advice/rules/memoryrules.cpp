// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/advice/rules/memoryrules.h"

#include "services/advice/powercase.h"

#include <QLocale>

namespace advice
{

using namespace Qt::StringLiterals;

namespace
{

/// From this memory on, guests were seen to lose GPUs (field article, December 2025).
constexpr qint64 CROWDED_MIB = qint64(1) << 20;
constexpr int MANY_GPUS = 4;
constexpr qint64 SLOWEST_MHZ = 1500;

QString mib(qint64 count)
{
    return u"%1 MiB"_s.arg(QLocale().toString(count));
}

} // namespace

QList<Rule> MemoryRules::all()
{
    return {
        {QLatin1String("PF-VM-07"), Stage::Admission, &isHostFull},
        {QLatin1String("PF-VM-08"), Stage::Admission, &isPoolFull},
        {QLatin1String("PF-VM-05"), Stage::Process, &isNotReserved},
        {QLatin1String("PF-VM-06"), Stage::Process, &isLimited},
        {QLatin1String("PF-VM-11"), Stage::Process, &lacksCpuReservation},
        {QLatin1String("PF-PT-25"), Stage::Guest, &crowdsAddressSpace},
        {QLatin1String("PF-VM-21"), Stage::Lasting, &hasHotAdd},
        {QLatin1String("PF-PT-37"), Stage::Lasting, &isBelowGpuMemory},
    };
}

QString MemoryRules::reservationText(const PowerCase &power)
{
    return u"Invalid memory setting: memory reservation (sched.mem.min) should be equal to "
           "memsize(%1)."_s.arg(power.vm.memory ? power.vm.memory->count : 0);
}

RuleAnswer MemoryRules::isNotReserved(const PowerCase &power)
{
    if (!power.hasDevices())
        return RuleAnswer::fine();
    if (!power.vm.memory || !power.vm.reserved)
        return RuleAnswer::unknown(tr("the VM's memory and its reservation"));
    if (*power.vm.reserved >= *power.vm.memory)
        return RuleAnswer::fine();
    return RuleAnswer::applies(tr("All memory has to be reserved: %1; reserved are %2.")
                                   .arg(mib(power.vm.memory->count), mib(power.vm.reserved->count)),
        reservationText(power), tr("Reserve all guest memory, and lock the reservation to it."));
}

RuleAnswer MemoryRules::isLimited(const PowerCase &power)
{
    if (!power.hasDevices())
        return RuleAnswer::fine();
    if (!power.setup || !power.setup->memoryLimitMiB || !power.vm.memory)
        return RuleAnswer::unknown(tr("the VM's memory limit"));
    const qint64 limit = *power.setup->memoryLimitMiB;
    if (limit < 0 || limit > power.vm.memory->count)
        return RuleAnswer::fine();
    return RuleAnswer::applies(
        tr("The memory limit has to be unlimited; it is %1.").arg(mib(limit)),
        reservationText(power), tr("Set the memory limit to unlimited."))
        .as(values::Verdict::Fails);
}

RuleAnswer MemoryRules::isHostFull(const PowerCase &power)
{
    if (!power.hostSetup || !power.hostSetup->unreservedMiB)
        return RuleAnswer::unknown(tr("the memory that the host can still reserve"));
    const qint64 wanted = PowerCase::claimMiB(power.vm);
    const qint64 left = *power.hostSetup->unreservedMiB;
    if (wanted <= left)
        return RuleAnswer::fine();
    return RuleAnswer::applies(tr("The VM needs %1 of reserved memory; %2 has %3 left.")
                                   .arg(mib(wanted), power.host->name, mib(left)),
        u"InsufficientMemoryResourcesFault: The host does not have sufficient memory resources to "
        "satisfy the reservation."_s,
        tr("Choose another host, move other VMs away, or give the VM less memory."));
}

RuleAnswer MemoryRules::isPoolFull(const PowerCase &power)
{
    if (!power.setup || !power.setup->poolFacts)
        return RuleAnswer::unknown(tr("the VM's resource pool"));
    const values::PoolSetup &pool = *power.setup->poolFacts;
    if (pool.isRoot || pool.expandable.value_or(true) || !pool.reservationMiB)
        return RuleAnswer::fine();
    qint64 left = *pool.reservationMiB;
    for (const auto &other : power.estate.objects.vms) {
        if (other->ref != power.vm.ref && other->setup && other->setup->pool == power.setup->pool
            && other->power == values::PowerState::PoweredOn)
            left -= PowerCase::claimMiB(*other);
    }
    const qint64 wanted = PowerCase::claimMiB(power.vm);
    if (wanted <= left)
        return RuleAnswer::fine();
    return RuleAnswer::applies(
        tr("The VM needs %1 of reserved memory; the resource pool %2 cannot expand and has %3 "
           "left.")
            .arg(mib(wanted), pool.name, mib(std::max<qint64>(left, 0))),
        u"InsufficientMemoryResourcesFault: The available memory resources in the parent resource "
        "pool '%1' are insufficient for the operation."_s.arg(pool.name),
        tr("Raise the pool's reservation, make it expandable, or use another pool."));
}

RuleAnswer MemoryRules::lacksCpuReservation(const PowerCase &power)
{
    if (!power.setup)
        return RuleAnswer::unknown(tr("the VM's latency sensitivity"));
    if (power.setup->latencySensitivity != u"high")
        return RuleAnswer::fine();
    // The hosts' clock is not told; no CPU of a server has less than this.
    const qint64 least = qint64(power.vm.cpus.value_or(1)) * SLOWEST_MHZ;
    const qint64 reserved = power.setup->cpuReservationMhz.value_or(0);
    if (reserved >= least)
        return RuleAnswer::fine();
    return RuleAnswer::applies(
        tr("Latency sensitivity is High; it needs all CPUs reserved, more than %1 MHz, and %2 MHz "
           "are.")
            .arg(least)
            .arg(reserved),
        u"Invalid CPU reservation for the latency-sensitive VM, (sched.cpu.min) should be at "
        "least … MHz."_s,
        tr("Reserve the CPUs of the VM, or set latency sensitivity to Normal."));
}

RuleAnswer MemoryRules::hasHotAdd(const PowerCase &power)
{
    if (!power.hasDevices())
        return RuleAnswer::fine();
    const bool cpu = power.setup && power.setup->cpuHotAdd.value_or(false);
    if (!power.vm.memoryHotAdd.value_or(false) && !cpu)
        return RuleAnswer::fine();
    return RuleAnswer::applies(
        tr("Hot add of memory or CPUs is on; it does not work beside a PCI device."), {},
        tr("Switch hot add off."));
}

RuleAnswer MemoryRules::crowdsAddressSpace(const PowerCase &power)
{
    if (power.passed().size() < MANY_GPUS || !power.mmio.hasRegionOf4g || !power.vm.memory
        || power.vm.memory->count < CROWDED_MIB)
        return RuleAnswer::fine();
    return RuleAnswer::applies(
        tr("The VM has %1 beside %n device(s) with large regions: guests were seen to find fewer "
           "GPUs the more memory they have.",
            nullptr, int(power.passed().size()))
            .arg(mib(power.vm.memory->count)),
        {}, tr("Give the VM less memory or fewer GPUs if some do not appear."));
}

RuleAnswer MemoryRules::isBelowGpuMemory(const PowerCase &power)
{
    qint64 gpus = 0;
    for (const CaseDevice &device : power.passed()) {
        if (device.model && device.model->memory)
            gpus += device.model->memory->count;
    }
    if (!power.vm.memory || power.vm.memory->count >= gpus)
        return RuleAnswer::fine();
    return RuleAnswer::applies(
        tr("The VM's memory should be at least that of its GPUs, %1; it is %2.")
            .arg(mib(gpus), mib(power.vm.memory->count)),
        {}, tr("Give the VM more memory, better half as much again as its GPUs have."));
}

} // namespace advice
