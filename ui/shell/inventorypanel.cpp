// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/inventorypanel.h"

#include "models/items/hosttreefiltermodel.h"
#include "models/telemetry/telemetrystore.h"
#include "ui/common/filterfield.h"
#include "ui/common/icondelegate.h"
#include "ui/common/icons.h"
#include "ui/common/rowsview.h"
#include "ui/common/statepage.h"

#include <QAction>
#include <QHeaderView>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui
{

namespace
{

using Tree = models::HostTreeModel;

Looks treeLooks(const QModelIndex &index)
{
    return {index.data(Tree::StateRole).toString()};
}

bool opensByItself(const QModelIndex &index)
{
    const auto kind = static_cast<Tree::Kind>(index.data(Tree::KindRole).toInt());
    return kind != Tree::Kind::Host && kind != Tree::Kind::Vm && kind != Tree::Kind::UnplacedVms;
}

bool isHostOrVm(const values::ObjectKey &key)
{
    return key.ref.type == QLatin1String("HostSystem")
        || key.ref.type == QLatin1String("VirtualMachine");
}

} // namespace

InventoryPanel::InventoryPanel(models::EstateStore *store, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_tree(new Tree(store, this))
    , m_proxy(new models::HostTreeFilterModel(this))
    , m_view(new RowsView(QStringLiteral("inventory"), this))
    , m_filter(new FilterField(this, QKeySequence(), this))
    , m_onlyWithGpus(new QToolButton(this))
    , m_stack(new QStackedLayout)
    , m_state(new StatePage(this))
    , m_setUp(new QAction(icon(QStringLiteral("setup")), tr("Set Up &Passthrough…"), this))
{
    m_proxy->setSourceModel(m_tree);
    // Before the view, which would choose a neighbour for a row that goes.
    connect(m_proxy, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { ++m_removing; });
    setUpView();
    connect(m_proxy, &QAbstractItemModel::rowsRemoved, this, &InventoryPanel::keepChoice);
    setUpLayout();
    connect(m_filter, &QLineEdit::textChanged, this, &InventoryPanel::applyFilter);
    connect(m_onlyWithGpus, &QToolButton::toggled, this, &InventoryPanel::applyFilter);
    connect(m_state, &StatePage::buttonClicked, this, [this] {
        m_filter->clear();
        m_onlyWithGpus->setChecked(false);
    });
    connect(m_proxy, &QAbstractItemModel::rowsInserted, this, &InventoryPanel::openContainers);
    connect(m_proxy, &QAbstractItemModel::rowsInserted, this, &InventoryPanel::refreshState);
    connect(m_proxy, &QAbstractItemModel::rowsRemoved, this, &InventoryPanel::refreshState);
    openContainers({}, 0, m_proxy->rowCount() - 1);
    refreshState();
}

void InventoryPanel::setUpView()
{
    m_view->setModel(m_proxy);
    m_view->setRootIsDecorated(true);
    m_view->setAlternatingRowColors(false);
    m_view->setHeaderHidden(true);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setAccessibleName(tr("Inventory"));
    m_view->setColumnHidden(static_cast<int>(Tree::Column::Status), true);
    m_view->setItemDelegate(new IconDelegate(treeLooks, m_view));
    m_view->sortByColumn(0, Qt::AscendingOrder);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex &index) {
            if (!index.isValid() || m_removing > 0)
                return;
            m_chosen = m_tree->keyOf(m_proxy->mapToSource(index));
            m_setUp->setEnabled(isHostOrVm(m_chosen));
            refreshTelemetryActions();
            Q_EMIT objectChosen(m_chosen);
        });
    m_setUp->setEnabled(false);
    m_view->addAction(m_setUp);
    connect(m_setUp, &QAction::triggered, this, [this] { Q_EMIT setUpWanted(current()); });
    connect(m_view, &QAbstractItemView::clicked, this, [this] { Q_EMIT objectClicked(current()); });
}

void InventoryPanel::setTelemetry(models::TelemetryStore *telemetry)
{
    m_telemetry = telemetry;
    if (telemetry == nullptr || m_telemetryOn != nullptr)
        return;
    m_telemetryOn = new QAction(icon(QStringLiteral("dashboard")), tr("&Turn On Telemetry"), this);
    m_telemetryOff = new QAction(tr("Turn &Off Telemetry"), this);
    m_view->addActions({m_telemetryOn, m_telemetryOff});
    connect(m_telemetryOn, &QAction::triggered, this,
        [this] { Q_EMIT telemetryWanted(current(), true); });
    connect(m_telemetryOff, &QAction::triggered, this,
        [this] { Q_EMIT telemetryWanted(current(), false); });
    connect(telemetry, &models::TelemetryStore::sourcesChanged, this,
        &InventoryPanel::refreshTelemetryActions);
    refreshTelemetryActions();
}

void InventoryPanel::refreshTelemetryActions()
{
    if (m_telemetry == nullptr)
        return;
    const values::ObjectKey key = current();
    const bool measurable = isHostOrVm(key);
    const auto sources = m_telemetry->sourcesOf(key);
    const bool on = std::any_of(sources.cbegin(), sources.cend(),
        [](const auto &source) { return source.phase != values::SourceState::Phase::Off; });
    m_telemetryOn->setEnabled(measurable && !on);
    m_telemetryOff->setEnabled(measurable && on);
}

void InventoryPanel::keepChoice()
{
    --m_removing;
    if (m_removing > 0 || current() == m_chosen)
        return;
    ++m_removing;
    m_view->setCurrentIndex(m_proxy->mapFromSource(m_tree->indexOf(m_chosen)));
    --m_removing;
}

void InventoryPanel::setUpLayout()
{
    m_filter->setPlaceholderText(tr("Filter hosts and VMs"));
    m_filter->setAccessibleName(tr("Filter: inventory"));
    m_filter->setList(m_view);
    m_onlyWithGpus->setCheckable(true);
    m_onlyWithGpus->setIcon(icon(QStringLiteral("gpu")));
    m_onlyWithGpus->setText(tr("Only with &GPUs"));
    m_onlyWithGpus->setToolTip(tr("Shows only hosts with GPUs and VMs that hold one"));
    m_onlyWithGpus->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_onlyWithGpus->setFocusPolicy(Qt::TabFocus);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_state);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_filter);
    column->addWidget(m_onlyWithGpus);
    column->addLayout(m_stack, 1);
    setTabOrder(m_filter, m_onlyWithGpus);
    setTabOrder(m_onlyWithGpus, m_view);
}

values::ObjectKey InventoryPanel::current() const
{
    const QModelIndex index = m_view->currentIndex();
    return index.isValid() ? m_tree->keyOf(m_proxy->mapToSource(index)) : values::ObjectKey();
}

void InventoryPanel::select(const values::ObjectKey &key)
{
    m_chosen = key;
    const QModelIndex index = m_proxy->mapFromSource(m_tree->indexOf(key));
    if (!index.isValid())
        return;
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
}

void InventoryPanel::applyFilter()
{
    m_proxy->setText(m_filter->text());
    m_proxy->setOnlyGpus(m_onlyWithGpus->isChecked());
    const bool filtered = !m_filter->text().isEmpty();
    if (filtered)
        m_view->expandAll();
    if (!(current() == m_chosen))
        select(m_chosen);
    m_view->scrollTo(m_view->currentIndex());
    refreshState();
}

void InventoryPanel::openContainers(const QModelIndex &parent, int first, int last)
{
    for (int row = first; row <= last; ++row) {
        const QModelIndex index = m_proxy->index(row, 0, parent);
        if (!opensByItself(index))
            continue;
        m_view->expand(index);
        openContainers(index, 0, m_proxy->rowCount(index) - 1);
    }
}

void InventoryPanel::refreshState()
{
    if (m_proxy->rowCount() > 0) {
        m_stack->setCurrentWidget(m_view);
        return;
    }
    const bool none = m_tree->rowCount() == 0;
    m_state->setState(none ? StateText{QStringLiteral("vcenter"), tr("No server"),
                          tr("Connect to a vCenter or an ESXi host to see its inventory.")}
                           : StateText{QStringLiteral("search"), tr("Nothing matches"),
                               tr("No host or VM fits the filter."), tr("Cl&ear Filter")});
    m_stack->setCurrentWidget(m_state);
}

} // namespace ui
