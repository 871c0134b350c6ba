// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/readings/matching.h"
#include "services/readings/reading.h"
#include "services/readings/text.h"

namespace readings
{

/// The CUDA compiler's version.
/// Source: nvcc --version.
struct NvccVersion {
    Words release; ///< "12.2"
    Words version; ///< "12.2.140"
    Words built; ///< as printed: "Tue_Aug_15_22:08:11_PDT_2023"
    Words build; ///< "cuda_12.2.r12.2/compiler.33191640_0"
    Words error; ///< "not found" where the shell knows no nvcc
};

[[nodiscard]] NvccVersion parseNvcc(const Text &text);
[[nodiscard]] int likenessOfNvcc(const Text &text);
[[nodiscard]] Facts facts(const NvccVersion &version);
[[nodiscard]] QJsonObject json(const NvccVersion &version);

} // namespace readings
