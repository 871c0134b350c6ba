// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/session/methodwriter.h"
#include "services/vsphere/watch/inventorywatcher.h"
#include "services/vsphere/watch/taskwatcher.h"
#include "tests/services/vsphere/labsession.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTest>

using tests::LabSession;
using values::MoRef;
using values::PowerState;
using vsphere::InventoryWatcher;

namespace
{

constexpr int Patience = 20'000;
const QString Host = QStringLiteral("HostSystem");
const QString Vm = QStringLiteral("VirtualMachine");

/// A watcher that runs and feeds the store of its server.
class Watched final : public QObject
{
public:
    explicit Watched(LabSession *server)
        : watcher(server->session.get())
        , m_server(server)
    {
        connect(&watcher, &InventoryWatcher::inventory, this,
            [this](const values::ChangeBatch &batch) { m_server->apply(batch); });
        connect(&watcher, &InventoryWatcher::resyncBegan, this, [this] {
            ++began;
            m_server->store.beginResync(m_server->id);
        });
        connect(&watcher, &InventoryWatcher::resyncEnded, this, [this] {
            ++ended;
            m_server->store.endResync(m_server->id);
        });
        run();
    }
    ~Watched() override { finish(); }

    void run()
    {
        m_stop = std::stop_source();
        m_running.emplace(watcher.run(m_stop.get_token()));
    }
    [[nodiscard]] bool hasEnded() const { return m_running->isReady(); }
    values::Status wait()
    {
        const values::Status status = QCoro::waitFor(*m_running);
        m_running.reset();
        return status;
    }
    void finish()
    {
        m_stop.request_stop();
        if (m_running)
            m_last = wait();
    }

    InventoryWatcher watcher;
    int began = 0;
    int ended = 0;

private:
    LabSession *m_server;
    std::stop_source m_stop;
    std::optional<QCoro::Task<values::Status>> m_running;
    values::Status m_last;
};

/// Calls a method without arguments of an object, or with one text.
bool call(LabSession &server, const MoRef &target, const QString &method,
    const QString &argument = {}, const QString &value = {})
{
    vsphere::MethodWriter writer(method, target);
    if (!argument.isEmpty())
        writer.text(argument, value);
    vsphere::Call request;
    request.method = method;
    request.body = writer.finish();
    const auto answer = QCoro::waitFor(server.session->call(request, {}));
    return answer.ok() && !answer->fault;
}

MoRef anyVm(const LabSession &server)
{
    return server.estate().vms.isEmpty() ? MoRef() : server.estate().vms.keys().first();
}

values::VirtualMachine vmOf(const LabSession &server, const MoRef &ref)
{
    const auto vm = server.estate().vms.value(ref);
    return vm ? *vm : values::VirtualMachine();
}

/// Gives a VM of the lab another name, as another administrator would.
bool rename(LabSession &server, const MoRef &vm, const QString &name)
{
    const QJsonObject touch{{QStringLiteral("vm"), vm.value}, {QStringLiteral("name"), name}};
    return !server.lab.post(QStringLiteral("/touch"), touch).isNull();
}

QStringList fleet()
{
    return {QStringLiteral("--estate=fleet:6,2,18")};
}

} // namespace

class TstInventoryWatcher final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void plainSimulatorLoadsAndChanges()
    {
        LabSession server;
        QVERIFY2(server.start(QStringLiteral("plainvc"),
                     {QStringLiteral("-cluster=2"), QStringLiteral("-app=1")}),
            qPrintable(server.problem()));
        Watched watched(&server);
        QTRY_COMPARE_WITH_TIMEOUT(watched.ended, 1, Patience);
        QCOMPARE(server.stored(Host), server.listed(Host));
        QCOMPARE(server.stored(Vm), server.listed(Vm));
        QCOMPARE(watched.watcher.objectCount(),
            server.estate().hosts.size() + server.estate().vms.size());

        const MoRef vm = anyVm(server);
        QCOMPARE(vmOf(server, vm).power, PowerState::PoweredOn);
        QVERIFY(call(server, vm, QStringLiteral("PowerOffVM_Task")));
        QTRY_COMPARE_WITH_TIMEOUT(vmOf(server, vm).power, PowerState::PoweredOff, Patience);
        QVERIFY(call(server, vm, QStringLiteral("Rename_Task"), QStringLiteral("newName"),
            QStringLiteral("renamed")));
        QTRY_COMPARE_WITH_TIMEOUT(vmOf(server, vm).name, QStringLiteral("renamed"), Patience);
        QVERIFY(call(server, vm, QStringLiteral("Destroy_Task")));
        QTRY_VERIFY_WITH_TIMEOUT(!server.estate().vms.contains(vm), Patience);
        QCOMPARE(watched.began, 1);
    }

    void labChangesArriveInTruncatedPieces()
    {
        LabSession server;
        QVERIFY2(server.start(QStringLiteral("gpulab"), fleet()), qPrintable(server.problem()));
        QVERIFY(server.fault(QStringLiteral("truncate-update"), {{QStringLiteral("value"), 1}}));
        Watched watched(&server);
        QTRY_COMPARE_WITH_TIMEOUT(watched.ended, 1, Patience);
        QCOMPARE(server.stored(Host), server.listed(Host));
        QCOMPARE(server.stored(Vm), server.listed(Vm));
        QCOMPARE(server.estate().vms.size(), 18);

        const MoRef vm = anyVm(server);
        QVERIFY(!server.lab
                     .post(QStringLiteral("/touch"),
                         {{QStringLiteral("vm"), vm.value}, {QStringLiteral("present"), false}})
                     .isNull());
        QTRY_VERIFY_WITH_TIMEOUT(!server.estate().vms.contains(vm), Patience);
        QVERIFY(!server.lab
                     .post(QStringLiteral("/touch"),
                         {{QStringLiteral("vm"), vm.value}, {QStringLiteral("present"), true}})
                     .isNull());
        QTRY_VERIFY_WITH_TIMEOUT(server.estate().vms.contains(vm), Patience);
        QCOMPARE(watched.began, 1);
    }

    void anInvalidVersionLeadsToAResync()
    {
        LabSession server;
        QVERIFY2(server.start(QStringLiteral("gpulab"), fleet()), qPrintable(server.problem()));
        Watched watched(&server);
        QTRY_COMPARE_WITH_TIMEOUT(watched.ended, 1, Patience);
        const QSet<QString> before = server.stored(Vm);
        QVERIFY(server.fault(QStringLiteral("invalid-collector-version")));
        QVERIFY(rename(server, anyVm(server), QStringLiteral("touched")));
        QTRY_COMPARE_WITH_TIMEOUT(watched.ended, 2, Patience);
        QCOMPARE(server.stored(Vm), before);
        QCOMPARE(server.logins(), 1);
    }

    void anExpiredSessionLeadsToOneLoginAndAResync()
    {
        LabSession server;
        QVERIFY2(server.start(QStringLiteral("gpulab"), fleet()), qPrintable(server.problem()));
        Watched watched(&server);
        QTRY_COMPARE_WITH_TIMEOUT(watched.ended, 1, Patience);
        const QSet<QString> before = server.stored(Vm);
        QVERIFY(server.fault(QStringLiteral("expire-sessions")));
        QTRY_COMPARE_WITH_TIMEOUT(watched.ended, 2, Patience);
        QCOMPARE(server.stored(Vm), before);
        QCOMPARE(server.logins(), 2);
        QVERIFY(!server.estate().vms.isEmpty());
    }

    void aBrokenConnectionGoesOnInTheSameSession()
    {
        LabSession server;
        QVERIFY2(server.start(QStringLiteral("gpulab"), fleet()), qPrintable(server.problem()));
        Watched watched(&server);
        QTRY_COMPARE_WITH_TIMEOUT(watched.ended, 1, Patience);
        const MoRef vm = anyVm(server);
        // Waits that begin from now on are cut off in the middle of their answers.
        QVERIFY(server.fault(QStringLiteral("drop-connection"),
            {{QStringLiteral("target"), QStringLiteral("WaitForUpdatesEx")},
                {QStringLiteral("bytes"), 60}, {QStringLiteral("count"), -1}}));
        QVERIFY(rename(server, vm, QStringLiteral("one")));
        const auto sawOne = [&] {
            return watched.hasEnded() || vmOf(server, vm).name == QStringLiteral("one");
        };
        QTRY_VERIFY_WITH_TIMEOUT(sawOne(), Patience);
        QVERIFY(rename(server, vm, QStringLiteral("two")));
        QTRY_VERIFY_WITH_TIMEOUT(watched.hasEnded(), Patience);
        const auto broken = watched.wait();
        QVERIFY(!broken.ok());
        QCOMPARE(broken.error().kind, values::Error::Kind::Network);

        QVERIFY(!server.lab.post(QStringLiteral("/reset"), {}).isNull());
        QVERIFY(rename(server, vm, QStringLiteral("meanwhile")));
        watched.run();
        QTRY_COMPARE_WITH_TIMEOUT(vmOf(server, vm).name, QStringLiteral("meanwhile"), Patience);
        QCOMPARE(watched.began, 1);
        QCOMPARE(server.session->generation(), 1);
    }

    void tasksAreFollowedToTheirEnd()
    {
        LabSession server;
        QVERIFY2(server.start(QStringLiteral("plainvc"), {}), qPrintable(server.problem()));
        const auto vms = server.listed(Vm);
        QVERIFY(!vms.isEmpty());
        vsphere::TaskWatcher tasks(server.session.get());
        QHash<MoRef, values::TaskInfo> known;
        connect(&tasks, &vsphere::TaskWatcher::taskChanged, this,
            [&known](const values::TaskInfo &task) { known.insert(task.ref, task); });
        std::stop_source stop;
        auto running = tasks.run(stop.get_token());
        QTRY_VERIFY_WITH_TIMEOUT(!known.isEmpty(), Patience);
        known.clear();
        QVERIFY(call(server, {Vm, *vms.begin()}, QStringLiteral("PowerOffVM_Task")));
        const auto finished = [&known] {
            return known.size() == 1 && values::isFinished(known.cbegin().value());
        };
        QTRY_VERIFY_WITH_TIMEOUT(finished(), Patience);
        QCOMPARE(known.cbegin()->entity.value, *vms.begin());
        QCOMPARE(known.cbegin()->state, values::TaskInfo::State::Success);
        stop.request_stop();
        const auto ended = QCoro::waitFor(running);
        QCOMPARE(ended.error().kind, values::Error::Kind::Cancelled);
    }
};

GPUDECK_TEST(TstInventoryWatcher);
#include "tst_inventorywatcher.moc"
