// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/devices/pcitab.h"

#include "models/items/pcifiltermodel.h"
#include "ui/common/factsview.h"
#include "ui/common/icondelegate.h"
#include "ui/common/icons.h"
#include "ui/common/listpage.h"
#include "ui/common/reason.h"
#include "ui/common/rowsview.h"
#include "ui/devices/pcifacts.h"
#include "ui/devices/statuslooks.h"

#include <QAction>
#include <QHBoxLayout>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui
{

namespace
{

using Model = models::PciDeviceModel;

int column(Model::Column which)
{
    return static_cast<int>(which);
}

Model::Shape shapeOf(PciTab::Kind kind)
{
    return kind == PciTab::Kind::All ? Model::Shape::GroupedByBridge : Model::Shape::Flat;
}

models::PciFilterModel::Tab tabOf(PciTab::Kind kind)
{
    return kind == PciTab::Kind::All ? models::PciFilterModel::Tab::All
                                     : models::PciFilterModel::Tab::PassthroughEnabled;
}

QString listName(PciTab::Kind kind)
{
    return kind == PciTab::Kind::All ? QStringLiteral("allPciDevices")
                                     : QStringLiteral("enabledPciDevices");
}

} // namespace

PciTab::PciTab(Kind kind, models::EstateStore *store, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_store(store)
    , m_model(new Model(store, shapeOf(kind), this))
    , m_filter(new models::PciFilterModel(tabOf(kind), this))
    , m_page(new ListPage(listName(kind),
          kind == Kind::All ? tr("All PCI devices") : tr("Passthrough-enabled devices"), this))
    , m_details(new FactsView(this))
{
    setUpList();
    setUpTools();
    m_details->setAccessibleName(tr("Details of the selected device"));
    auto *split = new QSplitter(Qt::Vertical, this);
    split->setObjectName(listName(kind) + QStringLiteral("Split"));
    split->addWidget(m_page);
    split->addWidget(m_details);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setChildrenCollapsible(false);
    split->setSizes({fontMetrics().lineSpacing() * 18, fontMetrics().lineSpacing() * 12});
    m_details->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(split);
    connect(m_model, &Model::missingTextChanged, this, &PciTab::refreshReason);
    connect(m_page, &ListPage::stateButtonClicked, this, &PciTab::allDevicesWanted);
}

void PciTab::setUpList()
{
    m_filter->setSourceModel(m_model);
    m_page->setModel(m_filter);
    RowsView *view = m_page->view();
    view->setRootIsDecorated(m_kind == Kind::All);
    view->setElastic(
        {{column(Model::Column::VendorName), 16}, {column(Model::Column::DeviceName), 35},
            {column(Model::Column::EsxDevice), 18}, {column(Model::Column::Class), 16}});
    view->sortByColumn(column(Model::Column::Id), Qt::AscendingOrder);
    view->setItemDelegate(new IconDelegate([](const QModelIndex &) { return Looks(); }, view));
    const auto status = [](const QModelIndex &index) {
        return statusLooks(
            static_cast<models::PassthroughStatus>(index.data(Model::StatusRole).toInt()));
    };
    view->setItemDelegateForColumn(column(Model::Column::Status), new IconDelegate(status, view));
    const auto device = [this](const QModelIndex &index) {
        const models::PciRow *row = rowAt(index);
        return row == nullptr ? Looks() : Looks{deviceIcon(*row)};
    };
    view->setItemDelegateForColumn(column(Model::Column::Id), new IconDelegate(device, view));
    connect(m_page, &ListPage::filterChanged, m_filter, &models::PciFilterModel::setText);
    connect(view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        &PciTab::showDetails);
    connect(m_filter, &QAbstractItemModel::dataChanged, this, &PciTab::showDetails);
    if (m_kind == Kind::All) {
        connect(m_filter, &QAbstractItemModel::modelReset, view, &QTreeView::expandAll);
        connect(m_filter, &QAbstractItemModel::rowsInserted, view, &QTreeView::expandAll);
    }
}

void PciTab::setUpTools()
{
    auto *configure
        = new QAction(icon(QStringLiteral("setup")), tr("&Configure Passthrough…"), this);
    configure->setToolTip(tr("Give devices of this host to virtual machines, or take them back"));
    auto *refresh = new QAction(icon(QStringLiteral("refresh")), tr("&Refresh"), this);
    refresh->setToolTip(tr("Ask the host for its devices again"));
    for (QAction *action : {configure, refresh}) {
        auto *button = new QToolButton(m_page);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        m_page->tools()->addWidget(button);
        m_page->view()->addAction(action);
    }
    connect(
        configure, &QAction::triggered, this, [this] { Q_EMIT configureWanted(currentDevice()); });
    connect(refresh, &QAction::triggered, this, &PciTab::refreshWanted);
}

void PciTab::setHost(const values::ObjectKey &host)
{
    if (m_model->host() == host)
        return;
    m_model->setHost(host);
    showDetails();
    refreshReason();
}

void PciTab::refreshReason()
{
    const values::ObjectKey host = m_model->host();
    const models::HostPtr facts = m_store->host(host);
    m_page->setReason(
        reasonForNoRows(m_store->server(host.server), facts.get(), m_model->missingText()));
    if (m_kind == Kind::All) {
        m_page->setEmptyText({QStringLiteral("pci"), tr("No PCI devices"),
            tr("The server reports no PCI device for this host. Check that the host is powered "
               "on and connected.")});
        return;
    }
    const bool any = m_model->rowCount() > 0;
    m_page->setEmptyText({QStringLiteral("pci"), tr("No device is enabled for passthrough"),
        tr("A device appears here as soon as passthrough is enabled for it on this host."),
        any ? tr("Show All PCI Devices") : QString()});
}

void PciTab::showDetails()
{
    const models::PciRow *row = rowAt(m_page->view()->currentIndex());
    m_details->setVisible(row != nullptr);
    if (row != nullptr)
        m_details->setGroups(pciFacts(*row));
}

QString PciTab::currentDevice() const
{
    const models::PciRow *row = rowAt(m_page->view()->currentIndex());
    return row == nullptr ? QString() : row->device.id;
}

const models::PciRow *PciTab::rowAt(const QModelIndex &proxyIndex) const
{
    return proxyIndex.isValid() ? m_model->row(m_filter->mapToSource(proxyIndex)) : nullptr;
}

} // namespace ui
