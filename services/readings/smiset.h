// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"
#include "services/readings/printed.h"
#include "services/readings/text.h"

#include <QJsonObject>
#include <QStringList>

namespace readings
{

/// What nvidia-smi says when it sets something: -pm, -pl, -ac, -e, -mig, -c, -lgc, -r ….
struct SmiSetting {
    enum class Result { Success, Unchanged, NotSupported, NoPermission, Failed };

    QStringList commands; ///< "-pm", "-pl": by what was said, each once
    QStringList busIds; ///< of the GPUs named, each once
    Result result = Result::Success;
    int warnings = 0;
    bool isRebootRequired = false;
    Printed memMhz, smMhz; ///< application clocks
    Printed minMhz, maxMhz; ///< locked clocks
    Printed newLimitW, oldLimitW;
    Printed providedLimitW, minLimitW, maxLimitW; ///< a refused limit and what it may lie between
    Printed ecc, persistence, mig, accounting, vgpuHeterogeneous; ///< "Enabled", "Disabled"
    Printed computeMode, driverModel;
    QString trouble; ///< the first line that says what did not work

    [[nodiscard]] Facts facts() const;
    [[nodiscard]] QJsonObject json() const;
};

/// Errors: Protocol with line and column when no line is such a message.
[[nodiscard]] values::Result<SmiSetting> parseNvidiaSmiSet(const Text &text);

} // namespace readings
