// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/decode/nametable.h"

#include <algorithm>
#include <cstring>

namespace vsphere
{

namespace
{

/// Looks at the length and at both ends only: names differ there, and this is the hot path.
size_t quickHash(QByteArrayView name)
{
    const auto size = static_cast<size_t>(name.size());
    const size_t part = std::min<size_t>(size, sizeof(quint64));
    quint64 head = 0;
    quint64 tail = 0;
    std::memcpy(&head, name.data(), part);
    std::memcpy(&tail, name.data() + (size - part), part);
    const quint64 mixed = (head ^ (tail * 0x9E3779B97F4A7C15U) ^ size) * 0xD6E8FEB86659FD93U;
    return static_cast<size_t>(mixed >> 32U);
}

bool same(const std::string &known, QByteArrayView name)
{
    const auto size = static_cast<size_t>(name.size());
    return known.size() == size && std::memcmp(known.data(), name.data(), size) == 0;
}

} // namespace

NameTable::NameTable()
    : m_slots(1024, 0)
{
}

size_t NameTable::slotOf(QByteArrayView name) const
{
    const size_t mask = m_slots.size() - 1;
    size_t slot = quickHash(name) & mask;
    while (m_slots[slot] != 0 && !same(m_names[m_slots[slot] - 1], name))
        slot = (slot + 1) & mask;
    return slot;
}

quint32 NameTable::intern(QByteArrayView name)
{
    size_t slot = slotOf(name);
    if (m_slots[slot] != 0)
        return m_slots[slot] - 1;
    if ((m_names.size() + 1) * 2 > m_slots.size()) {
        grow();
        slot = slotOf(name);
    }
    m_names.emplace_back(name.data(), static_cast<size_t>(name.size()));
    m_bytes += sizeof(std::string) + 2 * sizeof(quint32) + static_cast<size_t>(name.size());
    m_slots[slot] = static_cast<quint32>(m_names.size());
    return m_slots[slot] - 1;
}

void NameTable::grow()
{
    m_slots.assign(m_slots.size() * 2, 0);
    for (size_t id = 0; id < m_names.size(); ++id)
        m_slots[slotOf(m_names[id])] = static_cast<quint32>(id + 1);
}

} // namespace vsphere
