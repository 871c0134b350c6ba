// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/otherplot.h"

#include <QCoreApplication>
#include <QWindow>
#include <qcustomplot.h>

namespace bench
{

namespace
{

class CustomPlot final : public OtherPlot
{
public:
    explicit CustomPlot(QSize size)
    {
        m_plot.setNotAntialiasedElements(QCP::aeAll);
        m_plot.resize(size);
        m_plot.yAxis->setRange(0, 100);
        m_plot.show();
        while (!m_plot.windowHandle()->isExposed()) // else nothing would be painted
            QCoreApplication::processEvents();
    }

    void addSeries(const QList<double> &keys, const QList<double> &values) override
    {
        QCPGraph *graph = m_plot.addGraph();
        graph->setAdaptiveSampling(true);
        graph->setPen(QPen(QColor::fromHsv(m_plot.graphCount() * 5 % 360, 200, 180), 1));
        graph->setData(keys, values, true);
        m_last.append(values.last());
    }

    void tick(double second, double span) override
    {
        for (int i = 0; i < m_plot.graphCount(); ++i)
            m_plot.graph(i)->addData(second, m_last.at(i));
        m_plot.xAxis->setRange(second - span, second);
        m_plot.replot(QCustomPlot::rpImmediateRefresh);
    }

private:
    QCustomPlot m_plot;
    QList<double> m_last;
};

} // namespace

std::unique_ptr<OtherPlot> makeOtherPlot(QSize size)
{
    return std::make_unique<CustomPlot>(size);
}

} // namespace bench
