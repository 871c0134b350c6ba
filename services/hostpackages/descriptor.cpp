// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/hostpackages/descriptor.h"

#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace hostpackages
{

namespace
{

/// Text of the elements directly below <vib>; others are passed over.
void takeElement(QXmlStreamReader &xml, Vib &vib)
{
    const QString name = xml.name().toString();
    if (name == u"relationships") {
        while (xml.readNextStartElement()) {
            const bool isDepends = xml.name() == u"depends";
            while (isDepends && xml.readNextStartElement()) {
                const QXmlStreamAttributes given = xml.attributes();
                vib.requirements.append({given.value(u"name"_s).toString(),
                    given.value(u"relation"_s).toString(), given.value(u"version"_s).toString()});
                xml.skipCurrentElement();
            }
            if (!isDepends)
                xml.skipCurrentElement();
        }
        return;
    }
    QString *const into = name == u"name" ? &vib.name
        : name == u"version"              ? &vib.version
        : name == u"vendor"               ? &vib.vendor
        : name == u"summary"              ? &vib.summary
        : name == u"acceptance-level"     ? &vib.acceptance
                                          : nullptr;
    if (into)
        *into = xml.readElementText(QXmlStreamReader::SkipChildElements).trimmed();
    else
        xml.skipCurrentElement();
}

} // namespace

std::optional<Vib> readDescriptor(const QByteArray &bytes)
{
    QXmlStreamReader xml(bytes);
    if (!xml.readNextStartElement() || xml.name() != u"vib")
        return std::nullopt;
    Vib vib;
    while (xml.readNextStartElement())
        takeElement(xml, vib);
    if (xml.hasError() || vib.name.isEmpty() || vib.version.isEmpty())
        return std::nullopt;
    return vib;
}

QString componentOf(const QByteArray &bytes)
{
    QXmlStreamReader xml(bytes);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"componentNameSpec")
            return xml.attributes().value(u"name"_s).toString();
    }
    return {};
}

} // namespace hostpackages
