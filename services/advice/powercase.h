// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/mmioneed.h"
#include "services/advice/poweron.h"
#include "services/catalog/gpucatalog.h"
#include "services/catalog/release.h"
#include "services/catalog/vgpuprofiles.h"
#include "services/plan/estate.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace advice
{

/// One PCI device of the VM and what stands behind it on the host. Pointers live in the estate.
struct CaseDevice {
    int number = 0; ///< N of pciPassthruN
    const values::VmPciDevice *device = nullptr;
    const values::PciDevice *function = nullptr; ///< null: nothing at its address, or none free
    const values::PciPassthruInfo *passthru = nullptr;
    const catalog::GpuModel *model = nullptr;
    const values::VirtualMachine *holder = nullptr; ///< another VM that runs with it
    QList<catalog::VgpuProfile> profiles; ///< vGPU: the type, on every board that has it

    [[nodiscard]] QString address() const; ///< of the function, or as configured
};

/// One power-on while it is judged: a VM, the host where it starts, and what is known of both.
/// Life: as long as the estate that it was made from.
class PowerCase final
{
public:
    PowerCase(const plan::Estate &estate, const values::VirtualMachine &vm,
        const values::Host *host, const PowerOnHints &hints);

    const plan::Estate &estate;
    const values::VirtualMachine &vm;
    const values::Host *const host; ///< null: not known
    const PowerOnHints &hints;
    const values::VmSetup *const setup; ///< null: not read
    const values::HostSetup *const hostSetup; ///< null: not read
    const values::Entity *const cluster; ///< null: a standalone host
    const values::ClusterSetup *const clusterSetup; ///< null: no cluster, or not read
    const catalog::Release release; ///< of the host

    QList<CaseDevice> fixed, dynamic, vgpus;
    values::MmioNeed mmio; ///< of the fixed and dynamic devices

    [[nodiscard]] bool hasDevices() const;
    [[nodiscard]] bool hasPassed() const { return !fixed.isEmpty() || !dynamic.isEmpty(); }
    [[nodiscard]] QList<CaseDevice> passed() const { return fixed + dynamic; }
    /// Whether a function that the VM gets, or a board that its vGPUs may be on, is NVIDIA's.
    [[nodiscard]] bool hasNvidia() const;

    /// Values of an advanced setting, of every spelling that is there: vSphere ignores the case.
    [[nodiscard]] QStringList settings(const QString &key) const;
    [[nodiscard]] QString setting(const QString &key) const { return settings(key).value(0); }
    [[nodiscard]] bool isWide() const; ///< pciPassthru.use64bitMMIO is TRUE
    [[nodiscard]] bool isEfi() const { return vm.firmware == QLatin1String("efi"); }
    /// The memory that the host sets aside for the VM: its reservation and the overhead, in MiB.
    [[nodiscard]] static qint64 claimMiB(const values::VirtualMachine &vm);

    /// The host's boards that have the type, whatever state they are in.
    [[nodiscard]] QList<const values::PciDevice *> boardsFor(const CaseDevice &vgpu) const;
    [[nodiscard]] const values::GraphicsInfo *graphics(const QString &address) const;
    [[nodiscard]] const values::PciPassthruInfo *passthru(const QString &address) const;
    /// The functions that move together with this one, itself included.
    [[nodiscard]] QList<const values::PciPassthruInfo *> unitOf(
        const values::PciPassthruInfo &info) const;

private:
    void resolve();
    void resolveFixed(CaseDevice &device) const;
    void resolveDynamic(CaseDevice &device, const QStringList &taken) const;
    [[nodiscard]] const values::VirtualMachine *holderOf(const QString &address) const;
    [[nodiscard]] bool holds(const values::VirtualMachine &other, const QString &address) const;
    [[nodiscard]] bool isRoot(const values::PciPassthruInfo &info) const;
};

/// Whether two addresses name the same function, however they are spelt.
[[nodiscard]] bool sameAddress(const QString &a, const QString &b);

} // namespace advice
