// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/watch/collectorcalls.h"

#include "services/vsphere/session/methodwriter.h"

namespace vsphere::calls
{

namespace
{

constexpr std::chrono::minutes LoadDeadline{5};
constexpr std::chrono::seconds WaitMargin{30};

QString word(bool value)
{
    return value ? QStringLiteral("true") : QStringLiteral("false");
}

void writeReference(QXmlStreamWriter &xml, const QString &element, const values::MoRef &ref)
{
    xml.writeStartElement(element);
    xml.writeAttribute(QStringLiteral("type"), ref.type);
    xml.writeCharacters(ref.value);
    xml.writeEndElement();
}

void writeStep(QXmlStreamWriter &xml, const QList<FilterSpec::Step> &steps, qsizetype at)
{
    if (at == steps.size())
        return;
    xml.writeStartElement(QStringLiteral("selectSet"));
    xml.writeAttribute(QStringLiteral("xsi:type"), QStringLiteral("TraversalSpec"));
    xml.writeTextElement(QStringLiteral("name"), QStringLiteral("step%1").arg(at));
    xml.writeTextElement(QStringLiteral("type"), QString::fromLatin1(steps[at].type));
    xml.writeTextElement(QStringLiteral("path"), QString::fromLatin1(steps[at].path));
    xml.writeTextElement(QStringLiteral("skip"), word(false));
    writeStep(xml, steps, at + 1);
    xml.writeEndElement();
}

void writeSpec(QXmlStreamWriter &xml, const QString &element, const FilterSpec &spec)
{
    xml.writeStartElement(element);
    for (const FilterSpec::Properties &properties : spec.properties) {
        xml.writeStartElement(QStringLiteral("propSet"));
        xml.writeTextElement(QStringLiteral("type"), QString::fromLatin1(properties.type));
        xml.writeTextElement(QStringLiteral("all"), word(false));
        for (const QByteArray &path : properties.paths)
            xml.writeTextElement(QStringLiteral("pathSet"), QString::fromLatin1(path));
        xml.writeEndElement();
    }
    for (const values::MoRef &object : spec.objects) {
        xml.writeStartElement(QStringLiteral("objectSet"));
        writeReference(xml, QStringLiteral("obj"), object);
        xml.writeTextElement(QStringLiteral("skip"), word(!spec.objectsThemselves));
        writeStep(xml, spec.steps, 0);
        xml.writeEndElement();
    }
    xml.writeTextElement(QStringLiteral("reportMissingObjectsInResults"), word(true));
    xml.writeEndElement();
}

Call made(const QString &method, MethodWriter &writer)
{
    Call call;
    call.method = method;
    call.body = writer.finish();
    return call;
}

Call plain(const QString &method, const values::MoRef &target)
{
    MethodWriter writer(method, target);
    return made(method, writer);
}

} // namespace

Call createPropertyCollector(const values::MoRef &collector)
{
    return plain(QStringLiteral("CreatePropertyCollector"), collector);
}

Call destroyPropertyCollector(const values::MoRef &collector)
{
    return plain(QStringLiteral("DestroyPropertyCollector"), collector);
}

Call destroyView(const values::MoRef &view)
{
    return plain(QStringLiteral("DestroyView"), view);
}

Call createFilter(const values::MoRef &collector, const FilterSpec &spec)
{
    const QString method = QStringLiteral("CreateFilter");
    MethodWriter writer(method, collector);
    writeSpec(writer.xml(), QStringLiteral("spec"), spec);
    writer.text(QStringLiteral("partialUpdates"), word(false));
    Call call = made(method, writer);
    call.idempotent = false;
    return call;
}

Call waitForUpdates(const values::MoRef &collector, const QString &version,
    std::chrono::seconds maxWait, int maxObjectUpdates)
{
    const QString method = QStringLiteral("WaitForUpdatesEx");
    MethodWriter writer(method, collector);
    writer.text(QStringLiteral("version"), version);
    writer.xml().writeStartElement(QStringLiteral("options"));
    writer.text(QStringLiteral("maxWaitSeconds"), QString::number(maxWait.count()));
    writer.text(QStringLiteral("maxObjectUpdates"), QString::number(maxObjectUpdates));
    writer.xml().writeEndElement();
    Call call = made(method, writer);
    call.lane = Lane::Wait;
    if (maxWait.count() == 0)
        call.deadline = LoadDeadline; // the answer may carry a large part of the inventory
    else
        call.deadline = maxWait + WaitMargin;
    return call;
}

Call retrieve(const values::MoRef &collector, const FilterSpec &spec)
{
    const QString method = QStringLiteral("RetrievePropertiesEx");
    MethodWriter writer(method, collector);
    writeSpec(writer.xml(), QStringLiteral("specSet"), spec);
    writer.xml().writeEmptyElement(QStringLiteral("options"));
    Call call = made(method, writer);
    call.deadline = LoadDeadline;
    return call;
}

Call continueRetrieve(const values::MoRef &collector, const QString &token)
{
    const QString method = QStringLiteral("ContinueRetrievePropertiesEx");
    MethodWriter writer(method, collector);
    writer.text(QStringLiteral("token"), token);
    Call call = made(method, writer);
    call.deadline = LoadDeadline;
    call.idempotent = false; // a token works once
    return call;
}

Call createContainerView(const values::MoRef &viewManager, const values::MoRef &container,
    const QList<QByteArray> &types)
{
    const QString method = QStringLiteral("CreateContainerView");
    MethodWriter writer(method, viewManager);
    writer.reference(QStringLiteral("container"), container);
    for (const QByteArray &type : types)
        writer.text(QStringLiteral("type"), QString::fromLatin1(type));
    writer.text(QStringLiteral("recursive"), word(true));
    return made(method, writer);
}

} // namespace vsphere::calls
