// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/decode/xmltree.h"

namespace vsphere
{

quint32 XmlTree::begin(QByteArrayView name)
{
    const auto index = static_cast<quint32>(m_nodes.size());
    Node node;
    node.name = m_names.intern(name);
    node.parent = m_current;
    if (m_current != None) {
        Node &parent = m_nodes[m_current];
        // What stands before the first child is the white space of a pretty printer.
        m_chars.resize(m_chars.size() - parent.text.size);
        parent.text = {};
        node.previous = parent.lastChild;
        if (parent.lastChild == None)
            parent.firstChild = index;
        else
            m_nodes[parent.lastChild].next = index;
        parent.lastChild = index;
    }
    node.charsBefore = static_cast<quint32>(m_chars.size());
    m_nodes.push_back(node);
    m_current = index;
    return index;
}

XmlTree::Slice XmlTree::store(QByteArrayView bytes)
{
    const Slice slice{static_cast<quint32>(m_chars.size()), static_cast<quint32>(bytes.size())};
    m_chars.insert(m_chars.end(), bytes.begin(), bytes.end());
    return slice;
}

void XmlTree::setXsiType(QByteArrayView value)
{
    m_nodes[m_current].xsiType = store(value);
}

void XmlTree::setType(QByteArrayView value)
{
    m_nodes[m_current].type = store(value);
}

void XmlTree::addText(QByteArrayView text)
{
    if (m_current == None || m_nodes[m_current].firstChild != None)
        return;
    const Slice added = store(text);
    Slice &known = m_nodes[m_current].text;
    if (known.size == 0)
        known = added;
    else
        known.size += added.size;
}

quint32 XmlTree::end()
{
    const quint32 ended = m_current;
    m_current = m_nodes[ended].parent;
    return ended;
}

void XmlTree::drop(quint32 index)
{
    const Node &node = m_nodes[index];
    if (node.parent != None) {
        Node &parent = m_nodes[node.parent];
        parent.lastChild = node.previous;
        if (node.previous == None)
            parent.firstChild = None;
        else
            m_nodes[node.previous].next = None;
    }
    m_chars.resize(node.charsBefore);
    m_nodes.resize(index);
}

} // namespace vsphere
