// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/telemetry/decimate.h"
#include "models/telemetry/gputelemetry.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <functional>
#include <map>
#include <memory>

namespace models
{

/// What the pages about telemetry show: every GPU with its newest values and last minutes, the
/// history that was loaded for a window, the sources and the marks. Filled by signals of the
/// telemetry service; asks for nothing.
/// Thread: interface thread.
class TelemetryStore final : public QObject
{
    Q_OBJECT
public:
    using Clock = std::function<std::chrono::milliseconds()>;

    explicit TelemetryStore(QObject *parent = nullptr);
    ~TelemetryStore() override;

    /// Our time since 1970 UTC; the system's where nothing else was set.
    void setClock(Clock clock) { m_clock = std::move(clock); }
    [[nodiscard]] std::chrono::milliseconds now() const { return m_clock(); }

    /// In the order in which they appeared.
    [[nodiscard]] const QList<values::GpuNumber> &gpus() const { return m_order; }
    /// nullptr: not known.
    [[nodiscard]] const GpuTelemetry *gpu(values::GpuNumber gpu) const;
    /// Valid until the next change of that GPU or of its history.
    [[nodiscard]] SeriesData series(values::GpuNumber gpu, values::Metric metric) const;
    /// All sources; those about one host, VM or server.
    [[nodiscard]] const QList<values::SourceState> &sources() const { return m_sources; }
    [[nodiscard]] QList<values::SourceState> sourcesOf(const values::ObjectKey &target) const;
    [[nodiscard]] const QList<values::ChartMark> &marks() const { return m_marks; }

public Q_SLOTS:
    /// A GPU appeared, or more is known of which one it is.
    void setGpu(values::GpuNumber gpu, const values::GpuIdentity &identity);
    void removeGpu(values::GpuNumber gpu);
    /// Samples of GPUs that did not appear are ignored.
    void addSamples(const QList<values::GpuSamples> &batch);
    /// Read again with the same outcome, only the time is noted, without a signal.
    void setState(values::GpuNumber gpu, const values::GpuState &state);
    /// The answer to a wanted window: replaces the history of each series that is in it. Also to be
    /// called where there is none.
    void setHistory(const QList<values::SeriesBlock> &blocks);
    /// Adds a source or replaces what is known of it; without a signal where only its last sample
    /// is another one.
    void setSource(const values::SourceState &state);
    void removeSource(values::SampleSource source, const values::ObjectKey &target);
    /// The same mark twice within seconds, told by two ways, counts once.
    void addMark(const values::ChartMark &mark);
    void addMarks(const QList<values::ChartMark> &marks);

Q_SIGNALS:
    void gpuAdded(values::GpuNumber gpu);
    /// Its identity or state is another one.
    void gpuChanged(values::GpuNumber gpu);
    void gpuRemoved(values::GpuNumber gpu);
    /// One signal per batch.
    void sampled(const QList<values::GpuNumber> &gpus);
    void historyChanged(const QList<values::GpuNumber> &gpus);
    /// A wanted window was answered, also with nothing.
    void historyAnswered();
    void sourcesChanged();
    void marksChanged();

private:
    struct Known {
        GpuTelemetry gpu;
        std::array<QList<values::SeriesBlock>, values::metricCount> history;
        std::array<int, values::metricCount> revisions{};
    };
    [[nodiscard]] Known *find(values::GpuNumber gpu) const;
    bool insertMark(const values::ChartMark &mark);

    std::map<values::GpuNumber, std::unique_ptr<Known>> m_gpus;
    QList<values::GpuNumber> m_order;
    QList<values::SourceState> m_sources;
    QList<values::ChartMark> m_marks; ///< by time
    Clock m_clock;
};

} // namespace models
