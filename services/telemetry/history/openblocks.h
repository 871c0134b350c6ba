// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/gpusample.h"
#include "services/telemetry/history/block.h"

#include <functional>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace telemetry
{

/// The blocks of seconds that samples still go into, in memory.
/// Units:  28,800 bytes for a GPU whose 8 metrics are all known, for each quarter of an hour: the
///         running one, and for a minute the one before.
class OpenBlocks final
{
public:
    using Key = std::pair<Instant, values::GpuNumber>; ///< start and GPU: oldest first
    /// What the disk has of a block that is opened (again).
    using Load = std::function<std::optional<Block>(values::GpuNumber gpu, Instant start)>;

    /// Puts a sample where it belongs. The first sample of a second stays: false for another one,
    /// and for one without any value.
    bool put(values::GpuNumber gpu, const values::GpuSample &sample, const Load &load);
    /// Blocks that ended before this time, oldest first, and the oldest ones beyond this many.
    [[nodiscard]] std::vector<Key> due(Instant end, std::size_t atMost) const;
    [[nodiscard]] const Block *find(const Key &key) const;
    [[nodiscard]] Block *find(const Key &key);
    /// Of one GPU, oldest first.
    [[nodiscard]] std::vector<Key> of(values::GpuNumber gpu) const;
    [[nodiscard]] std::vector<Key> keys() const;
    void close(const Key &key);
    [[nodiscard]] std::size_t size() const { return m_blocks.size(); }

private:
    std::map<Key, Block> m_blocks;
};

} // namespace telemetry
