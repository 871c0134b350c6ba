// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/dashboardpage.h"
#include "ui/shell/inventorypanel.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/pagestack.h"

#include <QAction>

namespace ui
{

void MainWindow::connectTelemetry()
{
    connect(m_actions.addPrometheus, &QAction::triggered, this, &MainWindow::prometheusRequested);
    connect(m_actions.dashboard, &QAction::triggered, this, &MainWindow::showDashboard);
    connect(m_pages, &PageStack::telemetryWanted, this, &MainWindow::telemetryWanted);
    connect(m_pages, &PageStack::retryWanted, this, &MainWindow::retryWanted);
    connect(m_pages, &PageStack::sshWanted, this, &MainWindow::sshWanted);
    connect(m_pages, &PageStack::historyWanted, this, &MainWindow::historyWanted);
    connect(m_inventory, &InventoryPanel::telemetryWanted, this, &MainWindow::telemetryWanted);
    connect(
        m_inventory, &InventoryPanel::objectClicked, this, [this](const values::ObjectKey &key) {
            if (m_pages->isDashboardShown())
                onChosen(key);
        });
}

void MainWindow::setTelemetry(models::TelemetryStore *telemetry)
{
    m_pages->setTelemetry(telemetry);
    m_inventory->setTelemetry(telemetry);
    m_actions.dashboard->setEnabled(telemetry != nullptr);
}

void MainWindow::showDashboard()
{
    m_pages->showDashboard();
    if (m_pages->dashboard() != nullptr)
        m_pages->dashboard()->setTrouble(m_historyTrouble);
    m_pages->focusPage();
}

void MainWindow::setHistoryTrouble(const std::optional<values::Error> &trouble)
{
    m_historyTrouble = trouble;
    if (m_pages->dashboard() != nullptr)
        m_pages->dashboard()->setTrouble(trouble);
}

} // namespace ui
