// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/connection.h"
#include "services/vsphere/session/methodwriter.h"
#include "services/vsphere/tasks/runtask.h"
#include "tests/services/vsphere/labserver.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;
using namespace tests;
using values::Error;
using values::MoRef;
using values::Result;
using values::Status;
using values::TaskInfo;
using vsphere::Connection;
using vsphere::ConnectionOptions;
using State = values::Server::State;

namespace
{

/// A connection to the lab, and what it told.
class Client final
{
public:
    explicit Client(LabServer &lab)
    {
        ConnectionOptions options = ConnectionOptions::real();
        options.pause = [this](std::chrono::milliseconds time, const std::stop_token &stop) {
            pauses.append(time);
            return vsphere::timedPause(1ms, stop);
        };
        options.session.silence = 500ms;
        connection = std::make_unique<Connection>(
            lab.address(), &lab.pins, QList<QSslCertificate>(), options);
        QObject::connect(connection.get(), &Connection::inventory, connection.get(),
            [this](const values::ChangeBatch &batch) { take(batch); });
        QObject::connect(
            connection.get(), &Connection::resyncEnded, connection.get(), [this] { ++resyncs; });
        QObject::connect(connection.get(), &Connection::taskChanged, connection.get(),
            [this](const TaskInfo &task) { tasks.append(task); });
        QObject::connect(connection.get(), &Connection::serverChanged, connection.get(),
            [this](const values::Server &server) {
                if (server.error)
                    errors.append(server.error->why);
                if (states.isEmpty() || states.last() != server.state)
                    states.append(server.state);
            });
        connection->connectToServer(lab.credentials());
    }
    ~Client()
    {
        connection->disconnectFromServer();
        const bool drained = QTest::qWaitFor([this] { return connection->isDrained(); }, 10'000);
        Q_ASSERT(drained);
    }
    void take(const values::ChangeBatch &batch)
    {
        for (const values::ObjectChange &change : batch) {
            const auto *host = std::get_if<values::HostPatch>(&change.patch);
            if (host != nullptr && host->fields.contains(values::HostField::Connection))
                hosts.insert(change.ref.value, host->value.connection);
            const auto *vm = std::get_if<values::VmPatch>(&change.patch);
            if (vm == nullptr)
                continue;
            if (vm->fields.contains(values::VmField::Name))
                vms.insert(vm->value.name, change.ref);
            if (vm->fields.contains(values::VmField::Host))
                hostOf.insert(change.ref.value, vm->value.host);
            if (vm->fields.contains(values::VmField::Power))
                power.insert(change.ref.value, vm->value.power);
        }
    }
    [[nodiscard]] bool waitFor(State state) const
    {
        return QTest::qWaitFor([&] { return connection->server().state == state; }, 30'000);
    }
    [[nodiscard]] MoRef anyVm(values::PowerState wanted) const
    {
        for (const MoRef &vm : vms) {
            const values::ConnectionState host = hosts.value(hostOf.value(vm.value).value);
            if (power.value(vm.value) == wanted && host == values::ConnectionState::Connected)
                return vm;
        }
        return {};
    }

    std::unique_ptr<Connection> connection;
    QHash<QString, values::ConnectionState> hosts;
    QMap<QString, MoRef> vms; ///< by name
    QHash<QString, MoRef> hostOf;
    QHash<QString, values::PowerState> power;
    QList<TaskInfo> tasks;
    QList<State> states;
    QStringList errors;
    QList<std::chrono::milliseconds> pauses;
    int resyncs = 0;
};

vsphere::TaskRun taskOf(const QString &method, const MoRef &target)
{
    vsphere::TaskRun run;
    run.start.method = method;
    run.start.what = QStringLiteral("%1 did not work").arg(method);
    vsphere::MethodWriter writer(method, target);
    if (method == QLatin1String("EnterMaintenanceMode_Task"))
        writer.text(QStringLiteral("timeout"), QStringLiteral("0"));
    run.start.body = writer.finish();
    return run;
}

QJsonObject spec(const char *kind, const char *target = "")
{
    return {{QStringLiteral("kind"), QString::fromLatin1(kind)},
        {QStringLiteral("target"), QString::fromLatin1(target)}};
}

} // namespace

/// A whole connection on the practice lab: load, losses, expiry, tasks.
class TstConnectionLab final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void loadsAndFollows();
    void expiryIsOneLogin();
    void lostConnectionsComeBack();
    void silenceMidAnswer();
    void changedCertificateBlocks();
    void tasksFail();
    void tasksAreCancelled();

private:
    LabServer m_lab;
};

void TstConnectionLab::initTestCase()
{
    QVERIFY2(m_lab.start(QStringLiteral("gpulab"),
                 {QStringLiteral("--estate"), QStringLiteral("mixed"), QStringLiteral("--speed"),
                     QStringLiteral("20")}),
        qPrintable(m_lab.process.problem()));
}

void TstConnectionLab::init()
{
    QVERIFY(m_lab.reset());
}

void TstConnectionLab::loadsAndFollows()
{
    Client client(m_lab);
    QVERIFY(client.waitFor(State::Live));
    QCOMPARE(client.states, QList<State>({State::Connecting, State::Loading, State::Live}));
    QVERIFY(client.hosts.size() >= 4);
    QVERIFY(client.vms.size() >= 4);
    const MoRef vm = client.anyVm(values::PowerState::PoweredOn);
    QVERIFY(!vm.isNull());
    vsphere::TaskRun powerOff = taskOf(QStringLiteral("PowerOffVM_Task"), vm);
    QList<TaskInfo::State> seen;
    powerOff.onChange = [&seen](const TaskInfo &task) {
        seen.append(task.state);
    };
    const Result<TaskInfo> done
        = QCoro::waitFor(vsphere::runTask(client.connection->session(), powerOff, {}));
    QVERIFY2(done.ok(), qPrintable(done.ok() ? QString() : done.error().sentence()));
    QCOMPARE(done->state, TaskInfo::State::Success);
    QCOMPARE(seen.last(), TaskInfo::State::Success);
    QTRY_COMPARE(client.power.value(vm.value), values::PowerState::PoweredOff);
    QTRY_VERIFY(!client.tasks.isEmpty() && client.tasks.last().ref == done->ref
        && isFinished(client.tasks.last()));
    QCOMPARE(m_lab.counted(QStringLiteral("logins")), 1);
}

void TstConnectionLab::expiryIsOneLogin()
{
    Client client(m_lab);
    QVERIFY(client.waitFor(State::Live));
    for (int expiry = 1; expiry <= 2; ++expiry) {
        QVERIFY(m_lab.fault(spec("expire-sessions")));
        QTRY_COMPARE_WITH_TIMEOUT(client.resyncs, 1 + expiry, 30'000);
        QCOMPARE(client.connection->server().state, State::Live);
        QCOMPARE(m_lab.counted(QStringLiteral("logins")), 1 + expiry);
    }
    QVERIFY(client.pauses.isEmpty()); // never lost
}

void TstConnectionLab::lostConnectionsComeBack()
{
    Client client(m_lab);
    QVERIFY(client.waitFor(State::Live));
    client.states.clear();
    QVERIFY(m_lab.fault(spec("http-503", "WaitForUpdatesEx")));
    QVERIFY(m_lab.fault(spec("drop-connections-now")));
    QTRY_VERIFY_WITH_TIMEOUT(client.states.contains(State::Reconnecting), 30'000);
    QVERIFY(client.waitFor(State::Live));
    QCOMPARE(client.states, QList<State>({State::Reconnecting, State::Live}));
    QCOMPARE(client.resyncs, 1); // the session lived on: version kept, nothing loaded again
    QCOMPARE(m_lab.counted(QStringLiteral("logins")), 1);
    const MoRef vm = client.anyVm(values::PowerState::PoweredOn);
    const auto session = client.connection->session();
    const vsphere::TaskRun powerOff = taskOf(QStringLiteral("PowerOffVM_Task"), vm);
    QVERIFY(QCoro::waitFor(vsphere::runTask(session, powerOff, {})).ok());
    QTRY_COMPARE(client.power.value(vm.value), values::PowerState::PoweredOff);
}

void TstConnectionLab::silenceMidAnswer()
{
    Client client(m_lab);
    QVERIFY(client.waitFor(State::Live));
    client.states.clear();
    QVERIFY(m_lab.fault(spec("half-answer-then-silence", "WaitForUpdatesEx")));
    const auto session = client.connection->session();
    // A change has the waits asked anew, so that one of them is spoilt: that of the inventory or
    // that of the tasks. A later change is its answer.
    const auto isCut = [&client] {
        return client.states.contains(State::Reconnecting);
    };
    for (int change = 0; change < 4 && !isCut(); ++change) {
        const bool off = change % 2 == 0;
        const auto now = off ? values::PowerState::PoweredOn : values::PowerState::PoweredOff;
        const auto then = off ? values::PowerState::PoweredOff : values::PowerState::PoweredOn;
        const MoRef vm = client.anyVm(now);
        QVERIFY(!vm.isNull());
        const QString method
            = off ? QStringLiteral("PowerOffVM_Task") : QStringLiteral("PowerOnVM_Task");
        const auto answer = QCoro::waitFor(session->call(taskOf(method, vm).start, {}));
        QVERIFY(answer.ok());
        QTRY_VERIFY_WITH_TIMEOUT(
            client.power.value(vm.value) == then || isCut() || answer->fault, 30'000);
    }
    QTRY_VERIFY_WITH_TIMEOUT(isCut(), 30'000);
    QVERIFY(client.waitFor(State::Live));
    QCOMPARE(client.states, QList<State>({State::Reconnecting, State::Live}));
    QVERIFY2(client.errors.first().contains(QLatin1String("stopped answering")),
        qPrintable(client.errors.first()));
    QCOMPARE(client.resyncs, 1);
    QCOMPARE(m_lab.counted(QStringLiteral("logins")), 1);
}

void TstConnectionLab::changedCertificateBlocks()
{
    Client client(m_lab);
    QVERIFY(client.waitFor(State::Live));
    QSignalSpy asked(client.connection.get(), &Connection::trustAsked);
    const QString before = m_lab.process.state().value(QLatin1String("thumbprint")).toString();
    QVERIFY(m_lab.fault(spec("change-certificate")));
    QVERIFY(client.waitFor(State::Failed));
    const QString after = m_lab.process.state().value(QLatin1String("thumbprint")).toString();
    QCOMPARE(asked.size(), 1);
    const auto question = asked.first().first().value<values::TrustQuestion>();
    QCOMPARE(question.pinnedSha256, before);
    QCOMPARE(question.presented.sha256, after);
    QCOMPARE(client.connection->server().error->kind, Error::Kind::Trust);
    QVERIFY(!client.vms.isEmpty());
    m_lab.pins.pin(m_lab.address().id(), after);
}

void TstConnectionLab::tasksFail()
{
    Client client(m_lab);
    QVERIFY(client.waitFor(State::Live));
    QJsonObject fault = spec("fail-next-task", "powerOn");
    fault.insert(QStringLiteral("fault"), QStringLiteral("InsufficientGraphicsResourcesFault"));
    fault.insert(QStringLiteral("message"), QStringLiteral("No GPU is free today."));
    QVERIFY(m_lab.fault(fault));
    const MoRef vm = client.anyVm(values::PowerState::PoweredOff);
    QVERIFY(!vm.isNull());
    const auto session = client.connection->session();
    const vsphere::TaskRun powerOn = taskOf(QStringLiteral("PowerOnVM_Task"), vm);
    const Result<TaskInfo> failed = QCoro::waitFor(vsphere::runTask(session, powerOn, {}));
    QVERIFY(!failed.ok());
    QCOMPARE(failed.error().kind, Error::Kind::Fault);
    QCOMPARE(failed.error().why, QStringLiteral("No GPU is free today."));
    QVERIFY(failed.error().detail.contains(QLatin1String("InsufficientGraphicsResourcesFault")));
}

void TstConnectionLab::tasksAreCancelled()
{
    Client client(m_lab);
    QVERIFY(client.waitFor(State::Live));
    std::stop_source stop;
    const MoRef host = client.hostOf.value(client.anyVm(values::PowerState::PoweredOn).value);
    vsphere::TaskRun maintenance = taskOf(QStringLiteral("EnterMaintenanceMode_Task"), host);
    maintenance.onChange = [&stop](const TaskInfo &task) {
        if (task.state == TaskInfo::State::Running)
            stop.request_stop();
    };
    const auto session = client.connection->session();
    const Result<TaskInfo> ended
        = QCoro::waitFor(vsphere::runTask(session, maintenance, stop.get_token()));
    QVERIFY(!ended.ok());
    QCOMPARE(ended.error().kind, Error::Kind::Cancelled);
    QCOMPARE(m_lab.calls(QStringLiteral("CancelTask")), 1);
    const MoRef unknown{QStringLiteral("Task"), QStringLiteral("task-none")};
    const Status gone = QCoro::waitFor(client.connection->cancelTask(unknown, {}));
    QCOMPARE(gone.error().kind, Error::Kind::NotFound);
}

GPUDECK_TEST(TstConnectionLab);
#include "tst_connectionlab.moc"
