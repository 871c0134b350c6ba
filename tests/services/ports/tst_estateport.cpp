// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/ports/portlab.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTest>
#include <QTimer>

using namespace std::chrono_literals;
using namespace tests;
using values::Error;
using values::MoRef;
using values::Result;
using values::Status;

class TstEstatePort final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_lab = std::make_unique<PortLab>();
        QVERIFY2(m_lab->start(QStringLiteral("mixed")), qPrintable(m_lab->problem()));
    }
    void cleanup() { QVERIFY(m_lab->server.reset()); }
    void cleanupTestCase() { m_lab.reset(); }
    void readsManyAtOnce();
    void readsWhatSetUpAsks();
    void readsClustersAndPools();
    void aHostIsReadWithWhoIsOnIt();
    void goneObjectsAreAbsent();
    void expiredSessionIsRenewed();
    void refusedPathIsLeftOut();
    void privilegesOfBothAccounts();
    void waitSeesAChange();
    void waitEnds();
    void waitIsStopped();
    void waitReadsOnceASecond();
    void waitBearsExpiryAndRestart();
    void tailsAFile();
    void pauseIsCancelled();

private:
    [[nodiscard]] bool touch(const QString &vm, const QString &power)
    {
        const QJsonObject order{{QStringLiteral("vm"), vm}, {QStringLiteral("power"), power}};
        return !m_lab->server.process.post(QStringLiteral("/touch"), order).isNull();
    }
    std::unique_ptr<PortLab> m_lab;
};

void TstEstatePort::readsManyAtOnce()
{
    const plan::Estate known = m_lab->known();
    QList<MoRef> all = known.objects.hosts.keys();
    all += known.objects.vms.keys();
    const int before = m_lab->server.calls(QStringLiteral("RetrievePropertiesEx"));
    const Result<plan::Estate> read = QCoro::waitFor(m_lab->ports.estate->read(all, {}));
    QVERIFY2(read.ok(), told(read));
    QCOMPARE(read->objects.hosts.size(), known.objects.hosts.size());
    QCOMPARE(read->objects.vms.size(), known.objects.vms.size());
    for (const MoRef &ref : known.objects.hosts.keys()) {
        values::Host host = *read->host(ref);
        QVERIFY(host.setup != nullptr);
        host.setup = nullptr;
        QVERIFY2(host == *known.host(ref), qPrintable(host.name)); // as the live watch decodes it
    }
    for (const MoRef &ref : known.objects.vms.keys()) {
        values::VirtualMachine vm = *read->vm(ref);
        QVERIFY(vm.setup != nullptr);
        vm.setup = nullptr;
        QVERIFY2(vm == *known.vm(ref), qPrintable(vm.name));
    }
    QCOMPARE(read->about, known.about);
    // Objects and names in one call each; two per host for its compute resource, one for licences.
    const int calls = m_lab->server.calls(QStringLiteral("RetrievePropertiesEx")) - before;
    QVERIFY2(calls <= 2 + 3 * known.objects.hosts.size(), told(calls));
}

void TstEstatePort::readsWhatSetUpAsks()
{
    const MoRef ref = m_lab->host(QStringLiteral("pa-esx-a1.corp.example"));
    const values::Host host = m_lab->readHost(ref);
    QVERIFY(host.setup != nullptr);
    QCOMPARE(host.setup->labelsSupported, true);
    QCOMPARE(host.setup->sshRunning, true);
    QCOMPARE(host.setup->vsan, false);
    QCOMPARE(host.setup->maxHardwareVersion, QStringLiteral("vmx-21"));
    QCOMPARE(host.setup->edition, QStringLiteral("Evaluation Mode"));
    QCOMPARE(host.setup->datastores.size(), host.setup->datastoreNames.size());
    QVERIFY(host.setup->datastoreNames.contains(QStringLiteral("pa-vsan-01")));
    QVERIFY(!host.setup->systemId.isEmpty());
    const qint64 reserved = 262144; // llm-train-01 runs on it
    QCOMPARE(host.setup->unreservedMiB, host.memory->count * 9 / 10 - reserved);
    const values::VirtualMachine vm
        = m_lab->readVm(m_lab->vm(QStringLiteral("p100-with-snapshot")));
    QCOMPARE(vm.setup->snapshots, QStringList{QStringLiteral("before CUDA")});
    QCOMPARE(vm.setup->memoryLimitMiB, -1);
    QVERIFY(!vm.setup->pool.isNull());
    QVERIFY(!vm.setup->folder.isNull());
    QVERIFY(!vm.setup->datastores.isEmpty());
    QVERIFY(vm.setup->scheduledHardware.isEmpty());
    const values::VirtualMachine runs = m_lab->readVm(m_lab->vm(QStringLiteral("llm-train-01")));
    QVERIFY(runs.setup->bootTime.isValid());
}

void TstEstatePort::readsClustersAndPools()
{
    const MoRef ref = m_lab->vm(QStringLiteral("llm-train-01"));
    const plan::Estate estate = m_lab->read(ref);
    const values::VirtualMachine *const vm = estate.vm(ref);
    QVERIFY(vm->setup->poolFacts.has_value());
    QVERIFY(vm->setup->poolFacts->isRoot);
    const values::Entity *const cluster = estate.clusterOf(vm->host);
    QVERIFY(cluster != nullptr);
    QVERIFY(cluster->setup != nullptr);
    QVERIFY(!cluster->setup->drsBehavior.isEmpty());
    QVERIFY(cluster->setup->ha.has_value());
}

/// What is known of VMs may be old: here it is as of the login.
void TstEstatePort::aHostIsReadWithWhoIsOnIt()
{
    const MoRef host = m_lab->host(QStringLiteral("muc-esx-01.corp.example"));
    values::VmClone clone;
    clone.source = m_lab->vm(QStringLiteral("prod/web"));
    clone.name = QStringLiteral("new since the login");
    clone.host = host;
    const Result<MoRef> made = QCoro::waitFor(m_lab->ports.vm->clone(clone, {}, {}));
    QVERIFY2(made.ok(), told(made));
    QVERIFY(m_lab->known().vm(*made) == nullptr);
    const plan::Estate with = m_lab->read(host);
    QVERIFY(with.objects.vmsOfHost.value(host).contains(*made));
    QCOMPARE(with.vm(*made)->name, clone.name);
    const Status gone = QCoro::waitFor(m_lab->ports.vm->destroy(*made, {}, {}));
    QVERIFY2(gone.ok(), told(gone));
    QVERIFY(!m_lab->read(host).objects.vmsOfHost.value(host).contains(*made));
}

void TstEstatePort::goneObjectsAreAbsent()
{
    const MoRef vm = m_lab->vm(QStringLiteral("prod/web"));
    QVERIFY(!vm.isNull());
    const MoRef never{QStringLiteral("HostSystem"), QStringLiteral("host-none")};
    const QJsonObject away{{QStringLiteral("vm"), vm.value}, {QStringLiteral("present"), false}};
    QVERIFY(!m_lab->server.process.post(QStringLiteral("/touch"), away).isNull());
    const Result<plan::Estate> read = QCoro::waitFor(m_lab->ports.estate->read({vm, never}, {}));
    QVERIFY2(read.ok(), told(read));
    QVERIFY(read->vm(vm) == nullptr);
    QVERIFY(read->host(never) == nullptr);
    const auto known = m_lab->known();
    QVERIFY(!read->objects.vmsOfHost.value(known.vm(vm)->host).contains(vm));
    const Result<plan::Estate> waited
        = m_lab->waitFor(vm, [](const plan::Estate &) { return false; });
    QCOMPARE(waited.error().kind, Error::Kind::NotFound);
}

void TstEstatePort::expiredSessionIsRenewed()
{
    const MoRef host = m_lab->host(QStringLiteral("pa-esx-a1.corp.example"));
    const values::Host before = m_lab->readHost(host);
    QVERIFY(m_lab->fault({{QStringLiteral("kind"), QStringLiteral("expire-sessions")}}));
    const values::Host after = m_lab->readHost(host); // as nobody, it would tell nothing
    QCOMPARE(after.setup->systemId, before.setup->systemId);
    QCOMPARE(after.name, before.name);
    QCOMPARE(after.missing, before.missing);
}

void TstEstatePort::refusedPathIsLeftOut()
{
    const MoRef vm = m_lab->vm(QStringLiteral("llm-train-01"));
    QVERIFY(m_lab->fault({{QStringLiteral("kind"), QStringLiteral("no-permission-user")},
        {QStringLiteral("user"), m_lab->server.process.user()},
        {QStringLiteral("target"), QStringLiteral("VirtualMachine")},
        {QStringLiteral("paths"), QJsonArray{QStringLiteral("config.changeVersion")}}}));
    const values::VirtualMachine read = m_lab->readVm(vm);
    QVERIFY(read.setup->changeVersion.isEmpty());
    QVERIFY(!read.setup->instanceUuid.isEmpty()); // one that is withheld takes no other along
}

void TstEstatePort::privilegesOfBothAccounts()
{
    const MoRef host = m_lab->host(QStringLiteral("pa-esx-a1.corp.example"));
    const MoRef vm = m_lab->vm(QStringLiteral("llm-train-01"));
    const QString wanted = QStringLiteral("Host.Config.PciPassthru");
    const QStringList asked{wanted, QStringLiteral("System.Read")};
    const auto admin
        = QCoro::waitFor(m_lab->ports.estate->missingPrivileges({host, vm}, asked, {}));
    QVERIFY2(admin.ok(), told(admin));
    QVERIFY(admin->isEmpty());
    QVERIFY(m_lab->login(m_lab->server.process.readonlyUser()));
    const auto reader
        = QCoro::waitFor(m_lab->ports.estate->missingPrivileges({host, vm}, asked, {}));
    QVERIFY2(reader.ok(), told(reader));
    QCOMPARE(reader->size(), 2);
    QCOMPARE(reader->first().object, host);
    QCOMPARE(reader->first().privileges, QStringList{wanted});
    QVERIFY(m_lab->fault({{QStringLiteral("kind"), QStringLiteral("no-permission-user")},
        {QStringLiteral("methods"), QJsonArray{QStringLiteral("FetchUserPrivilegeOnEntities")}}}));
    const auto untold = QCoro::waitFor(m_lab->ports.estate->missingPrivileges({host}, asked, {}));
    QVERIFY2(untold.ok(), told(untold)); // not told is no failure
    QVERIFY(untold->isEmpty());
    QVERIFY(m_lab->login());
}

void TstEstatePort::waitSeesAChange()
{
    const MoRef ref = m_lab->vm(QStringLiteral("llm-train-02"));
    QTimer::singleShot(1500ms, this,
        [this] { QVERIFY(touch(QStringLiteral("llm-train-02"), QStringLiteral("poweredOn"))); });
    QElapsedTimer age;
    age.start();
    const Result<plan::Estate> seen = m_lab->waitFor(ref, [&](const plan::Estate &estate) {
        return estate.vm(ref)->power == values::PowerState::PoweredOn;
    });
    QVERIFY2(seen.ok(), told(seen));
    QVERIFY(seen->vm(ref)->setup != nullptr);
    QVERIFY(age.elapsed() >= 1400);
}

void TstEstatePort::waitEnds()
{
    const MoRef ref = m_lab->vm(QStringLiteral("llm-train-02"));
    QElapsedTimer age;
    age.start();
    const auto never = [](const plan::Estate &) {
        return false;
    };
    const Result<plan::Estate> late = m_lab->waitFor(ref, never, 2s);
    QCOMPARE(late.error().kind, Error::Kind::Blocked);
    QVERIFY(!late.error().fix.isEmpty());
    QVERIFY(age.elapsed() >= 2000);
}

void TstEstatePort::waitIsStopped()
{
    const MoRef ref = m_lab->vm(QStringLiteral("llm-train-02"));
    std::stop_source stop;
    QTimer::singleShot(500ms, this, [stop]() mutable { stop.request_stop(); });
    QElapsedTimer age;
    age.start();
    const auto never = [](const plan::Estate &) {
        return false;
    };
    const auto stopped
        = QCoro::waitFor(m_lab->ports.estate->waitFor(ref, never, 60s, stop.get_token()));
    QCOMPARE(stopped.error().kind, Error::Kind::Cancelled);
    QVERIFY2(age.elapsed() < 5000, told(age.elapsed()));
}

void TstEstatePort::waitReadsOnceASecond()
{
    const MoRef ref = m_lab->vm(QStringLiteral("llm-train-02"));
    QTimer change;
    bool on = false;
    connect(&change, &QTimer::timeout, this, [&] {
        on = !on;
        QVERIFY(touch(QStringLiteral("llm-train-02"),
            on ? QStringLiteral("poweredOn") : QStringLiteral("poweredOff")));
    });
    change.start(50ms);
    int looks = 0;
    const auto count = [&](const plan::Estate &) {
        ++looks;
        return false;
    };
    const Result<plan::Estate> late = m_lab->waitFor(ref, count, 4s);
    QCOMPARE(late.error().kind, Error::Kind::Blocked);
    QVERIFY2(looks >= 2 && looks <= 6, told(looks));
}

void TstEstatePort::waitBearsExpiryAndRestart()
{
    const MoRef ref = m_lab->vm(QStringLiteral("llm-train-02"));
    QTimer::singleShot(300ms, this, [this] {
        QVERIFY(m_lab->fault({{QStringLiteral("kind"), QStringLiteral("expire-sessions")}}));
    });
    QTimer::singleShot(1500ms, this, [this] {
        QVERIFY(m_lab->fault({{QStringLiteral("kind"), QStringLiteral("restart-vcenter")},
            {QStringLiteral("seconds"), 2}}));
    });
    QTimer::singleShot(4500ms, this,
        [this] { QVERIFY(touch(QStringLiteral("llm-train-02"), QStringLiteral("poweredOn"))); });
    const Result<plan::Estate> seen = m_lab->waitFor(
        ref,
        [&](const plan::Estate &estate) {
            return estate.vm(ref)->power == values::PowerState::PoweredOn;
        },
        60s);
    QVERIFY2(seen.ok(), told(seen));
}

void TstEstatePort::tailsAFile()
{
    const MoRef ref = m_lab->vm(QStringLiteral("p100-no-mmio-keys"));
    const auto on = QCoro::waitFor(m_lab->ports.vm->powerOn(ref, {}, {}, {}));
    QVERIFY(!on.ok()); // and why stands in its log
    const values::VirtualMachine vm = m_lab->readVm(ref);
    const QString log = vm.setup->logDirectory + QStringLiteral("vmware.log");
    const auto whole = QCoro::waitFor(m_lab->ports.files->tail(log, 1 << 20, {}));
    QVERIFY2(whole.ok(), told(whole));
    QVERIFY2(whole->contains("917504"), whole->constData());
    const auto part = QCoro::waitFor(m_lab->ports.files->tail(log, 100, {}));
    QVERIFY2(part.ok(), told(part));
    QCOMPARE(*part, whole->right(100));
    QVERIFY(m_lab->fault({{QStringLiteral("kind"), QStringLiteral("expire-sessions")}}));
    const auto renewed = QCoro::waitFor(m_lab->ports.files->tail(log, 100, {}));
    QVERIFY2(renewed.ok(), told(renewed));
    const QString none = vm.setup->logDirectory + QStringLiteral("other.log");
    const auto missing = QCoro::waitFor(m_lab->ports.files->tail(none, 100, {}));
    QCOMPARE(missing.error().kind, Error::Kind::NotFound);
    const auto elsewhere
        = QCoro::waitFor(m_lab->ports.files->tail(QStringLiteral("[no such] a/b.log"), 100, {}));
    QCOMPARE(elsewhere.error().kind, Error::Kind::NotFound);
    const auto path
        = QCoro::waitFor(m_lab->ports.files->tail(QStringLiteral("/etc/passwd"), 100, {}));
    QCOMPARE(path.error().kind, Error::Kind::Usage);
}

void TstEstatePort::pauseIsCancelled()
{
    QElapsedTimer age;
    age.start();
    const auto over = QCoro::waitFor(m_lab->ports.time->pause(200ms, {}));
    QVERIFY(over.ok());
    QVERIFY(age.elapsed() >= 190);
    std::stop_source stop;
    QTimer::singleShot(100ms, this, [stop]() mutable { stop.request_stop(); });
    const auto stopped = QCoro::waitFor(m_lab->ports.time->pause(60s, stop.get_token()));
    QCOMPARE(stopped.error().kind, Error::Kind::Cancelled);
    QVERIFY(age.elapsed() < 10'000);
    QCOMPARE(m_lab->ports.time->now().timeSpec(), Qt::UTC);
}

GPUDECK_TEST(TstEstatePort);
#include "tst_estateport.moc"
