// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/chartpane.h"

#include "models/telemetry/metrics.h"
#include "ui/dashboard/chartscale.h"

#include <QEvent>
#include <QGraphicsLayout>
#include <QGraphicsRectItem>
#include <QtCharts/QChart>
#include <QtCharts/QValueAxis>

namespace ui
{

namespace
{

constexpr int mostLinesOfReadout = 8;

} // namespace

ChartPane::ChartPane(const models::TelemetryStore *store, SeriesSet *set,
    models::TimeWindow *window, values::Metric metric, QWidget *parent)
    : QChartView(new QChart, parent)
    , m_store(store)
    , m_set(set)
    , m_window(window)
    , m_axis(new QValueAxis(this))
    , m_plot(new PlotItem(store, set, metric, chart()))
    , m_swept(new QGraphicsRectItem(chart()))
{
    setUpChart();
    recolour();
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setRenderHint(QPainter::Antialiasing, false);
    //: %1: name of a metric
    setAccessibleName(tr("Chart: %1").arg(models::metricName(metric)));
}

void ChartPane::setUpChart()
{
    chart()->legend()->hide();
    chart()->setMargins({});
    chart()->setBackgroundRoundness(0);
    chart()->setContentsMargins(0, 0, 0, 0);
    chart()->addAxis(m_axis, Qt::AlignLeft);
    m_axis->setTickCount(PlotItem::levels);
    m_axis->setGridLineVisible(false); // the plot has its own: the axis' lag behind a new size
    m_axis->setLineVisible(false);
    m_axis->setMinorTickCount(0);
    chart()->setLocalizeNumbers(true);
    chart()->setLocale(QLocale());
    m_axis->setLabelFormat(QStringLiteral("%.0f"));
    m_swept->setZValue(20);
    m_swept->hide();
}

void ChartPane::recolour()
{
    setMinimumSize(minimumSizeHint()); // QChartView sets its chart's, which overrides the hint
    const QColor text = palette().color(QPalette::WindowText);
    chart()->setBackgroundBrush(palette().brush(QPalette::Base));
    chart()->setBackgroundPen(Qt::NoPen);
    m_axis->setLabelsColor(text);
    m_axis->setLabelsFont(font());
    QColor swept = palette().color(QPalette::Highlight);
    swept.setAlphaF(0.3F);
    m_swept->setBrush(swept);
    m_swept->setPen(Qt::NoPen);
    setBackgroundBrush(palette().brush(QPalette::Base));
}

QSize ChartPane::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 80, fontMetrics().lineSpacing() * 9};
}

QSize ChartPane::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 30, fontMetrics().lineSpacing() * 7};
}

void ChartPane::fitArea()
{
    const int letter = fontMetrics().averageCharWidth();
    const int line = fontMetrics().height();
    const QRectF area = QRectF(QPointF(0, 0), QSizeF(size()))
                            .adjusted(letter * 8, line * 3 / 2, -letter * 4, -line * 3 / 2);
    if (area.width() < 1 || area.height() < 1)
        return;
    chart()->setPlotArea(area);
    chart()->layout()->activate(); // else its axis keeps the lines of the former size
    m_plot->setArea(area, devicePixelRatioF());
    Q_EMIT columnsChanged(m_plot->columns());
}

void ChartPane::fitScale()
{
    const auto most = m_plot->image().greatest(*m_set);
    const double wanted = chartTop(metric(), *m_store, *m_set, most);
    // Grows at once and shrinks late, so that the scale does not pump.
    if (wanted > m_high || wanted < m_high * 0.6)
        m_high = wanted;
    const bool strips = m_set->mode() == PlotMode::Strips;
    m_axis->setVisible(!strips);
    if (!qFuzzyCompare(m_axis->max(), m_high))
        m_axis->setRange(0, m_high);
    m_plot->setScale(0, m_high);
}

void ChartPane::refresh()
{
    if (m_plot->columns() <= 0)
        return;
    const models::TimeGrid grid = m_window->grid(m_plot->columns());
    m_plot->refresh(grid, palette());
    fitScale();
    m_plot->setBands(chartBands(metric(), *m_store, *m_set));
    m_plot->refresh(grid, palette()); // draws again only where the scale is another one
}

void ChartPane::setCursorTime(std::optional<std::chrono::milliseconds> time)
{
    m_cursor = time ? std::optional(m_plot->image().grid().columnAt(*time)) : std::nullopt;
    m_plot->setCursor(m_cursor);
}

QString ChartPane::readout(qint64 column) const
{
    const PlotImage &image = m_plot->image();
    QStringList lines{models::timeText(image.grid().startOf(column))};
    const bool few = m_set->mode() == PlotMode::Lines;
    const auto add = [&](const QString &name, const models::PixelColumn &value) {
        if (lines.size() <= mostLinesOfReadout)
            lines.append(readoutLine(name, metric(), value));
    };
    if (!few)
        add(tr("All %Ln", nullptr, m_set->visibleCount()), image.together(*m_set, column));
    for (int i = 0; i < m_set->series().size(); ++i) {
        const PlotSeries &series = m_set->series().at(i);
        if (series.visible && (few || m_set->standsOut(i)))
            //: %1: number of a line in the chart, %2: name of its GPU
            add(tr("%1 %2").arg(i + 1).arg(series.label), image.at(i, column));
    }
    return lines.join(u'\n');
}

QString ChartPane::brief(std::chrono::milliseconds time) const
{
    const PlotImage &image = m_plot->image();
    const qint64 column = image.grid().columnAt(time);
    const int hovered = m_set->hovered();
    const models::PixelColumn value
        = hovered >= 0 ? image.at(hovered, column) : image.together(*m_set, column);
    const auto mean = value.isGap() ? std::nullopt : std::optional<double>(value.mean);
    //: %1: name of a metric, %2: its value with unit
    return tr("%1 %2").arg(models::metricShortName(metric()), models::metricText(metric(), mean));
}

std::chrono::milliseconds ChartPane::timeAt(qreal x) const
{
    return m_plot->image().grid().startOf(m_plot->columnAt(x));
}

std::chrono::milliseconds ChartPane::pixels(qreal count) const
{
    const auto span = static_cast<qreal>(m_window->span().count());
    return std::chrono::milliseconds(std::llround(count / m_plot->area().width() * span));
}

void ChartPane::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    fitArea();
    refresh();
}

void ChartPane::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        recolour();
        fitArea();
        refresh();
    }
}

} // namespace ui
