// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ports/pausetelemetry.h"
#include "services/ports/sshshell.h"
#include "tests/services/ports/portlab.h"
#include "tests/support/testmain.h"

#include <QTest>
#include <QTimer>

using namespace std::chrono_literals;
using namespace tests;
using values::Error;
using values::MoRef;
using values::Result;
using values::Status;
using values::VmChange;

namespace
{

bool runsATask(const plan::Estate &estate, const MoRef &host)
{
    return !estate.host(host)->setup->tasks.isEmpty();
}

plan::Answer<std::shared_ptr<const void>> heldFor(std::shared_ptr<int> lease)
{
    co_return std::shared_ptr<const void>(lease);
}

} // namespace

class TstOutages final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_lab = std::make_unique<PortLab>();
        QVERIFY2(m_lab->start(QStringLiteral("guide")), qPrintable(m_lab->problem()));
        m_host = m_lab->host(QStringLiteral("sc2esx02.vslab.local"));
        m_vm = m_lab->vm(QStringLiteral("bf-gpu-vm-02"));
    }
    void cleanup() { m_lab.reset(); }
    void taskOutlivesItsSession();
    void taskOutlivesARestart();
    void startIsNeverSentTwice();
    void failedTaskChangesNothing();
    void twoTasksOnOneVm();
    void hostThatNeverComesBack();
    void devicesMoveAtBoot();
    void deviceVanishes();
    void rebootThatDoesNotHelp();
    void stoppedBeforeItBegins();
    void shellWithoutALogin();
    void telemetryIsTheProgram();

private:
    [[nodiscard]] bool on(const QString &kind, QJsonObject more = {})
    {
        more.insert(QStringLiteral("kind"), kind);
        return m_lab->fault(more);
    }
    /// Maintenance mode that a running VM holds up, then `outage`, then the VM stops.
    void enterThrough(const std::function<bool()> &outage)
    {
        auto entering = m_lab->ports.host->enterMaintenance(m_host, {}, {}, {});
        const Result<plan::Estate> running = m_lab->waitFor(
            m_host, [this](const plan::Estate &estate) { return runsATask(estate, m_host); });
        QVERIFY2(running.ok(), told(running));
        QVERIFY(outage());
        const Result<plan::Estate> back = m_lab->waitFor(
            m_host, [](const plan::Estate &) { return true; }, 60s);
        QVERIFY2(back.ok(), told(back));
        QVERIFY(m_lab->off(m_vm));
        const Status entered = QCoro::waitFor(entering);
        QVERIFY2(entered.ok(), told(entered));
        QCOMPARE(m_lab->readHost(m_host).inMaintenance, true);
        QCOMPARE(m_lab->server.calls(QStringLiteral("EnterMaintenanceMode_Task")), 1);
    }
    [[nodiscard]] Result<plan::Estate> reboot(std::chrono::seconds limit)
    {
        const QDateTime before = m_lab->readHost(m_host).bootTime;
        const Status order = QCoro::waitFor(m_lab->ports.host->reboot(m_host, {}));
        if (!order.ok())
            return order.error();
        return m_lab->waitFor(
            m_host,
            [this, before](const plan::Estate &estate) {
                const values::Host *const now = estate.host(m_host);
                return now->connection == values::ConnectionState::Connected
                    && now->bootTime > before;
            },
            limit);
    }
    [[nodiscard]] bool maintenance()
    {
        return m_lab->off(m_vm)
            && QCoro::waitFor(m_lab->ports.host->enterMaintenance(m_host, {}, {}, {})).ok();
    }

    std::unique_ptr<PortLab> m_lab;
    MoRef m_host, m_vm;
};

void TstOutages::taskOutlivesItsSession()
{
    const int logins = m_lab->server.counted(QStringLiteral("logins"));
    enterThrough([this] { return on(QStringLiteral("expire-sessions")); });
    QCOMPARE(m_lab->server.counted(QStringLiteral("logins")), logins + 1);
}

void TstOutages::taskOutlivesARestart()
{
    enterThrough([this] {
        return on(QStringLiteral("restart-vcenter"), {{QStringLiteral("seconds"), 3}});
    });
}

void TstOutages::startIsNeverSentTwice()
{
    QVERIFY(on(QStringLiteral("drop-connection"),
        {{QStringLiteral("target"), QStringLiteral("PowerOnVM_Task")},
            {QStringLiteral("bytes"), 0}}));
    const MoRef vm = m_lab->vm(QStringLiteral("ml-train-01"));
    const Status cut = QCoro::waitFor(m_lab->ports.vm->powerOn(vm, {}, {}, {}));
    QCOMPARE(cut.error().kind, Error::Kind::Network);
    QVERIFY2(cut.error().fix.contains(QStringLiteral("not known")), told(cut));
    QCOMPARE(m_lab->server.calls(QStringLiteral("PowerOnVM_Task")), 1);
}

void TstOutages::failedTaskChangesNothing()
{
    const MoRef vm = m_lab->vm(QStringLiteral("ml-train-01"));
    const values::VirtualMachine before = m_lab->readVm(vm);
    QVERIFY(on(QStringLiteral("fail-next-task"),
        {{QStringLiteral("target"), QStringLiteral("ReconfigVM_Task")},
            {QStringLiteral("fault"), QStringLiteral("GenericVmConfigFault")},
            {QStringLiteral("message"), QStringLiteral("The disk of the lab is full.")}}));
    VmChange change;
    change.extraConfig.insert(QStringLiteral("pciPassthru.use64bitMMIO"), QStringLiteral("TRUE"));
    const Status failed = QCoro::waitFor(m_lab->ports.vm->reconfigure(vm, change, {}, {}, {}));
    QCOMPARE(failed.error().kind, Error::Kind::Fault);
    QCOMPARE(failed.error().why, QStringLiteral("The disk of the lab is full."));
    QCOMPARE(m_lab->readVm(vm).extraConfig, before.extraConfig);
}

void TstOutages::twoTasksOnOneVm()
{
    m_lab = std::make_unique<PortLab>();
    QVERIFY2(
        m_lab->start(QStringLiteral("guide"), QStringLiteral("1")), qPrintable(m_lab->problem()));
    const MoRef vm = m_lab->vm(QStringLiteral("ml-train-01"));
    VmChange change;
    change.extraConfig.insert(QStringLiteral("pciPassthru.use64bitMMIO"), QStringLiteral("TRUE"));
    auto first = m_lab->ports.vm->reconfigure(vm, change, {}, {}, {});
    const Result<plan::Estate> running = m_lab->waitFor(
        vm, [vm](const plan::Estate &estate) { return !estate.vm(vm)->setup->tasks.isEmpty(); });
    QVERIFY2(running.ok(), told(running));
    const Status second = QCoro::waitFor(m_lab->ports.vm->powerOn(vm, {}, {}, {}));
    const Status done = QCoro::waitFor(first);
    QVERIFY2(done.ok(), told(done));
    QCOMPARE(second.error().kind, Error::Kind::Blocked);
    QVERIFY2(second.error().why.contains(QStringLiteral("ReconfigVM_Task")), told(second));
}

void TstOutages::hostThatNeverComesBack()
{
    QVERIFY(maintenance());
    QVERIFY(on(QStringLiteral("reboot-never-returns"),
        {{QStringLiteral("host"), QStringLiteral("sc2esx02.vslab.local")}}));
    const Result<plan::Estate> back = reboot(5s);
    QCOMPARE(back.error().kind, Error::Kind::Blocked);
    QCOMPARE(m_lab->readHost(m_host).connection, values::ConnectionState::NotResponding);
    const Status again = QCoro::waitFor(m_lab->ports.host->reboot(m_host, {}));
    QCOMPARE(again.error().kind, Error::Kind::Blocked); // it cannot be reached
}

void TstOutages::devicesMoveAtBoot()
{
    QVERIFY(maintenance());
    QVERIFY(on(QStringLiteral("renumbered-at-boot"),
        {{QStringLiteral("host"), QStringLiteral("sc2esx02.vslab.local")}}));
    const Result<plan::Estate> back = reboot(30s);
    QVERIFY2(back.ok(), told(back));
    QStringList ids;
    for (const values::PciDevice &device : back->host(m_host)->pciDevices)
        ids.append(device.id);
    QVERIFY(!ids.contains(QStringLiteral("0000:82:00.0")));
    values::VmPciDevice old;
    old.method = values::GpuMethod::Fixed;
    old.pciId = QStringLiteral("0000:82:00.0");
    VmChange change;
    change.addDevices = {old};
    const Status refused = QCoro::waitFor(m_lab->ports.vm->reconfigure(m_vm, change, {}, {}, {}));
    QCOMPARE(refused.error().kind, Error::Kind::Blocked);
}

void TstOutages::deviceVanishes()
{
    const MoRef host = m_lab->host(QStringLiteral("sc2esx01.vslab.local"));
    QVERIFY(on(QStringLiteral("slot-hotplug"),
        {{QStringLiteral("host"), QStringLiteral("sc2esx01.vslab.local")},
            {QStringLiteral("device"), QStringLiteral("0000:82:00.0")}}));
    for (const values::PciDevice &device : m_lab->readHost(host).pciDevices)
        QVERIFY(device.id != QStringLiteral("0000:82:00.0"));
    const QList<plan::PassthroughSetting> settings{{QStringLiteral("0000:82:00.0"), false, {}}};
    const Status refused
        = QCoro::waitFor(m_lab->ports.host->setPassthrough(host, settings, true, {}));
    QVERIFY(!refused.ok());
    QVERIFY2(refused.error().why.contains(QStringLiteral("0000:82:00.0")), told(refused));
}

void TstOutages::rebootThatDoesNotHelp()
{
    QVERIFY(maintenance());
    QVERIFY(on(QStringLiteral("needs-reboot-for-ever"),
        {{QStringLiteral("host"), QStringLiteral("sc2esx02.vslab.local")},
            {QStringLiteral("device"), QStringLiteral("0000:82:00.0")}}));
    const Result<plan::Estate> back = reboot(30s);
    QVERIFY2(back.ok(), told(back));
    for (const values::PciPassthruInfo &info : back->host(m_host)->passthru) {
        if (info.id == QStringLiteral("0000:82:00.0"))
            QVERIFY(info.enabled && !info.active);
    }
}

void TstOutages::stoppedBeforeItBegins()
{
    std::stop_source stop;
    stop.request_stop();
    const Status entered
        = QCoro::waitFor(m_lab->ports.host->enterMaintenance(m_host, {}, {}, stop.get_token()));
    QCOMPARE(entered.error().kind, Error::Kind::Cancelled);
    QCOMPARE(m_lab->server.calls(QStringLiteral("EnterMaintenanceMode_Task")), 0);
    const Result<plan::Estate> read
        = QCoro::waitFor(m_lab->ports.estate->read({m_host}, stop.get_token()));
    QCOMPARE(read.error().kind, Error::Kind::Cancelled);
}

void TstOutages::shellWithoutALogin()
{
    MoRef asked;
    ports::SshShell shell([&asked](const MoRef &machine) {
        asked = machine;
        return std::optional<std::shared_ptr<ssh::Session>>();
    });
    QVERIFY(!shell.canReach(m_host));
    QCOMPARE(asked, m_host);
    const auto run = QCoro::waitFor(shell.run(m_host, {QStringLiteral("true")}, {}, 5s, {}));
    QCOMPARE(run.error().kind, Error::Kind::Unsupported);
    const auto sent = QCoro::waitFor(
        shell.upload(m_host, QStringLiteral("/etc/hostname"), QStringLiteral("/tmp/x"), {}, {}));
    QCOMPARE(sent.error().kind, Error::Kind::Unsupported);
}

void TstOutages::telemetryIsTheProgram()
{
    QString told;
    ports::PauseTelemetry telemetry(
        [&told](const MoRef &machine, const QString &reason, const std::stop_token &) {
            told = machine.value + reason;
            return heldFor(std::make_shared<int>(1));
        });
    const auto held = QCoro::waitFor(telemetry.pause(m_host, QStringLiteral("driver"), {}));
    QVERIFY(held.ok());
    QCOMPARE(told, m_host.value + QStringLiteral("driver"));
}

GPUDECK_TEST(TstOutages);
#include "tst_outages.moc"
