// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/setup/guestquestions.h"
#include "app/gui/setup/guestsessions.h"
#include "app/gui/setup/runs.h"
#include "app/gui/setup/serveraccess.h"
#include "models/values/moref.h"
#include "models/values/result.h"
#include "ui/wizards/runbookformat.h"

#include <QObject>
#include <QPointer>
#include <QString>
#include <qcorotask.h>

#include <optional>
#include <stop_token>
#include <utility>

namespace ui
{
class DoctorDialog;
class MainWindow;
class PassthroughWizard;
class RunsDialog;
} // namespace ui

namespace app
{

class PassthroughSession;
class Settings;

/// The window's wishes about set-up: wizards, the list of runs, the log doctor.
/// Thread: interface thread. Life: closed() of runs() before this may go.
class SetupWire final : public QObject
{
    Q_OBJECT
public:
    /// journalFile: empty for the user's own.
    SetupWire(ui::MainWindow *window, models::EstateStore *estates, Connections *connections,
        Telemetry *telemetry, Settings *settings, const QString &journalFile);
    ~SetupWire() override;

    [[nodiscard]] Runs &runs() { return m_runs; }
    [[nodiscard]] ServerAccess &access() { return m_access; }

private:
    void wireWindow(models::EstateStore *estates);
    void wireRuns();
    void wireQuit();
    void tellRunning();
    void keepLayout(const ui::PassthroughWizard *wizard);
    void openWizard(const values::ObjectKey &object, const QString &device);
    PassthroughSession *makeSession(const values::ServerId &server);
    void openRuns();
    void wireRunsDialog();
    void openRun(const QString &run, const values::Plan &plan);
    void openDoctor();
    QCoro::Task<void> refreshDevices(values::ObjectKey host);
    QCoro::Task<void> diagnose(QString name, QString text);
    void openRemedy();
    void exportRun(const values::Plan &plan);
    void save(const QString &text, const QString &name, const QString &suffix);
    void tellFailure(const values::Error &error);

    ui::MainWindow *m_window;
    Settings *m_settings;
    GuestSessions m_guests;
    GuestQuestions m_questions;
    ServerAccess m_access;
    Runs m_runs;
    QList<QPointer<PassthroughSession>> m_sessions;
    QPointer<ui::RunsDialog> m_runsDialog;
    QPointer<ui::DoctorDialog> m_doctor;
    QByteArray m_log; ///< that the doctor looked at last
    QString m_wanted; ///< a run that a person opened; its wizard follows once it is read
    /// A run of which a person wants a runbook.
    std::optional<std::pair<QString, ui::RunbookFormat>> m_export;
    bool m_quitWhenStopped = false;
    std::stop_source m_stop;
};

} // namespace app
