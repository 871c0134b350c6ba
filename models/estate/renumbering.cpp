// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/estate/renumbering.h"

#include "models/derive/pciids.h"

#include <QHash>
#include <QSet>

namespace models
{

namespace
{

using Devices = QList<const values::PciDevice *>;

QString slotOf(const values::PciDevice &device)
{
    return device.physicalSlot.isEmpty() ? device.slotDescription : device.physicalSlot;
}

/// What a function is, wherever it sits.
QString kindOf(const values::PciDevice &device)
{
    const auto address = values::PciAddress::parse(device.id);
    return QStringLiteral("%1:%2:%3:%4.%5")
        .arg(device.vendorId)
        .arg(device.deviceId)
        .arg(device.subVendorId)
        .arg(device.subDeviceId)
        .arg(address ? int(address->function) : -1);
}

QHash<QString, Devices> byKind(const QList<values::PciDevice> &list)
{
    QHash<QString, Devices> kinds;
    for (const values::PciDevice &device : list) {
        if ((device.classId >> 8) != 0x06)
            kinds[kindOf(device)].append(&device);
    }
    return kinds;
}

/// The only one of the list in that slot; nothing if none or several are, or the slot is unknown.
const values::PciDevice *onlyOneIn(const Devices &list, const QString &slot)
{
    const values::PciDevice *found = nullptr;
    for (const values::PciDevice *device : list) {
        if (slotOf(*device) != slot)
            continue;
        if (found != nullptr)
            return nullptr;
        found = device;
    }
    return slot.isEmpty() ? nullptr : found;
}

/// The function of the old list that this one is, where there is no doubt.
const values::PciDevice *recognise(
    const values::PciDevice &device, const Devices &before, const Devices &after)
{
    const QString slot = slotOf(device);
    if (before.size() == 1 && after.size() == 1) {
        const QString formerSlot = slotOf(*before.first());
        const bool otherSlot = !slot.isEmpty() && !formerSlot.isEmpty() && slot != formerSlot;
        return otherSlot ? nullptr : before.first();
    }
    return onlyOneIn(after, slot) == &device ? onlyOneIn(before, slot) : nullptr;
}

} // namespace

QList<Renumbering> renumberings(
    const QList<values::PciDevice> &before, const QList<values::PciDevice> &after)
{
    QList<Renumbering> found;
    const auto kindsBefore = byKind(before);
    const auto kindsAfter = byKind(after);
    for (const values::PciDevice &device : after) {
        const QString kind = kindOf(device);
        const Devices now = kindsAfter.value(kind);
        if (now.isEmpty())
            continue;
        const values::PciDevice *former = recognise(device, kindsBefore.value(kind), now);
        if (former != nullptr && pciIdKey(former->id) != pciIdKey(device.id))
            found.append({device.deviceName, former->id, device.id});
    }
    return found;
}

} // namespace models
