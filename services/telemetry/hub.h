// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/gpustate.h"
#include "models/values/result.h"
#include "services/telemetry/changes.h"
#include "services/telemetry/history/history.h"
#include "services/telemetry/leases.h"
#include "services/telemetry/merge.h"
#include "services/telemetry/roster.h"
#include "services/telemetry/sourceclock.h"
#include "services/telemetry/sourceset.h"

#include <QHash>
#include <QObject>
#include <QTimer>
#include <qcorotask.h>

#include <map>
#include <memory>
#include <stop_token>

namespace telemetry
{

struct HubOptions {
    HistoryOptions history;
    Clock now = systemTime;
    NameOf nameOf; ///< may be empty
    ListHolders listHolders; ///< may be empty
};

/// Where all samples come together: numbers the GPUs, merges what several sources say of one, keeps
/// 15 minutes in memory and the rest in the history, and says what is new.
/// Shape:  samples() at most four times a second, everything new in one batch; before the first one
///         of a GPU comes gpuAdded().
/// Thread: the interface thread.
class Hub final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds beat{250};

    explicit Hub(HubOptions options);
    ~Hub() override;

    /// Opens the history and takes over the GPUs it knows. Sources may be added before; what they
    /// bring meanwhile waits. The error is the history's; telemetry then goes on without it.
    [[nodiscard]] QCoro::Task<values::Status> open(std::stop_token stop);

    void add(std::unique_ptr<Source> source) { m_sources.add(std::move(source)); }
    void remove(values::SampleSource kind, const values::ObjectKey &target)
    {
        m_sources.remove(kind, target);
    }
    /// Stops every source and commits the history; before the program ends.
    [[nodiscard]] QCoro::Task<values::Status> close(std::stop_token stop);

    [[nodiscard]] const Roster &roster() const { return m_roster; }
    [[nodiscard]] History &history() { return m_history; }
    [[nodiscard]] Leases &leases() { return m_leases; }
    [[nodiscard]] QList<values::SourceState> sources() const { return m_sources.states(); }
    /// The last 15 minutes at 1 s, oldest first.
    [[nodiscard]] QList<values::GpuSample> recent(values::GpuNumber gpu, Instant from) const;
    /// Who measures this GPU, how old what they said is, and whose samples count.
    [[nodiscard]] QList<SourceAge> sourcesOf(values::GpuNumber gpu) const;
    /// The last state of a GPU; null when none came yet.
    [[nodiscard]] const values::GpuState *state(values::GpuNumber gpu) const;

    /// "What changed here", from a plan or another part of the program.
    void mark(const values::ChartMark &mark);
    /// Samples of an earlier time, to the history only; what it already has stays.
    void backfill(const Readings &readings);

Q_SIGNALS:
    void samples(const QList<values::GpuSamples> &batch);
    /// Also for GPUs of earlier runs, when open() ends.
    void gpuAdded(values::GpuNumber gpu, const values::GpuIdentity &identity);
    void gpuChanged(values::GpuNumber gpu, const values::GpuIdentity &identity);
    /// Two numbers turned out to be one GPU: gone is not used any more.
    void gpuMerged(values::GpuNumber gone, values::GpuNumber into);
    void gpuStateChanged(values::GpuNumber gpu, const values::GpuState &state);
    void sourceChanged(const values::SourceState &state);
    void sourceRemoved(values::SampleSource kind, const values::ObjectKey &target);
    void marked(const values::ChartMark &mark);
    /// Nothing: the history is being written.
    void historyTrouble(const std::optional<values::Error> &trouble);

private:
    void onReadings(const values::SourceState &from, const Readings &readings);
    void onState(const values::GpuState &state);
    void onSourceState(const values::SourceState &state);
    void takeHeld();
    void emitBatch();
    [[nodiscard]] std::optional<values::GpuNumber> number(const values::GpuIdentity &half);
    void absorb(values::GpuNumber gone, values::GpuNumber into);
    [[nodiscard]] QList<values::GpuSamples> takeFresh(values::GpuNumber gpu);

    HubOptions m_options;
    History m_history;
    SourceSet m_sources;
    Leases m_leases;
    Roster m_roster;
    Changes m_changes;
    QHash<values::ObjectKey, SourceClock> m_clocks;
    std::map<values::GpuNumber, Merge> m_series;
    std::map<values::GpuNumber, values::GpuState> m_states;
    std::map<values::GpuNumber, QList<values::GpuSample>> m_fresh; ///< since the last beat
    std::vector<std::pair<values::SourceState, Readings>> m_held; ///< until open() has ended
    QList<values::GpuState> m_heldStates;
    bool m_isOpen = false;
    QTimer m_beat;
};

} // namespace telemetry
