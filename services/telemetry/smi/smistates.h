// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/gpustate.h"
#include "services/readings/smireport.h"
#include "services/readings/smivgpu.h"
#include "services/telemetry/smi/smiinbox.h"
#include "services/telemetry/smi/smilog.h"
#include "services/telemetry/smi/smitarget.h"

#include <QDateTime>
#include <QList>

#include <vector>

namespace telemetry
{

/// The states of one machine's GPUs, put together from what several commands say.
/// Thread: the one of its owner.
class SmiStates final
{
public:
    static constexpr std::chrono::seconds again{60}; ///< a state is told at least so often

    explicit SmiStates(SmiTarget target);

    /// From the stream: identity, memory, throttling. In the order of the inbox.
    void takeSlots(const std::vector<SmiSlot> &slots);
    /// From nvidia-smi -q -x; GPUs that the stream does not know are passed over.
    void takeReport(const readings::SmiReport &report);
    /// From nvidia-smi vgpu -q on a host, after takeReport(): what each VM's vGPU uses.
    void takeVgpus(const readings::SmiVgpuReport &report);
    /// All that the log tells now.
    void takeXids(const std::vector<XidAt> &xids);

    /// States that changed, or were told a minute ago.
    [[nodiscard]] QList<values::GpuState> due(const QDateTime &now);
    [[nodiscard]] const values::GpuIdentity &identity(std::size_t slot) const
    {
        return m_states[slot].state.gpu;
    }
    [[nodiscard]] std::size_t count() const { return m_states.size(); }

private:
    struct Known {
        values::GpuState state;
        QString busId; ///< on the machine itself
        QDateTime told;
        bool changed = true;
    };

    static void change(Known &known, const values::GpuState &fresh);

    SmiTarget m_target;
    std::vector<Known> m_states;
};

/// "sw_power_cap", "hw_slowdown" … for the bits of clocks_event_reasons.active, idling left out.
[[nodiscard]] QStringList throttleWords(quint64 bits);

} // namespace telemetry
