// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/derive/pciids.h"

#include <limits>

namespace models
{

namespace
{

bool isLowerHex(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
}

/// "0000:82:00.0", as vSphere writes nearly every address: no need to take it apart.
bool isCanonical(QStringView id)
{
    constexpr QStringView form = u"hhhh:hh:hh.h";
    if (id.size() != form.size())
        return false;
    for (qsizetype i = 0; i < form.size(); ++i) {
        const bool fits = form[i] == u'h' ? isLowerHex(id[i]) : id[i] == form[i];
        if (!fits)
            return false;
    }
    return true;
}

} // namespace

QString pciIdKey(const QString &id)
{
    if (isCanonical(id))
        return id;
    const auto address = values::PciAddress::parse(id);
    if (!address)
        return id;
    QString text = address->toString();
    return text == id ? id : text;
}

quint64 pciSortNumber(const QString &id)
{
    const auto address = values::PciAddress::parse(id);
    if (!address)
        return std::numeric_limits<quint64>::max();
    return (quint64(address->domain) << 16) | (quint64(address->bus) << 8)
        | (quint64(address->slot) << 3) | address->function;
}

PciOrder PciOrder::of(const QString &id)
{
    if (const auto address = values::PciAddress::parse(id))
        return {false, *address, {}};
    return {true, {}, id};
}

std::strong_ordering operator<=>(const PciOrder &a, const PciOrder &b)
{
    if (a.isText != b.isText)
        return a.isText <=> b.isText;
    if (!a.isText)
        return a.address <=> b.address;
    return a.text.compare(b.text) <=> 0;
}

} // namespace models
