// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/plan/registry.h"

#include <memory>

namespace tests
{

/// Two step types for trying the engine:
/// "fake.set": sets the advanced parameter `key` of a VM to `value`. Optional: `kind` (manual,
///   wait), `needs` (a key that must be set before), `irreversible`, `loses` (what undo loses),
///   `wrong` (verify disagrees), `stops` (its VM stops), `reboots` (a host), `reads` (a host, too),
///   `seconds`.
/// "fake.make": makes the VM `name` on `host`, known to later steps by its placeholder.
[[nodiscard]] std::shared_ptr<const plan::Registry> fakeRegistry();

[[nodiscard]] values::PlannedStep setStep(
    const QString &id, const QString &vm, const QString &key, const QString &value);
[[nodiscard]] values::PlannedStep makeStep(
    const QString &id, const QString &name, const QString &host);
/// The same, with more parameters.
[[nodiscard]] values::PlannedStep with(values::PlannedStep step, const QJsonObject &params);
[[nodiscard]] values::PlannedStep after(values::PlannedStep step, const QStringList &dependsOn);
[[nodiscard]] values::PlannedStep inGroup(values::PlannedStep step, const QString &group);
/// For the server that a FakeWorld is.
[[nodiscard]] values::Plan planOf(const QList<values::PlannedStep> &steps);

} // namespace tests
