// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/readings/matching.h"
#include "services/readings/reading.h"
#include "services/readings/text.h"

namespace readings
{

/// The NVIDIA module that a Linux kernel has loaded.
/// Source: /proc/driver/nvidia/version.
struct DriverVersionFile {
    Words driver; ///< "535.161.08"
    Words arch; ///< "x86_64", "ppc64le", "aarch64"
    Words built; ///< as printed: "Sat Oct 17 20:31:58 PDT 2015"
    Words gcc; ///< version of the compiler: "4.8.5"
    std::optional<bool> open; ///< the open kernel module
    Words error; ///< "not loaded" where the file does not exist
};

[[nodiscard]] DriverVersionFile parseDriverVersionFile(const Text &text);
[[nodiscard]] int likenessOfDriverVersionFile(const Text &text);
[[nodiscard]] Facts facts(const DriverVersionFile &file);
[[nodiscard]] QJsonObject json(const DriverVersionFile &file);

/// What stands in "NVIDIA UNIX x86_64 Kernel Module  530.41.03  Thu Mar 16 19:48:20 UTC 2023" and
/// in "NVIDIA UNIX Open Kernel Module for x86_64  535.54.03  Release Build": driver, arch, built,
/// open.
void readModuleLine(QStringView line, DriverVersionFile &into);

} // namespace readings
