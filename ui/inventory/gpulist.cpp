// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/gpulist.h"

#include "models/items/refs.h"
#include "ui/common/factsview.h"
#include "ui/common/icons.h"
#include "ui/common/listpage.h"
#include "ui/common/noticebar.h"
#include "ui/common/reason.h"
#include "ui/common/rowfilter.h"
#include "ui/common/rowsview.h"
#include "ui/common/text.h"
#include "ui/help/helpcontext.h"
#include "ui/inventory/containerfacts.h"
#include "ui/inventory/gpufacts.h"

#include <QAction>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace ui
{

namespace
{

using Model = models::GpuModel;

constexpr qsizetype mostNamed = 3;

values::ObjectKey hostOf(const QModelIndex &index)
{
    const QString ref = index.data(Model::HostRefRole).toString();
    return {index.data(Model::ServerRole).toString(),
        {ref.section(QLatin1Char(':'), 0, 0), ref.section(QLatin1Char(':'), 1)}};
}

int column(Model::Column which)
{
    return static_cast<int>(which);
}

} // namespace

GpuList::GpuList(const QString &name, models::EstateStore *store, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_model(new Model(store, this))
    , m_filter(new RowFilter(Model::SortRole, Model::ModeRole, this))
    , m_partial(new NoticeBar(this))
    , m_page(new ListPage(name, tr("GPUs"), this))
    , m_details(new FactsView(this))
{
    setUpList();
    setUpMenu();
    m_details->setAccessibleName(tr("Details of the selected GPU"));
    m_details->hide();
    auto *split = new QSplitter(Qt::Vertical, this);
    split->setObjectName(name + QStringLiteral("Split"));
    split->addWidget(m_page);
    split->addWidget(m_details);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setChildrenCollapsible(false);
    split->setSizes({fontMetrics().lineSpacing() * 18, fontMetrics().lineSpacing() * 12});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_partial);
    layout->addWidget(split, 1);
    setHelpPage(this, QStringLiteral("why-gpus"));
    connect(m_model, &Model::missingTextChanged, this, &GpuList::refreshReason);
    connect(store, &models::EstateStore::serverChanged, this, &GpuList::refreshReason);
    connect(store, &models::EstateStore::changed, this, &GpuList::follow);
}

void GpuList::setUpList()
{
    m_filter->setSourceModel(m_model);
    m_page->setModel(m_filter);
    RowsView *view = m_page->view();
    view->setElastic({{column(Model::Column::Host), 22}, {column(Model::Column::Name), 31},
        {column(Model::Column::Mode), 27}, {column(Model::Column::VgpuProfiles), 14},
        {column(Model::Column::UsedBy), 14}});
    view->setItemDelegate(new IconDelegate([](const QModelIndex &) { return Looks(); }, view));
    view->setItemDelegateForColumn(column(Model::Column::Name),
        new IconDelegate([](const QModelIndex &) { return Looks{QStringLiteral("gpu")}; }, view));
    view->setItemDelegateForColumn(column(Model::Column::Mode),
        new IconDelegate(
            [](const QModelIndex &index) {
                return gpuModeLooks(
                    static_cast<models::GpuMode>(index.data(Model::ModeRole).toInt()));
            },
            view));
    connect(m_page, &ListPage::filterChanged, m_filter, &RowFilter::setText);
    connect(view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        &GpuList::showDetails);
    connect(m_filter, &QAbstractItemModel::dataChanged, this, &GpuList::showDetails);
    connect(view, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        if (!isOneHost())
            Q_EMIT hostWanted(hostOf(index));
    });
}

QString GpuList::currentDevice() const
{
    const models::GpuRow *gpu = rowAt(m_page->view()->currentIndex());
    return gpu == nullptr ? QString() : gpu->id;
}

void GpuList::setUpMenu()
{
    RowsView *view = m_page->view();
    auto *setUp = new QAction(icon(QStringLiteral("setup")), tr("Set Up &Passthrough…"), view);
    view->addAction(setUp);
    connect(setUp, &QAction::triggered, this, [this, view] {
        const QModelIndex index = view->currentIndex();
        if (const models::GpuRow *gpu = rowAt(index); gpu != nullptr)
            Q_EMIT setUpWanted(hostOf(index), gpu->id);
    });
}

void GpuList::setScope(const values::ObjectKey &scope)
{
    m_scope = scope;
    const bool wide = !isOneHost();
    m_model->setScope(wide ? values::ObjectKey{scope.server, {}} : scope);
    m_page->view()->setColumnHidden(column(Model::Column::Host), !wide);
    applyScope();
    showDetails();
    refreshReason();
}

bool GpuList::isOneHost() const
{
    return m_scope.ref.type == QLatin1String("HostSystem");
}

void GpuList::applyScope()
{
    std::optional<QSet<QString>> allowed;
    if (!isOneHost() && !m_scope.ref.isNull()) {
        allowed.emplace();
        for (const values::MoRef &host : hostsBelow(m_store->estate(m_scope.server), m_scope.ref))
            allowed->insert(models::refText(host));
    }
    m_filter->setAllowed(Model::HostRefRole, allowed);
}

void GpuList::follow(const models::EstateDelta &delta)
{
    if (delta.server != m_scope.server)
        return;
    const bool moved = std::any_of(delta.hostsChanged.begin(), delta.hostsChanged.end(),
        [](const auto &host) { return host.fields.contains(values::HostField::Parent); });
    if (moved || !delta.hostsAdded.empty() || !delta.entitiesChanged.empty()) {
        applyScope();
        refreshReason();
    } else if (touchesHost(delta, m_scope)) {
        refreshReason();
    }
}

QString GpuList::missing() const
{
    if (isOneHost())
        return m_model->missingText();
    QStringList silent;
    const models::ServerEstate &estate = m_store->estate(m_scope.server);
    for (const values::MoRef &ref : hostsBelow(estate, m_scope.ref)) {
        const models::HostPtr host = estate.hosts.value(ref);
        const auto *reason
            = values::findMissing(host->missing, QStringLiteral("hardware.pciDevice"));
        if (reason != nullptr)
            //: %1: name of a host, %2: why it is not seen ("No permission: needs System.Read")
            silent.append(tr("%1: %2").arg(singleLine(host->name), values::missingText(*reason)));
    }
    silent.sort();
    const int more = static_cast<int>(silent.size() - mostNamed);
    const QString named = silent.mid(0, mostNamed).join(QLatin1String("; "));
    //: %1: hosts and why they are not seen, %n: number of further hosts
    return more > 0 ? tr("%1; and %n more host(s)", nullptr, more).arg(named) : named;
}

void GpuList::refreshReason()
{
    const QString unseen = missing();
    const bool partial = !unseen.isEmpty() && m_model->rowCount() > 0;
    //: %1: hosts and why they are not seen
    m_partial->setNotice(
        Meaning::Warning, partial ? tr("More GPUs may be there. %1").arg(unseen) : QString());
    const models::HostPtr host = m_store->host(m_scope);
    m_page->setReason(reasonForNoRows(m_store->server(m_scope.server), host.get(), unseen));
    m_page->setEmptyText(host != nullptr
            ? StateText{QStringLiteral("gpu"), tr("No GPU in this host"),
                tr("If a card is installed, look for it under PCI devices. If it is missing there "
                   "too, check its power and the host's firmware setting for decoding above 4G.")}
            : StateText{QStringLiteral("gpu"), tr("No GPU below this object"),
                tr("GPUs of all hosts below it appear here. Choose another object in the "
                   "inventory.")});
}

void GpuList::showDetails()
{
    const models::GpuRow *gpu = rowAt(m_page->view()->currentIndex());
    m_details->setVisible(gpu != nullptr);
    if (gpu != nullptr)
        m_details->setGroups(gpuFacts(*gpu));
}

const models::GpuRow *GpuList::rowAt(const QModelIndex &proxyIndex) const
{
    return proxyIndex.isValid() ? m_model->row(m_filter->mapToSource(proxyIndex)) : nullptr;
}

} // namespace ui
