// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/values/pciaddress.h"

namespace values
{

namespace
{

std::optional<quint32> hexDigit(char16_t c)
{
    if (c >= u'0' && c <= u'9')
        return quint32(c - u'0');
    if (c >= u'a' && c <= u'f')
        return quint32(c - u'a' + 10);
    if (c >= u'A' && c <= u'F')
        return quint32(c - u'A' + 10);
    return std::nullopt;
}

std::optional<quint32> hex(QStringView text, quint32 limit)
{
    // Digits only: a sign, a blank or "0x" in front would be no address.
    if (text.isEmpty() || text.size() > 8)
        return std::nullopt;
    quint32 number = 0;
    for (const QChar c : text) {
        const auto digit = hexDigit(c.unicode());
        if (!digit)
            return std::nullopt;
        number = (number << 4) | *digit;
    }
    return number > limit ? std::nullopt : std::optional(number);
}

} // namespace

std::optional<PciAddress> PciAddress::parse(QStringView text)
{
    const qsizetype dot = text.lastIndexOf(u'.');
    const qsizetype slotAt = dot < 0 ? -1 : text.first(dot).lastIndexOf(u':');
    if (slotAt < 0)
        return std::nullopt;
    const qsizetype busAt = text.first(slotAt).lastIndexOf(u':'); // -1 without a domain
    const auto domain = busAt < 0 ? 0U : hex(text.first(busAt), 0xffffffffU);
    const auto bus = hex(text.first(slotAt).sliced(busAt + 1), 0xff);
    const auto slot = hex(text.first(dot).sliced(slotAt + 1), 0x1f);
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
