// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/history/openblocks.h"

#include <algorithm>
#include <cmath>

namespace telemetry
{

using values::GpuNumber;
using values::GpuSample;
using values::Metric;

bool OpenBlocks::put(GpuNumber gpu, const GpuSample &sample, const Load &load)
{
    const bool knowsAny = std::any_of(sample.values.begin(), sample.values.end(),
        [](float value) { return std::isfinite(value); });
    if (!knowsAny)
        return false;
    const Instant start = blockStart(Tier::Seconds, sample.time);
    auto at = m_blocks.find({start, gpu});
    if (at == m_blocks.end())
        at = m_blocks
                 .emplace(Key(start, gpu), load(gpu, start).value_or(Block(Tier::Seconds, start)))
                 .first;
    Block &block = at->second;
    const int second = stepOf(Tier::Seconds, start, sample.time);
    if (block.isTaken(second))
        return false;
    for (std::size_t m = 0; m < values::metricCount; ++m) {
        const float value = sample.values[m];
        if (std::isfinite(value))
            block.put(static_cast<Metric>(m), second, {value, value, value});
    }
    return true;
}

std::vector<OpenBlocks::Key> OpenBlocks::due(Instant end, std::size_t atMost) const
{
    std::vector<Key> found;
    for (const auto &[key, block] : m_blocks) {
        if (block.end() > end && m_blocks.size() - found.size() <= atMost)
            break;
        found.push_back(key);
    }
    return found;
}

const Block *OpenBlocks::find(const Key &key) const
{
    const auto at = m_blocks.find(key);
    return at == m_blocks.end() ? nullptr : &at->second;
}

Block *OpenBlocks::find(const Key &key)
{
    const auto at = m_blocks.find(key);
    return at == m_blocks.end() ? nullptr : &at->second;
}

std::vector<OpenBlocks::Key> OpenBlocks::of(GpuNumber gpu) const
{
    std::vector<Key> found;
    for (const auto &[key, block] : m_blocks) {
        if (key.second == gpu)
            found.push_back(key);
    }
    return found;
}

std::vector<OpenBlocks::Key> OpenBlocks::keys() const
{
    std::vector<Key> all;
    for (const auto &[key, block] : m_blocks)
        all.push_back(key);
    return all;
}

void OpenBlocks::close(const Key &key)
{
    m_blocks.erase(key);
}

} // namespace telemetry
