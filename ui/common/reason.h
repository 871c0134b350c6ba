// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/estatestore.h"
#include "ui/common/statepage.h"

#include <optional>

namespace ui
{

/// Why a list about an object may be empty although there is something: no permission, still
/// loading, host not responding, connection lost. Nothing when an empty list means "none".
/// host is null for lists about more than one host; missing is the model's missingText().
[[nodiscard]] std::optional<StateText> reasonForNoRows(
    const values::Server *server, const values::Host *host, const QString &missing);

/// The same object, changed or gone, in what the store announced.
[[nodiscard]] bool touchesHost(const models::EstateDelta &delta, const values::ObjectKey &key);
[[nodiscard]] bool touchesVm(const models::EstateDelta &delta, const values::ObjectKey &key);

} // namespace ui
