// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/hostservices.h"
#include "services/vsphere/sshswitch.h"
#include "tests/services/vsphere/labserver.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace tests;
using values::Error;
using values::MoRef;
using vsphere::HostServices;
using vsphere::SshSwitch;

namespace
{

const MoRef Host{QStringLiteral("HostSystem"), QStringLiteral("host-1")};

QByteArray property(const QByteArray &path, const QByteArray &value, const QByteArray &type)
{
    return "<propSet><name>" + path + "</name><val xsi:type=\"" + type + "\" " + value
        + "</val></propSet>";
}

/// A host with SSH off, in that lockdown mode.
QByteArray hostAnswer(const QByteArray &lockdown)
{
    return "<RetrievePropertiesExResponse xmlns=\"urn:vim25\" "
           "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><returnval><objects>"
           "<obj type=\"HostSystem\">host-1</obj>"
        + property("name", ">esx1", "xsd:string")
        + property("configManager.serviceSystem", "type=\"HostServiceSystem\">serviceSystem-1",
            "ManagedObjectReference")
        + property("configManager.hostAccessManager", "type=\"HostAccessManager\">access-1",
            "ManagedObjectReference")
        + property("config.lockdownMode", ">" + lockdown, "HostLockdownMode")
        + property("config.service.service",
            "><HostService><key>TSM-SSH</key><label>SSH</label><required>false</required>"
            "<uninstallable>false</uninstallable><running>false</running><policy>off</policy>"
            "</HostService>",
            "ArrayOfHostService")
        + "</objects></returnval></RetrievePropertiesExResponse>";
}

/// A server whose host is in lockdown mode, and a session with it.
struct LockedDown {
    Wire wire;
    std::shared_ptr<vsphere::Session> session;

    LockedDown()
    {
        wire.server.onRequest([](QSslSocket *to, const WireRequest &request) {
            if (answerAsVCenter(to, request))
                return;
            if (request.method() == "RetrievePropertiesEx")
                WireServer::reply(to, WireServer::soap(hostAnswer("lockdownNormal")));
            else if (request.method() == "QueryLockdownExceptions")
                WireServer::reply(to,
                    WireServer::soap("<QueryLockdownExceptionsResponse xmlns=\"urn:vim25\">"
                                     "<returnval>backup</returnval>"
                                     "</QueryLockdownExceptionsResponse>"));
            else
                WireServer::reply(
                    to, WireServer::soap("<StartServiceResponse xmlns=\"urn:vim25\"/>"));
        });
        session = std::make_shared<vsphere::Session>(wire.transport());
    }
    [[nodiscard]] bool open() const
    {
        const vsphere::Credentials credentials(QStringLiteral("u"), QStringLiteral("p"));
        return QCoro::waitFor(session->open(credentials, {})).ok();
    }
};

} // namespace

/// SSH of hosts switched on and off again, on the lab; refusals, too.
class TstHostServices final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void startsAndStopsItsOwn();
    void leavesOnWhatWasOn();
    void anotherWasFaster();
    void withoutPermission();
    void unreachableHost();
    void lockdown();

private:
    [[nodiscard]] std::shared_ptr<vsphere::Session> opened(const QString &user)
    {
        const auto session = m_lab.session();
        const vsphere::Credentials credentials(user, m_lab.process.password());
        return QCoro::waitFor(session->open(credentials, {})).ok() ? session : nullptr;
    }
    [[nodiscard]] bool isRunning(const MoRef &host)
    {
        const auto read = QCoro::waitFor(vsphere::hostServices(m_session, host, {}));
        const auto *ssh = read.ok() ? read->find(vsphere::sshServiceKey()) : nullptr;
        return ssh != nullptr && ssh->running;
    }
    /// The first host whose SSH is on, or off.
    [[nodiscard]] MoRef hostWith(bool running)
    {
        const auto hosts = m_lab.process.ready().value(QLatin1String("hosts")).toArray();
        for (const auto &entry : hosts) {
            const MoRef ref{QStringLiteral("HostSystem"),
                entry.toObject().value(QLatin1String("moref")).toString()};
            if (isRunning(ref) == running)
                return ref;
        }
        return {};
    }

    LabServer m_lab;
    std::shared_ptr<vsphere::Session> m_session;
};

void TstHostServices::initTestCase()
{
    QVERIFY2(m_lab.start(
                 QStringLiteral("gpulab"), {QStringLiteral("--estate"), QStringLiteral("guide")}),
        qPrintable(m_lab.process.problem()));
    m_session = opened(m_lab.process.user());
    QVERIFY(m_session);
}

void TstHostServices::init()
{
    QVERIFY(m_lab.reset());
}

void TstHostServices::startsAndStopsItsOwn()
{
    const MoRef host = hostWith(false);
    QVERIFY(!host.isNull());
    const auto ssh = std::make_shared<SshSwitch>(m_session);
    const auto on = QCoro::waitFor(ssh->turnOn(host, QStringLiteral("root"), {}));
    QVERIFY2(on.ok(), qPrintable(on.ok() ? QString() : on.error().sentence()));
    QVERIFY(isRunning(host));
    QCOMPARE(ssh->started().keys(), QList<MoRef>{host});
    QVERIFY(QCoro::waitFor(ssh->turnOn(host, QStringLiteral("root"), {})).ok());
    QCOMPARE(ssh->started().size(), 1);
    QVERIFY(QCoro::waitFor(ssh->turnAllOff({})).isEmpty());
    QVERIFY(!isRunning(host));
    QVERIFY(ssh->started().isEmpty());
    QVERIFY(QCoro::waitFor(ssh->turnOff(host, {})).ok());
    QCOMPARE(m_lab.calls(QStringLiteral("StopService")), 1);
}

void TstHostServices::leavesOnWhatWasOn()
{
    const MoRef host = hostWith(false);
    const auto other = std::make_shared<SshSwitch>(m_session);
    QVERIFY(QCoro::waitFor(other->turnOn(host, QStringLiteral("root"), {})).ok());
    const auto ssh = std::make_shared<SshSwitch>(m_session);
    QVERIFY(QCoro::waitFor(ssh->turnOn(host, QStringLiteral("root"), {})).ok());
    QVERIFY(ssh->started().isEmpty());
    QVERIFY(QCoro::waitFor(ssh->turnAllOff({})).isEmpty());
    QVERIFY(isRunning(host));
    QVERIFY(QCoro::waitFor(other->turnAllOff({})).isEmpty());
    QVERIFY(!isRunning(host));
}

void TstHostServices::anotherWasFaster()
{
    const MoRef host = hostWith(false);
    const auto before = QCoro::waitFor(vsphere::hostServices(m_session, host, {}));
    QVERIFY(before.ok());
    const QString key = vsphere::sshServiceKey();
    const auto first
        = QCoro::waitFor(vsphere::setServiceRunning(m_session, *before, key, true, {}));
    const auto late = QCoro::waitFor(vsphere::setServiceRunning(m_session, *before, key, true, {}));
    QVERIFY(first.ok() && late.ok());
    QVERIFY(*first);
    QVERIFY(!*late); // it was told InvalidState, and looked again
    const auto now = QCoro::waitFor(vsphere::hostServices(m_session, host, {}));
    QVERIFY(QCoro::waitFor(vsphere::setServiceRunning(m_session, *now, key, false, {})).ok());
    const auto none = QCoro::waitFor(
        vsphere::setServiceRunning(m_session, *now, QStringLiteral("ftpd"), true, {}));
    QCOMPARE(none.error().kind, Error::Kind::NotFound);
}

void TstHostServices::withoutPermission()
{
    const MoRef host = hostWith(false);
    const auto auditor = opened(m_lab.process.readonlyUser());
    QVERIFY(auditor);
    const auto ssh = std::make_shared<SshSwitch>(auditor);
    const auto refused = QCoro::waitFor(ssh->turnOn(host, QStringLiteral("root"), {}));
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, Error::Kind::Permission);
    QVERIFY2(refused.error().fix.contains(QLatin1String("Host.Config.NetService")),
        qPrintable(refused.error().sentence()));
    QVERIFY(ssh->started().isEmpty());
}

void TstHostServices::unreachableHost()
{
    const MoRef host = hostWith(false);
    QVERIFY(!m_lab.process
                 .post(QStringLiteral("/touch"),
                     {{QStringLiteral("host"), host.value},
                         {QStringLiteral("connection"), QStringLiteral("disconnected")}})
                 .isNull());
    const auto ssh = std::make_shared<SshSwitch>(m_session);
    const auto refused = QCoro::waitFor(ssh->turnOn(host, QStringLiteral("root"), {}));
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, Error::Kind::Blocked);
    QVERIFY2(refused.error().why.contains(QLatin1String("disconnected")),
        qPrintable(refused.error().sentence()));
    const MoRef gone{QStringLiteral("HostSystem"), QStringLiteral("host-999999")};
    const auto missing = QCoro::waitFor(ssh->turnOn(gone, QStringLiteral("root"), {}));
    QCOMPARE(missing.error().kind, Error::Kind::NotFound);
}

void TstHostServices::lockdown()
{
    const LockedDown locked;
    QVERIFY(locked.open());
    const auto ssh = std::make_shared<SshSwitch>(locked.session);
    const auto refused = QCoro::waitFor(ssh->turnOn(Host, QStringLiteral("root"), {}));
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, Error::Kind::Blocked);
    QVERIFY(refused.error().why.contains(QLatin1String("lockdown mode")));
    QCOMPARE(locked.wire.server.count("StartService"), 0);
    const auto allowed = QCoro::waitFor(ssh->turnOn(Host, QStringLiteral("backup"), {}));
    QVERIFY2(allowed.ok(), qPrintable(allowed.ok() ? QString() : allowed.error().sentence()));
    QCOMPARE(locked.wire.server.count("StartService"), 1);
}

GPUDECK_TEST(TstHostServices);
#include "tst_hostservices.moc"
