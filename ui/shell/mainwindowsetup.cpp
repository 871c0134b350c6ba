// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What of set-up the window has: wishes that leave it, and the line about runs.
#include "ui/common/noticebar.h"
#include "ui/shell/inventorypanel.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/pagestack.h"
#include "ui/shell/quitquestion.h"

#include <QAction>
#include <QToolButton>

namespace ui
{

void MainWindow::connectSetup()
{
    connect(m_actions.setUpPassthrough, &QAction::triggered, this,
        [this] { Q_EMIT setUpPassthroughRequested(shownObject(), m_pages->shownDevice()); });
    connect(m_actions.runs, &QAction::triggered, this, &MainWindow::runsRequested);
    connect(m_actions.logDoctor, &QAction::triggered, this, &MainWindow::logDoctorRequested);
    connect(m_pages, &PageStack::setUpWanted, this, &MainWindow::setUpPassthroughRequested);
    connect(m_pages, &PageStack::refreshDevicesWanted, this, &MainWindow::refreshDevicesRequested);
    connect(m_inventory, &InventoryPanel::setUpWanted, this,
        [this](const values::ObjectKey &key) { Q_EMIT setUpPassthroughRequested(key, {}); });
    m_runsNotice->setDismissible(true);
    const QToolButton *show = m_runsNotice->addButton(tr("Show Runs…"));
    connect(show, &QToolButton::clicked, this, &MainWindow::runsRequested);
}

void MainWindow::askQuit()
{
    if (findChild<QuitQuestion *>() != nullptr)
        return;
    auto *question = new QuitQuestion(m_running, this);
    connect(question, &QuitQuestion::stopFirstChosen, this, &MainWindow::stopAndCloseRequested);
    connect(question, &QuitQuestion::nowChosen, this, &MainWindow::closeWithoutAsking);
    question->open();
}

void MainWindow::closeWithoutAsking()
{
    m_running.clear();
    close();
}

void MainWindow::setRunsNotice(const QString &text)
{
    m_runsNotice->setNotice(Meaning::Warning, text);
}

} // namespace ui
