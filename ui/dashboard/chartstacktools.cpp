// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The tools above the charts.
#include "models/telemetry/metrics.h"
#include "ui/common/icons.h"
#include "ui/dashboard/chartpane.h"
#include "ui/dashboard/chartstack.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui
{

namespace
{

using namespace std::chrono_literals;
using values::Metric;

constexpr double zoomStep = 1.5;

void dress(QToolButton *button, const QString &name, const QString &text, const QString &tip)
{
    button->setIcon(icon(name));
    button->setText(text);
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    button->setFocusPolicy(Qt::TabFocus);
}

} // namespace

void ChartStack::setUpTools(QVBoxLayout *column)
{
    auto *row = new QHBoxLayout;
    fillSpans();
    dress(m_pause, QStringLiteral("pause"), tr("Pause"), tr("Pause the charts"));
    m_pause->setCheckable(true);
    m_pause->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(
        m_pause, &QToolButton::toggled, this, [this](bool paused) { m_window->setLive(!paused); });
    auto *in = new QToolButton(this);
    dress(in, QStringLiteral("zoom-in"), tr("Zoom in"), tr("Show less time"));
    auto *out = new QToolButton(this);
    dress(out, QStringLiteral("zoom-out"), tr("Zoom out"), tr("Show more time"));
    const auto zoom = [this](double factor) {
        m_window->zoom(factor, m_window->end() - m_window->span() / 2);
    };
    connect(in, &QToolButton::clicked, this, [zoom] { zoom(1 / zoomStep); });
    connect(out, &QToolButton::clicked, this, [zoom] { zoom(zoomStep); });
    fillModes();
    m_loading->setText(tr("Loading history…"));
    m_loading->hide();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_pause, m_span, in, out, m_many})
        row->addWidget(widget);
    row->addWidget(m_loading);
    row->addStretch(1);
    auto *metrics = new QToolButton(this);
    dress(metrics, QStringLiteral("dashboard"), tr("Cha&rts"), tr("Choose which charts are shown"));
    auto *save = new QToolButton(this);
    dress(save, QStringLiteral("export"), tr("E&xport"), tr("Save the charts to a file"));
    for (QToolButton *button : {metrics, save}) {
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setPopupMode(QToolButton::InstantPopup);
        button->setMenu(new QMenu(button));
        row->addWidget(button);
    }
    fillMetrics(metrics->menu());
    fillExports(save->menu());
    column->addLayout(row);
}

void ChartStack::fillModes()
{
    m_many->addItem(tr("A strip each"), static_cast<int>(PlotMode::Strips));
    m_many->addItem(tr("Envelope of all"), static_cast<int>(PlotMode::Envelope));
    m_many->setAccessibleName(tr("How many GPUs are drawn"));
    connect(m_many, &QComboBox::currentIndexChanged, this,
        [this] { m_set->setModeForMany(static_cast<PlotMode>(m_many->currentData().toInt())); });
}

void ChartStack::fillSpans()
{
    const std::pair<QString, std::chrono::minutes> spans[] = {{tr("5 minutes"), 5min},
        {tr("15 minutes"), 15min}, {tr("1 hour"), 1h}, {tr("6 hours"), 6h}, {tr("24 hours"), 24h},
        {tr("3 days"), 72h}, {tr("7 days"), 168h}, {tr("14 days"), 336h}, {tr("30 days"), 720h}};
    for (const auto &[text, span] : spans)
        m_span->addItem(text, qint64(std::chrono::milliseconds(span).count()));
    m_span->setAccessibleName(tr("Time shown"));
    m_span->setToolTip(tr("How much time the charts show"));
    connect(m_span, &QComboBox::activated, this, [this] {
        if (m_span->currentData().isValid())
            m_window->setSpan(std::chrono::milliseconds(m_span->currentData().toLongLong()));
    });
}

void ChartStack::fillMetrics(QMenu *menu)
{
    for (const Metric metric : models::allMetrics()) {
        QAction *action = menu->addAction(models::metricName(metric));
        action->setCheckable(true);
        action->setChecked(metric == Metric::GpuUtilization || metric == Metric::MemoryUsed
            || metric == Metric::Temperature || metric == Metric::Power
            || metric == Metric::SmClock);
        connect(action, &QAction::toggled, this, [this, metric](bool on) {
            if (on) {
                addPane(metric);
                return;
            }
            for (ChartPane *pane : std::as_const(m_panes)) {
                if (pane->metric() == metric)
                    pane->parentWidget()->deleteLater();
            }
            m_panes.removeIf([&](const ChartPane *pane) { return pane->metric() == metric; });
            m_wish->setMetrics(metrics());
        });
    }
}

void ChartStack::fillExports(QMenu *menu)
{
    const std::pair<QString, QString> kinds[] = {{QStringLiteral("png"), tr("&Picture (PNG)…")},
        {QStringLiteral("svg"), tr("&Drawing (SVG)…")},
        {QStringLiteral("csv"), tr("&Figures (CSV)…")}};
    for (const auto &[suffix, text] : kinds)
        connect(menu->addAction(text), &QAction::triggered, this,
            [this, wanted = suffix] { exportTo(wanted); });
}

} // namespace ui
