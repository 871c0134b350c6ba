// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/ssh/sshfixture.h"
#include "tests/support/testmain.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tests;
using values::Error;
using values::Result;

/// Files to a real sshd.
class TstSshUpload : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_session.reset(); }
    void init() { SKIP_WITHOUT_ROOT(); }
    void cleanup();

    void copies_data();
    void copies();
    void takesUpWhatWasCut();
    void doesNotTakeUpWhatDiffers();
    void noticesDamage();
    void usesWhatTheOtherSideHas();
    void needsAWayToCheck();
    void noticesAChangeOfTheLocalFile();
    void refuses_data();
    void refuses();
    void isStopped();

private:
    QString makeFile(qsizetype size);
    Result<ssh::Uploaded> upload(const QString &local, const QString &remote);
    /// A program of this name that comes before the machine's own.
    void fake(const QString &program, const QByteArray &script);
    [[nodiscard]] QByteArray there(const QString &path);
    [[nodiscard]] QStringList namesThere() const
    {
        return QDir(m_fixture.server.home()).entryList({u"*file*"_s}, QDir::Files);
    }

    SshFixture m_fixture;
    std::shared_ptr<ssh::Session> m_session;
    QByteArray m_content;
};

void TstSshUpload::initTestCase()
{
    SKIP_WITHOUT_ROOT();
    SshServer::Options options;
    options.more
        = QStringList{u"SetEnv PATH=%1:/usr/bin:/bin"_s.arg(m_fixture.server.file(u"fake"_s))};
    QVERIFY2(m_fixture.start(options), qPrintable(m_fixture.server.problem()));
    QDir().mkpath(m_fixture.server.file(u"fake"_s));
    m_session = m_fixture.session();
}

void TstSshUpload::cleanup()
{
    QDir fakes(m_fixture.server.file(u"fake"_s));
    for (const QString &name : fakes.entryList(QDir::Files))
        fakes.remove(name);
    QDir home(m_fixture.server.home());
    for (const QString &name : home.entryList(QDir::Files))
        home.remove(name);
}

void TstSshUpload::fake(const QString &program, const QByteArray &script)
{
    QFile file(m_fixture.server.file(u"fake/"_s + program));
    if (!file.open(QFile::WriteOnly) || file.write("#!/bin/sh\n" + script) <= 0)
        qWarning() << "cannot write" << file.fileName();
    file.setPermissions(QFile::ReadOther | QFile::ExeOther | QFile::ReadOwner | QFile::WriteOwner);
}

QString TstSshUpload::makeFile(qsizetype size)
{
    m_content.resize(size);
    QRandomGenerator random(static_cast<quint32>(size));
    for (char &byte : m_content)
        byte = static_cast<char>(random.bounded(256));
    QFile file(m_fixture.folder.filePath(u"local"_s));
    if (!file.open(QFile::WriteOnly) || file.write(m_content) != size)
        qWarning() << "cannot write" << file.fileName();
    return file.fileName();
}

Result<ssh::Uploaded> TstSshUpload::upload(const QString &local, const QString &remote)
{
    const auto uploaded = QCoro::waitFor(m_session->upload(local, remote, {}, {}));
    return uploaded;
}

QByteArray TstSshUpload::there(const QString &path)
{
    QFile file(QDir(m_fixture.server.home()).filePath(path));
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

void TstSshUpload::copies_data()
{
    QTest::addColumn<qsizetype>("size");
    QTest::addColumn<QString>("remote");
    QTest::addRow("empty") << qsizetype(0) << u"file"_s;
    QTest::addRow("small") << qsizetype(10) << u"file"_s;
    QTest::addRow("large") << qsizetype(20'000'003) << u"file"_s;
    QTest::addRow("odd name") << qsizetype(10) << u"file 'of' $(mine) \"é\""_s;
}

void TstSshUpload::copies()
{
    QFETCH(qsizetype, size);
    QFETCH(QString, remote);
    const QString local = makeFile(size);
    QFile old(QDir(m_fixture.server.home()).filePath(remote));
    QVERIFY(old.open(QFile::WriteOnly) && old.write("old") == 3); // is replaced
    old.close();
    qint64 last = -1;
    bool forwards = true;
    const auto progress = [&](qint64 sent, qint64 total) {
        forwards = forwards && sent >= last && total == size;
        last = sent;
    };
    const auto uploaded = QCoro::waitFor(m_session->upload(local, remote, progress, {}));
    QVERIFY2(uploaded.ok(), said(uploaded).constData());
    QVERIFY(there(remote) == m_content);
    QCOMPARE(namesThere(), QStringList{remote});
    QCOMPARE(uploaded->bytes, qint64(size));
    QCOMPARE(uploaded->resumedAt, 0);
    QCOMPARE(uploaded->hashTool, u"sha256sum"_s);
    QCOMPARE(
        uploaded->hash, QCryptographicHash::hash(m_content, QCryptographicHash::Sha256).toHex());
    QVERIFY(forwards);
    QCOMPARE(last, qint64(size));
}

void TstSshUpload::takesUpWhatWasCut()
{
    const QString local = makeFile(9'000'000);
    fake(u"cat"_s, "head -c 5000000\nsleep 1000\n");
    auto cut = m_session->upload(local, u"file"_s, {}, {});
    const auto partial = [this] {
        const QStringList names = namesThere();
        return names.size() == 1 ? there(names[0]).size() : 0;
    };
    QTRY_COMPARE_WITH_TIMEOUT(partial(), qsizetype(5'000'000), 20'000);
    m_fixture.server.killSessions();
    QCOMPARE(QCoro::waitFor(std::move(cut)).error().kind, Error::Kind::Network);
    QVERIFY(!QFile::exists(QDir(m_fixture.server.home()).filePath(u"file"_s)));
    fake(u"cat"_s, "exec /bin/cat\n");
    const auto uploaded = upload(local, u"file"_s);
    QVERIFY2(uploaded.ok(), said(uploaded).constData());
    QCOMPARE(uploaded->resumedAt, 5'000'000);
    QVERIFY(there(u"file"_s) == m_content);
    QCOMPARE(namesThere(), QStringList{u"file"_s});
}

void TstSshUpload::doesNotTakeUpWhatDiffers()
{
    const QString local = makeFile(1'000'000);
    const QByteArray hash = QCryptographicHash::hash(m_content, QCryptographicHash::Sha256).toHex();
    const QString part = u"file.part-"_s + QString::fromLatin1(hash.left(16));
    for (const QByteArray &left : {QByteArray(500'000, 'x'), QByteArray(m_content + "more")}) {
        QFile file(QDir(m_fixture.server.home()).filePath(part));
        QVERIFY(file.open(QFile::WriteOnly) && file.write(left) == left.size());
        file.setPermissions(
            QFile::ReadOther | QFile::WriteOther | QFile::ReadOwner | QFile::WriteOwner);
        file.close();
        const auto uploaded = upload(local, u"file"_s);
        QVERIFY2(uploaded.ok(), said(uploaded).constData());
        QCOMPARE(uploaded->resumedAt, 0);
        QVERIFY(there(u"file"_s) == m_content);
    }
}

void TstSshUpload::noticesDamage()
{
    const QString local = makeFile(1'000'000);
    fake(u"cat"_s, "/bin/cat | tr 'a' 'b'\n"); // same size, other bytes
    const auto uploaded = upload(local, u"file"_s);
    QCOMPARE(uploaded.error().kind, Error::Kind::Incomplete);
    QVERIFY2(uploaded.error().why.contains(u"damaged"_s), said(uploaded).constData());
    QCOMPARE(namesThere(), QStringList());
    fake(u"cat"_s, "head -c 1000\n"); // a part only, and says all is well
    QCOMPARE(upload(local, u"file"_s).error().kind, Error::Kind::Incomplete);
    QCOMPARE(namesThere(), QStringList());
}

void TstSshUpload::usesWhatTheOtherSideHas()
{
    fake(u"sha256sum"_s, "exit 127\n");
    fake(u"sha1sum"_s, "exit 127\n");
    const auto uploaded = upload(makeFile(1000), u"file"_s);
    QVERIFY2(uploaded.ok(), said(uploaded).constData());
    QCOMPARE(uploaded->hashTool, u"md5sum"_s);
    QCOMPARE(uploaded->hash, QCryptographicHash::hash(m_content, QCryptographicHash::Md5).toHex());
}

void TstSshUpload::needsAWayToCheck()
{
    for (const QString &tool : {u"sha256sum"_s, u"sha1sum"_s, u"md5sum"_s})
        fake(tool, "exit 127\n");
    QCOMPARE(upload(makeFile(1000), u"file"_s).error().kind, Error::Kind::Unsupported);
    QCOMPARE(namesThere(), QStringList());
}

void TstSshUpload::noticesAChangeOfTheLocalFile()
{
    const QString local = makeFile(3'000'000);
    fake(u"cat"_s, "mkfifo hold\n/bin/cat\nread x < hold\n");
    auto uploading = m_session->upload(local, u"file"_s, {}, {});
    const QString hold = QDir(m_fixture.server.home()).filePath(u"hold"_s);
    QTRY_VERIFY(QFile::exists(hold));
    QFile file(local);
    QVERIFY(file.open(QFile::Append) && file.write("more") == 4);
    file.close();
    (void)m_fixture.run(*m_session, shell(u"echo > hold"_s));
    const auto uploaded = QCoro::waitFor(std::move(uploading));
    QCOMPARE(uploaded.error().kind, Error::Kind::Incomplete);
    QVERIFY2(uploaded.error().why.contains(u"changed"_s), said(uploaded).constData());
    QCOMPARE(namesThere(), QStringList());
}

void TstSshUpload::refuses_data()
{
    QTest::addColumn<QString>("local");
    QTest::addColumn<QString>("remote");
    QTest::addRow("no such file here") << u"/no/such/file"_s << u"file"_s;
    QTest::addRow("no such folder there") << QString() << u"no/such/folder/file"_s;
    QTest::addRow("a folder there") << QString() << u"folder"_s;
    QTest::addRow("may not write there") << QString() << u"/etc/file"_s;
}

void TstSshUpload::refuses()
{
    QFETCH(QString, local);
    QFETCH(QString, remote);
    (void)m_fixture.run(*m_session, ssh::Command(u"mkdir"_s, {u"-p"_s, u"folder"_s}));
    const auto uploaded = upload(local.isEmpty() ? makeFile(1000) : local, remote);
    QVERIFY(!uploaded.ok());
    QCOMPARE(uploaded.error().kind, Error::Kind::Storage);
    QVERIFY(!uploaded.error().what.isEmpty() && !uploaded.error().why.isEmpty());
}

void TstSshUpload::isStopped()
{
    const QString local = makeFile(5'000'000);
    fake(u"cat"_s, "head -c 100000\ntouch begun\nsleep 1000\n");
    std::stop_source stop;
    auto uploading = m_session->upload(local, u"file"_s, {}, stop.get_token());
    QTRY_VERIFY(QFile::exists(QDir(m_fixture.server.home()).filePath(u"begun"_s)));
    stop.request_stop();
    QCOMPARE(QCoro::waitFor(std::move(uploading)).error().kind, Error::Kind::Cancelled);
    QVERIFY(!QFile::exists(QDir(m_fixture.server.home()).filePath(u"file"_s)));
    QCOMPARE(m_fixture.run(*m_session, shell(u"echo on"_s)), QByteArray("on\n"));
}

GPUDECK_TEST(TstSshUpload);
#include "tst_sshupload.moc"
