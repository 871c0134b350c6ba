// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/vsphere/decoding.h"

#include "services/vsphere/decode/answerreader.h"
#include "services/vsphere/decode/changedecoder.h"

namespace tests
{

std::vector<values::ObjectChange> decoded(const QByteArray &xml)
{
    std::vector<values::ObjectChange> changes;
    vsphere::ChangeDecoder decoder;
    const auto sink = [&changes, &decoder](const vsphere::XmlNode &object) {
        if (const auto change = decoder.decode(object))
            changes.push_back(*change);
    };
    vsphere::AnswerReader reader(vsphere::AnswerReader::Encoding::Identity, sink);
    const bool updates = xml.contains("<objectSet>");
    const QByteArray whole = QByteArray("<Envelope xmlns:i='http://www.w3.org/2001/"
                                        "XMLSchema-instance'><Body><X><returnval>")
        + (updates ? "<filterSet>" : "") + xml + (updates ? "</filterSet>" : "")
        + "</returnval></X></Body></Envelope>";
    if (!reader.feed(whole).ok() || !reader.finish().ok())
        changes.clear();
    return changes;
}

values::ObjectChange decodedObject(const QByteArray &type, const QByteArray &properties)
{
    const auto changes
        = decoded("<objects><obj type='" + type + "'>x-1</obj>" + properties + "</objects>");
    return changes.size() == 1 ? changes.front() : values::ObjectChange();
}

QByteArray propSet(const QByteArray &path, const QByteArray &val, const QByteArray &type)
{
    return "<propSet><name>" + path + "</name><val i:type='" + type + "'>" + val
        + "</val></propSet>";
}

} // namespace tests
