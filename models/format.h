// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/server.h"
#include "models/values/units.h"
#include "models/values/virtualmachine.h"

#include <QString>

#include <chrono>
#include <optional>

namespace models
{

/// The one place where values become text for people (QLocale); unknown is "unknown", never 0.
[[nodiscard]] QString unknownText();
/// "16 GiB", "16,276 MiB": whole GiB where it divides.
[[nodiscard]] QString memoryText(std::optional<values::MiB> memory);
/// "16 GiB", "32.06 GiB", "256 MiB": the largest unit of which there is one at least.
[[nodiscard]] QString bytesText(qint64 bytes);
/// "40 s", "7 min", "1 h 10 min": rounded up, for what is only expected.
[[nodiscard]] QString durationText(std::chrono::seconds duration);
[[nodiscard]] QString yesNoText(std::optional<bool> value);
[[nodiscard]] QString powerText(values::PowerState power);
[[nodiscard]] QString firmwareText(const QString &firmware);
[[nodiscard]] QString mmioText(const values::MmioSettings &mmio);
[[nodiscard]] QString serverStateText(values::Server::State state);
[[nodiscard]] QString dateTimeText(const QDateTime &utc);

} // namespace models
