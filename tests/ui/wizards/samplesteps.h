// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/plan.h"
#include "models/values/step.h"

#include <QList>

namespace tests::sample
{

[[nodiscard]] QString text(const char *utf8);
/// The steps on the host, then those of the VM.
[[nodiscard]] QList<values::PreviewedStep> hostSteps();
[[nodiscard]] QList<values::PreviewedStep> vmSteps();
[[nodiscard]] values::Plan planOf(const QList<values::PreviewedStep> &steps);

} // namespace tests::sample
