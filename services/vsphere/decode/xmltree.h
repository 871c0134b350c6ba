// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/vsphere/decode/nametable.h"

#include <QByteArrayView>

#include <vector>

namespace vsphere
{

/// The elements of one answer in two flat arrays, nodes and characters; see XmlNode for reading.
/// Growing it costs no allocation per element, dropping a subtree costs nothing.
class XmlTree final
{
public:
    static constexpr quint32 None = 0xFFFFFFFFU;

    struct Slice {
        quint32 offset = 0;
        quint32 size = 0;
    };
    struct Node {
        quint32 name = 0;
        quint32 parent = None;
        quint32 previous = None;
        quint32 next = None;
        quint32 firstChild = None;
        quint32 lastChild = None;
        quint32 charsBefore = 0; ///< size of the characters when it began
        Slice text, xsiType, type;
    };

    /// Begins an element below the current one, which it becomes.
    quint32 begin(QByteArrayView name);
    void setXsiType(QByteArrayView value);
    void setType(QByteArrayView value);
    void addText(QByteArrayView text);
    /// Ends the current element; returns it.
    quint32 end();
    /// Removes the element that was ended last, with all that is below it.
    void drop(quint32 index);

    [[nodiscard]] const Node &node(quint32 index) const { return m_nodes[index]; }
    [[nodiscard]] QByteArrayView view(Slice slice) const
    {
        return {m_chars.data() + slice.offset, static_cast<qsizetype>(slice.size)};
    }
    [[nodiscard]] QByteArrayView name(quint32 nameId) const { return m_names.name(nameId); }
    [[nodiscard]] bool isEmpty() const { return m_nodes.empty(); }
    /// What it holds now, in bytes.
    [[nodiscard]] size_t heldBytes() const
    {
        return m_nodes.size() * sizeof(Node) + m_chars.size() + m_names.bytes();
    }

private:
    Slice store(QByteArrayView bytes);

    NameTable m_names;
    std::vector<Node> m_nodes;
    std::vector<char> m_chars;
    quint32 m_current = None;
};

} // namespace vsphere
