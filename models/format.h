// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/server.h"
#include "models/values/units.h"
#include "models/values/virtualmachine.h"

#include <QString>

#include <optional>

namespace models
{

/// The one place where values become text for people (QLocale); unknown is "unknown", never 0.
[[nodiscard]] QString unknownText();
/// "16 GiB", "16,276 MiB": whole GiB where it divides.
[[nodiscard]] QString memoryText(std::optional<values::MiB> memory);
[[nodiscard]] QString yesNoText(std::optional<bool> value);
[[nodiscard]] QString powerText(values::PowerState power);
[[nodiscard]] QString firmwareText(const QString &firmware);
[[nodiscard]] QString mmioText(const values::MmioSettings &mmio);
[[nodiscard]] QString serverStateText(values::Server::State state);
[[nodiscard]] QString dateTimeText(const QDateTime &utc);

} // namespace models
