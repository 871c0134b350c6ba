// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/gpusample.h"
#include "models/values/result.h"
#include "ui/common/layoutmemory.h"
#include "ui/shell/windowactions.h"

#include <QMainWindow>
#include <QPointer>

class QSplitter;

namespace models
{
class EstateStore;
class TaskModel;
class TelemetryStore;
} // namespace models

namespace ui
{

class ConnectionBar;
class HelpWindow;
class InventoryPanel;
class NoticeBar;
class PageStack;
class StatusLegend;
class TaskPanel;

/// The window: inventory on the left, the chosen object's page on the right, tasks below, the
/// connections at the bottom. It shows what the store and the task model hold and says what the
/// operator wishes by signals; it starts nothing itself.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    /// Both must outlive the window.
    MainWindow(models::EstateStore *store, models::TaskModel *tasks, QWidget *parent = nullptr);

    /// Tool bar, splitters, columns and panels as one value for the settings; saveGeometry() gives
    /// the rest. What cannot be read is ignored.
    [[nodiscard]] QByteArray layoutState();
    void restoreLayout(const QByteArray &state);

    /// The object whose page is shown; an empty key at the start.
    [[nodiscard]] values::ObjectKey shownObject() const;
    void showObject(const values::ObjectKey &key);
    /// From now on there are telemetry pages; the store must outlive the window.
    void setTelemetry(models::TelemetryStore *telemetry);
    void showDashboard();
    /// Why the history of telemetry is not being written; nothing: it is.
    void setHistoryTrouble(const std::optional<values::Error> &trouble);
    /// A line above the pages about runs that stand still; empty: none. Its button leads to
    /// runsRequested().
    void setRunsNotice(const QString &text);
    /// Titles of the plans that are being carried out: closing asks then.
    void setRunning(const QStringList &plans) { m_running = plans; }
    /// Closes whatever is being carried out.
    void closeWithoutAsking();
    /// A sentence at the bottom for some seconds.
    void showMessage(const QString &text);
    /// Opens the help window on a page, "trust-and-passwords".
    void showHelp(const QString &page);

    [[nodiscard]] const WindowActions &commands() const { return m_actions; }
    [[nodiscard]] InventoryPanel *inventory() const { return m_inventory; }
    [[nodiscard]] PageStack *pages() const { return m_pages; }
    [[nodiscard]] TaskPanel *taskPanel() const { return m_taskPanel; }
    [[nodiscard]] ConnectionBar *connections() const { return m_connections; }
    [[nodiscard]] HelpWindow *helpWindow() const { return m_help; }

Q_SIGNALS:
    /// The operator wants to connect to a server that is still to be named.
    void connectRequested();
    /// … to one that the window knows.
    void reconnectRequested(const values::ServerId &server);
    void disconnectRequested(const values::ServerId &server);
    /// Confirmed by the operator: the pinned certificate of this server is to be forgotten.
    void forgetCertificateRequested(const values::ServerId &server);
    /// The operator wants figures from a Prometheus that is still to be named.
    void prometheusRequested();
    void cancelTaskRequested(const values::ObjectKey &task);
    /// Telemetry of a host or a VM is to be turned on or off.
    void telemetryWanted(const values::ObjectKey &target, bool on);
    /// What failed there is to be tried again now.
    void retryWanted(const values::ObjectKey &target);
    /// SSH is to be started on that host.
    void sshWanted(const values::ObjectKey &host);
    /// To be answered with one TelemetryStore::setHistory, also where there is nothing.
    void historyWanted(const QList<values::GpuNumber> &gpus, const QList<values::Metric> &metrics,
        std::chrono::milliseconds from, std::chrono::milliseconds to, int columns);
    /// Devices are to be passed through: of a host (device: its PCI address, or empty), for a VM,
    /// or with nothing chosen yet (a server, or nothing at all).
    void setUpPassthroughRequested(const values::ObjectKey &object, const QString &device);
    /// The host is to be asked for its devices again.
    void refreshDevicesRequested(const values::ObjectKey &host);
    void runsRequested();
    void logDoctorRequested();
    /// What is carried out is to stop after its step; the window closes then.
    void stopAndCloseRequested();
    /// The window is about to close: the moment to save geometry and layout.
    void closing();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void setUpAreas();
    void connectFile();
    void connectView();
    void connectHelp();
    void shareHeight(bool tasksOpen);
    void connectPages();
    void connectTelemetry();
    void connectSetup();
    void connectStore();
    void onChosen(const values::ObjectKey &key);
    void onServerRemoved(const values::ServerId &server);
    void refreshActions();
    void askForgetCertificate();
    void showLegend();
    void goToNextArea();
    void askQuit();

    models::EstateStore *m_store;
    WindowActions m_actions;
    LayoutMemory m_layout;
    QSplitter *m_vertical = nullptr;
    NoticeBar *m_runsNotice;
    InventoryPanel *m_inventory;
    PageStack *m_pages;
    TaskPanel *m_taskPanel;
    ConnectionBar *m_connections;
    HelpWindow *m_help = nullptr;
    QPointer<StatusLegend> m_legend;
    std::optional<values::Error> m_historyTrouble;
    QStringList m_running;
};

} // namespace ui
