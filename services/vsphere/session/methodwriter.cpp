// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/session/methodwriter.h"

namespace vsphere
{

MethodWriter::MethodWriter(const QString &method, const values::MoRef &target)
    : m_xml(&m_bytes)
{
    m_xml.writeStartElement(method);
    m_xml.writeDefaultNamespace(QStringLiteral("urn:vim25"));
    reference(QStringLiteral("_this"), target);
}

MethodWriter &MethodWriter::text(const QString &name, const QString &value)
{
    m_xml.writeTextElement(name, value);
    return *this;
}

MethodWriter &MethodWriter::reference(const QString &name, const values::MoRef &value)
{
    m_xml.writeStartElement(name);
    m_xml.writeAttribute(QStringLiteral("type"), value.type);
    m_xml.writeCharacters(value.value);
    m_xml.writeEndElement();
    return *this;
}

MethodWriter &MethodWriter::flag(const QString &name, bool value)
{
    return text(name, value ? QStringLiteral("true") : QStringLiteral("false"));
}

MethodWriter &MethodWriter::number(const QString &name, qint64 value)
{
    return text(name, QString::number(value));
}

MethodWriter &MethodWriter::begin(const QString &name, const QString &type)
{
    m_xml.writeStartElement(name);
    if (!type.isEmpty())
        m_xml.writeAttribute(QStringLiteral("xsi:type"), type);
    return *this;
}

MethodWriter &MethodWriter::end()
{
    m_xml.writeEndElement();
    return *this;
}

QByteArray MethodWriter::finish()
{
    m_xml.writeEndElement();
    return m_bytes;
}

QByteArray envelope(const QByteArray &method)
{
    static const QByteArray head(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\""
        " xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\""
        " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><soapenv:Body>");
    static const QByteArray tail("</soapenv:Body></soapenv:Envelope>\n");
    return head + method + tail;
}

} // namespace vsphere
