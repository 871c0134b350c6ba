// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/chartstack.h"

#include "models/telemetry/metrics.h"
#include "ui/common/noticebar.h"
#include "ui/dashboard/chartexport.h"
#include "ui/dashboard/chartpane.h"
#include "ui/dashboard/legendlist.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QScrollArea>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui
{

namespace
{

using namespace std::chrono_literals;
using values::Metric;

constexpr auto beatInterval = 250ms;

} // namespace

ChartStack::ChartStack(models::TelemetryStore *store, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_set(new SeriesSet(this))
    , m_window(new models::TimeWindow(this))
    , m_wish(new models::HistoryWish(store, m_window, this))
    , m_span(new QComboBox(this))
    , m_many(new QComboBox(this))
    , m_pause(new QToolButton(this))
    , m_loading(new QLabel(this))
    , m_readout(new QLabel(this))
    , m_notice(new NoticeBar(this))
    , m_sheet(new QWidget(this))
    , m_area(new QScrollArea(this))
    , m_legend(new LegendList(m_set, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    setUpTools(column);
    column->addWidget(m_notice);
    m_notice->setDismissible(true);
    auto *panes = new QVBoxLayout(m_sheet);
    panes->setContentsMargins(0, 0, 0, 0);
    panes->setSpacing(0);
    m_sheet->setBackgroundRole(QPalette::Base);
    m_sheet->setAutoFillBackground(true);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidget(m_sheet);
    m_area->setFocusPolicy(Qt::NoFocus);
    auto *sides = new QSplitter(Qt::Horizontal, this);
    sides->setObjectName(QStringLiteral("chartsAndLegend"));
    sides->setChildrenCollapsible(false);
    sides->addWidget(m_area);
    sides->addWidget(m_legend);
    sides->setStretchFactor(0, 1);
    column->addWidget(sides, 1);
    m_readout->setTextFormat(Qt::PlainText);
    m_readout->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_readout->setAccessibleName(tr("Values at the cursor"));
    column->addWidget(m_readout);
    for (const Metric metric : {Metric::GpuUtilization, Metric::MemoryUsed, Metric::Temperature,
             Metric::Power, Metric::SmClock})
        addPane(metric);
    m_beat.setInterval(beatInterval);
    connect(&m_beat, &QTimer::timeout, this, &ChartStack::beat);
    connect(m_window, &models::TimeWindow::changed, this, &ChartStack::refreshPanes);
    connect(m_window, &models::TimeWindow::changed, this, &ChartStack::refreshTools);
    connect(m_set, &SeriesSet::changed, this, &ChartStack::refreshPanes);
    connect(m_set, &SeriesSet::changed, this, &ChartStack::refreshTools);
    connect(m_set, &SeriesSet::hoveredChanged, this, &ChartStack::refreshPanes);
    connect(m_wish, &models::HistoryWish::windowWanted, this, &ChartStack::historyWanted);
    connect(m_wish, &models::HistoryWish::loadingChanged, m_loading, &QLabel::setVisible);
    m_window->advance(store->now());
    m_wish->setActive(false);
    refreshTools();
}

void ChartStack::addPane(Metric metric)
{
    auto *frame = new QWidget(m_sheet);
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    //: %1: name of a metric, %2: its unit
    auto *title = new QLabel(
        tr("%1 (%2)").arg(models::metricName(metric), models::metricUnit(metric)), frame);
    auto *pane = new ChartPane(m_store, m_set, m_window, metric, frame);
    column->addWidget(title);
    column->addWidget(pane, 1);
    static_cast<QVBoxLayout *>(m_sheet->layout())->addWidget(frame, 1);
    m_panes.append(pane);
    connect(pane, &ChartPane::cursorMoved, this, &ChartStack::showAt);
    connect(pane, &ChartPane::columnsChanged, m_wish, &models::HistoryWish::setColumns);
    m_wish->setMetrics(metrics());
}

QList<Metric> ChartStack::metrics() const
{
    QList<Metric> shown;
    for (const ChartPane *pane : m_panes)
        shown.append(pane->metric());
    return shown;
}

models::TimeGrid ChartStack::grid() const
{
    return m_panes.isEmpty() ? models::TimeGrid() : m_panes.first()->plot()->image().grid();
}

QString ChartStack::readout() const
{
    return m_readout->text();
}

void ChartStack::setSeries(const QList<PlotSeries> &series)
{
    m_set->setSeries(series);
    QList<values::GpuNumber> gpus;
    for (const PlotSeries &one : series)
        gpus.append(one.gpu);
    m_wish->setGpus(gpus);
    refreshTools();
}

void ChartStack::beat()
{
    m_window->advance(m_store->now());
    refreshPanes();
}

void ChartStack::refreshPanes()
{
    if (!isVisible())
        return;
    for (ChartPane *pane : std::as_const(m_panes)) {
        if (!pane->viewport()->visibleRegion().isEmpty())
            pane->refresh();
    }
}

void ChartStack::refreshTools()
{
    const QSignalBlocker quiet(m_pause);
    m_pause->setChecked(!m_window->isLive());
    m_many->setVisible(m_set->series().size() > SeriesSet::mostLines);
    const bool fit = m_set->visibleCount() <= SeriesSet::mostStrips;
    const QSignalBlocker still(m_many); // what was chosen returns when fewer are shown
    const PlotMode many = fit ? m_set->modeForMany() : PlotMode::Envelope;
    m_many->setCurrentIndex(m_many->findData(static_cast<int>(many)));
    m_many->setEnabled(fit);
    m_many->setToolTip(fit
            ? tr("More than %1 GPUs are not drawn as lines").arg(SeriesSet::mostLines)
            : tr("More than %1 GPUs are drawn as an envelope").arg(SeriesSet::mostStrips));
    const int known = m_span->findData(qint64(m_window->span().count()));
    m_span->setCurrentIndex(known);
    if (known < 0)
        m_span->setPlaceholderText(tr("Zoomed"));
}

void ChartStack::showAt(std::optional<std::chrono::milliseconds> time)
{
    QStringList parts;
    if (time)
        parts.append(models::timeText(*time));
    const int hovered = m_set->hovered();
    if (time && hovered >= 0)
        parts.append(m_set->series().at(hovered).label);
    for (ChartPane *pane : std::as_const(m_panes)) {
        if (time)
            pane->refresh(); // also those that are scrolled out of sight
        pane->setCursorTime(time);
        if (time)
            parts.append(pane->brief(*time));
    }
    m_readout->setText(parts.join(QStringLiteral("  ·  ")));
}

void ChartStack::exportTo(const QString &suffix)
{
    auto *dialog = new QFileDialog(this, tr("Save the Charts"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->setNameFilter(QStringLiteral("*.") + suffix);
    connect(dialog, &QFileDialog::fileSelected, this,
        [this, suffix](const QString &file) { write(file, suffix); });
    dialog->open();
}

void ChartStack::write(const QString &file, const QString &suffix)
{
    const values::Status done = exportCharts(*this, *m_store, file, suffix);
    m_notice->setNotice(done ? Meaning::Ok : Meaning::Failure,
        //: %1: path of a file
        done ? tr("Saved: %1").arg(file) : done.error().sentence());
}

void ChartStack::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_wish->setActive(true);
    m_beat.start();
    beat();
}

void ChartStack::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_beat.stop();
    m_wish->setActive(false);
}

} // namespace ui
