// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/plan/ports.h"

#include <functional>
#include <memory>

namespace ports
{

/// plan::TelemetryPort over a function of the program, which knows its telemetry.
class PauseTelemetry final : public plan::TelemetryPort
{
public:
    using Pause = std::function<plan::Answer<std::shared_ptr<const void>>(
        values::MoRef machine, QString reason, std::stop_token stop)>;

    explicit PauseTelemetry(Pause pause)
        : m_pause(std::move(pause))
    {
    }

    plan::Answer<std::shared_ptr<const void>> pause(
        values::MoRef machine, QString reason, std::stop_token stop) override
    {
        return m_pause(std::move(machine), std::move(reason), std::move(stop));
    }

private:
    Pause m_pause;
};

} // namespace ports
