// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/windowactions.h"

#include "ui/common/icons.h"

#include <QAction>
#include <QCoreApplication>
#include <QMainWindow>
#include <QMenuBar>
#include <QToolBar>

namespace ui
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ui::WindowActions)
};

struct Look {
    QString icon;
    QString text;
    QString tip;
};

QAction *make(QMainWindow *window, const Look &look, const QKeySequence &shortcut = {})
{
    auto *action = new QAction(look.text, window);
    if (!look.icon.isEmpty())
        action->setIcon(icon(look.icon));
    action->setShortcut(shortcut);
    action->setStatusTip(look.tip);
    const QString keys = shortcut.toString(QKeySequence::NativeText);
    //: %1: what a command does, %2: its shortcut
    action->setToolTip(keys.isEmpty() ? look.tip : Tr::tr("%1 (%2)").arg(look.tip, keys));
    window->addAction(action);
    return action;
}

void makeFileActions(QMainWindow *window, WindowActions &actions)
{
    actions.connectTo = make(window,
        {QStringLiteral("connect"), Tr::tr("&Connect…"),
            Tr::tr("Connect to a vCenter or an ESXi host")},
        QKeySequence::Open);
    actions.reconnect = make(window,
        {QStringLiteral("refresh"), Tr::tr("Connect &Again"),
            Tr::tr("Connect again to the server of the chosen object")},
        QKeySequence(Qt::CTRL | Qt::Key_R));
    actions.disconnectFrom = make(window,
        {QStringLiteral("disconnect"), Tr::tr("&Disconnect"),
            Tr::tr("End the session with the server of the chosen object")},
        QKeySequence(Qt::CTRL | Qt::Key_D));
    actions.forgetCertificate = make(window,
        {QStringLiteral("unlock"), Tr::tr("&Forget Trusted Certificate…"),
            Tr::tr("Forget the certificate that was trusted for this server")});
    actions.addPrometheus = make(window,
        {QStringLiteral("dashboard"), Tr::tr("Add &Prometheus…"),
            Tr::tr("Take the figures of GPUs from a Prometheus server")});
    actions.quit = make(window, {QString(), Tr::tr("&Quit"), Tr::tr("End GPU Deck")},
        QKeySequence(Qt::CTRL | Qt::Key_Q));
}

void makeViewActions(QMainWindow *window, WindowActions &actions)
{
    actions.findInInventory = make(window,
        {QStringLiteral("search"), Tr::tr("&Find in Inventory"),
            Tr::tr("Filter the tree of hosts and VMs")},
        QKeySequence(Qt::CTRL | Qt::Key_E));
    actions.onlyWithGpus = make(window,
        {QStringLiteral("gpu"), Tr::tr("Only with &GPUs"),
            Tr::tr("Show only hosts with GPUs and VMs that hold one")},
        QKeySequence(Qt::CTRL | Qt::Key_G));
    actions.onlyWithGpus->setCheckable(true);
    actions.dashboard = make(window,
        {QStringLiteral("dashboard"), Tr::tr("Tele&metry"),
            Tr::tr("Show what every GPU of the fleet is doing")},
        QKeySequence(Qt::CTRL | Qt::Key_M));
    actions.dashboard->setEnabled(false); // until there is something that measures
    actions.tasks = make(window,
        {QStringLiteral("task"), Tr::tr("&Tasks"), Tr::tr("Show or hide the list of tasks")},
        QKeySequence(Qt::CTRL | Qt::Key_T));
    actions.tasks->setCheckable(true);
    actions.legend = make(window,
        {QStringLiteral("question"), Tr::tr("Status &Legend"),
            Tr::tr("Explain each word of the status column")},
        QKeySequence(Qt::CTRL | Qt::Key_L));
    actions.nextArea = make(window,
        {QString(), Tr::tr("&Next Area"), Tr::tr("Go from the inventory to the page to the tasks")},
        QKeySequence(Qt::Key_F6));
}

void makeSetupActions(QMainWindow *window, WindowActions &actions)
{
    actions.setUpPassthrough = make(window,
        {QStringLiteral("setup"), Tr::tr("Set Up &Passthrough…"),
            Tr::tr("Give whole devices to virtual machines by DirectPath I/O")},
        QKeySequence(Qt::CTRL | Qt::Key_P));
    actions.runs = make(window,
        {QStringLiteral("runs"), Tr::tr("&Runs…"),
            Tr::tr("Show what plans have changed; resume or undo them")});
    actions.logDoctor = make(window,
        {QStringLiteral("doctor"), Tr::tr("&Log Doctor…"),
            Tr::tr("Find the cause of a failure in a vmware.log or vmkernel.log")});
}

void makeHelpActions(QMainWindow *window, WindowActions &actions)
{
    actions.help = make(window,
        {QStringLiteral("help"), Tr::tr("&Help"), Tr::tr("Help about what has the focus")},
        QKeySequence(Qt::Key_F1));
    actions.whyGpus = make(window,
        {QString(), Tr::tr("&Why GPUs?"), Tr::tr("What GPUs are good for, and who needs none")});
    actions.furtherReading
        = make(window, {QString(), Tr::tr("&Further Reading"), Tr::tr("Documents by method")});
    actions.about
        = make(window, {QString(), Tr::tr("&About GPU Deck"), Tr::tr("Version and licence")});
}

} // namespace

WindowActions makeActions(QMainWindow *window)
{
    WindowActions actions;
    makeFileActions(window, actions);
    makeViewActions(window, actions);
    makeSetupActions(window, actions);
    makeHelpActions(window, actions);
    return actions;
}

void makeMenus(QMainWindow *window, const WindowActions &actions)
{
    QMenu *file = window->menuBar()->addMenu(Tr::tr("&File"));
    file->addActions({actions.connectTo, actions.reconnect, actions.disconnectFrom});
    file->addSeparator();
    file->addActions({actions.forgetCertificate, actions.addPrometheus});
    file->addSeparator();
    file->addAction(actions.quit);
    QMenu *view = window->menuBar()->addMenu(Tr::tr("&View"));
    view->addActions({actions.findInInventory, actions.onlyWithGpus});
    view->addSeparator();
    view->addAction(actions.dashboard);
    view->addSeparator();
    view->addActions({actions.tasks, actions.legend, actions.nextArea});
    QMenu *setup = window->menuBar()->addMenu(Tr::tr("Wi&zards"));
    setup->addActions({actions.setUpPassthrough, actions.runs});
    setup->addSeparator();
    setup->addAction(actions.logDoctor);
    QMenu *help = window->menuBar()->addMenu(Tr::tr("&Help"));
    help->addActions({actions.help, actions.whyGpus, actions.furtherReading});
    help->addSeparator();
    help->addAction(actions.about);
    window->menuBar()->setAccessibleName(Tr::tr("Menu bar"));
}

void makeToolBar(QMainWindow *window, const WindowActions &actions)
{
    QToolBar *bar = window->addToolBar(Tr::tr("Tool bar"));
    bar->setObjectName(QStringLiteral("toolBar"));
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setMovable(false);
    bar->addActions({actions.connectTo, actions.disconnectFrom});
    bar->addSeparator();
    bar->addActions({actions.dashboard, actions.legend, actions.tasks});
    bar->addSeparator();
    bar->addAction(actions.help);
    const int side = window->fontMetrics().height();
    bar->setIconSize({side, side});
}

} // namespace ui
