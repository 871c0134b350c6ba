// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>
#include <vector>

namespace models
{

/// Rows of a table model in an order of their own, told apart by a key. set() turns the rows into
/// fresh ones with the fewest signals: one per contiguous run, none for rows that stay the same. A
/// row that moved is taken out and put in again.
/// Key: a function from a row to what tells it apart; keys are unique.
template <class Row, class Key>
class OrderedRows
{
public:
    explicit OrderedRows(Key key)
        : m_key(std::move(key))
    {
    }

    [[nodiscard]] int size() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] const Row &at(int row) const { return m_rows[static_cast<size_t>(row)]; }
    [[nodiscard]] Row &edit(int row) { return m_rows[static_cast<size_t>(row)]; }
    [[nodiscard]] auto begin() const { return m_rows.cbegin(); }
    [[nodiscard]] auto end() const { return m_rows.cend(); }

    /// Announcer: as of MODELS_TABLE_ANNOUNCER.
    template <class Announcer>
    void set(std::vector<Row> fresh, Announcer &announce)
    {
        removeOthers(fresh, announce);
        insertNew(fresh, announce);
        size_t first = fresh.size();
        for (size_t at = 0; at <= fresh.size(); ++at) {
            const bool differs = at < fresh.size() && !(m_rows[at] == fresh[at]);
            if (differs) {
                m_rows[at] = std::move(fresh[at]);
                first = std::min(first, at);
            } else if (first < at) {
                announce.changed(static_cast<int>(first), static_cast<int>(at - 1));
                first = fresh.size();
            }
        }
    }

private:
    /// Keeps the rows that follow each other in the fresh ones as well.
    template <class Announcer>
    void removeOthers(const std::vector<Row> &fresh, Announcer &announce)
    {
        std::vector<bool> keep(m_rows.size(), false);
        size_t next = 0;
        for (size_t at = 0; at < m_rows.size(); ++at) {
            const auto found = std::find_if(fresh.begin() + static_cast<std::ptrdiff_t>(next),
                fresh.end(), [&](const Row &row) { return m_key(row) == m_key(m_rows[at]); });
            if (found == fresh.end())
                continue;
            keep[at] = true;
            next = static_cast<size_t>(found - fresh.begin()) + 1;
        }
        for (size_t end = m_rows.size(); end > 0;) {
            if (keep[end - 1]) {
                --end;
                continue;
            }
            size_t first = end - 1;
            while (first > 0 && !keep[first - 1])
                --first;
            announce.beginRemove(static_cast<int>(first), static_cast<int>(end - 1));
            m_rows.erase(m_rows.begin() + static_cast<std::ptrdiff_t>(first),
                m_rows.begin() + static_cast<std::ptrdiff_t>(end));
            announce.endRemove();
            end = first;
        }
    }

    template <class Announcer>
    void insertNew(const std::vector<Row> &fresh, Announcer &announce)
    {
        for (size_t at = 0; at < fresh.size();) {
            const bool here = at < m_rows.size() && m_key(m_rows[at]) == m_key(fresh[at]);
            if (here) {
                ++at;
                continue;
            }
            size_t end = at + 1;
            while (end < fresh.size()
                && (at >= m_rows.size() || !(m_key(fresh[end]) == m_key(m_rows[at]))))
                ++end;
            announce.beginInsert(static_cast<int>(at), static_cast<int>(end - 1));
            m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(at),
                fresh.begin() + static_cast<std::ptrdiff_t>(at),
                fresh.begin() + static_cast<std::ptrdiff_t>(end));
            announce.endInsert();
            at = end;
        }
    }

    Key m_key;
    std::vector<Row> m_rows;
};

} // namespace models
