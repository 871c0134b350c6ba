// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/readings/matching.h"
#include "services/readings/reading.h"
#include "services/readings/text.h"

#include <QStringList>

#include <vector>

namespace readings
{

/// The health check of a Bitfusion node.
/// Source: flexdirect localhealth, flexdirect health, bitfusion health.
struct BitfusionHealth {
    struct Check {
        QString verdict; ///< "PASS", "MARGINAL", "FATAL", "SKIPPED"
        QString title; ///< "MTU Size", "CUDA version >= 7050"
        QStringList details; ///< one entry per line
    };
    std::vector<Check> checks;
    std::optional<qint64> pass; ///< totals as printed; a total that is not printed is unknown
    std::optional<qint64> marginal;
    std::optional<qint64> fatal;
    std::optional<qint64> skipped;

    /// Worst verdict of all checks; empty without checks and totals.
    [[nodiscard]] QString result() const;
};

[[nodiscard]] BitfusionHealth parseBitfusionHealth(const Text &text);
[[nodiscard]] Facts facts(const BitfusionHealth &health);
[[nodiscard]] QJsonObject json(const BitfusionHealth &health);

} // namespace readings
