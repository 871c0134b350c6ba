// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"
#include "services/ssh/output.h"
#include "services/telemetry/smi/smitarget.h"

#include <QString>

namespace telemetry
{

/// Machine-readable beginnings of Error::detail, for what the program can help with.
inline constexpr char smiMissingDetail[] = "nvidia-smi-missing";
inline constexpr char driverDownDetail[] = "driver-not-reached";
inline constexpr char driverMismatchDetail[] = "driver-mismatch";
inline constexpr char gpuLostDetail[] = "gpu-lost";
inline constexpr char silentDetail[] = "nvidia-smi-silent";

/// Why an nvidia-smi ended that was to run for ever.
struct SmiEnd {
    enum class Kind {
        FieldRefused, ///< this driver does not know `field`: ask again without it
        NoDevices, ///< the driver runs and has no GPU
        Failed,
    };
    Kind kind = Kind::Failed;
    QString field;
    values::Error error; ///< a plain sentence, also for NoDevices
};

/// words: what it printed last, on stdout or stderr.
[[nodiscard]] SmiEnd judgeEnd(
    const SmiTarget &target, const ssh::Output &output, const QString &words);
/// SSH did not get there; with a hint where the service of a host may be off.
[[nodiscard]] values::Error notReached(const SmiTarget &target, const values::Error &error);
/// Nothing came for so long.
[[nodiscard]] values::Error silence(const SmiTarget &target, std::chrono::milliseconds since);
/// Lines came that are no samples.
[[nodiscard]] values::Error notUnderstood(const SmiTarget &target, const QString &words);

} // namespace telemetry
