// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/decode/answerreader.h"
#include "tests/support/testmain.h"

#include <QTest>

using values::Error;
using vsphere::Answer;
using vsphere::AnswerReader;
using vsphere::Fault;

namespace
{

Answer read(const QByteArray &body)
{
    AnswerReader reader;
    const QByteArray xml = "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/' "
                           "xmlns:i='http://www.w3.org/2001/XMLSchema-instance'><s:Body>"
        + body + "</s:Body></s:Envelope>";
    const auto fed = reader.feed(xml);
    const auto answer = reader.finish();
    return fed.ok() && answer.ok() ? answer.value() : Answer();
}

} // namespace

class TstFault final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsASoapFault()
    {
        const Answer answer = read(
            "<s:Fault><faultcode>ServerFaultCode</faultcode><faultstring>Refused</faultstring>"
            "<detail><NoPermissionFault xmlns='urn:vim25' i:type='NoPermission'>"
            "<object type='HostSystem'>host-12</object><privilegeId>Host.Config.PciPassthru"
            "</privilegeId></NoPermissionFault></detail></s:Fault>");
        QVERIFY(answer.fault.has_value());
        const Fault fault = *answer.fault;
        QCOMPARE(fault.type, QStringLiteral("NoPermission"));
        QCOMPARE(fault.privilege, QStringLiteral("Host.Config.PciPassthru"));
        QCOMPARE(fault.object.value, QStringLiteral("host-12"));
        const Error error = fault.toError(QStringLiteral("Passthrough was not changed"));
        QCOMPARE(error.kind, Error::Kind::Permission);
        QCOMPARE(error.why, QStringLiteral("Refused"));
        QVERIFY(error.fix.contains(QStringLiteral("Host.Config.PciPassthru")));
        QVERIFY(error.fix.contains(QStringLiteral("host-12")));
    }

    void aFaultWithoutDetailKeepsItsText()
    {
        const Answer answer = read("<s:Fault><faultcode>ClientFaultCode</faultcode>"
                                   "<faultstring>Unexpected element</faultstring></s:Fault>");
        QVERIFY(answer.fault.has_value());
        QVERIFY(answer.fault->type.isEmpty());
        QCOMPARE(answer.fault->words(), QStringLiteral("Unexpected element"));
        QCOMPARE(answer.fault->toError(QStringLiteral("x")).kind, Error::Kind::Fault);
    }

    void theFirstMessageIsTheUsefulOne()
    {
        const Answer answer = read(
            "<R><returnval><fault i:type='GenericVmConfigFault'><faultCause><fault "
            "i:type='SystemError'><reason>deep</reason></fault><localizedMessage>cause"
            "</localizedMessage></faultCause><faultMessage><key>a</key><message>Device 101:0.0 is "
            "not a passthrough device.</message></faultMessage><faultMessage><key>b</key><message>"
            "Module 'DevicePowerOn' power on failed.</message></faultMessage><reason>Module "
            "'DevicePowerOn' power on failed.</reason></fault><localizedMessage>Module "
            "'DevicePowerOn' power on failed.</localizedMessage></returnval></R>");
        const Fault fault = Fault::fromLocalized(answer.returnval());
        QCOMPARE(fault.words(), QStringLiteral("Device 101:0.0 is not a passthrough device."));
        QCOMPARE(fault.messages.size(), 3);
        QVERIFY(fault.messages.contains(QStringLiteral("cause")));
    }

    void typesHaveKinds_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<int>("kind");
        const auto row = [](const char *type, Error::Kind kind) {
            QTest::newRow(type) << QByteArray(type) << static_cast<int>(kind);
        };
        row("InvalidLogin", Error::Kind::Auth);
        row("NotAuthenticated", Error::Kind::Auth);
        row("ManagedObjectNotFound", Error::Kind::NotFound);
        row("NotSupported", Error::Kind::Unsupported);
        row("InvalidProperty", Error::Kind::Unsupported);
        row("RequestCanceled", Error::Kind::Cancelled);
        row("SystemError", Error::Kind::Fault);
    }

    void typesHaveKinds()
    {
        QFETCH(QByteArray, type);
        QFETCH(int, kind);
        const Answer answer = read("<s:Fault><faultstring>t</faultstring><detail><f i:type='" + type
            + "'><name>config.x</name></f></detail></s:Fault>");
        QVERIFY(answer.fault.has_value());
        QCOMPARE(answer.fault->propertyName, QStringLiteral("config.x"));
        const Error error = answer.fault->toError(QStringLiteral("x"));
        QCOMPARE(static_cast<int>(error.kind), kind);
        QVERIFY(error.detail.contains(QString::fromUtf8(type)));
        QVERIFY(!error.why.isEmpty());
    }
};

GPUDECK_TEST(TstFault);
#include "tst_fault.moc"
