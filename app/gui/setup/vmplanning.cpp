// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/setup/vmplanning.h"

#include "app/gui/setup/runs.h"
#include "ui/wizards/vmplandialog.h"

#include <QCoroFuture>
#include <QtConcurrentRun>

namespace app
{

VmPlanning::VmPlanning(ui::VmPlanDialog *dialog, const ServerAccess &access, Runs *runs,
    ObjectsOf objectsOf, Propose propose)
    : QObject(dialog)
    , m_dialog(dialog)
    , m_access(access)
    , m_runs(runs)
    , m_objectsOf(std::move(objectsOf))
    , m_propose(std::move(propose))
{
    connect(m_dialog, &ui::VmPlanDialog::vmChosen, this,
        [this](const values::ObjectKey &vm, bool option) { work(vm, option); });
    connect(m_dialog, &ui::VmPlanDialog::applyRequested, this, &VmPlanning::apply);
    connect(m_runs, &Runs::began, this, [this](const QString &run, const values::Plan &plan) {
        if (!m_isApplied || plan != m_applied)
            return;
        m_isApplied = false;
        Q_EMIT began(run, plan);
        m_dialog->accept();
    });
    connect(m_runs, &Runs::failed, this, [this](const QString &run, const values::Error &error) {
        if (!m_isApplied || !run.isEmpty())
            return;
        m_isApplied = false;
        m_dialog->showError(error);
    });
}

VmPlanning::~VmPlanning()
{
    m_stop.request_stop();
}

void VmPlanning::apply(const values::Plan &plan)
{
    if (m_isApplied)
        return;
    m_isApplied = true;
    m_applied = plan;
    m_runs->begin(plan);
}

QCoro::Task<void> VmPlanning::work(values::ObjectKey vm, bool option)
{
    m_stop.request_stop();
    m_stop = {};
    const std::stop_token stop = m_stop.get_token();
    const QPointer<VmPlanning> self(this);
    const auto port = m_access.ports(vm.server).estate;
    if (!port) {
        m_dialog->showError(values::Error(values::Error::Kind::Network,
            tr("The plan could not be made"), tr("the server is not connected"),
            tr("Connect to it, then choose the virtual machine again.")));
        co_return;
    }
    const QList<values::MoRef> objects = m_objectsOf(m_access.estate(vm.server), vm.ref);
    const values::Result<plan::Estate> read = co_await port->read(objects, stop);
    if (!self || stop.stop_requested())
        co_return;
    if (!read.ok()) {
        m_dialog->showError(read.error());
        co_return;
    }
    const plan::Estate estate = read.value();
    const Propose propose = m_propose;
    const auto job = [propose, estate, ref = vm.ref, option] {
        return propose(estate, ref, option);
    };
    const values::PassthroughProposal proposal = co_await QtConcurrent::run(job);
    if (self && !stop.stop_requested())
        m_dialog->setProposal(proposal, vm);
}

} // namespace app
