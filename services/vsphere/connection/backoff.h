// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>

namespace vsphere
{

/// How long to wait before the next attempt to reach a lost server.
/// Shape:  1 s, then twice as long each time up to 60 s; each is shortened at random by up to a
///         half, never below 1 s, so that many programs do not come back at the same moment.
class Backoff final
{
public:
    /// jitter gives a number from 0 to below 1.
    explicit Backoff(std::function<double()> jitter);

    [[nodiscard]] std::chrono::milliseconds next();
    void reset() { m_full = Shortest; }

private:
    static constexpr std::chrono::milliseconds Shortest{1'000};
    static constexpr std::chrono::milliseconds Longest{60'000};

    std::function<double()> m_jitter;
    std::chrono::milliseconds m_full = Shortest;
};

} // namespace vsphere
