// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/step.h"
#include "services/plan/runner.h"

#include <QHash>
#include <QObject>
#include <QString>
#include <qcorotask.h>

#include <functional>
#include <memory>
#include <stop_token>

namespace app
{

/// The runs of plans of this window, and the journal of all that ever were.
/// Shape:  at most one call works on a run at a time; stop() lets its running step end.
/// Thread: interface thread. Life: closed() before this may go.
class Runs final : public QObject
{
    Q_OBJECT
public:
    /// What a run needs of its server, by instanceUuid; without ports where it is not connected.
    using SettingOf = std::function<plan::Runner::Setting(const QString &serverUuid)>;

    Runs(QString journalFile, std::shared_ptr<const plan::Registry> registry, SettingOf settingOf,
        QObject *parent = nullptr);
    ~Runs() override;

    /// Writes the plan down and begins; began() or failed() follows.
    void begin(const values::Plan &plan);
    /// Takes a run up that stands or was interrupted, and goes on with it.
    void resume(const QString &run);
    /// Takes it up to be looked at, as it stands.
    void open(const QString &run);
    void skip(const QString &run, const QString &step, const QString &reason);
    void confirm(const QString &run, const QString &step, const QString &evidence);
    /// acceptsLoss: also the steps whose undo loses something for good.
    void undo(const QString &run, bool acceptsLoss = false);
    void stop(const QString &run);
    /// Does again what was refused: run empty: begin(). takeOver: runs of other desktops whose
    /// hosts are taken over.
    void repeat(const QString &run, const QStringList &takeOver);
    /// Reads the journal; listed() follows.
    void list();
    /// Reads one run's entries; shown() follows.
    void show(const QString &run);

    /// Plans that are carried out or taken back now.
    [[nodiscard]] QList<values::Plan> underWay() const;
    /// As stop(), of all of them.
    void stopAll();
    [[nodiscard]] bool isWorking() const { return m_working > 0; }
    /// Cuts off what runs, as a crash would: it can be taken up again. Then closed().
    void close();
    [[nodiscard]] std::shared_ptr<plan::Runner> runner(const QString &run) const
    {
        return m_runners.value(run).runner;
    }

Q_SIGNALS:
    void began(const QString &run, const values::Plan &plan);
    void changed(
        const QString &run, const QList<values::StepState> &states, values::RunProgress progress);
    /// Some run stands otherwise than before: the list is old.
    void progressed();
    /// Something that is to be known of a run beside its steps.
    void noted(const QString &run, const QString &words);
    /// A run could not be begun, taken up or written down. run: empty where there is none yet.
    void failed(const QString &run, const values::Error &error);
    void listed(const QList<values::RunSummary> &runs);
    void shown(const QString &run, const QList<plan::JournalEntry> &entries);
    void closed();

private:
    struct Active {
        std::shared_ptr<plan::Runner> runner;
        std::stop_source stop;
    };
    enum class Work { Look, Go, Undo, UndoWithLoss };

    [[nodiscard]] values::Status openJournal();
    QCoro::Task<void> beginRun(values::Plan plan, QStringList takeOver);
    QCoro::Task<void> takeUp(QString run, Work work, QStringList takeOver);
    QCoro::Task<void> goOn(QString run, Work work);
    QCoro::Task<void> skipStep(QString run, QString step, QString reason);
    QCoro::Task<void> confirmStep(QString run, QString step, QString evidence);
    QCoro::Task<void> readRuns();
    QCoro::Task<void> readEntries(QString run);
    void letGo(const QString &run);
    void adopt(const std::shared_ptr<plan::Runner> &runner);
    void tell(const QString &run);
    void enter() { ++m_working; }
    void leave();

    QString m_file;
    std::shared_ptr<const plan::Registry> m_registry;
    SettingOf m_settingOf;
    std::shared_ptr<plan::Journal> m_journal;
    QHash<QString, Active> m_runners;
    QHash<QString, Work> m_asked; ///< what was asked of a run last
    values::Plan m_plan; ///< of the last begin()
    int m_working = 0;
    bool m_closing = false;
};

} // namespace app
