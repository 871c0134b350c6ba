// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/readings/smireport.h"

#include <QLatin1String>

#include <span>

namespace readings
{

/// Where a cell of a struct stands in nvidia-smi's long forms.
/// Shape:  paths from the GPU (device) on, with "/" between and "|" between what versions call it.
template <class T>
struct SmiField {
    const char *key; ///< in Facts, behind the object's prefix; a dot nests in JSON
    Printed T::*cell;
    bool isFigure; ///< the unit is cut off
    const char *xml; ///< of -q -x, nullptr: not there
    const char *label; ///< of -q, lower case
};

[[nodiscard]] std::span<const SmiField<SmiGpu>> gpuFields();
[[nodiscard]] std::span<const SmiField<SmiProcess>> processFields();
[[nodiscard]] std::span<const SmiField<SmiMigDevice>> migFields();
[[nodiscard]] std::span<const SmiField<SmiReport>> reportFields();

} // namespace readings
