// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/sourcespane.h"

#include "ui/common/errorpanel.h"
#include "ui/common/icondelegate.h"
#include "ui/common/rowsview.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QSortFilterProxyModel>

namespace ui
{

namespace
{

using Model = models::SourceTableModel;
using Phase = values::SourceState::Phase;
using models::TelemetryAction;

Looks phaseLooks(const QModelIndex &index)
{
    if (index.column() != static_cast<int>(Model::Column::State))
        return {};
    switch (static_cast<Phase>(index.data(Model::PhaseRole).toInt())) {
    case Phase::Running:
        return {QStringLiteral("ok"), Meaning::Ok};
    case Phase::Connecting:
        return {QStringLiteral("server-connecting"), Meaning::Info};
    case Phase::Waiting:
        return {QStringLiteral("warning"), Meaning::Warning};
    case Phase::Paused:
        return {QStringLiteral("pause"), Meaning::Info};
    case Phase::Failed:
        return {QStringLiteral("error"), Meaning::Failure};
    case Phase::Off:
        break;
    }
    return {QStringLiteral("server-off"), Meaning::Off};
}

} // namespace

SourcesPane::SourcesPane(const QString &name, Model *model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_view(new RowsView(name + QStringLiteral("Sources"), this))
    , m_error(new ErrorPanel(this))
    , m_on(new QPushButton(tr("Turn O&n Telemetry"), this))
    , m_off(new QPushButton(tr("Turn Off Telemetr&y"), this))
    , m_retry(new QPushButton(tr("&Retry"), this))
    , m_ssh(new QPushButton(tr("St&art SSH…"), this))
{
    auto *proxy = new QSortFilterProxyModel(this);
    proxy->setSortRole(Model::SortRole);
    proxy->setSourceModel(model);
    m_view->setModel(proxy);
    m_view->setAccessibleName(tr("Sources of telemetry"));
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setItemDelegate(new IconDelegate(phaseLooks, m_view));
    m_view->setElastic({{static_cast<int>(Model::Column::Trouble), 20}});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view, 1);
    column->addWidget(m_error);
    setUpButtons();
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &SourcesPane::refresh);
    connect(model, &QAbstractItemModel::dataChanged, this, &SourcesPane::refresh);
    connect(model, &QAbstractItemModel::modelReset, this, &SourcesPane::refresh);
    refresh();
}

void SourcesPane::setUpButtons()
{
    m_on->setToolTip(tr("Measures the GPUs of this host or VM from now on"));
    m_off->setToolTip(tr("Ends what measures there"));
    m_retry->setToolTip(tr("Connects again now"));
    m_ssh->setToolTip(tr("Starts the SSH service of the host through vSphere"));
    auto *row = new QHBoxLayout;
    for (QPushButton *button : {m_on, m_off, m_retry, m_ssh}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch(1);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    connect(m_on, &QPushButton::clicked, this,
        [this] { Q_EMIT telemetryWanted(chosen()->state.target, true); });
    connect(m_off, &QPushButton::clicked, this,
        [this] { Q_EMIT telemetryWanted(chosen()->state.target, false); });
    connect(m_retry, &QPushButton::clicked, this,
        [this] { Q_EMIT retryWanted(chosen()->state.target); });
    connect(
        m_ssh, &QPushButton::clicked, this, [this] { Q_EMIT sshWanted(chosen()->state.target); });
}

const Model::Row *SourcesPane::chosen() const
{
    const auto *proxy = static_cast<const QSortFilterProxyModel *>(m_view->model());
    return m_model->row(proxy->mapToSource(m_view->currentIndex()));
}

void SourcesPane::refresh()
{
    const Model::Row *row = chosen();
    const bool some = row != nullptr;
    const bool off = some && row->state.phase == Phase::Off;
    const bool stuck
        = some && (row->state.phase == Phase::Failed || row->state.phase == Phase::Waiting);
    const TelemetryAction action = some ? models::actionFor(row->state) : TelemetryAction::None;
    m_on->setEnabled(off);
    m_off->setEnabled(some && !off);
    m_retry->setEnabled(stuck);
    m_ssh->setEnabled(action == TelemetryAction::StartSsh);
    m_error->setVisible(some && row->state.error.has_value());
    if (some && row->state.error)
        m_error->setError(*row->state.error);
}

} // namespace ui
