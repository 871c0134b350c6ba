// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/mmioneed.h"

#include <QCoreApplication>
#include <QList>

namespace catalog
{

/// The smallest power of two of GiB that holds so many bytes; at least 1.
[[nodiscard]] int windowFor(qint64 bytes);

/// What the published rules for the window are computed from.
struct MmioFacts {
    QList<qint64> largeRegions; ///< the largest region of each card that has one above 256 MiB
    std::optional<qint64> memoryMiB; ///< of all cards; nullopt: of one it is not known
    QList<std::optional<int>> published; ///< for one card of each, as often as it is there
};

/// The published rules, which contradict each other, for comparison.
class MmioRules final
{
    Q_DECLARE_TR_FUNCTIONS(catalog::MmioRules)

public:
    [[nodiscard]] static QList<values::MmioRule> all(const MmioFacts &facts);
};

} // namespace catalog
