// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"
#include "services/readings/printed.h"
#include "services/readings/text.h"

#include <QJsonObject>

namespace readings
{

/// nvidia-smi --version, and the first line of nvidia-smi --help of older drivers.
struct SmiVersion {
    Printed smi, nvml, driver, cuda;

    [[nodiscard]] Facts facts() const;
    [[nodiscard]] QJsonObject json() const;
};

/// Errors: Protocol with line and column when no version is named.
[[nodiscard]] values::Result<SmiVersion> parseNvidiaSmiVersion(const Text &text);

} // namespace readings
