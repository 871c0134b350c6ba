// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/performance/perfcalls.h"

#include "services/vsphere/session/methodwriter.h"

#include <QCoreApplication>

namespace vsphere::calls
{

namespace
{

struct PerfText {
    Q_DECLARE_TR_FUNCTIONS(vsphere::Performance)
};

const QString RealTime = QStringLiteral("20");

void writeSpec(MethodWriter &writer, const PerfRequest &request)
{
    QXmlStreamWriter &xml = writer.xml();
    xml.writeStartElement(QStringLiteral("querySpec"));
    writer.reference(QStringLiteral("entity"), request.host);
    writer.text(QStringLiteral("maxSample"), QString::number(request.samples));
    for (const int counter : request.counters) {
        xml.writeStartElement(QStringLiteral("metricId"));
        writer.text(QStringLiteral("counterId"), QString::number(counter));
        writer.text(QStringLiteral("instance"), QStringLiteral("*"));
        xml.writeEndElement();
    }
    writer.text(QStringLiteral("intervalId"), RealTime);
    writer.text(QStringLiteral("format"), QStringLiteral("normal"));
    xml.writeEndElement();
}

} // namespace

Call queryAvailablePerfMetric(const values::MoRef &manager, const values::MoRef &host)
{
    Call call;
    call.method = QStringLiteral("QueryAvailablePerfMetric");
    call.body = MethodWriter(call.method, manager)
                    .reference(QStringLiteral("entity"), host)
                    .text(QStringLiteral("intervalId"), RealTime)
                    .finish();
    call.what = PerfText::tr("The counters of the host cannot be read");
    return call;
}

Call queryPerf(const values::MoRef &manager, const std::vector<PerfRequest> &requests)
{
    Call call;
    call.method = QStringLiteral("QueryPerf");
    MethodWriter writer(call.method, manager);
    for (const PerfRequest &request : requests)
        writeSpec(writer, request);
    call.body = writer.finish();
    call.what = PerfText::tr("The GPU figures of the hosts cannot be read");
    return call;
}

} // namespace vsphere::calls
