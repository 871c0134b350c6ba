// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/ports/portlab.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace tests;
using values::Error;
using values::MoRef;
using values::Result;
using values::Status;

namespace
{

const values::PciPassthruInfo *passthru(const values::Host &host, const QString &id)
{
    for (const values::PciPassthruInfo &info : host.passthru) {
        if (info.id == id)
            return &info;
    }
    return nullptr;
}

} // namespace

class TstHostPort final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_lab = std::make_unique<PortLab>(); }
    void cleanup() { m_lab.reset(); }
    void passthroughWaitsForTheReboot();
    void passthroughActsAtOnce();
    void passthroughIsRefused();
    void labelsAreSet();
    void maintenanceWaitsForAStuckVm();
    void maintenanceIsCancelled();
    void rebootNeedsMaintenance();
    void markerIsSetAndCleared();
    void readerHasNoPermission();
    void standaloneHost();

private:
    [[nodiscard]] Status set(const MoRef &host, const QString &id, bool enabled, bool now = true)
    {
        const QList<plan::PassthroughSetting> settings{{id, enabled, {}}};
        return QCoro::waitFor(m_lab->ports.host->setPassthrough(host, settings, now, {}));
    }
    [[nodiscard]] Status enter(const MoRef &host)
    {
        return QCoro::waitFor(m_lab->ports.host->enterMaintenance(host, {}, {}, {}));
    }
    std::unique_ptr<PortLab> m_lab;
};

void TstHostPort::passthroughWaitsForTheReboot()
{
    QVERIFY2(m_lab->start(QStringLiteral("guide")), qPrintable(m_lab->problem()));
    const MoRef host = m_lab->host(QStringLiteral("sc2esx04.vslab.local"));
    const QString gpu = QStringLiteral("0000:82:00.0");
    const Status changed = set(host, gpu, true);
    QVERIFY2(changed.ok(), told(changed));
    const values::Host pending = m_lab->readHost(host);
    QVERIFY(passthru(pending, gpu)->enabled);
    QVERIFY(!passthru(pending, gpu)->active);
    QVERIFY(pending.setup != nullptr);

    const Status entered = enter(host);
    QVERIFY2(entered.ok(), told(entered));
    const Status rebooting = QCoro::waitFor(m_lab->ports.host->reboot(host, {}));
    QVERIFY2(rebooting.ok(), told(rebooting));
    const QDateTime before = pending.bootTime;
    const Result<plan::Estate> back = m_lab->waitFor(host, [&](const plan::Estate &estate) {
        const values::Host *const now = estate.host(host);
        return now->connection == values::ConnectionState::Connected && now->bootTime > before;
    });
    QVERIFY2(back.ok(), told(back));
    QVERIFY(passthru(*back->host(host), gpu)->active);
    QCOMPARE(back->host(host)->inMaintenance, true); // maintenance mode survives a reboot
    QVERIFY(!back->host(host)->setup->systemId.isEmpty());
    const Status left = QCoro::waitFor(m_lab->ports.host->exitMaintenance(host, {}, {}));
    QVERIFY2(left.ok(), told(left));
    QCOMPARE(m_lab->readHost(host).inMaintenance, false);
}

void TstHostPort::passthroughActsAtOnce()
{
    QVERIFY2(m_lab->start(QStringLiteral("mixed")), qPrintable(m_lab->problem()));
    const MoRef host = m_lab->host(QStringLiteral("muc-esx-03.corp.example"));
    const QString gpu = QStringLiteral("0000:3b:00.0");
    QVERIFY(!passthru(m_lab->readHost(host), gpu)->active);
    const Status later = set(host, gpu, true, false);
    QVERIFY2(later.ok(), told(later));
    QVERIFY(passthru(m_lab->readHost(host), gpu)->enabled);
    QVERIFY(!passthru(m_lab->readHost(host), gpu)->active); // it was asked to wait
    const Status refreshed = QCoro::waitFor(m_lab->ports.host->refreshPassthrough(host, {}));
    QVERIFY2(refreshed.ok(), told(refreshed));
    QVERIFY(set(host, gpu, false, false).ok());
    const Status now = set(host, gpu, true, true);
    QVERIFY2(now.ok(), told(now));
    QVERIFY(passthru(m_lab->readHost(host), gpu)->active);
}

void TstHostPort::passthroughIsRefused()
{
    QVERIFY2(m_lab->start(QStringLiteral("guide")), qPrintable(m_lab->problem()));
    const MoRef host = m_lab->host(QStringLiteral("sc2esx02.vslab.local"));
    const Status used = set(host, QStringLiteral("0000:82:00.0"), false);
    QVERIFY(!used.ok());
    QVERIFY2(used.error().why.contains(QStringLiteral("bf-gpu-vm-02")), told(used));
    const Status missing = set(host, QStringLiteral("0000:99:00.0"), true);
    QVERIFY(!missing.ok());
    QCOMPARE(missing.error().kind, Error::Kind::Fault);
}

void TstHostPort::labelsAreSet()
{
    QVERIFY2(m_lab->start(QStringLiteral("mixed")), qPrintable(m_lab->problem()));
    const MoRef host = m_lab->host(QStringLiteral("muc-esx-03.corp.example"));
    QCOMPARE(m_lab->readHost(host).setup->labelsSupported, true);
    const QString gpu = QStringLiteral("0000:3b:00.0");
    const QList<plan::PassthroughSetting> settings{{gpu, true, QStringLiteral("t4-pool")}};
    const Status changed
        = QCoro::waitFor(m_lab->ports.host->setPassthrough(host, settings, true, {}));
    QVERIFY2(changed.ok(), told(changed));
    QCOMPARE(passthru(m_lab->readHost(host), gpu)->hardwareLabel, QStringLiteral("t4-pool"));
}

void TstHostPort::maintenanceWaitsForAStuckVm()
{
    QVERIFY2(m_lab->start(QStringLiteral("guide")), qPrintable(m_lab->problem()));
    const MoRef host = m_lab->host(QStringLiteral("sc2esx02.vslab.local"));
    const MoRef vm = m_lab->vm(QStringLiteral("bf-gpu-vm-02"));
    QStringList doing;
    const plan::Progress progress = [&](std::optional<int>, const QString &words) {
        doing.append(words);
    };
    auto entering = m_lab->ports.host->enterMaintenance(host, {}, progress, {});
    const Result<plan::Estate> running = m_lab->waitFor(host,
        [&](const plan::Estate &estate) { return !estate.host(host)->setup->tasks.isEmpty(); });
    QVERIFY2(running.ok(), told(running));
    QCOMPARE(running->host(host)->setup->tasks.first().name,
        QStringLiteral("EnterMaintenanceMode_Task"));
    QCOMPARE(m_lab->readHost(host).inMaintenance, false);
    QTRY_VERIFY(doing.contains(QStringLiteral("entering maintenance mode")));
    QVERIFY(m_lab->off(vm)); // what holds the task goes away
    const Status entered = QCoro::waitFor(entering);
    QVERIFY2(entered.ok(), told(entered));
    QCOMPARE(m_lab->readHost(host).inMaintenance, true);
}

void TstHostPort::maintenanceIsCancelled()
{
    QVERIFY2(m_lab->start(QStringLiteral("guide")), qPrintable(m_lab->problem()));
    const MoRef host = m_lab->host(QStringLiteral("sc2esx02.vslab.local"));
    std::stop_source stop;
    auto entering = m_lab->ports.host->enterMaintenance(host, {}, {}, stop.get_token());
    const Result<plan::Estate> running = m_lab->waitFor(host,
        [&](const plan::Estate &estate) { return !estate.host(host)->setup->tasks.isEmpty(); });
    QVERIFY2(running.ok(), told(running));
    stop.request_stop();
    const Status entered = QCoro::waitFor(entering);
    QVERIFY(!entered.ok());
    QCOMPARE(entered.error().kind, Error::Kind::Cancelled);
    const values::Host after = m_lab->readHost(host);
    QCOMPARE(after.inMaintenance, false);
    QVERIFY(after.setup->tasks.isEmpty()); // the task has ended at the server, too
}

void TstHostPort::rebootNeedsMaintenance()
{
    QVERIFY2(m_lab->start(QStringLiteral("guide")), qPrintable(m_lab->problem()));
    const MoRef host = m_lab->host(QStringLiteral("sc2esx01.vslab.local"));
    const Status refused = QCoro::waitFor(m_lab->ports.host->reboot(host, {}));
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, Error::Kind::Blocked);
    QVERIFY(!refused.error().why.isEmpty());
}

void TstHostPort::markerIsSetAndCleared()
{
    QVERIFY2(m_lab->start(QStringLiteral("guide")), qPrintable(m_lab->problem()));
    const MoRef host = m_lab->host(QStringLiteral("sc2esx01.vslab.local"));
    const MoRef other = m_lab->host(QStringLiteral("sc2esx02.vslab.local"));
    QVERIFY(m_lab->readHost(host).setup->marker.isEmpty());
    for (const QString &text : {QStringLiteral("ann@desk 2026"), QStringLiteral("bob@desk")}) {
        const Status set = QCoro::waitFor(m_lab->ports.host->setMarker(host, text, {}));
        QVERIFY2(set.ok(), told(set));
        QCOMPARE(m_lab->readHost(host).setup->marker, text);
    }
    QVERIFY(m_lab->readHost(other).setup->marker.isEmpty());
    QCOMPARE(m_lab->server.calls(QStringLiteral("AddCustomFieldDef")), 1);
    QVERIFY(QCoro::waitFor(m_lab->ports.host->setMarker(host, {}, {})).ok());
    QVERIFY(m_lab->readHost(host).setup->marker.isEmpty());
}

void TstHostPort::readerHasNoPermission()
{
    QVERIFY2(m_lab->start(QStringLiteral("guide")), qPrintable(m_lab->problem()));
    QVERIFY2(m_lab->login(m_lab->server.process.readonlyUser()), qPrintable(m_lab->problem()));
    const MoRef host = m_lab->host(QStringLiteral("sc2esx04.vslab.local"));
    const Status device = set(host, QStringLiteral("0000:82:00.0"), true);
    QCOMPARE(device.error().kind, Error::Kind::Permission);
    QVERIFY2(device.error().fix.contains(QStringLiteral("Host.Config.PciPassthru")), told(device));
    const Status entered = enter(host);
    QCOMPARE(entered.error().kind, Error::Kind::Permission);
    const Status marked
        = QCoro::waitFor(m_lab->ports.host->setMarker(host, QStringLiteral("x"), {}));
    QCOMPARE(marked.error().kind, Error::Kind::Permission);
}

void TstHostPort::standaloneHost()
{
    QVERIFY2(m_lab->start(QStringLiteral("mixed")), qPrintable(m_lab->problem()));
    QVERIFY2(m_lab->loginStandalone(), qPrintable(m_lab->problem()));
    const MoRef host = m_lab->host(QStringLiteral("esx-solo.corp.example"));
    const values::Host before = m_lab->readHost(host);
    QVERIFY(before.setup != nullptr);
    QVERIFY(!before.setup->systemId.isEmpty());
    QVERIFY(!before.setup->maxHardwareVersion.isEmpty());
    const Status marked
        = QCoro::waitFor(m_lab->ports.host->setMarker(host, QStringLiteral("x"), {}));
    QCOMPARE(marked.error().kind, Error::Kind::Unsupported);
    QVERIFY(m_lab->off(m_lab->vm(QStringLiteral("solo-gpu-01"))));
    const Status entered = enter(host);
    QVERIFY2(entered.ok(), told(entered));
    const Status rebooting = QCoro::waitFor(m_lab->ports.host->reboot(host, {}));
    QVERIFY2(rebooting.ok(), told(rebooting));
    // Its API goes away with it, and the session too.
    const Result<plan::Estate> back = m_lab->waitFor(
        host,
        [&](const plan::Estate &estate) { return estate.host(host)->bootTime > before.bootTime; },
        60s);
    QVERIFY2(back.ok(), told(back));
    QVERIFY(m_lab->session->generation() > 1);
}

GPUDECK_TEST(TstHostPort);
#include "tst_hostport.moc"
