// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/plan.h"
#include "models/values/result.h"
#include "models/values/vmchange.h"

#include <QByteArray>
#include <QJsonObject>

namespace plan
{

/// A plan as JSON ("format": "gpudeck.plan", "version": 1), the same bytes for the same plan.
[[nodiscard]] QByteArray toJson(const values::Plan &plan);
/// Reads untrusted bytes; the Registry then judges the steps. At most 8 MiB and 20,000 steps.
/// Errors: Usage, with line and column or the path of the value ("steps[3].target").
[[nodiscard]] values::Result<values::Plan> fromJson(const QByteArray &bytes);

/// The params of a step that changes a VM.
[[nodiscard]] QJsonObject toJson(const values::VmChange &change);
/// Errors: Usage.
[[nodiscard]] values::Result<values::VmChange> vmChangeFrom(const QJsonObject &object);

} // namespace plan
