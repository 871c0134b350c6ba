// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/plan/registry.h"

#include <QString>

#include <functional>

namespace setup::guest
{

/// Parameters of the steps in guests, with their refusals: a plan file is untrusted.
[[nodiscard]] plan::Parameter number(const QString &name, bool required, int least, int most);
[[nodiscard]] plan::Parameter flagParameter(const QString &name);
/// "10de:15f8", once for each device.
[[nodiscard]] plan::Parameter modelsParameter();
/// A local file whose name is refused by a text; empty: good.
[[nodiscard]] plan::Parameter fileParameter(
    const QString &name, bool required, std::function<QString(const QString &)> refuse);
/// A container image: "nvidia/cuda:12.2.0-base-ubuntu22.04".
[[nodiscard]] plan::Parameter imageParameter(const QString &name);

template <class T>
[[nodiscard]] plan::StepType guestStep(const QString &name, QList<plan::Parameter> parameters)
{
    const auto make = [](values::PlannedStep planned) -> std::unique_ptr<plan::Step> {
        return std::make_unique<T>(std::move(planned));
    };
    return {name, 1, std::move(parameters), make};
}

} // namespace setup::guest
