// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/common/devicekey.h"

#include "models/derive/pciids.h"
#include "models/values/pciaddress.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace setup
{

namespace
{

QString hex(quint16 number)
{
    return QString::number(number, 16).rightJustified(4, u'0');
}

quint16 number(const QString &text)
{
    return static_cast<quint16>(text.toUInt(nullptr, 16));
}

/// Both tell their slot, and it is another one.
bool isElsewhere(const values::PciDevice &device, const DeviceKey &key)
{
    return !key.slot.isEmpty() && !device.physicalSlot.isEmpty() && device.physicalSlot != key.slot;
}

/// The function at an address if it is of the key's model, and in its slot.
const values::PciDevice *sameAt(
    const values::Host &host, const QString &address, const DeviceKey &key)
{
    const QString wanted = models::pciIdKey(address);
    for (const values::PciDevice &device : host.pciDevices) {
        if (models::pciIdKey(device.id) == wanted)
            return key.isModelOf(device) && !isElsewhere(device, key) ? &device : nullptr;
    }
    return nullptr;
}

using Found = QList<const values::PciDevice *>;

/// Functions of the key's model that no other key has; of its slot only, where both are known.
Found strangers(const values::Host &host, const DeviceKey &key, const Found &taken)
{
    Found found;
    for (const values::PciDevice &device : host.pciDevices) {
        if (!key.isModelOf(device) || taken.contains(&device))
            continue;
        if (isElsewhere(device, key))
            continue;
        found.append(&device);
    }
    std::sort(found.begin(), found.end(), [](const auto *a, const auto *b) {
        return models::pciSortNumber(a->id) < models::pciSortNumber(b->id);
    });
    return found;
}

/// Keys without a device that look alike, in the order of their addresses.
QList<qsizetype> lostLike(const QList<DeviceKey> &keys, const Found &found, const DeviceKey &like)
{
    QList<qsizetype> lost;
    for (qsizetype i = 0; i < keys.size(); ++i) {
        const DeviceKey &key = keys.at(i);
        if (!found.at(i) && key.model() == like.model() && key.subDevice == like.subDevice
            && key.subVendor == like.subVendor && key.slot == like.slot)
            lost.append(i);
    }
    std::sort(lost.begin(), lost.end(), [&keys](qsizetype a, qsizetype b) {
        return models::pciSortNumber(keys.at(a).address)
            < models::pciSortNumber(keys.at(b).address);
    });
    return lost;
}

} // namespace

DeviceKey DeviceKey::of(const values::PciDevice &device)
{
    return {device.id, device.vendorId, device.deviceId, device.subVendorId, device.subDeviceId,
        device.physicalSlot};
}

std::optional<DeviceKey> DeviceKey::parse(const QString &text)
{
    static const QRegularExpression form(
        u"^(\\S{1,32}) ([0-9a-f]{4}):([0-9a-f]{4}) ([0-9a-f]{4}):([0-9a-f]{4})(?: (.{1,64}))?$"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch() || !values::PciAddress::parse(match.captured(1)))
        return std::nullopt;
    return DeviceKey{match.captured(1), number(match.captured(2)), number(match.captured(3)),
        number(match.captured(4)), number(match.captured(5)), match.captured(6)};
}

QString DeviceKey::toText() const
{
    const QString text = address % u' ' % hex(vendor) % u':' % hex(device) % u' ' % hex(subVendor)
        % u':' % hex(subDevice);
    return slot.isEmpty() ? text : QString(text % u' ' % slot.left(64));
}

QString DeviceKey::model() const
{
    return hex(vendor) % u':' % hex(device);
}

bool DeviceKey::isModelOf(const values::PciDevice &other) const
{
    return vendor == other.vendorId && device == other.deviceId && subVendor == other.subVendorId
        && subDevice == other.subDeviceId;
}

QList<const values::PciDevice *> locate(
    const values::Host &host, const QList<DeviceKey> &keys, const QHash<QString, QString> &moved)
{
    Found found;
    for (const DeviceKey &key : keys)
        found.append(sameAt(host, moved.value(key.address, key.address), key));
    for (qsizetype i = 0; i < keys.size(); ++i) {
        if (found.at(i))
            continue;
        const QList<qsizetype> lost = lostLike(keys, found, keys.at(i));
        const Found there = strangers(host, keys.at(i), found);
        if (there.size() != lost.size()) // more or fewer than are missing: a guess would be wrong
            continue;
        for (qsizetype n = 0; n < lost.size(); ++n)
            found[lost.at(n)] = there.at(n);
    }
    return found;
}

} // namespace setup
