// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/gpusample.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <random>

namespace bench
{

/// What one GPU does: bursts of work with drift and noise, in the steps in which nvidia-smi prints.
/// The same seed gives the same samples.
class GpuLoad final
{
public:
    explicit GpuLoad(unsigned seed)
        : m_random(seed)
    {
    }

    [[nodiscard]] values::GpuSample next(std::chrono::milliseconds time)
    {
        if (--m_left <= 0) {
            m_busy = !m_busy;
            m_left = 30 + static_cast<int>(m_random() % 1800);
            m_level = m_busy ? 40 + static_cast<int>(m_random() % 60) : 0;
            m_memory = m_busy ? 2000 + static_cast<int>(m_random() % 70'000) : 300;
        }
        const int used = m_busy ? std::clamp(m_level + noise(8), 0, 100) : 0;
        m_heat += (30 + 0.5 * used - m_heat) / 60;
        values::GpuSample sample;
        sample.time = time;
        sample.set(values::Metric::GpuUtilization, used);
        sample.set(
            values::Metric::MemoryUtilization, m_busy ? std::max(0, used / 2 + noise(5)) : 0);
        sample.set(values::Metric::MemoryUsed, m_memory);
        sample.set(values::Metric::Temperature, std::round(m_heat));
        sample.set(values::Metric::Power, 52 + 2.4 * used + noise(400) / 100.0);
        sample.set(values::Metric::SmClock, m_busy ? 1410 - 15 * std::abs(noise(4)) : 210);
        sample.set(values::Metric::MemoryClock, m_busy ? 1593 : 1215);
        sample.set(values::Metric::EncoderUtilization, m_busy ? std::max(0, noise(6)) : 0);
        return sample;
    }

private:
    int noise(int width)
    {
        return static_cast<int>(m_random() % (2U * static_cast<unsigned>(width) + 1)) - width;
    }

    std::minstd_rand m_random;
    bool m_busy = false;
    int m_left = 0;
    int m_level = 0;
    int m_memory = 0;
    double m_heat = 30;
};

} // namespace bench
