// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/telemetry/history/block.h"

#include <QByteArray>

#include <optional>

namespace telemetry
{

/// A block as it lies on disk.
/// Shape:  version, tier, which metrics; then, deflated, per metric a scale and for each step a
///         16-bit integer (mean; with spread also mean − min and max − mean), each as the
///         difference to the step before, high bytes and low bytes apart. 0xFFFF is "not known".
/// Units:  %, °C and W in tenths, MiB and MHz whole; doubled as often as the largest value needs.
[[nodiscard]] QByteArray packBlock(const Block &block);
/// Nothing when the bytes are not a block of this tier.
[[nodiscard]] std::optional<Block> unpackBlock(const QByteArray &bytes, Tier tier, Instant start);

} // namespace telemetry
