// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/performance/perfinstances.h"

#include <optional>

namespace vsphere
{

using values::PciAddress;

namespace
{

std::optional<quint32> number(QStringView text, int base, quint32 most)
{
    bool ok = false;
    const uint value = text.toUInt(&ok, base);
    return ok && value <= most ? std::optional(quint32(value)) : std::nullopt;
}

std::optional<PciAddress> read(QStringView instance, int base)
{
    const QList<QStringView> parts = instance.split(QLatin1Char(':'));
    if (parts.size() != 3)
        return {};
    const qsizetype dot = parts[2].indexOf(QLatin1Char('.'));
    if (dot < 0)
        return {};
    const auto domain = number(parts[0], base, 0xFFFFFFFFU);
    const auto bus = number(parts[1], base, 0xFF);
    const auto slot = number(parts[2].left(dot), base, 0x1F);
    const auto function = number(parts[2].mid(dot + 1), base, 7);
    if (!domain || !bus || !slot || !function)
        return {};
    return PciAddress{*domain, quint8(*bus), quint8(*slot), quint8(*function)};
}

QHash<QString, PciAddress> readAll(
    const QStringList &instances, const QList<PciAddress> &gpus, int base)
{
    QHash<QString, PciAddress> found;
    for (const QString &instance : instances) {
        const std::optional<PciAddress> address = read(instance, base);
        if (address && gpus.contains(*address))
            found.insert(instance, *address);
    }
    return found;
}

/// What both ways say alike.
QHash<QString, PciAddress> agreed(
    const QHash<QString, PciAddress> &a, const QHash<QString, PciAddress> &b)
{
    QHash<QString, PciAddress> both;
    for (auto it = a.cbegin(); it != a.cend(); ++it) {
        const auto other = b.constFind(it.key());
        if (other != b.cend() && *other == *it)
            both.insert(it.key(), *it);
    }
    return both;
}

} // namespace

QHash<QString, PciAddress> addressesOf(const QStringList &instances, const QList<PciAddress> &gpus)
{
    const auto hexadecimal = readAll(instances, gpus, 16);
    const auto decimal = readAll(instances, gpus, 10);
    if (hexadecimal.size() != decimal.size())
        return hexadecimal.size() > decimal.size() ? hexadecimal : decimal;
    return agreed(hexadecimal, decimal);
}

} // namespace vsphere
