// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "models/estatestore.h"
#include "models/format.h"
#include "models/items/taskmodel.h"
#include "ui/common/filterfield.h"
#include "ui/common/noticebar.h"
#include "ui/common/rowsview.h"
#include "ui/devices/statuslegend.h"
#include "ui/help/helpcontext.h"
#include "ui/help/helpwindow.h"
#include "ui/shell/aboutdialog.h"
#include "ui/shell/connectionbar.h"
#include "ui/shell/inventorypanel.h"
#include "ui/shell/pagestack.h"
#include "ui/shell/taskpanel.h"
#include "ui/trust/forgetquestion.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QSplitter>
#include <QStatusBar>
#include <QToolButton>

namespace ui
{

static constexpr int messageMilliseconds = 12000;

MainWindow::MainWindow(models::EstateStore *store, models::TaskModel *tasks, QWidget *parent)
    : QMainWindow(parent)
    , m_store(store)
    , m_actions(makeActions(this))
    , m_runsNotice(new NoticeBar(this))
    , m_inventory(new InventoryPanel(store, this))
    , m_pages(new PageStack(store, this))
    , m_taskPanel(new TaskPanel(tasks, this))
    , m_connections(new ConnectionBar(store, this))
{
    setWindowTitle(QStringLiteral("GPU Deck"));
    makeMenus(this, m_actions);
    makeToolBar(this, m_actions);
    setUpAreas();
    connectFile();
    connectView();
    connectHelp();
    connectPages();
    connectTelemetry();
    connectSetup();
    connectStore();
    m_taskPanel->setOpen(false);
    refreshActions();
    m_pages->focusPage();
}

void MainWindow::connectFile()
{
    connect(m_actions.connectTo, &QAction::triggered, this, &MainWindow::connectRequested);
    connect(m_actions.reconnect, &QAction::triggered, this,
        [this] { Q_EMIT reconnectRequested(shownObject().server); });
    connect(m_actions.disconnectFrom, &QAction::triggered, this,
        [this] { Q_EMIT disconnectRequested(shownObject().server); });
    connect(
        m_actions.forgetCertificate, &QAction::triggered, this, &MainWindow::askForgetCertificate);
    connect(m_actions.quit, &QAction::triggered, this, &QWidget::close);
}

void MainWindow::connectView()
{
    connect(m_actions.findInInventory, &QAction::triggered, this, [this] {
        m_inventory->filter()->setFocus(Qt::ShortcutFocusReason);
        m_inventory->filter()->selectAll();
    });
    QToolButton *only = m_inventory->onlyWithGpus();
    connect(m_actions.onlyWithGpus, &QAction::toggled, only, &QToolButton::setChecked);
    connect(only, &QToolButton::toggled, m_actions.onlyWithGpus, &QAction::setChecked);
    connect(m_actions.tasks, &QAction::toggled, m_taskPanel, &TaskPanel::setOpen);
    connect(m_taskPanel, &TaskPanel::openChanged, m_actions.tasks, &QAction::setChecked);
    connect(m_taskPanel, &TaskPanel::openChanged, this, &MainWindow::shareHeight);
    connect(m_taskPanel, &TaskPanel::cancelRequested, this, &MainWindow::cancelTaskRequested);
    connect(m_actions.legend, &QAction::triggered, this, &MainWindow::showLegend);
    connect(m_actions.nextArea, &QAction::triggered, this, &MainWindow::goToNextArea);
}

void MainWindow::connectHelp()
{
    connect(m_actions.help, &QAction::triggered, this,
        [this] { showHelp(helpPageFor(QApplication::focusWidget())); });
    connect(m_actions.whyGpus, &QAction::triggered, this,
        [this] { showHelp(QStringLiteral("why-gpus")); });
    connect(m_actions.furtherReading, &QAction::triggered, this,
        [this] { showHelp(QStringLiteral("further-reading")); });
    connect(m_actions.about, &QAction::triggered, this, [this] { makeAboutDialog(this)->open(); });
}

void MainWindow::connectPages()
{
    connect(m_inventory, &InventoryPanel::objectChosen, this, &MainWindow::onChosen);
    connect(m_pages, &PageStack::objectWanted, this, &MainWindow::showObject);
    connect(m_pages, &PageStack::connectWanted, this, &MainWindow::connectRequested);
    connect(m_pages, &PageStack::reconnectWanted, this, &MainWindow::reconnectRequested);
    connect(m_pages, &PageStack::legendWanted, this, &MainWindow::showLegend);
    connect(m_pages, &PageStack::helpWanted, this, &MainWindow::showHelp);
    connect(
        m_pages, &PageStack::pageBuilt, this, [this](QWidget *page) { m_layout.restore(page); });
    connect(
        m_connections, &ConnectionBar::serverClicked, this, [this](const values::ServerId &server) {
            showObject({server, {}});
        });
}

void MainWindow::connectStore()
{
    using models::EstateStore;
    connect(m_store, &EstateStore::serverAdded, this, [this](const values::ServerId &server) {
        if (shownObject().server.isEmpty() && !m_pages->isDashboardShown()) {
            showObject({server, {}});
            m_inventory->view()->setFocus();
        }
        refreshActions();
    });
    connect(m_store, &EstateStore::serverChanged, this, &MainWindow::refreshActions);
    connect(m_store, &EstateStore::serverRemoved, this, &MainWindow::onServerRemoved);
    connect(m_store, &EstateStore::deviceRenumbered, this,
        [this](const values::ObjectKey &key, const QString &device, const QString &before,
            const QString &now) {
            const models::HostPtr host = m_store->host(key);
            //: %1: name of a device, %2: of its host, %3: former PCI address, %4: present one
            showMessage(tr("%1 of %2 moved from %3 to %4")
                            .arg(device, host == nullptr ? QString() : host->name, before, now));
        });
    if (!m_store->servers().isEmpty())
        showObject({m_store->servers().constFirst().id, {}});
}

values::ObjectKey MainWindow::shownObject() const
{
    return m_pages->shown();
}

void MainWindow::showObject(const values::ObjectKey &key)
{
    m_inventory->select(key);
    if (!(m_pages->shown() == key) || m_pages->isDashboardShown())
        onChosen(key); // filtered out of the tree, not there yet, or behind the dashboard
}

void MainWindow::showMessage(const QString &text)
{
    statusBar()->showMessage(text, messageMilliseconds);
}

void MainWindow::showHelp(const QString &page)
{
    if (m_help == nullptr)
        m_help = new HelpWindow(this);
    m_help->showPage(page);
    m_help->show();
    m_help->raise();
    m_help->activateWindow();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_running.isEmpty()) {
        event->ignore();
        askQuit();
        return;
    }
    Q_EMIT closing();
    if (m_help != nullptr)
        m_help->close();
    if (m_legend != nullptr)
        m_legend->close();
    event->accept();
}

void MainWindow::onChosen(const values::ObjectKey &key)
{
    m_pages->showObject(key);
    refreshActions();
}

void MainWindow::onServerRemoved(const values::ServerId &server)
{
    if (shownObject().server == server && !m_pages->isDashboardShown()) {
        const auto &left = m_store->servers();
        showObject(
            left.isEmpty() ? values::ObjectKey() : values::ObjectKey{left.constFirst().id, {}});
    }
    refreshActions();
}

void MainWindow::refreshActions()
{
    using State = values::Server::State;
    const values::Server *server = m_store->server(shownObject().server);
    const bool connected = server != nullptr && server->state != State::Disconnected
        && server->state != State::Failed;
    m_actions.disconnectFrom->setEnabled(connected);
    m_actions.reconnect->setEnabled(server != nullptr && server->state != State::Live
        && server->state != State::Connecting && server->state != State::Loading);
    m_actions.forgetCertificate->setEnabled(server != nullptr);
}

void MainWindow::askForgetCertificate()
{
    const values::ServerId server = shownObject().server;
    QDialog *question = makeForgetCertificateQuestion(server, this);
    connect(question, &QDialog::accepted, this,
        [this, server] { Q_EMIT forgetCertificateRequested(server); });
    question->open();
}

void MainWindow::showLegend()
{
    if (m_legend == nullptr) {
        m_legend = new StatusLegend(this);
        m_legend->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_legend->show();
    m_legend->raise();
    m_legend->activateWindow();
}

void MainWindow::goToNextArea()
{
    const QWidget *focus = QApplication::focusWidget();
    if (m_inventory->isAncestorOf(focus))
        m_pages->focusPage();
    else if (m_pages->isAncestorOf(focus) && m_taskPanel->isOpen())
        m_taskPanel->view()->setFocus(Qt::ShortcutFocusReason);
    else
        m_inventory->view()->setFocus(Qt::ShortcutFocusReason);
}

} // namespace ui
