// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/performance/gpucounters.h"

#include <algorithm>

namespace vsphere
{

using values::Metric;

namespace
{

struct Known {
    const char *name;
    std::optional<Metric> metric;
};

const Known KnownNames[] = {
    {"utilization", Metric::GpuUtilization},
    {"mem.used", Metric::MemoryUsed},
    {"temperature", Metric::Temperature},
    {"power.used", Metric::Power},
    {"mem.total", std::nullopt},
};

/// The factor of a unit; nothing for units that these counters never had.
std::optional<double> scaleOf(QByteArrayView unit)
{
    if (unit == "percent")
        return 0.01;
    if (unit == "kiloBytes")
        return 1.0 / 1024;
    if (unit == "celsius" || unit == "watt" || unit == "megaBytes")
        return 1.0;
    return {};
}

/// A mean over the 20 seconds tells most; the extremes are no substitute.
int preferenceOf(QByteArrayView rollup)
{
    if (rollup == "average")
        return 3;
    if (rollup == "latest")
        return 2;
    return rollup == "none" ? 1 : 0;
}

} // namespace

void GpuCounters::add(XmlNode info)
{
    if (info.child("groupInfo").child("key").text() != "gpu")
        return;
    const QByteArrayView name = info.child("nameInfo").child("key").text();
    const auto known = std::find_if(std::begin(KnownNames), std::end(KnownNames),
        [name](const Known &candidate) { return name == candidate.name; });
    const std::optional<int> key = info.child("key").toInt();
    const std::optional<double> scale = scaleOf(info.child("unitInfo").child("key").text());
    const int preference = preferenceOf(info.child("rollupType").text());
    if (known != std::end(KnownNames) && key && scale && preference > 0)
        m_counters.insert(*key, {known->metric, *scale, preference});
}

const GpuCounter *GpuCounters::find(int key) const
{
    const auto it = m_counters.constFind(key);
    return it == m_counters.constEnd() ? nullptr : &*it;
}

QList<int> GpuCounters::chosen(const QList<int> &available) const
{
    QHash<int, int> best; // what is measured -> key
    for (const int key : available) {
        const GpuCounter *counter = find(key);
        if (counter == nullptr)
            continue;
        const int thing = counter->metric ? static_cast<int>(*counter->metric) : -1;
        const auto it = best.constFind(thing);
        if (it == best.constEnd() || find(*it)->preference < counter->preference)
            best.insert(thing, key);
    }
    QList<int> keys = best.values();
    std::sort(keys.begin(), keys.end());
    return keys;
}

} // namespace vsphere
