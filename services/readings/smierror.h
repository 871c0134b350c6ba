// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"
#include "services/readings/printed.h"
#include "services/readings/text.h"

#include <QJsonObject>

namespace readings
{

/// Why nvidia-smi printed no figures: its own words, NVML's, or the shell's.
struct SmiError {
    QString error; ///< driver_not_loaded, nvml_mismatch, nvml_init …, or the core of the message
    Printed reason; ///< NVML's own word: "Unknown Error"
    Printed busId; ///< of the GPU that is meant
    Printed action; ///< "reboot", "reset": what the message asks for
    Printed library; ///< NVML's version; empty text where a mismatch does not name it
    Printed kernel; ///< whose modules were searched
    bool isModprobeMissing = false;
    QString message; ///< the line as printed

    [[nodiscard]] bool isEmpty() const { return error.isEmpty(); }
    [[nodiscard]] Facts facts() const;
    [[nodiscard]] QJsonObject json() const;
};

/// Errors: Protocol with line and column when the text holds no such message.
[[nodiscard]] values::Result<SmiError> parseNvidiaSmiError(const Text &text);

} // namespace readings
