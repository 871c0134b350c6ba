// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/watch/sliceplan.h"

#include <algorithm>

namespace vsphere
{

namespace
{
/// With ten VMs per host a slice is a few megabytes: less makes round trips count, more makes the
/// first rows late.
constexpr int HostsPerSlice = 64;
constexpr int HostsOfFirstSlices = 8;
constexpr int FirstSlices = 2;
constexpr int UnknownSize = 8;
} // namespace

void SlicePlan::add(const values::MoRef &computeResource, int hosts)
{
    if (m_known.contains(computeResource))
        return;
    m_known.insert(computeResource);
    m_waiting.insert(computeResource, hosts < 0 ? UnknownSize : hosts);
    m_order.append(computeResource);
}

void SlicePlan::remove(const values::MoRef &computeResource)
{
    if (m_waiting.remove(computeResource) != 0)
        m_order.removeAll(computeResource);
    m_known.remove(computeResource);
}

Slice SlicePlan::takeNext()
{
    const int wanted = m_taken < FirstSlices ? HostsOfFirstSlices : HostsPerSlice;
    Slice slice;
    int hosts = 0;
    while (!m_order.isEmpty()) {
        const values::MoRef next = m_order.first();
        const int size = m_waiting.value(next);
        if (!slice.isEmpty() && hosts + size > wanted)
            break;
        m_order.removeFirst();
        m_waiting.remove(next);
        slice.append(next);
        hosts += std::max(1, size);
    }
    m_taken += slice.isEmpty() ? 0 : 1;
    return slice;
}

Slice SlicePlan::takeShare(int workers)
{
    Slice slice;
    const qsizetype share = (m_waiting.size() + workers - 1) / std::max(1, workers);
    while (slice.size() < share && !m_order.isEmpty()) {
        slice.append(m_order.takeFirst());
        m_waiting.remove(slice.last());
    }
    return slice;
}

void SlicePlan::clear()
{
    m_waiting.clear();
    m_order.clear();
    m_known.clear();
    m_taken = 0;
}

} // namespace vsphere
