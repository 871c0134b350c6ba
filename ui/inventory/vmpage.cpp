// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/vmpage.h"

#include "models/derive/inventorypath.h"
#include "models/format.h"
#include "ui/common/factsview.h"
#include "ui/common/icons.h"
#include "ui/common/noticebar.h"
#include "ui/common/pageheader.h"
#include "ui/common/reason.h"
#include "ui/common/text.h"
#include "ui/dashboard/objecttelemetry.h"
#include "ui/inventory/vmfacts.h"

#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace ui
{

VmPage::VmPage(models::EstateStore *store, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_header(new PageHeader(this))
    , m_host(new QPushButton(icon(QStringLiteral("host")), tr("Go to H&ost"), this))
    , m_question(new NoticeBar(this))
    , m_connection(new NoticeBar(this))
    , m_facts(new FactsView(this))
    , m_tabs(new QTabWidget(this))
{
    m_facts->setAccessibleName(tr("Settings of the VM"));
    auto *top = new QHBoxLayout;
    top->addWidget(m_header, 1);
    top->addWidget(m_host);
    auto *column = new QVBoxLayout(this);
    column->addLayout(top);
    column->addWidget(m_connection);
    column->addWidget(m_question);
    m_tabs->setAccessibleName(tr("Pages of the VM"));
    m_tabs->tabBar()->setAccessibleName(tr("Pages of the VM"));
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setAutoHide(true); // a single page needs no name
    m_tabs->addTab(m_facts, icon(QStringLiteral("vm")), tr("Overvie&w"));
    column->addWidget(m_tabs, 1);
    connect(m_host, &QPushButton::clicked, this, [this] {
        const models::VmPtr vm = m_store->vm(m_vm);
        if (vm != nullptr)
            Q_EMIT hostWanted({m_vm.server, vm->host});
    });
    connect(store, &models::EstateStore::changed, this, [this](const models::EstateDelta &delta) {
        const models::VmPtr vm = m_store->vm(m_vm);
        const bool host = vm != nullptr && touchesHost(delta, {m_vm.server, vm->host});
        if (host || touchesVm(delta, m_vm))
            refresh();
    });
}

void VmPage::setVm(const values::ObjectKey &vm)
{
    m_vm = vm;
    if (m_telemetry != nullptr)
        m_telemetry->setObject(vm);
    refresh();
}

void VmPage::setTelemetry(models::TelemetryStore *telemetry, models::FleetGpuModel *fleet)
{
    if (telemetry == nullptr || m_telemetry != nullptr)
        return;
    m_telemetry
        = new ObjectTelemetry(QStringLiteral("vmTelemetry"), m_store, telemetry, fleet, this);
    m_telemetry->setObject(m_vm);
    m_tabs->addTab(m_telemetry, icon(QStringLiteral("dashboard")), tr("Telemetry"));
    connect(m_telemetry, &ObjectTelemetry::telemetryWanted, this, &VmPage::telemetryWanted);
    connect(m_telemetry, &ObjectTelemetry::retryWanted, this, &VmPage::retryWanted);
    connect(m_telemetry, &ObjectTelemetry::sshWanted, this, &VmPage::sshWanted);
    connect(m_telemetry, &ObjectTelemetry::historyWanted, this, &VmPage::historyWanted);
}

void VmPage::refresh()
{
    const models::VmPtr vm = m_store->vm(m_vm);
    if (vm == nullptr)
        return;
    const models::ServerEstate &estate = m_store->estate(m_vm.server);
    const models::HostPtr host = estate.hosts.value(vm->host);
    const QString state
        = vm->isTemplate.value_or(false) ? tr("Template") : models::powerText(vm->power);
    const QString path = models::inventoryPath(estate, m_vm.ref);
    m_header->setContent(vmIcon(*vm), vm->name,
        host == nullptr
            //: %1: power state of a VM, %2: its inventory path
            ? tr("%1 · %2").arg(state, path)
            //: %1: power state of a VM, %2: name of its host, %3: inventory path of the VM
            : tr("%1 on %2 · %3").arg(state, host->name, path));
    m_host->setEnabled(host != nullptr);
    refreshNotices(*vm);
    m_facts->setGroups(vmFacts(*vm, estate));
}

void VmPage::refreshNotices(const values::VirtualMachine &vm)
{
    QString trouble;
    const bool connected = vm.connection.isEmpty() || vm.connection == QLatin1String("connected");
    if (!connected)
        //: %1: word of the server: "inaccessible", "orphaned"
        trouble = tr("The server calls this VM “%1”: its settings cannot be read. Check its host "
                     "and its datastore.")
                      .arg(singleLine(vm.connection));
    m_connection->setNotice(Meaning::Warning, trouble);
    m_question->setNotice(Meaning::Warning,
        vm.questionText.isEmpty()
            ? QString()
            //: %1: a question of the server about a VM
            : tr("This VM waits for an answer, given in the vSphere Client: %1")
                  .arg(singleLine(vm.questionText)));
}

} // namespace ui
