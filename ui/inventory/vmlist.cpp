// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/vmlist.h"

#include "ui/common/icondelegate.h"
#include "ui/common/icons.h"
#include "ui/common/listpage.h"
#include "ui/common/reason.h"
#include "ui/common/rowfilter.h"
#include "ui/common/rowsview.h"
#include "ui/inventory/vmfacts.h"

#include <QAction>
#include <QCheckBox>
#include <QVBoxLayout>

namespace ui
{

namespace
{

using Model = models::VmGpuModel;

QString powerIcon(const QModelIndex &index)
{
    values::VirtualMachine vm;
    vm.power = static_cast<values::PowerState>(index.data(Model::PowerRole).toInt());
    return vmIcon(vm);
}

} // namespace

VmList::VmList(models::EstateStore *store, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_model(new Model(store, this))
    , m_filter(new RowFilter(Model::SortRole, Model::HasGpuRole, this))
    , m_page(new ListPage(QStringLiteral("hostVms"), tr("Virtual machines"), this))
    , m_onlyWithGpus(new QCheckBox(tr("Only VMs &with GPUs"), this))
{
    setUpList();
    m_page->tools()->addWidget(m_onlyWithGpus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_page);
    connect(m_onlyWithGpus, &QCheckBox::toggled, m_filter, &RowFilter::setOnlyFlagged);
    connect(m_onlyWithGpus, &QCheckBox::toggled, this, &VmList::refreshReason);
    connect(store, &models::EstateStore::serverChanged, this, &VmList::refreshReason);
}

void VmList::setUpList()
{
    m_filter->setSourceModel(m_model);
    m_page->setModel(m_filter);
    RowsView *view = m_page->view();
    view->setElastic(
        {{static_cast<int>(Model::Column::Name), 22}, {static_cast<int>(Model::Column::Gpu), 30}});
    view->setItemDelegate(new IconDelegate([](const QModelIndex &) { return Looks(); }, view));
    view->setItemDelegateForColumn(static_cast<int>(Model::Column::Name),
        new IconDelegate([](const QModelIndex &index) { return Looks{powerIcon(index)}; }, view));
    connect(m_page, &ListPage::filterChanged, m_filter, &RowFilter::setText);
    connect(view, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT vmWanted(m_model->keyOf(m_filter->mapToSource(index)));
    });
    auto *setUp = new QAction(icon(QStringLiteral("setup")), tr("Set Up &Passthrough…"), view);
    view->addAction(setUp);
    connect(setUp, &QAction::triggered, this, [this, view] {
        if (view->currentIndex().isValid())
            Q_EMIT setUpWanted(m_model->keyOf(m_filter->mapToSource(view->currentIndex())));
    });
}

void VmList::setScope(const values::ObjectKey &scope)
{
    m_scope = scope;
    m_model->setScope(scope);
    refreshReason();
}

void VmList::refreshReason()
{
    const models::HostPtr host = m_store->host(m_scope);
    m_page->setReason(reasonForNoRows(m_store->server(m_scope.server), host.get(), {}));
    const bool hidden = m_onlyWithGpus->isChecked() && m_model->rowCount() > 0;
    m_page->setEmptyText(hidden
            ? StateText{QStringLiteral("vm"), tr("No VM on this host has a GPU"),
                tr("Untick “Only VMs with GPUs” to see all VMs of this host.")}
            : StateText{QStringLiteral("vm"), tr("No VMs on this host"),
                tr("VMs appear here when they are registered on this host or move to it.")});
}

} // namespace ui
