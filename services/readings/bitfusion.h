// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/readings/bitfusiongpus.h"
#include "services/readings/bitfusionhealth.h"
#include "services/readings/bitfusionrun.h"

namespace readings
{

/// Anything that Bitfusion prints, both generations: FlexDirect and vSphere Bitfusion.
/// Source: run, request_gpus, release_gpus, list_gpus, health, localhealth, smi, init,
///         resource_scheduler, version, which, servers.conf.
struct Bitfusion {
    BitfusionRun run;
    BitfusionHealth health;
    BitfusionGpus gpus;
    Words path; ///< of the program: "/usr/bin/flexdirect"
    Words version; ///< of bitfusion version
    std::optional<bool> licensed; ///< init: licensed and ready for use
    std::optional<bool> refreshed; ///< init: the licence was refreshed
    Words listen; ///< resource scheduler: "0.0.0.0:56001"
    std::optional<qint64> servedGpus; ///< how many it serves
    Words servedIds; ///< "0"
    std::optional<qint64> servedMib; ///< of each
    Words error; ///< "not found", "permission denied"
};

[[nodiscard]] Bitfusion parseBitfusion(const Text &text);
[[nodiscard]] int likenessOfBitfusion(const Text &text);
[[nodiscard]] Facts facts(const Bitfusion &bitfusion);
[[nodiscard]] QJsonObject json(const Bitfusion &bitfusion);

} // namespace readings
