// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/setup/serveraccess.h"
#include "models/values/passthroughproposal.h"

#include <QObject>
#include <QPointer>
#include <qcorotask.h>

#include <functional>
#include <stop_token>

namespace ui
{
class VmPlanDialog;
}

namespace app
{

class Runs;

/// One dialog with a plan for a VM at work: reads the facts of the VM chosen, works the plan out
/// beside the interface thread, and begins its run. Of choices that come faster the last counts.
/// Thread: interface thread. Life: the dialog's; the run goes on without it.
class VmPlanning final : public QObject
{
    Q_OBJECT
public:
    /// Pure; runs on another thread.
    using Propose = std::function<values::PassthroughProposal(
        const plan::Estate &estate, const values::MoRef &vm, bool option)>;
    /// The objects whose deep facts decide.
    using ObjectsOf
        = std::function<QList<values::MoRef>(const plan::Estate &estate, const values::MoRef &vm)>;

    /// The dialog owns this.
    VmPlanning(ui::VmPlanDialog *dialog, const ServerAccess &access, Runs *runs,
        ObjectsOf objectsOf, Propose propose);
    ~VmPlanning() override;

Q_SIGNALS:
    void began(const QString &run, const values::Plan &plan);

private:
    QCoro::Task<void> work(values::ObjectKey vm, bool option);
    void apply(const values::Plan &plan);

    ui::VmPlanDialog *m_dialog;
    ServerAccess m_access;
    Runs *m_runs;
    ObjectsOf m_objectsOf;
    Propose m_propose;
    values::Plan m_applied;
    bool m_isApplied = false;
    std::stop_source m_stop;
};

} // namespace app
