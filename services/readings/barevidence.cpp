// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/barevidence.h"

#include "models/values/pciaddress.h"
#include "services/readings/lspci.h"
#include "services/readings/vmwarelog.h"

#include <algorithm>

namespace readings
{
namespace
{

using namespace Qt::StringLiterals;
using Bar = values::PassthroughChoices::Bar;

/// vmware.log's type of a 64-bit region.
constexpr QStringView BITS_64 = u"3";

QString normalised(const QString &address)
{
    const auto parsed = values::PciAddress::parse(address);
    return parsed ? parsed->toString() : address;
}

void put(QList<Bar> &bars, const Bar &bar)
{
    const auto same = std::find_if(
        bars.begin(), bars.end(), [&bar](const Bar &known) { return known.index == bar.index; });
    if (same == bars.end())
        bars.append(bar);
    else
        *same = bar;
}

void sortByIndex(QList<Bar> &bars)
{
    std::sort(
        bars.begin(), bars.end(), [](const Bar &a, const Bar &b) { return a.index < b.index; });
}

std::optional<BarEvidence> evidence(const VmwareLog::Device &device)
{
    BarEvidence found{normalised(device.address), {}, {}};
    for (const VmwareLog::Bar &bar : device.bars) {
        if (!bar.index || !bar.sizeBytes || *bar.sizeBytes <= 0)
            return std::nullopt;
        put(found.bars, {bar.index->toInt(), *bar.sizeBytes, bar.type == BITS_64});
    }
    sortByIndex(found.bars);
    return found;
}

/// "32G", "256M", "512K", "4096"; 0 is no size. (An optional here makes GCC 12 warn in vain.)
qint64 bytesOf(const Words &size)
{
    constexpr qint64 largest = qint64(1) << 52;
    const QString text = size.value_or(QString());
    const qsizetype unit = text.isEmpty() ? -1 : u"KMGTP"_s.indexOf(text.back().toUpper());
    const qint64 factor = unit < 0 ? 1 : qint64(1) << (10 * (unit + 1));
    const qint64 figure = QStringView(text).chopped(unit < 0 ? 0 : 1).toLongLong();
    return figure > 0 && figure <= largest / factor ? figure * factor : 0;
}

/// lspci -v prints no numbers of regions: they follow from the order, a 64-bit one takes two.
std::optional<BarEvidence> evidence(const Lspci::Device &device)
{
    BarEvidence found{normalised(device.address), device.ids.value_or(QString()).toLower(), {}};
    int next = 0;
    for (const Lspci::Region &region : device.regions) {
        const int index = region.index ? region.index->toInt() : next;
        next = index + (region.is64bit ? 2 : 1);
        if (!region.isMemory)
            continue;
        const qint64 bytes = bytesOf(region.size);
        if (bytes == 0)
            return std::nullopt;
        put(found.bars, {index, bytes, region.is64bit});
    }
    sortByIndex(found.bars);
    return found;
}

} // namespace

QList<BarEvidence> barEvidence(QByteArrayView raw)
{
    const Text text(raw);
    QList<BarEvidence> found;
    const auto keep = [&found](std::optional<BarEvidence> one) {
        if (one && !one->bars.isEmpty())
            found.append(*std::move(one));
    };
    for (const VmwareLog::Device &device : parseVmwareLog(text).devices)
        keep(evidence(device));
    if (!found.isEmpty())
        return found;
    for (const Lspci::Device &device : parseLspci(text).devices) {
        if (!device.isBridge())
            keep(evidence(device));
    }
    return found;
}

} // namespace readings
