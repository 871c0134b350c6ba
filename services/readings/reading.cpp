// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/reading.h"

namespace readings
{

void Facts::set(const QString &key, Value value)
{
    const auto known = m_where.constFind(key);
    if (known != m_where.constEnd()) {
        m_all[size_t(*known)].value = std::move(value);
        return;
    }
    m_where.insert(key, qsizetype(m_all.size()));
    m_all.push_back({key, std::move(value)});
}

void Facts::setIfKnown(const QString &key, const Value &value)
{
    if (value)
        set(key, value);
}

Facts::Value Facts::value(const QString &key) const
{
    const auto known = m_where.constFind(key);
    return known == m_where.constEnd() ? std::nullopt : m_all[size_t(*known)].value;
}

void Facts::append(const Facts &other, const QString &prefix)
{
    for (const Fact &fact : other.m_all)
        set(prefix + fact.key, fact.value);
}

} // namespace readings
