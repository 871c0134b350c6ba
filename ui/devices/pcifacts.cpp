// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/devices/pcifacts.h"

#include "models/format.h"
#include "ui/common/text.h"
#include "ui/devices/statuslooks.h"

#include <QCoreApplication>

namespace ui
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ui::PciFacts)
};

QString hex(quint16 number)
{
    return QStringLiteral("%1").arg(number, 4, 16, QLatin1Char('0'));
}

QString nameAndId(const QString &name, quint16 id)
{
    //: %1: name of a vendor or device, %2: its hexadecimal id
    return Tr::tr("%1 (%2)").arg(
        name.isEmpty() ? models::unknownText() : singleLine(name), hex(id));
}

/// No addresses are listed beyond this many; the count says the rest.
constexpr qsizetype listed = 4;

QString addresses(const QStringList &all)
{
    if (all.size() <= listed)
        return all.join(QLatin1String(", "));
    //: %1: a list of addresses, %n: how many more there are
    return Tr::tr("%1 and %n more", nullptr, static_cast<int>(all.size() - listed))
        .arg(all.mid(0, listed).join(QLatin1String(", ")));
}

FactGroup identity(const models::PciRow &row)
{
    const values::PciDevice &device = row.device;
    FactGroup group{Tr::tr("Device"), {}};
    group.facts.append({Tr::tr("Address"), device.id});
    if (!row.renumberedFrom.isEmpty())
        group.facts.append({Tr::tr("Former address"), row.renumberedFrom,
            Tr::tr("VMs that name the former address will not start until they are changed."),
            Meaning::Warning});
    group.facts.append({Tr::tr("Vendor"), nameAndId(device.vendorName, device.vendorId)});
    group.facts.append({Tr::tr("Device"), nameAndId(device.deviceName, device.deviceId)});
    group.facts.append({Tr::tr("Subsystem"),
        hex(device.subVendorId) + QLatin1Char(':') + hex(device.subDeviceId)});
    group.facts.append({Tr::tr("Class"), row.className});
    if (!device.physicalSlot.isEmpty())
        group.facts.append({Tr::tr("Slot"), singleLine(device.physicalSlot)});
    if (!device.parentBridge.isEmpty())
        group.facts.append({Tr::tr("Behind bridge"), device.parentBridge});
    group.facts.append({Tr::tr("NUMA node"),
        row.numaNode ? QString::number(*row.numaNode) : models::unknownText()});
    return group;
}

QString sriovText(const values::SriovInfo &sriov)
{
    if (!sriov.capable)
        return Tr::tr("Not offered by this device");
    if (!sriov.active)
        return Tr::tr("Off; up to %n virtual function(s)", nullptr, sriov.functionsSupported);
    return Tr::tr("On; %n virtual function(s)", nullptr, sriov.functions);
}

FactGroup passthrough(const models::PciRow &row)
{
    FactGroup group{Tr::tr("DirectPath I/O"), {}};
    const Looks looks = statusLooks(row.status);
    group.facts.append({Tr::tr("Status"), models::statusText(row.status),
        models::statusMeaning(row.status), looks.meaning.value_or(Meaning::Info)});
    if (row.passthru) {
        group.facts.append({Tr::tr("Enabled"), models::yesNoText(row.passthru->enabled)});
        group.facts.append({Tr::tr("Active"), models::yesNoText(row.passthru->active)});
        group.facts.append({Tr::tr("Capable"), models::yesNoText(row.passthru->capable)});
        if (!row.passthru->hardwareLabel.isEmpty())
            group.facts.append({Tr::tr("Hardware label"), singleLine(row.passthru->hardwareLabel)});
        if (row.passthru->sriov)
            group.facts.append({Tr::tr("SR-IOV"), sriovText(*row.passthru->sriov)});
    }
    if (!row.dependents.isEmpty())
        group.facts.append({Tr::tr("Changes together with"), addresses(row.dependents)});
    group.facts.append({
        Tr::tr("Used by"),
        row.usedByNames.isEmpty() ? Tr::tr("No VM")
                                  : singleLine(row.usedByNames.join(QLatin1String(", "))),
    });
    return group;
}

} // namespace

QList<FactGroup> pciFacts(const models::PciRow &row)
{
    return {identity(row), passthrough(row)};
}

QString rebootNotice(const QList<models::PciRow> &rows)
{
    QStringList waiting;
    for (const models::PciRow &row : rows) {
        if (row.status == models::PassthroughStatus::EnabledNeedsReboot
            || row.status == models::PassthroughStatus::DisabledNeedsReboot)
            waiting.append(row.device.id);
    }
    if (waiting.isEmpty())
        return {};
    //: %1: list of PCI addresses
    return Tr::tr("%n device(s) wait for a reboot of this host: %1. The status tells what changes "
                  "then.",
        nullptr, static_cast<int>(waiting.size()))
        .arg(addresses(waiting));
}

QString renumberNotice(const QList<models::PciRow> &rows)
{
    QStringList moved;
    for (const models::PciRow &row : rows) {
        if (row.renumberedFrom.isEmpty())
            continue;
        //: %1: name of a device, %2: former PCI address, %3: present PCI address
        moved.append(
            Tr::tr("%1 moved from %2 to %3")
                .arg(singleLine(row.device.deviceName), row.renumberedFrom, row.device.id));
    }
    if (moved.isEmpty())
        return {};
    //: %1: list of devices with former and present address
    return Tr::tr("Recognised at a new address: %1. VMs that name the former address need to be "
                  "changed before they are powered on.")
        .arg(moved.join(QLatin1String("; ")));
}

} // namespace ui
