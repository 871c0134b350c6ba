// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/connection/backoff.h"

#include <algorithm>
#include <cmath>

namespace vsphere
{

Backoff::Backoff(std::function<double()> jitter)
    : m_jitter(std::move(jitter))
{
}

std::chrono::milliseconds Backoff::next()
{
    const double share = 1.0 - 0.5 * std::clamp(m_jitter(), 0.0, 1.0);
    const std::chrono::milliseconds delay(
        std::llround(static_cast<double>(m_full.count()) * share));
    m_full = std::min(2 * m_full, Longest);
    return std::max(delay, Shortest);
}

} // namespace vsphere
