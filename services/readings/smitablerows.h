// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/readings/boxlines.h"
#include "services/readings/smireport.h"

namespace readings
{

/// What stands in a process row, by the heads above it.
struct ProcessColumns {
    bool hasInstances = false; ///< GI, CI: since driver 450
    bool hasType = false; ///< since driver 331
    void read(const QString &head);
};

[[nodiscard]] bool isGpuHead(const QString &row);
[[nodiscard]] bool isProcessHead(const QString &row);
[[nodiscard]] bool isColumnHead(const QString &row);
/// "|   0  Tesla T4   On | 00000000:00:1E.0 Off |   0 |"; false where it is no such row.
[[nodiscard]] bool takeNameRow(const BoxLine &row, SmiGpu &gpu);
/// Surely such a row, whatever stands above it: a table may come without its head.
[[nodiscard]] bool isBareGpuRow(const BoxLine &row);
/// "| N/A   31C    P8     9W /  70W |      0MiB / 15109MiB |      0%      Default |"
void takeUsageRow(const BoxLine &row, SmiGpu &gpu);
/// Both rows of a MIG device.
void takeMigRow(const BoxLine &row, SmiReport &report);
void takeProcessRow(const BoxLine &row, const ProcessColumns &columns, SmiReport &report);

} // namespace readings
