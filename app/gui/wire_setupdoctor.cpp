// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/setup/causes.h"
#include "app/gui/setup/remedyvms.h"
#include "app/gui/setup/vmplanning.h"
#include "app/gui/wire_setup.h"
#include "app/plan/doctorplan.h"
#include "app/plan/planner.h"
#include "ui/shell/mainwindow.h"
#include "ui/wizards/doctordialog.h"
#include "ui/wizards/vmplandialog.h"

#include <QCoroFuture>
#include <QtConcurrentRun>

namespace app
{

void SetupWire::openDoctor()
{
    if (!m_doctor) {
        m_doctor = new ui::DoctorDialog(m_window);
        m_doctor->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_doctor, &ui::DoctorDialog::logGiven, this,
            [this](const QString &name, const QString &text) { diagnose(name, text); });
        connect(m_doctor, &ui::DoctorDialog::planRequested, this, &SetupWire::openRemedy);
    }
    m_doctor->setPlanPossible(!remedyVms(m_access, {}).vms.isEmpty());
    m_doctor->show();
    m_doctor->raise();
}

QCoro::Task<void> SetupWire::diagnose(QString name, QString text)
{
    const QPointer<ui::DoctorDialog> dialog(m_doctor);
    const QByteArray log = text.toUtf8();
    m_log = log;
    const auto job = [log] {
        return causesIn(log);
    };
    const QList<values::LogCause> causes = co_await QtConcurrent::run(job);
    if (dialog)
        dialog->showCauses(name, causes);
}

void SetupWire::openRemedy()
{
    const RemedyVms known = remedyVms(m_access, m_log);
    auto *dialog = new ui::VmPlanDialog(tr("Plan a Remedy"),
        tr("What mends the causes that the log tells, for the virtual machine that it is about. "
           "What no program can do becomes a step for a person."),
        m_doctor);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const auto objects = [](const plan::Estate &estate, const values::MoRef &vm) {
        return app::objectsOf(vm, estate);
    };
    const auto propose = [log = m_log](const plan::Estate &estate, const values::MoRef &vm, bool) {
        return proposeRemedy(log, advice::diagnose(log), vm, estate);
    };
    auto *planning = new VmPlanning(dialog, m_access, &m_runs, objects, propose);
    connect(planning, &VmPlanning::began, this, &SetupWire::openRun);
    dialog->setVms(known.vms, known.named,
        tr("No virtual machine with a PCI device is known: connect to its server first."));
    dialog->show();
}

} // namespace app
