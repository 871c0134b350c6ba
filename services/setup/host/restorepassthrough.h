// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/plan/ports.h"
#include "services/plan/step.h"
#include "services/setup/common/hostdevices.h"

#include <chrono>

namespace setup
{

/// What the host is asked for. label: null leaves labels alone.
[[nodiscard]] QList<plan::PassthroughSetting> wishedSettings(
    const QList<DeviceNow> &devices, bool enable, const QString &label);

/// Where, and how the reboot goes that it may take.
struct RestoreWish {
    values::MoRef host;
    QString vsan; ///< vSAN's data choice
    std::chrono::seconds rebootLimit{0};
};
/// What restorePassthrough() would do to a host as it is now, reboots included; `before` keeps
/// whether the host was in maintenance mode, which it is brought back to.
[[nodiscard]] values::UndoCheck restoreCheck(const QJsonObject &before, const values::Host &host);

/// Brings passthrough back to what StepCheck::before of host.passthrough tells, reboots in
/// maintenance mode where that takes one, and looks that it is in force again.
[[nodiscard]] plan::Answer<> restorePassthrough(
    std::shared_ptr<plan::StepContext> context, RestoreWish wish, std::stop_token stop);

} // namespace setup
