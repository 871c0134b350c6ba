// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/moref.h"

#include <QByteArrayView>
#include <QDateTime>
#include <QString>

#include <iterator>
#include <optional>

namespace vsphere
{

class XmlTree;

/// One element of an answer: a cheap view that is valid as long as its tree (see Answer), or as
/// long as the call when it was handed to an AnswerReader's sink.
/// A null node answers every question with nothing, so look-ups can be chained.
class XmlNode final
{
public:
    class Iterator;
    class Children;

    XmlNode() = default;
    XmlNode(const XmlTree *tree, quint32 index)
        : m_tree(tree)
        , m_index(index)
    {
    }

    [[nodiscard]] bool isNull() const { return m_tree == nullptr; }
    explicit operator bool() const { return m_tree != nullptr; }

    /// Local name, without prefix.
    [[nodiscard]] QByteArrayView name() const;
    /// Local part of the xsi:type attribute (known by its namespace), "HostSriovInfo".
    [[nodiscard]] QByteArrayView xsiType() const;
    /// The plain attribute "type" of a managed object reference, "HostSystem".
    [[nodiscard]] QByteArrayView type() const;
    /// UTF-8; only elements without children have text.
    [[nodiscard]] QByteArrayView text() const;

    [[nodiscard]] XmlNode parent() const;
    [[nodiscard]] XmlNode firstChild() const;
    [[nodiscard]] XmlNode nextSibling() const;
    /// The first child of that local name.
    [[nodiscard]] XmlNode child(QByteArrayView childName) const;
    [[nodiscard]] Children children() const;

    [[nodiscard]] QString toString() const;
    [[nodiscard]] std::optional<bool> toBool() const; ///< true, false, 1, 0
    [[nodiscard]] std::optional<qint64> toInteger() const; ///< nothing when out of range
    [[nodiscard]] std::optional<int> toInt() const;
    [[nodiscard]] QDateTime toDateTime() const; ///< UTC
    /// type from the attribute, value from the text; serverGuid is not part of it.
    [[nodiscard]] values::MoRef toMoRef() const;

    /// The same element of the same tree.
    friend bool operator==(const XmlNode &, const XmlNode &) = default;

private:
    [[nodiscard]] XmlNode at(quint32 index) const;

    const XmlTree *m_tree = nullptr;
    quint32 m_index = 0;
};

/// Walks over the children of a node in document order.
class XmlNode::Iterator final
{
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = XmlNode;
    using difference_type = std::ptrdiff_t;
    using pointer = const XmlNode *;
    using reference = XmlNode;

    Iterator() = default;
    explicit Iterator(XmlNode node)
        : m_node(node)
    {
    }
    XmlNode operator*() const { return m_node; }
    Iterator &operator++()
    {
        m_node = m_node.nextSibling();
        return *this;
    }
    friend bool operator==(const Iterator &a, const Iterator &b) { return a.m_node == b.m_node; }

private:
    XmlNode m_node;
};

class XmlNode::Children final
{
public:
    explicit Children(XmlNode first)
        : m_first(first)
    {
    }
    [[nodiscard]] Iterator begin() const { return Iterator(m_first); }
    [[nodiscard]] static Iterator end() { return {}; }

private:
    XmlNode m_first;
};

inline XmlNode::Children XmlNode::children() const
{
    return Children(firstChild());
}

} // namespace vsphere
