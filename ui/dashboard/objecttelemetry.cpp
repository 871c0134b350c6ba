// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/objecttelemetry.h"

#include "models/telemetry/unmeasured.h"
#include "ui/dashboard/gpudetail.h"
#include "ui/help/helpcontext.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace ui
{

ObjectTelemetry::ObjectTelemetry(const QString &name, models::EstateStore *estates,
    models::TelemetryStore *telemetry, models::FleetGpuModel *fleet, QWidget *parent)
    : QWidget(parent)
    , m_telemetry(telemetry)
    , m_switch(new QPushButton(this))
{
    setHelpPage(this, QStringLiteral("telemetry"));

    m_filter = new models::FleetFilterModel(fleet, this);
    m_detail = new GpuDetail(name, fleet, estates, telemetry, this);
    m_switch->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->addWidget(m_switch);
    row->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->addLayout(row);
    column->addWidget(m_detail, 1);
    connect(
        m_switch, &QPushButton::clicked, this, [this] { Q_EMIT telemetryWanted(m_object, !m_on); });
    connect(m_detail, &GpuDetail::telemetryWanted, this, &ObjectTelemetry::telemetryWanted);
    connect(m_detail, &GpuDetail::retryWanted, this, &ObjectTelemetry::retryWanted);
    connect(m_detail, &GpuDetail::sshWanted, this, &ObjectTelemetry::sshWanted);
    connect(m_detail, &GpuDetail::historyWanted, this, &ObjectTelemetry::historyWanted);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_filter, signal, this, &ObjectTelemetry::refresh);
    connect(m_filter, &QAbstractItemModel::layoutChanged, this, &ObjectTelemetry::refresh);
    connect(
        telemetry, &models::TelemetryStore::sourcesChanged, this, &ObjectTelemetry::refreshSwitch);
    refreshSwitch();
}

void ObjectTelemetry::setObject(const values::ObjectKey &object)
{
    if (object == m_object)
        return;
    m_object = object;
    m_filter->setScope(object);
    refresh();
    refreshSwitch();
}

void ObjectTelemetry::refresh()
{
    QModelIndexList rows;
    for (int i = 0; i < m_filter->rowCount(); ++i)
        rows.append(m_filter->mapToSource(m_filter->index(i, 0)));
    m_detail->setRows(rows, true);
}

void ObjectTelemetry::refreshSwitch()
{
    const auto sources = m_telemetry->sourcesOf(m_object);
    m_on = std::any_of(sources.cbegin(), sources.cend(), [](const values::SourceState &source) {
        return source.phase != values::SourceState::Phase::Off;
    });
    m_switch->setText(m_on ? tr("Turn Off Telemetry") : tr("Turn On Telemetry"));
    m_switch->setToolTip(m_on ? tr("Ends what measures the GPUs here")
                              : tr("Measures the GPUs here from now on; needs an SSH login"));
}

} // namespace ui
