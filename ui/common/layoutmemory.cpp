// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/layoutmemory.h"

#include "ui/common/rowsview.h"

#include <QDataStream>
#include <QIODevice>
#include <QSplitter>

namespace ui
{

namespace
{

constexpr quint32 packMagic = 0x47504b31;

} // namespace

void LayoutMemory::restore(QWidget *root) const
{
    const auto lists = root->findChildren<RowsView *>();
    for (RowsView *list : lists) {
        const auto known = m_states.constFind(list->objectName());
        if (known != m_states.constEnd())
            list->restoreColumnState(*known);
    }
    const auto splitters = root->findChildren<QSplitter *>();
    for (QSplitter *splitter : splitters) {
        const auto known = m_states.constFind(splitter->objectName());
        if (known != m_states.constEnd())
            splitter->restoreState(*known);
    }
}

void LayoutMemory::collect(const QWidget *root)
{
    const auto lists = root->findChildren<RowsView *>();
    for (const RowsView *list : lists) {
        const QByteArray state = list->columnState();
        if (!list->objectName().isEmpty() && !state.isEmpty())
            m_states.insert(list->objectName(), state);
    }
    const auto splitters = root->findChildren<QSplitter *>();
    for (const QSplitter *splitter : splitters) {
        if (!splitter->objectName().isEmpty())
            m_states.insert(splitter->objectName(), splitter->saveState());
    }
}

QByteArray LayoutMemory::pack() const
{
    QByteArray packed;
    QDataStream out(&packed, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0);
    out << packMagic << m_states;
    return packed;
}

void LayoutMemory::unpack(const QByteArray &packed)
{
    QDataStream in(packed);
    in.setVersion(QDataStream::Qt_6_0);
    quint32 magic = 0;
    QHash<QString, QByteArray> states;
    in >> magic;
    if (magic != packMagic)
        return;
    in >> states;
    if (in.status() == QDataStream::Ok)
        m_states = states;
}

} // namespace ui
