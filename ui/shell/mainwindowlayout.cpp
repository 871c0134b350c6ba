// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where the parts of the window lie, and how that is remembered.
#include "ui/common/noticebar.h"
#include "ui/shell/connectionbar.h"
#include "ui/shell/inventorypanel.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/pagestack.h"
#include "ui/shell/taskpanel.h"

#include <QDataStream>
#include <QIODevice>
#include <QSplitter>
#include <QStatusBar>
#include <QVBoxLayout>

namespace ui
{

namespace
{

constexpr quint32 layoutMagic = 0x47504c31;

QWidget *besideNotice(NoticeBar *notice, QWidget *rest)
{
    auto *both = new QWidget;
    auto *column = new QVBoxLayout(both);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(notice);
    column->addWidget(rest, 1);
    return both;
}

} // namespace

void MainWindow::setUpAreas()
{
    const int letter = fontMetrics().averageCharWidth();
    const int line = fontMetrics().lineSpacing();
    auto *sides = new QSplitter(Qt::Horizontal, this);
    sides->setObjectName(QStringLiteral("sides"));
    sides->addWidget(m_inventory);
    sides->addWidget(m_pages);
    sides->setStretchFactor(1, 1);
    sides->setChildrenCollapsible(false);
    sides->setSizes({letter * 44, letter * 116});
    m_vertical = new QSplitter(Qt::Vertical, this);
    m_vertical->setObjectName(QStringLiteral("pagesAndTasks"));
    m_vertical->addWidget(sides);
    m_vertical->addWidget(m_taskPanel);
    m_vertical->setStretchFactor(0, 1);
    m_vertical->setChildrenCollapsible(false);
    setCentralWidget(besideNotice(m_runsNotice, m_vertical));
    statusBar()->addPermanentWidget(m_connections);
    resize(letter * 150, line * 44);
}

void MainWindow::shareHeight(bool tasksOpen)
{
    // A splitter leaves a gap where a part is not allowed to be as high as its share.
    const int line = fontMetrics().lineSpacing();
    const int all = qMax(m_vertical->height(), line * 30);
    const int tasks = tasksOpen ? line * 9 : 1;
    m_vertical->setSizes({all - tasks, tasks});
}

QByteArray MainWindow::layoutState()
{
    m_layout.collect(this);
    QByteArray packed;
    QDataStream out(&packed, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0);
    out << layoutMagic << saveState() << m_layout.pack() << m_taskPanel->isOpen();
    return packed;
}

void MainWindow::restoreLayout(const QByteArray &state)
{
    QDataStream in(state);
    in.setVersion(QDataStream::Qt_6_0);
    quint32 magic = 0;
    QByteArray window;
    QByteArray areas;
    bool tasksOpen = false;
    in >> magic;
    if (magic != layoutMagic)
        return;
    in >> window >> areas >> tasksOpen;
    if (in.status() != QDataStream::Ok)
        return;
    restoreState(window);
    m_layout.unpack(areas);
    m_layout.restore(this);
    m_taskPanel->setOpen(tasksOpen);
}

} // namespace ui
