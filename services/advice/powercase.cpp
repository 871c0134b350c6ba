// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/advice/powercase.h"

#include "models/values/pciaddress.h"
#include "services/catalog/mmio.h"

#include <algorithm>

namespace advice
{
namespace
{

using namespace Qt::StringLiterals;

template <class T>
const T *at(const QList<T> &list, const QString &address)
{
    for (const T &one : list) {
        if (sameAddress(one.id, address))
            return &one;
    }
    return nullptr;
}

bool accepts(const values::VmPciDevice &device, const values::PciDevice &function,
    const values::PciPassthruInfo &info)
{
    if (!device.customLabel.isEmpty() && device.customLabel != info.hardwareLabel)
        return false;
    if (device.allowed.isEmpty())
        return !device.customLabel.isEmpty();
    return device.allowed.contains({function.vendorId, function.deviceId});
}

const values::HostSetup *setupOf(const values::Host *host)
{
    return host ? host->setup.get() : nullptr;
}

const values::Entity *clusterOf(const plan::Estate &estate, const values::Host *host)
{
    return host ? estate.clusterOf(host->ref) : nullptr;
}

} // namespace

bool sameAddress(const QString &a, const QString &b)
{
    if (a == b)
        return !a.isEmpty();
    const auto first = values::PciAddress::parse(a);
    return first && first == values::PciAddress::parse(b);
}

QString CaseDevice::address() const
{
    if (function)
        return function->id;
    return device ? device->pciId : QString();
}

PowerCase::PowerCase(const plan::Estate &inEstate, const values::VirtualMachine &ofVm,
    const values::Host *onHost, const PowerOnHints &withHints)
    : estate(inEstate)
    , vm(ofVm)
    , host(onHost)
    , hints(withHints)
    , setup(ofVm.setup.get())
    , hostSetup(setupOf(onHost))
    , cluster(advice::clusterOf(inEstate, onHost))
    , clusterSetup(cluster ? cluster->setup.get() : nullptr)
    , release(onHost ? catalog::releaseOf(*onHost) : catalog::Release())
{
    resolve();
    QList<values::PciDevice> functions;
    for (const CaseDevice &device : passed()) {
        if (device.function)
            functions.append(*device.function);
    }
    mmio = catalog::mmioNeed(functions, hints.bars);
}

void PowerCase::resolve()
{
    QStringList taken;
    for (qsizetype i = 0; i < vm.pciDevices.size(); ++i) {
        CaseDevice found;
        found.number = int(i);
        found.device = &vm.pciDevices[i];
        switch (found.device->method) {
        case values::GpuMethod::Fixed:
            resolveFixed(found);
            fixed.append(found);
            break;
        case values::GpuMethod::Dynamic:
            resolveDynamic(found, taken);
            dynamic.append(found);
            break;
        case values::GpuMethod::Vgpu:
            found.profiles = catalog::VgpuProfiles::builtIn().named(found.device->profile);
            vgpus.append(found);
            break;
        case values::GpuMethod::Dvx:
        case values::GpuMethod::Unknown:
            break;
        }
        if (found.function)
            taken.append(found.function->id);
    }
}

void PowerCase::resolveFixed(CaseDevice &found) const
{
    if (!host)
        return;
    found.function = at(host->pciDevices, found.device->pciId);
    found.passthru = at(host->passthru, found.device->pciId);
    if (!found.function)
        return;
    found.model = catalog::GpuCatalog::builtIn().find(*found.function);
    found.holder = holderOf(found.function->id);
}

/// A unit is given out by its first function.
bool PowerCase::isRoot(const values::PciPassthruInfo &info) const
{
    return info.dependentDevice.isEmpty() || sameAddress(info.dependentDevice, info.id);
}

void PowerCase::resolveDynamic(CaseDevice &found, const QStringList &taken) const
{
    if (!host)
        return;
    for (const values::PciPassthruInfo &info : host->passthru) {
        const values::PciDevice *const function = at(host->pciDevices, info.id);
        if (!function || !info.active || !isRoot(info) || taken.contains(function->id)
            || !accepts(*found.device, *function, info) || holderOf(function->id))
            continue;
        found.function = function;
        found.passthru = &info;
        found.model = catalog::GpuCatalog::builtIn().find(*function);
        return;
    }
}

bool PowerCase::holds(const values::VirtualMachine &other, const QString &address) const
{
    const values::PciPassthruInfo *const wanted = passthru(address);
    return std::any_of(other.pciDevices.cbegin(), other.pciDevices.cend(), [&](const auto &held) {
        if (held.method != values::GpuMethod::Fixed && held.method != values::GpuMethod::Dynamic)
            return false;
        if (sameAddress(held.pciId, address))
            return true;
        const values::PciPassthruInfo *const theirs = passthru(held.pciId);
        return wanted && theirs && !wanted->dependentDevice.isEmpty()
            && wanted->dependentDevice == theirs->dependentDevice;
    });
}

const values::VirtualMachine *PowerCase::holderOf(const QString &address) const
{
    for (const values::VirtualMachine *const other : estate.vmsOn(host->ref)) {
        if (other->ref != vm.ref && other->power == values::PowerState::PoweredOn
            && holds(*other, address))
            return other;
    }
    return nullptr;
}

bool PowerCase::hasDevices() const
{
    return !fixed.isEmpty() || !dynamic.isEmpty() || !vgpus.isEmpty();
}

bool PowerCase::hasNvidia() const
{
    const QList<CaseDevice> all = passed();
    return !vgpus.isEmpty() || std::any_of(all.cbegin(), all.cend(), [](const CaseDevice &one) {
        return one.function && one.function->vendorId == 0x10de;
    });
}

QStringList PowerCase::settings(const QString &key) const
{
    QStringList found;
    for (auto it = vm.extraConfig.cbegin(); it != vm.extraConfig.cend(); ++it) {
        if (it.key().compare(key, Qt::CaseInsensitive) == 0)
            found.append(it.value().trimmed());
    }
    return found;
}

bool PowerCase::isWide() const
{
    return values::mmioSettings(vm.extraConfig).use64bit.value_or(false);
}

/// Overhead as vSphere's tables put it: 64 MB and a share of the memory.
qint64 PowerCase::claimMiB(const values::VirtualMachine &vm)
{
    const qint64 reserved = vm.reserved ? vm.reserved->count : 0;
    if (reserved == 0 || !vm.memory)
        return reserved;
    return reserved + vm.memory->count / 256 + 64;
}

QList<const values::PciDevice *> PowerCase::boardsFor(const CaseDevice &vgpu) const
{
    QList<const values::PciDevice *> boards;
    if (!host)
        return boards;
    for (const values::PciDevice &device : host->pciDevices) {
        const bool fits = std::any_of(vgpu.profiles.cbegin(), vgpu.profiles.cend(),
            [&device](const catalog::VgpuProfile &one) { return one.isOf(device); });
        if (fits)
            boards.append(&device);
    }
    return boards;
}

const values::GraphicsInfo *PowerCase::graphics(const QString &address) const
{
    for (const values::GraphicsInfo &info : host->graphics) {
        if (sameAddress(info.pciId, address))
            return &info;
    }
    return nullptr;
}

const values::PciPassthruInfo *PowerCase::passthru(const QString &address) const
{
    return host ? at(host->passthru, address) : nullptr;
}

QList<const values::PciPassthruInfo *> PowerCase::unitOf(const values::PciPassthruInfo &info) const
{
    QList<const values::PciPassthruInfo *> unit;
    for (const values::PciPassthruInfo &other : host->passthru) {
        if (&other == &info
            || (!info.dependentDevice.isEmpty() && other.dependentDevice == info.dependentDevice))
            unit.append(&other);
    }
    return unit;
}

} // namespace advice
