// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/gpusample.h"

#include <array>
#include <chrono>
#include <optional>
#include <vector>

namespace models
{

/// The last minutes of one GPU in memory, sorted by time, at most one entry per moment.
/// Shape:  bounded by age and by number; entries hold NaN for what was not measured.
class SampleRing
{
public:
    struct Entry {
        std::chrono::milliseconds time{0};
        std::array<float, values::metricCount> values{};
        values::SampleSource source = values::SampleSource::HostNvidiaSmi;
    };
    static constexpr std::chrono::minutes keeps{15};
    static constexpr std::size_t mostEntries = 1800; ///< a source that measures twice a second

    /// Late samples are put in their place. One that is minutes older than the newest means that
    /// the source's clock was put back: what lies after it is dropped. The same moment twice: what
    /// is known replaces what was there.
    void add(const values::GpuSample &sample);

    [[nodiscard]] std::size_t size() const { return m_entries.size() - m_head; }
    [[nodiscard]] bool isEmpty() const { return size() == 0; }
    [[nodiscard]] const Entry &at(std::size_t i) const { return m_entries[m_head + i]; }
    [[nodiscard]] const Entry &newest() const { return m_entries.back(); }
    /// First entry at or after that time; size() if there is none.
    [[nodiscard]] std::size_t lowerBound(std::chrono::milliseconds time) const;
    /// Changes whenever something other than an entry at the end came or changed.
    [[nodiscard]] int rewrites() const { return m_rewrites; }
    /// How far apart this source's samples lie, roughly, as learnt from them: its usual step times
    /// a power of two, up to five minutes. How long a sample counts when none follows in time.
    [[nodiscard]] std::chrono::milliseconds step(values::SampleSource source) const;
    /// How far apart two samples of a source may lie without a gap between them.
    [[nodiscard]] std::chrono::milliseconds longestHold(values::SampleSource source) const;
    /// No source holds longer.
    [[nodiscard]] std::chrono::milliseconds longestHold() const;

private:
    void insertLate(const Entry &entry);
    void dropOld();
    void learnStep(const values::GpuSample &sample);

    std::vector<Entry> m_entries; ///< those before m_head are dropped
    struct Pace {
        std::chrono::milliseconds newest{0}; ///< 0: none came
        int factor = 1; ///< of the usual step
    };
    std::array<Pace, static_cast<std::size_t>(values::SampleSource::Count)> m_paces;
    std::size_t m_head = 0;
    int m_rewrites = 0;
};

/// How far apart the samples of a source lie where nobody set it otherwise.
[[nodiscard]] std::chrono::milliseconds usualStep(values::SampleSource source);

} // namespace models
