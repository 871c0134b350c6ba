// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/telemetry/source.h"

#include <QList>

namespace tests
{

/// A source that measures what a test says.
class FakeSource final : public telemetry::Source
{
    Q_OBJECT

public:
    FakeSource(values::SampleSource kind, values::ObjectKey target)
    {
        m_state.source = kind;
        m_state.target = std::move(target);
    }

    void start() override
    {
        ++starts;
        enter(values::SourceState::Phase::Running);
    }
    void stop() override
    {
        ++stops;
        if (stopsAtOnce)
            end();
    }
    [[nodiscard]] const values::SourceState &state() const override { return m_state; }

    void end()
    {
        enter(values::SourceState::Phase::Off);
        Q_EMIT stopped();
    }
    void enter(values::SourceState::Phase phase)
    {
        m_state.phase = phase;
        Q_EMIT stateChanged(m_state);
    }
    void measure(const values::GpuIdentity &gpu, const QList<values::GpuSample> &samples)
    {
        telemetry::Readings all;
        for (const values::GpuSample &sample : samples)
            all.push_back({gpu, sample});
        Q_EMIT readings(all);
    }

    int starts = 0;
    int stops = 0;
    bool stopsAtOnce = true;

private:
    values::SourceState m_state;
};

} // namespace tests
