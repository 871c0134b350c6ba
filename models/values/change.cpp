// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/values/change.h"

namespace values
{

namespace
{

/// Takes over the members of one patch, field by field, and notes what really changed.
template <class T, class F>
class Merger
{
public:
    Merger(T &into, const Patch<T, F> &patch)
        : m_into(into)
        , m_patch(patch)
    {
    }

    template <class... Member>
    void take(F field, Member T::*...member)
    {
        if (!m_patch.fields.contains(field))
            return;
        const bool differs = (takeOne(member) | ...);
        if (differs)
            m_changed.insert(field);
    }

    void takeMissing()
    {
        if (m_patch.missingGiven)
            m_into.missing = m_patch.value.missing;
    }

    [[nodiscard]] FieldSet<F> changed() const { return m_changed; }

private:
    template <class Member>
    bool takeOne(Member T::*member)
    {
        if (m_into.*member == m_patch.value.*member)
            return false;
        m_into.*member = m_patch.value.*member;
        return true;
    }

    T &m_into;
    const Patch<T, F> &m_patch;
    FieldSet<F> m_changed;
};

} // namespace

FieldSet<EntityField> merge(Entity &into, const EntityPatch &patch)
{
    using F = EntityField;
    Merger merger(into, patch);
    merger.take(F::Name, &Entity::name);
    merger.take(F::Parent, &Entity::parent);
    merger.take(F::DrsEnabled, &Entity::drsEnabled);
    merger.take(F::LifecycleManaged, &Entity::lifecycleManaged);
    merger.takeMissing();
    return merger.changed();
}

FieldSet<HostField> merge(Host &into, const HostPatch &patch)
{
    using F = HostField;
    Merger merger(into, patch);
    merger.take(F::Name, &Host::name);
    merger.take(F::Parent, &Host::parent);
    merger.take(F::Connection, &Host::connection);
    merger.take(F::PowerState, &Host::powerState);
    merger.take(F::InMaintenance, &Host::inMaintenance);
    merger.take(F::BootTime, &Host::bootTime);
    merger.take(F::RebootRequired, &Host::rebootRequired);
    merger.take(F::ManagedBy, &Host::managedBy);
    merger.take(F::Product, &Host::productName, &Host::version, &Host::build);
    merger.take(F::Hardware, &Host::vendor, &Host::model, &Host::uuid, &Host::cpuModel,
        &Host::cpuPackages, &Host::cpuCores, &Host::cpuThreads, &Host::memory);
    merger.take(F::Bios, &Host::biosVersion);
    merger.take(F::Lockdown, &Host::lockdownMode);
    merger.take(F::RebindWithoutReboot, &Host::rebindWithoutReboot);
    merger.take(F::AssignableHardware, &Host::assignableHardware);
    merger.take(F::PciDevices, &Host::pciDevices);
    merger.take(F::Passthru, &Host::passthru);
    merger.take(F::Graphics, &Host::graphics);
    merger.take(F::GraphicsConfig, &Host::graphicsConfig);
    merger.take(F::VgpuProfiles, &Host::vgpuProfiles);
    merger.take(F::Bindings, &Host::bindings);
    merger.take(F::Numa, &Host::numaNodes);
    merger.takeMissing();
    return merger.changed();
}

FieldSet<VmField> merge(VirtualMachine &into, const VmPatch &patch)
{
    using F = VmField;
    using Vm = VirtualMachine;
    Merger merger(into, patch);
    merger.take(F::Name, &Vm::name);
    merger.take(F::Parent, &Vm::parent);
    merger.take(F::Host, &Vm::host);
    merger.take(F::Power, &Vm::power);
    merger.take(F::Connection, &Vm::connection);
    merger.take(F::Template, &Vm::isTemplate);
    merger.take(F::Firmware, &Vm::firmware);
    merger.take(F::SecureBoot, &Vm::secureBoot);
    merger.take(F::HardwareVersion, &Vm::hardwareVersion);
    merger.take(F::GuestId, &Vm::guestId);
    merger.take(F::Cpus, &Vm::cpus);
    merger.take(F::Memory, &Vm::memory);
    merger.take(F::Reserved, &Vm::reserved);
    merger.take(F::ReservationLocked, &Vm::reservationLocked);
    merger.take(F::MemoryHotAdd, &Vm::memoryHotAdd);
    merger.take(F::Snapshot, &Vm::hasSnapshot);
    merger.take(F::Question, &Vm::questionText);
    merger.take(F::Guest, &Vm::guestAddress);
    merger.take(F::GuestHostName, &Vm::guestHostName);
    merger.take(F::Tools, &Vm::toolsStatus);
    merger.take(F::ExtraConfig, &Vm::extraConfig);
    merger.take(F::PciDevices, &Vm::pciDevices);
    merger.takeMissing();
    into.hasConfig = into.hasConfig || patch.value.hasConfig;
    return merger.changed();
}

} // namespace values
