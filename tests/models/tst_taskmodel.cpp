// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/taskmodel.h"
#include "tests/models/estates.h"
#include "tests/models/signalcounter.h"
#include "tests/support/testmain.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using models::TaskModel;
using namespace tests;
using State = values::TaskInfo::State;

namespace
{

values::TaskInfo task(int number, State state = State::Running)
{
    values::TaskInfo info;
    info.ref = {QStringLiteral("Task"), QStringLiteral("task-%1").arg(number)};
    info.name = QStringLiteral("PowerOnVM_Task");
    info.state = state;
    info.queued = QDateTime::fromSecsSinceEpoch(1'600'000'000 + number, Qt::UTC);
    return info;
}

} // namespace

class TstTaskModel final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void putsTheNewestFirst()
    {
        TaskModel model;
        SignalCounter counter(&model);
        QSignalSpy running(&model, &TaskModel::runningCountChanged);
        model.put(vc, task(2));
        model.put(vc, task(3));
        model.put(vc, task(1, State::Success)); // an older one is told later
        QCOMPARE(counter.take().inserted, 3);
        QCOMPARE(model.keyOf(model.index(0, 0)).ref.value, QStringLiteral("task-3"));
        QCOMPARE(model.keyOf(model.index(2, 0)).ref.value, QStringLiteral("task-1"));
        QCOMPARE(running.count(), 2);
        QCOMPARE(model.runningCount(), 2);
    }

    void followsATask()
    {
        TaskModel model;
        SignalCounter counter(&model);
        auto info = task(1);
        info.cancelable = true;
        model.put(vc, info);
        model.put(vc, info);
        QCOMPARE(counter.take().changed, 0);
        const QModelIndex index = model.index(0, 0);
        QCOMPARE(index.data(TaskModel::ProgressRole).toInt(), -1);
        QVERIFY(index.data(TaskModel::CancelableRole).toBool());
        info.progress = 40;
        model.put(vc, info);
        QCOMPARE(counter.take().changed, 1);
        QCOMPARE(index.data(TaskModel::ProgressRole).toInt(), 40);
        info.state = State::Error;
        info.error = QStringLiteral("Module 'DevicePowerOn' power on failed.");
        model.put(vc, info);
        QCOMPARE(index.data(TaskModel::ErrorRole).toString(), info.error);
        QVERIFY(!index.data(TaskModel::CancelableRole).toBool());
        QCOMPARE(model.runningCount(), 0);
    }

    void tellsServersApart()
    {
        TaskModel model;
        const SignalCounter counter(&model);
        model.put(vc, task(1));
        model.put(QStringLiteral("b:443"), task(1));
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0, 0).data(TaskModel::KeyRole).toString(),
            QStringLiteral("b:443|Task:task-1"));
        model.removeServer(vc);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.runningCount(), 1);
    }

    void keepsTheLastFinishedOnes()
    {
        TaskModel model;
        model.put(vc, task(0)); // runs for ever
        for (int i = 1; i <= TaskModel::capacity() + 3; ++i)
            model.put(vc, task(i, State::Success));
        QCOMPARE(model.rowCount(), TaskModel::capacity() + 1);
        const QModelIndex last = model.index(model.rowCount() - 1, 0);
        QCOMPARE(model.keyOf(last).ref.value, QStringLiteral("task-0"));
        QCOMPARE(
            model.keyOf(last.siblingAtRow(last.row() - 1)).ref.value, QStringLiteral("task-4"));
    }

    void standsRandomTasks()
    {
        QRandomGenerator random(99);
        TaskModel model;
        const SignalCounter counter(&model);
        for (int i = 0; i < 3000; ++i) {
            const auto server = QStringLiteral("s%1").arg(random.bounded(3));
            auto info = task(int(random.bounded(60)), State(random.bounded(5)));
            info.progress = int(random.bounded(101));
            model.put(server, info);
            if (random.bounded(300) == 0)
                model.removeServer(server);
            int running = 0;
            for (int row = 0; row < model.rowCount(); ++row) {
                const int state = model.index(row, 0).data(TaskModel::StateRole).toInt();
                running += state < int(State::Success) ? 1 : 0;
            }
            QCOMPARE(model.runningCount(), running);
        }
    }
};

GPUDECK_TEST(TstTaskModel);
#include "tst_taskmodel.moc"
