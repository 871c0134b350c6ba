// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/telemetry/leases.h"
#include "services/telemetry/source.h"

#include <QObject>

#include <memory>
#include <vector>

namespace telemetry
{

/// All sources, and what the leases on their targets make of them.
/// Shape:  a source on a leased target is stopped and shows Phase::Paused with the lease's reason.
/// Thread: the interface thread.
class SourceSet final : public QObject, public Pausable
{
    Q_OBJECT

public:
    SourceSet();
    ~SourceSet() override;

    /// Starts it, unless its target is leased. One with the same kind and target is replaced.
    void add(std::unique_ptr<Source> source);
    /// Stops it; it is gone when it has stopped.
    void remove(values::SampleSource kind, const values::ObjectKey &target);
    void removeAll(); ///< emptied() follows
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] QList<values::SourceState> states() const;

    void pause(const values::ObjectKey &target, const QString &reason) override;
    void resume(const values::ObjectKey &target) override;
    [[nodiscard]] bool isQuiet(const values::ObjectKey &target) const override;

Q_SIGNALS:
    void readings(const values::SourceState &from, const telemetry::Readings &readings);
    void past(const telemetry::Readings &readings);
    void gpuState(const values::GpuState &state);
    void stateChanged(const values::SourceState &state);
    void removed(values::SampleSource kind, const values::ObjectKey &target);
    void stopped();
    void emptied();

private:
    struct Member;

    void watch(Member &member);
    void start(Member &member);
    void stop(Member &member);
    void onStopped(Source *source);
    void onState(Source *source);
    [[nodiscard]] values::SourceState shown(const Member &member) const;
    [[nodiscard]] Member *memberOf(const Source *source);

    std::vector<std::unique_ptr<Member>> m_members;
    QHash<values::ObjectKey, QString> m_paused; ///< target to reason
};

} // namespace telemetry
