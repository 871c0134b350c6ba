// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/decode/xmlnode.h"

#include "services/vsphere/decode/xmltree.h"

#include <charconv>

namespace vsphere
{

QByteArrayView XmlNode::name() const
{
    return isNull() ? QByteArrayView() : m_tree->name(m_tree->node(m_index).name);
}

QByteArrayView XmlNode::xsiType() const
{
    return isNull() ? QByteArrayView() : m_tree->view(m_tree->node(m_index).xsiType);
}

QByteArrayView XmlNode::type() const
{
    return isNull() ? QByteArrayView() : m_tree->view(m_tree->node(m_index).type);
}

QByteArrayView XmlNode::text() const
{
    return isNull() ? QByteArrayView() : m_tree->view(m_tree->node(m_index).text);
}

XmlNode XmlNode::at(quint32 index) const
{
    return index == XmlTree::None ? XmlNode() : XmlNode(m_tree, index);
}

XmlNode XmlNode::parent() const
{
    return isNull() ? XmlNode() : at(m_tree->node(m_index).parent);
}

XmlNode XmlNode::firstChild() const
{
    return isNull() ? XmlNode() : at(m_tree->node(m_index).firstChild);
}

XmlNode XmlNode::nextSibling() const
{
    return isNull() ? XmlNode() : at(m_tree->node(m_index).next);
}

XmlNode XmlNode::child(QByteArrayView childName) const
{
    XmlNode found = firstChild();
    while (found && found.name() != childName)
        found = found.nextSibling();
    return found;
}

QString XmlNode::toString() const
{
    return QString::fromUtf8(text());
}

std::optional<bool> XmlNode::toBool() const
{
    const QByteArrayView word = text();
    if (word == "true" || word == "1")
        return true;
    if (word == "false" || word == "0")
        return false;
    return std::nullopt;
}

std::optional<qint64> XmlNode::toInteger() const
{
    QByteArrayView digits = text();
    if (digits.startsWith('+'))
        digits = digits.sliced(1);
    qint64 number = 0;
    const char *const last = digits.data() + digits.size();
    const auto [stop, problem] = std::from_chars(digits.data(), last, number);
    if (problem != std::errc() || stop != last)
        return std::nullopt;
    return number;
}

std::optional<int> XmlNode::toInt() const
{
    const auto number = toInteger();
    if (!number || *number < std::numeric_limits<int>::min()
        || *number > std::numeric_limits<int>::max())
        return std::nullopt;
    return static_cast<int>(*number);
}

QDateTime XmlNode::toDateTime() const
{
    // Without a zone it is UTC by reference section 1.1, where Qt would take local time.
    QDateTime time = QDateTime::fromString(toString(), Qt::ISODateWithMs);
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return time.toUTC();
}

values::MoRef XmlNode::toMoRef() const
{
    return {QString::fromUtf8(type()), toString()};
}

} // namespace vsphere
