// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/telemetry/telemetrystore.h"

#include "models/telemetry/metrics.h"

#include <QDateTime>

#include <algorithm>

namespace models
{

namespace
{

constexpr qsizetype mostMarks = 2000;
constexpr auto sameMoment = std::chrono::seconds(5);

bool sameSource(const values::SourceState &a, const values::SourceState &b)
{
    return a.target == b.target && a.source == b.source;
}

bool sameButTime(const values::GpuState &known, values::GpuState fresh)
{
    fresh.readAt = known.readAt;
    return known == fresh;
}

bool sameButSample(const values::SourceState &known, values::SourceState fresh)
{
    fresh.lastSample = known.lastSample;
    return known == fresh;
}

} // namespace

TelemetryStore::TelemetryStore(QObject *parent)
    : QObject(parent)
    , m_clock([] { return std::chrono::milliseconds(QDateTime::currentMSecsSinceEpoch()); })
{
}

TelemetryStore::~TelemetryStore() = default;

TelemetryStore::Known *TelemetryStore::find(values::GpuNumber gpu) const
{
    const auto found = m_gpus.find(gpu);
    return found == m_gpus.end() ? nullptr : found->second.get();
}

const GpuTelemetry *TelemetryStore::gpu(values::GpuNumber gpu) const
{
    const Known *known = find(gpu);
    return known == nullptr ? nullptr : &known->gpu;
}

SeriesData TelemetryStore::series(values::GpuNumber gpu, values::Metric metric) const
{
    const Known *known = find(gpu);
    if (known == nullptr)
        return {metric};
    const std::size_t i = metricIndex(metric);
    return {metric, &known->gpu.ring, &known->history[i], known->revisions[i]};
}

QList<values::SourceState> TelemetryStore::sourcesOf(const values::ObjectKey &target) const
{
    QList<values::SourceState> found;
    for (const values::SourceState &state : m_sources) {
        if (state.target == target)
            found.append(state);
    }
    return found;
}

void TelemetryStore::setGpu(values::GpuNumber gpu, const values::GpuIdentity &identity)
{
    if (Known *known = find(gpu); known != nullptr) {
        if (known->gpu.identity == identity)
            return;
        known->gpu.identity = identity;
        Q_EMIT gpuChanged(gpu);
        return;
    }
    auto fresh = std::make_unique<Known>();
    fresh->gpu.number = gpu;
    fresh->gpu.identity = identity;
    m_gpus.emplace(gpu, std::move(fresh));
    m_order.append(gpu);
    Q_EMIT gpuAdded(gpu);
}

void TelemetryStore::removeGpu(values::GpuNumber gpu)
{
    if (m_gpus.erase(gpu) == 0)
        return;
    m_order.removeOne(gpu);
    Q_EMIT gpuRemoved(gpu);
}

void TelemetryStore::addSamples(const QList<values::GpuSamples> &batch)
{
    const auto time = now();
    QList<values::GpuNumber> touched;
    for (const values::GpuSamples &samples : batch) {
        Known *known = find(samples.gpu);
        if (known == nullptr || samples.samples.isEmpty())
            continue;
        for (const values::GpuSample &sample : samples.samples)
            known->gpu.add(sample, time);
        touched.append(samples.gpu);
    }
    if (!touched.isEmpty())
        Q_EMIT sampled(touched);
}

void TelemetryStore::setState(values::GpuNumber gpu, const values::GpuState &state)
{
    Known *known = find(gpu);
    if (known == nullptr)
        return;
    const bool same = known->gpu.state && sameButTime(*known->gpu.state, state);
    known->gpu.state = state;
    if (!same)
        Q_EMIT gpuChanged(gpu);
}

void TelemetryStore::setHistory(const QList<values::SeriesBlock> &blocks)
{
    QSet<std::pair<int, int>> begun;
    QList<values::GpuNumber> touched;
    for (const values::SeriesBlock &block : blocks) {
        Known *known = find(block.gpu);
        if (known == nullptr || block.metric >= values::Metric::Count)
            continue;
        const std::size_t i = metricIndex(block.metric);
        const std::pair<int, int> series(static_cast<int>(block.gpu), static_cast<int>(i));
        if (!begun.contains(series)) {
            begun.insert(series);
            known->history[i].clear();
            ++known->revisions[i];
        }
        known->history[i].append(block);
        if (!touched.contains(block.gpu))
            touched.append(block.gpu);
    }
    for (const values::GpuNumber gpu : std::as_const(touched)) {
        for (auto &list : find(gpu)->history)
            std::sort(list.begin(), list.end(),
                [](const auto &a, const auto &b) { return a.start < b.start; });
    }
    if (!touched.isEmpty())
        Q_EMIT historyChanged(touched);
    Q_EMIT historyAnswered();
}

void TelemetryStore::setSource(const values::SourceState &state)
{
    const auto found = std::find_if(m_sources.begin(), m_sources.end(),
        [&](const values::SourceState &known) { return sameSource(known, state); });
    const bool same = found != m_sources.end() && sameButSample(*found, state);
    if (found == m_sources.end())
        m_sources.append(state);
    else
        *found = state;
    if (!same)
        Q_EMIT sourcesChanged();
}

void TelemetryStore::removeSource(values::SampleSource source, const values::ObjectKey &target)
{
    const auto gone = m_sources.removeIf([&](const values::SourceState &known) {
        return known.target == target && known.source == source;
    });
    if (gone > 0)
        Q_EMIT sourcesChanged();
}

void TelemetryStore::addMark(const values::ChartMark &mark)
{
    addMarks({mark});
}

void TelemetryStore::addMarks(const QList<values::ChartMark> &marks)
{
    bool fresh = false;
    for (const values::ChartMark &mark : marks)
        fresh = insertMark(mark) || fresh;
    if (fresh)
        Q_EMIT marksChanged();
}

bool TelemetryStore::insertMark(const values::ChartMark &mark)
{
    const auto same = [&](const values::ChartMark &known) {
        return known.kind == mark.kind && known.gpu == mark.gpu
            && std::chrono::abs(known.time - mark.time) < sameMoment
            && (known.kind != values::ChartMark::Kind::Xid || known.text == mark.text);
    };
    if (std::any_of(m_marks.cbegin(), m_marks.cend(), same))
        return false;
    const auto at = std::upper_bound(m_marks.begin(), m_marks.end(), mark,
        [](const auto &a, const auto &b) { return a.time < b.time; });
    m_marks.insert(at, mark);
    if (m_marks.size() > mostMarks)
        m_marks.removeFirst();
    return true;
}

} // namespace models
