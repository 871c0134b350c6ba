// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/telemetry/history/history.h"
#include "tests/services/telemetry/samples.h"

#include <QCoroTask>
#include <QTemporaryDir>

#include <atomic>
#include <cmath>
#include <memory>

namespace tests
{

constexpr values::GpuNumber firstGpu{1};

/// A history in a folder of its own, with a clock that the test sets.
class HistoryRig final
{
public:
    explicit HistoryRig(telemetry::HistoryLimits limits = {})
        : m_limits(limits)
    {
    }

    [[nodiscard]] QString file() const
    {
        return m_folder.filePath(QStringLiteral("history.sqlite"));
    }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    void setNow(telemetry::Instant now) { *m_now = now.count(); }

    values::Result<QList<telemetry::Roster::Entry>> open()
    {
        m_history.reset();
        telemetry::HistoryOptions options;
        options.file = file();
        options.limits = m_limits;
        options.now = [now = m_now] {
            return telemetry::Instant(*now);
        };
        m_history = std::make_unique<telemetry::History>(options);
        return QCoro::waitFor(m_history->open({}));
    }
    void close() { m_history.reset(); }
    [[nodiscard]] telemetry::History &history() { return *m_history; }

    /// Opens, knows one GPU, and it is late enough for every sample of the test.
    bool begin(telemetry::Instant now = noon + std::chrono::hours(24 * 365))
    {
        setNow(now);
        const bool isOpen = open().ok();
        m_history->remember(
            {firstGpu, gpuOnHost(QStringLiteral("host-1"), QStringLiteral("0000:82:00.0"))});
        return isOpen;
    }
    values::Status append(const QList<values::GpuSample> &samples, values::GpuNumber gpu = firstGpu)
    {
        m_history->append({{gpu, samples}});
        return QCoro::waitFor(m_history->flush({}));
    }
    /// The one series of a metric; empty when there is none.
    values::SeriesBlock read(telemetry::Instant from, telemetry::Instant to, int maxSteps = 100'000,
        values::Metric metric = values::Metric::GpuUtilization, values::GpuNumber gpu = firstGpu)
    {
        const auto blocks
            = QCoro::waitFor(m_history->read({gpu}, {metric}, from, to, maxSteps, {}));
        return blocks.ok() && blocks->size() == 1 ? blocks->first() : values::SeriesBlock();
    }

private:
    QTemporaryDir m_folder;
    telemetry::HistoryLimits m_limits;
    std::shared_ptr<std::atomic<qint64>> m_now
        = std::make_shared<std::atomic<qint64>>(noon.count());
    std::unique_ptr<telemetry::History> m_history;
};

[[nodiscard]] inline int knownSteps(const values::SeriesBlock &block)
{
    int known = 0;
    for (const float value : block.mean)
        known += std::isnan(value) ? 0 : 1;
    return known;
}

} // namespace tests
