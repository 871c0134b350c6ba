// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/setup/deepfacts.h"
#include "models/values/gpustate.h"
#include "models/values/passthroughchoices.h"
#include "models/values/passthroughproposal.h"
#include "services/plan/ports.h"

#include <QObject>
#include <QSet>
#include <QTimer>
#include <qcorotask.h>

#include <functional>
#include <optional>
#include <stop_token>

namespace app
{

/// Works out proposals for one wizard: reads what is needed of the objects chosen, then computes
/// beside the interface thread. Of choices that come faster than that, the last ones count.
/// Thread: interface thread. Life: drain before destroying; see isIdle().
class Planning final : public QObject
{
    Q_OBJECT
public:
    using Snapshot = std::function<plan::Estate()>;
    /// What telemetry knows of the server's GPUs.
    using Readings = std::function<QList<values::GpuState>()>;

    Planning(Snapshot estate, Readings readings, std::shared_ptr<plan::EstatePort> port,
        QObject *parent = nullptr);
    ~Planning() override;

    void setChoices(const values::PassthroughChoices &choices);
    /// These objects changed on the server: the same choices again, soon.
    void refresh(const QSet<values::MoRef> &changed);
    /// The estate that the last proposal was made of.
    [[nodiscard]] const plan::Estate &estate() const { return m_estate; }

Q_SIGNALS:
    void proposed(
        const values::PassthroughProposal &proposal, const values::PassthroughChoices &forChoices);
    /// Facts could not be read; the proposal is made without them.
    void failed(const values::Error &error);

private:
    QCoro::Task<void> work();
    QCoro::Task<void> readFacts(QList<values::MoRef> objects);

    Snapshot m_snapshot;
    Readings m_readings;
    std::shared_ptr<plan::EstatePort> m_port;
    DeepFacts m_facts;
    QSet<values::MoRef> m_unreadable; ///< not asked again before they change
    plan::Estate m_estate;
    std::optional<values::PassthroughChoices> m_choices;
    QTimer m_soon;
    bool m_working = false;
    bool m_again = false;
    std::stop_source m_stop;
};

} // namespace app
