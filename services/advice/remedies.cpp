// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/advice/remedies.h"

#include "services/advice/powercase.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

namespace advice
{
namespace
{

using namespace Qt::StringLiterals;

enum class Kind { Configure, Snapshots, Hardware, ShutDown, Passthrough, Reboot, Maintenance };

const QHash<QString, Kind> &kinds()
{
    static const QHash<QString, Kind> all{{u"PF-VM-01"_s, Kind::ShutDown},
        {u"PF-VM-05"_s, Kind::Configure}, {u"PF-VM-06"_s, Kind::Configure},
        {u"PF-VM-09"_s, Kind::Configure}, {u"PF-VM-13"_s, Kind::Snapshots},
        {u"PF-VM-15"_s, Kind::Hardware}, {u"PF-VM-21"_s, Kind::Configure},
        {u"PF-VM-22"_s, Kind::Configure}, {u"PF-VM-25"_s, Kind::Maintenance},
        {u"PF-PT-04"_s, Kind::Reboot}, {u"PF-PT-06"_s, Kind::Passthrough},
        {u"PF-PT-11"_s, Kind::Passthrough}, {u"PF-PT-20"_s, Kind::Configure},
        {u"PF-PT-21"_s, Kind::Configure}, {u"PF-PT-22"_s, Kind::Configure},
        {u"PF-PT-24"_s, Kind::Configure}};
    return all;
}

QString hex(quint16 number)
{
    return QString::number(number, 16).rightJustified(4, u'0');
}

/// "0000:82:00.0 10de:15f8 10de:118f", and the slot where the host tells it.
QString keyOf(const values::PciDevice &device)
{
    QString text = device.id + u' ' + hex(device.vendorId) + u':' + hex(device.deviceId) + u' '
        + hex(device.subVendorId) + u':' + hex(device.subDeviceId);
    if (!device.physicalSlot.isEmpty())
        text += u' ' + device.physicalSlot.left(64);
    return text;
}

QJsonArray devicesOf(const PowerCase &power)
{
    QJsonArray keys;
    for (const CaseDevice &device : power.passed()) {
        if (device.function)
            keys.append(keyOf(*device.function));
    }
    return keys;
}

QString hostOf(const PowerCase &power)
{
    return u"HostSystem:"_s + power.host->ref.value;
}

QJsonObject configuration(const PowerCase &power)
{
    QJsonObject params{{u"host"_s, hostOf(power)}, {u"devices"_s, devicesOf(power)},
        {u"use64bit"_s, power.mmio.needsKeys}};
    if (power.mmio.needsKeys)
        params.insert(u"sizeGb"_s, power.mmio.sizeGb);
    if (!power.dynamic.isEmpty()) {
        params.insert(u"dynamic"_s, true);
        if (const QString label = power.dynamic.first().device->customLabel; !label.isEmpty())
            params.insert(u"label"_s, label);
    }
    return params;
}

QJsonObject enabling(const PowerCase &power)
{
    return {{u"devices"_s, devicesOf(power)}, {u"enable"_s, true}};
}

values::PlannedStep stepOf(
    const QString &type, const values::MoRef &ref, const QString &name, const QJsonObject &params)
{
    values::PlannedStep step;
    step.id = type + u':' + ref.value;
    step.type = type;
    step.target = {ref, name, {}};
    step.params = params;
    return step;
}

values::PlannedStep vmStep(Kind kind, const PowerCase &power)
{
    const values::VirtualMachine &vm = power.vm;
    switch (kind) {
    case Kind::Snapshots:
        return stepOf(u"vm.remove-snapshots"_s, vm.ref, vm.name, {});
    case Kind::Hardware: {
        const int newest = power.release.newestHardware();
        const QString version = u"vmx-%1"_s.arg(newest, 2, 10, QChar(u'0'));
        return stepOf(
            u"vm.upgrade-hardware"_s, vm.ref, vm.name, QJsonObject{{u"hardware"_s, version}});
    }
    case Kind::ShutDown: {
        QJsonObject params = enabling(power);
        params.insert(u"host"_s, hostOf(power));
        return stepOf(u"vm.shut-down"_s, vm.ref, vm.name, params);
    }
    default:
        return stepOf(u"vm.configure"_s, vm.ref, vm.name, configuration(power));
    }
}

bool isOfHost(Kind kind)
{
    return kind == Kind::Passthrough || kind == Kind::Reboot || kind == Kind::Maintenance;
}

QString hostType(Kind kind)
{
    if (kind == Kind::Passthrough)
        return u"host.passthrough"_s;
    return kind == Kind::Reboot ? u"host.reboot"_s : u"host.exit-maintenance"_s;
}

/// A change of fixed and of dynamic devices at once is none that vm.configure makes.
bool canConfigure(const PowerCase &power)
{
    return power.fixed.isEmpty() != power.dynamic.isEmpty()
        && devicesOf(power).size() == power.passed().size()
        && (!power.mmio.needsKeys || power.mmio.sizeGb > 0);
}

} // namespace

std::optional<values::PlannedStep> remedyStep(const QString &rule, const PowerCase &power)
{
    const auto found = kinds().constFind(rule);
    if (found == kinds().cend() || !power.host)
        return std::nullopt;
    if (isOfHost(*found)) {
        if (devicesOf(power).isEmpty())
            return std::nullopt;
        return stepOf(hostType(*found), power.host->ref, power.host->name, enabling(power));
    }
    const bool needsNewest = *found == Kind::Hardware && power.release.newestHardware() == 0;
    if (needsNewest || (*found == Kind::Configure && !canConfigure(power)))
        return std::nullopt;
    return vmStep(*found, power);
}

} // namespace advice
