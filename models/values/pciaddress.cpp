// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/values/pciaddress.h"

#include <QList>

namespace values
{

namespace
{

std::optional<quint32> hex(QStringView text, quint32 limit)
{
    bool ok = false;
    const quint32 number = text.toUInt(&ok, 16);
    if (!ok || text.isEmpty() || number > limit)
        return std::nullopt;
    return number;
}

} // namespace

std::optional<PciAddress> PciAddress::parse(QStringView text)
{
    const qsizetype dot = text.lastIndexOf(u'.');
    if (dot < 0)
        return std::nullopt;
    const QList<QStringView> parts = text.first(dot).split(u':');
    if (parts.size() < 2 || parts.size() > 3)
        return std::nullopt;
    const auto domain = parts.size() == 3 ? hex(parts.first(), 0xffffffffU) : 0U;
    const auto bus = hex(parts.at(parts.size() - 2), 0xff);
    const auto slot = hex(parts.last(), 0x1f);
    const auto function = hex(text.sliced(dot + 1), 0x7);
    if (!domain || !bus || !slot || !function)
        return std::nullopt;
    return PciAddress{*domain, static_cast<quint8>(*bus), static_cast<quint8>(*slot),
        static_cast<quint8>(*function)};
}

QString PciAddress::toString() const
{
    return QStringLiteral("%1:%2:%3.%4")
        .arg(domain, 4, 16, QLatin1Char('0'))
        .arg(bus, 2, 16, QLatin1Char('0'))
        .arg(slot, 2, 16, QLatin1Char('0'))
        .arg(function, 1, 16);
}

} // namespace values
