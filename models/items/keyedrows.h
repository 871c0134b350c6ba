// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace models
{

/// Rows of a table model in the order of a key that never changes. Edits become the fewest
/// signals: one per contiguous run of rows, none for rows that stay the same.
template <class Key, class Row>
class KeyedRows
{
public:
    struct Entry {
        Key key;
        Row row;
    };
    struct Edit {
        Key key;
        std::optional<Row> row; ///< nothing: the row is gone
    };

    [[nodiscard]] int size() const { return static_cast<int>(m_entries.size()); }
    [[nodiscard]] const Entry &at(int row) const { return *m_entries[static_cast<size_t>(row)]; }
    /// First row whose key is not less.
    [[nodiscard]] size_t lowerBound(const Key &key) const { return position(key); }
    void clear() { m_entries.clear(); }
    /// Replaces all rows without a word; the model announces a reset.
    void reset(std::vector<Edit> edits)
    {
        clear();
        Silence silence;
        apply(std::move(edits), silence);
    }

    /// Announcer: changed(first, last), beginInsert(first, last), endInsert(), beginRemove(first,
    /// last), endRemove(). Edits hold each key once, in any order.
    template <class Announcer>
    void apply(std::vector<Edit> edits, Announcer &announce)
    {
        std::sort(
            edits.begin(), edits.end(), [](const Edit &a, const Edit &b) { return a.key < b.key; });
        std::vector<size_t> changed;
        std::vector<size_t> gone;
        Entries fresh;
        for (Edit &edit : edits) {
            const size_t at = position(edit.key);
            const bool there = at < m_entries.size() && m_entries[at]->key == edit.key;
            if (!there) {
                if (edit.row)
                    fresh.push_back(
                        std::make_unique<Entry>(Entry{std::move(edit.key), std::move(*edit.row)}));
            } else if (!edit.row) {
                gone.push_back(at);
            } else if (!(m_entries[at]->row == *edit.row)) {
                m_entries[at]->row = std::move(*edit.row);
                changed.push_back(at);
            }
        }
        announceChanged(changed, announce);
        remove(gone, announce);
        insert(fresh, announce);
    }

private:
    /// By pointer: rows in the middle come and go without moving the values behind them.
    using Entries = std::vector<std::unique_ptr<Entry>>;

    struct Silence {
        void changed(int, int) { }
        void beginInsert(int, int) { }
        void endInsert() { }
        void beginRemove(int, int) { }
        void endRemove() { }
    };

    [[nodiscard]] size_t position(const Key &key) const
    {
        const auto at = std::lower_bound(m_entries.begin(), m_entries.end(), key,
            [](const auto &entry, const Key &wanted) { return entry->key < wanted; });
        return static_cast<size_t>(at - m_entries.begin());
    }

    template <class Announcer>
    static void announceChanged(const std::vector<size_t> &rows, Announcer &announce)
    {
        for (size_t i = 0; i < rows.size();) {
            size_t end = i + 1;
            while (end < rows.size() && rows[end] == rows[end - 1] + 1)
                ++end;
            announce.changed(static_cast<int>(rows[i]), static_cast<int>(rows[end - 1]));
            i = end;
        }
    }

    template <class Announcer>
    void remove(const std::vector<size_t> &rows, Announcer &announce)
    {
        for (size_t end = rows.size(); end > 0;) {
            size_t first = end - 1;
            while (first > 0 && rows[first - 1] + 1 == rows[first])
                --first;
            announce.beginRemove(static_cast<int>(rows[first]), static_cast<int>(rows[end - 1]));
            m_entries.erase(m_entries.begin() + static_cast<std::ptrdiff_t>(rows[first]),
                m_entries.begin() + static_cast<std::ptrdiff_t>(rows[end - 1]) + 1);
            announce.endRemove();
            end = first;
        }
    }

    template <class Announcer>
    void insert(Entries &fresh, Announcer &announce)
    {
        // From the back, so that positions in front stay what they are.
        for (size_t end = fresh.size(); end > 0;) {
            const size_t at = position(fresh[end - 1]->key);
            size_t first = end - 1;
            while (first > 0 && position(fresh[first - 1]->key) == at)
                --first;
            announce.beginInsert(static_cast<int>(at), static_cast<int>(at + end - first - 1));
            const auto begin = fresh.begin() + static_cast<std::ptrdiff_t>(first);
            m_entries.insert(m_entries.begin() + static_cast<std::ptrdiff_t>(at),
                std::make_move_iterator(begin),
                std::make_move_iterator(fresh.begin() + static_cast<std::ptrdiff_t>(end)));
            announce.endInsert();
            end = first;
        }
    }

    Entries m_entries;
};

} // namespace models
