// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/gpusample.h"

#include <QHash>
#include <QList>

#include <map>
#include <optional>
#include <utility>

namespace telemetry
{

/// Which halves of identities are the same GPU: one number for each.
/// Shape:  two halves are one GPU when their uuid is the same, or their server, host and PCI
/// address
///         are and neither uuid contradicts. A half that names two known GPUs makes them one; the
///         older number stays. A virtual GPU seen from its guest is an entry of its own, known by
///         its uuid or by its VM. A card put into another slot keeps its number; another card in
///         the same slot gets a new one.
/// Thread: the interface thread. A number is never used again, also not in a later run.
class Roster final
{
public:
    struct Entry {
        values::GpuNumber number{};
        values::GpuIdentity identity; ///< all halves together
        friend bool operator==(const Entry &, const Entry &) = default;
    };
    struct Match {
        values::GpuNumber gpu{};
        bool isNew = false;
        bool changed = false; ///< the entry knows more than before, or something else
        QList<values::GpuNumber> absorbed; ///< numbers that turned out to be this GPU; gone now
    };

    /// Takes over what an earlier run knew; before the first identify().
    void restore(const QList<Entry> &known);
    /// Nothing for a half without uuid, address and VM: it names no GPU.
    [[nodiscard]] std::optional<Match> identify(const values::GpuIdentity &half);
    [[nodiscard]] const values::GpuIdentity *find(values::GpuNumber gpu) const;
    [[nodiscard]] QList<Entry> entries() const; ///< by number

private:
    using Place = std::pair<values::ObjectKey, QString>;

    [[nodiscard]] std::optional<int> byUuid(const values::GpuIdentity &half) const;
    [[nodiscard]] std::optional<int> byPlace(const values::GpuIdentity &half) const;
    int add(const values::GpuIdentity &half);
    bool learn(int number, const values::GpuIdentity &half);
    void absorb(int gone, int into);
    void leavePlace(int number);
    void index(int number);
    void forget(int number);

    std::map<int, values::GpuIdentity> m_entries;
    QHash<QString, int> m_uuids; ///< "p" or "v", then the uuid
    QHash<Place, int> m_places; ///< host and address, or VM of a virtual one
    int m_next = 1;
};

} // namespace telemetry
