// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/trust/certificatefacts.h"
#include "tests/services/vsphere/wire.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTemporaryFile>
#include <QTest>

using namespace tests;
using values::Error;
using values::Result;
using vsphere::Answer;
using vsphere::TrustPolicy;

namespace
{

const QString Local = QStringLiteral("IP:127.0.0.1");

/// A server with one certificate, and what a client thinks of it.
class Meeting final
{
public:
    explicit Meeting(const Identity &identity, QList<QSslCertificate> authorities = {})
        : m_server(identity.configuration())
        , m_trust(std::make_shared<TrustPolicy>(address().id(), &pins, std::move(authorities)))
    {
        m_server.onRequest([](QSslSocket *to, const WireRequest &) {
            WireServer::reply(to, WireServer::soap("<AnyResponse xmlns=\"urn:vim25\"/>"));
        });
    }

    [[nodiscard]] vsphere::ServerAddress address() const
    {
        return {QStringLiteral("127.0.0.1"), m_server.port()};
    }
    [[nodiscard]] Result<Answer> talk() const
    {
        vsphere::Transport transport(address(), m_trust);
        const QFuture<Result<Answer>> future = transport.send(aRequest(), {});
        const bool ended = QTest::qWaitFor([&] { return future.isFinished(); }, 30'000);
        return ended ? future.result() : Result<Answer>();
    }
    [[nodiscard]] TrustPolicy &trust() const { return *m_trust; }
    [[nodiscard]] WireServer &server() { return m_server; }

    MemoryPins pins;

private:
    WireServer m_server;
    std::shared_ptr<TrustPolicy> m_trust;
};

} // namespace

/// Which certificates are trusted, which are asked about, and what is said of the others.
class TstTrust final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unknownIsAskedAbout();
    void pinnedIsTrusted();
    void changedBlocks();
    void changesUnderALiveTransport();
    void authorityIsTrusted();
    void otherNameIsAskedAbout();
    void dates_data();
    void dates();
    void authorityFiles();
    void thumbprintsAsTyped();

private:
    CertificateMaker m_maker;
};

void TstTrust::unknownIsAskedAbout()
{
    const Identity identity = m_maker.selfSigned(QStringLiteral("lone"));
    Meeting meeting(identity);
    const Result<Answer> answer = meeting.talk();
    QVERIFY(!answer.ok());
    QCOMPARE(answer.error().kind, Error::Kind::Trust);
    QVERIFY(answer.error().fix.contains(vsphere::sha256Of(identity.certificate)));
    QCOMPARE(meeting.server().requests().size(), 0); // nothing was said to a stranger
    const auto question = meeting.trust().question();
    QVERIFY(question);
    QVERIFY(!question->changed());
    QCOMPARE(question->server, meeting.address().id());
    QCOMPARE(question->presented.subject, QStringLiteral("lone, Practice"));
    QCOMPARE(question->presented.issuer, QStringLiteral("lone, Practice"));
    QCOMPARE(question->presented.sha256, vsphere::sha256Of(identity.certificate));
    QCOMPARE(question->presented.sha1.size(), 20 * 3 - 1);
    QCOMPARE(question->presented.notBefore, identity.certificate.effectiveDate().toUTC());
    QCOMPARE(question->presented.notAfter, identity.certificate.expiryDate().toUTC());
    QVERIFY2(question->presented.reason.contains(QLatin1String("signed by itself")),
        qPrintable(question->presented.reason));
    meeting.trust().trust(*question);
    QVERIFY(meeting.talk().ok());
    QVERIFY(!meeting.trust().question());
}

void TstTrust::pinnedIsTrusted()
{
    const Identity identity = m_maker.selfSigned(QStringLiteral("pinned"));
    Meeting meeting(identity);
    meeting.pins.pin(meeting.address().id(), vsphere::sha256Of(identity.certificate));
    QVERIFY(meeting.talk().ok());
    QVERIFY(!meeting.trust().question());
}

void TstTrust::changedBlocks()
{
    const Identity before = m_maker.selfSigned(QStringLiteral("before"));
    const Identity after = m_maker.selfSigned(QStringLiteral("after"));
    Meeting meeting(after);
    meeting.pins.pin(meeting.address().id(), vsphere::sha256Of(before.certificate));
    const Result<Answer> answer = meeting.talk();
    QVERIFY(!answer.ok());
    QCOMPARE(answer.error().kind, Error::Kind::Trust);
    QVERIFY(answer.error().what.contains(QLatin1String("changed")));
    QVERIFY(answer.error().why.contains(vsphere::sha256Of(before.certificate)));
    QVERIFY(answer.error().why.contains(vsphere::sha256Of(after.certificate)));
    QVERIFY(!answer.error().fix.isEmpty());
    QCOMPARE(meeting.server().requests().size(), 0);
    QVERIFY(meeting.trust().question());
    QVERIFY(meeting.trust().question()->changed());
}

void TstTrust::changesUnderALiveTransport()
{
    const Identity before = m_maker.selfSigned(QStringLiteral("first"));
    const Identity after = m_maker.selfSigned(QStringLiteral("second"));
    Meeting meeting(before);
    meeting.pins.pin(meeting.address().id(), vsphere::sha256Of(before.certificate));
    vsphere::Transport transport(
        meeting.address(), std::shared_ptr<TrustPolicy>(&meeting.trust(), [](TrustPolicy *) {}));
    QFuture<Result<Answer>> answer = transport.send(aRequest(), {});
    QTRY_VERIFY(answer.isFinished());
    QVERIFY(answer.result().ok());
    meeting.server().setTls(after.configuration());
    meeting.server().closeAll();
    answer = transport.send(aRequest(), {});
    QTRY_VERIFY(answer.isFinished());
    QVERIFY(!answer.result().ok());
    QCOMPARE(answer.result().error().kind, Error::Kind::Trust);
}

void TstTrust::authorityIsTrusted()
{
    const Identity identity = m_maker.issued(QStringLiteral("proper"), Local);
    const auto authorities = vsphere::readAuthorities(m_maker.authorityFile());
    QVERIFY(authorities.ok());
    Meeting known(identity, *authorities);
    const Result<Answer> answer = known.talk();
    QVERIFY2(answer.ok(), qPrintable(answer.ok() ? QString() : answer.error().sentence()));
    Meeting unknown(identity);
    QVERIFY(!unknown.talk().ok());
    QVERIFY(unknown.trust().question()->presented.reason.contains(QLatin1String("authority")));
}

void TstTrust::otherNameIsAskedAbout()
{
    const Identity identity
        = m_maker.issued(QStringLiteral("other"), QStringLiteral("DNS:vcsa.example.org"));
    Meeting meeting(identity, *vsphere::readAuthorities(m_maker.authorityFile()));
    QVERIFY(!meeting.talk().ok());
    const QString reason = meeting.trust().question()->presented.reason;
    QVERIFY2(reason.contains(QLatin1String("vcsa.example.org")), qPrintable(reason));
}

void TstTrust::dates_data()
{
    QTest::addColumn<int>("fromDay");
    QTest::addColumn<int>("toDay");
    QTest::addColumn<QString>("words");
    QTest::newRow("expired") << -20 << -10 << QStringLiteral("expired on");
    QTest::newRow("not yet valid") << 10 << 20 << QStringLiteral("valid only from");
}

void TstTrust::dates()
{
    QFETCH(const int, fromDay);
    QFETCH(const int, toDay);
    QFETCH(const QString, words);
    const Identity identity = m_maker.issued(
        QString::fromUtf8(QTest::currentDataTag()).simplified().remove(QLatin1Char(' ')), Local,
        fromDay, toDay);
    Meeting meeting(identity, *vsphere::readAuthorities(m_maker.authorityFile()));
    const Result<Answer> answer = meeting.talk();
    QVERIFY(!answer.ok());
    QCOMPARE(answer.error().kind, Error::Kind::Trust);
    QVERIFY2(answer.error().why.contains(words), qPrintable(answer.error().why));
    QVERIFY2(answer.error().why.contains(QLatin1String("clock")), qPrintable(answer.error().why));
    QVERIFY2(answer.error().fix.contains(QLatin1String("clock")), qPrintable(answer.error().fix));
}

void TstTrust::authorityFiles()
{
    const auto missing = vsphere::readAuthorities(QStringLiteral("/nowhere/ca.pem"));
    QVERIFY(!missing.ok());
    QCOMPARE(missing.error().kind, Error::Kind::Usage);
    QTemporaryFile text;
    QVERIFY(text.open());
    text.write("no certificate\n");
    text.close();
    const auto empty = vsphere::readAuthorities(text.fileName());
    QVERIFY(!empty.ok());
    QVERIFY(empty.error().why.contains(QLatin1String("PEM")));
}

void TstTrust::thumbprintsAsTyped()
{
    const QString form = vsphere::sha256Of(sharedIdentity().certificate);
    QString bare = form;
    bare.remove(QLatin1Char(':'));
    QCOMPARE(vsphere::normalThumbprint(bare.toLower()), form);
    QCOMPARE(vsphere::normalThumbprint(form), form);
    QCOMPARE(vsphere::normalThumbprint(bare.chopped(2)), QString());
    QCOMPARE(vsphere::normalThumbprint(bare.chopped(1) + QLatin1Char('x')), QString());
}

GPUDECK_TEST(TstTrust);
#include "tst_trust.moc"
