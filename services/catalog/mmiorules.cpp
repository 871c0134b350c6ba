// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/catalog/mmiorules.h"

#include <algorithm>
#include <bit>
#include <optional>

namespace catalog
{
namespace
{

using namespace Qt::StringLiterals;

constexpr qint64 GIB = qint64(1) << 30;

/// The power of two above, also for a number that is one: as the guide's own example computes.
int nextHigher(qint64 gib)
{
    return int(std::bit_ceil(quint64(gib) + 1));
}

int asGib(qint64 mib)
{
    return int((mib + 1023) / 1024);
}

/// The table's figure of each card, added up: two V100 are 128 there. 0: it has not all of them.
int addedUp(const QList<std::optional<int>> &published)
{
    int sum = 0;
    for (const std::optional<int> &one : published) {
        if (!one)
            return 0;
        sum += *one;
    }
    return sum == 0 ? 0 : int(std::bit_ceil(unsigned(sum)));
}

values::MmioRule rule(const QString &name, int sizeGb, const QString &source)
{
    values::MmioRule rule{name, {}, source};
    if (sizeGb > 0)
        rule.sizeGb = sizeGb;
    return rule;
}

} // namespace

int windowFor(qint64 bytes)
{
    const qint64 gib = (bytes + GIB - 1) / GIB;
    return int(std::bit_ceil(quint64(std::max<qint64>(gib, 1))));
}

QList<values::MmioRule> MmioRules::all(const MmioFacts &facts)
{
    const bool hasLarge = !facts.largeRegions.isEmpty();
    qint64 guideGb = 0, largeBytes = 0;
    for (const qint64 region : facts.largeRegions) {
        guideGb += std::max<qint64>(16, region / GIB);
        largeBytes += region;
    }
    const int memoryGb
        = facts.memoryMiB ? int(std::bit_ceil(unsigned(2 * asGib(*facts.memoryMiB)))) : 0;
    return {
        rule(tr("The guide: 16 GB for each large card, or its region where that is larger, then "
                "the next higher power of two"),
            hasLarge ? nextHigher(guideGb) : 0, u"000_708979985512a2ed.txt, 5.2.2"_s),
        rule(tr("VMware: sum of the large regions, up to a power of two, and doubled"),
            hasLarge ? 2 * windowFor(largeBytes) : 0, u"Broadcom KB 323402"_s),
        rule(tr("Twice the memory of all cards, up to a power of two"), memoryGb,
            tr("Field articles")),
        rule(tr("NVIDIA's table, added up over the cards"), addedUp(facts.published),
            tr("NVIDIA AI Enterprise guide, vSphere deployment")),
    };
}

} // namespace catalog
