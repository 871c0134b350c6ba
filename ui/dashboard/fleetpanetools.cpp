// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The filters above the fleet.
#include "models/telemetry/metrics.h"
#include "ui/common/filterfield.h"
#include "ui/common/icons.h"
#include "ui/dashboard/fleetpane.h"
#include "ui/dashboard/heatmapview.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui
{

namespace
{

using Show = models::FleetFilterModel::Show;

constexpr int fieldInLetters = 16;
constexpr int boxInLetters = 9;

} // namespace

void FleetPane::setUpTools()
{
    m_filterField->setPlaceholderText(tr("Filter GPUs, hosts and VMs"));
    m_filterField->setAccessibleName(tr("Filter: GPUs of the fleet"));
    m_filterField->setList(m_map);
    m_filterField->setMinimumWidth(fontMetrics().averageCharWidth() * fieldInLetters);
    connect(m_filterField, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setText(text);
        refreshState();
        Q_EMIT shownChanged();
    });
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_filterField, 1);
    addFilters(row);
    setUpBoxes();
    row->addWidget(m_metric);
    row->addWidget(m_order);
    m_asList->setText(tr("List"));
    m_asList->setToolTip(tr("Shows the fleet as a list of all figures"));
    m_asList->setCheckable(true);
    m_asList->setFocusPolicy(Qt::TabFocus);
    connect(m_asList, &QToolButton::toggled, this, &FleetPane::showList);
    row->addWidget(m_asList);
    row->addWidget(m_count);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row);
}

void FleetPane::setUpBoxes()
{
    for (QComboBox *box : {m_metric, m_order}) { // give way to the field on small screens
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(boxInLetters);
    }
    m_metric->setAccessibleName(tr("Metric of the heat map"));
    m_metric->setToolTip(tr("What the tiles show"));
    m_order->setAccessibleName(tr("Order of the heat map"));
    m_order->setToolTip(tr("Which hosts come first"));
    m_order->addItems({tr("By host"), tr("Highest first"), tr("Lowest first")});
    for (const values::Metric metric : models::allMetrics())
        m_metric->addItem(models::metricName(metric), static_cast<int>(metric));
    connect(m_metric, &QComboBox::currentIndexChanged, this, [this] {
        m_matrix->setMetric(static_cast<values::Metric>(m_metric->currentData().toInt()));
        resort();
    });
    connect(m_order, &QComboBox::currentIndexChanged, this, &FleetPane::resort);
}

void FleetPane::addFilters(QHBoxLayout *row)
{
    struct Choice {
        Show show;
        QString icon, text, tip;
    };
    const Choice choices[] = {
        {Show::All, QStringLiteral("gpu"), tr("All"), tr("Every GPU")},
        {Show::Hot, QStringLiteral("hot"), tr("H&ot"),
            tr("Only GPUs near the temperature at which they slow down")},
        {Show::IdleAssigned, QStringLiteral("idle"), tr("&Idle"),
            tr("Only GPUs that a VM holds and nobody has used for ten minutes")},
        {Show::Failing, QStringLiteral("error"), tr("Fai&ling"),
            tr("Only GPUs with ECC errors, Xids, pending pages, throttling or no licence")},
    };
    for (const Choice &choice : choices) {
        auto *button = new QToolButton(this);
        button->setIcon(icon(choice.icon));
        button->setText(choice.text);
        button->setToolTip(choice.tip);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setChecked(choice.show == Show::All);
        m_show->addButton(button, static_cast<int>(choice.show));
        row->addWidget(button);
    }
    connect(m_show, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (!on)
            return;
        m_filter->setShow(static_cast<Show>(id));
        refreshState();
        Q_EMIT shownChanged();
    });
}

} // namespace ui
