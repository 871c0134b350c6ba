// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ssh/hostkeys.h"
#include "tests/support/sshserver.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using Kind = values::HostKeyVerdict::Kind;

/// Files of known hosts, written as OpenSSH does and by OpenSSH itself.
class TstKnownHosts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void judges_data();
    void judges();
    void readsWhatOpenSshHashed();
    void keepsAcceptedKeysToItself();
    void remembersInItsOwnFileOnly();
    void seesAFileChange();
    void tellsWhenItCannotRemember();
    void saysWhichTypesAreKnown();

private:
    values::HostKey makeKey(const QString &type, const QString &name);
    QString write(const QString &name, const QByteArray &text);
    QByteArray expanded(QByteArray text) const;

    QTemporaryDir m_folder;
    values::HostKey m_key, m_otherKey, m_rsaKey;
};

values::HostKey TstKnownHosts::makeKey(const QString &type, const QString &name)
{
    const QString path = m_folder.filePath(name);
    (void)tests::output(u"ssh-keygen"_s, {u"-q"_s, u"-t"_s, type, u"-N"_s, u""_s, u"-f"_s, path});
    QFile file(path + u".pub"_s);
    return file.open(QFile::ReadOnly) ? ssh::hostKeyFromBlob(file.readAll().split(' ').value(1))
                                      : values::HostKey();
}

QString TstKnownHosts::write(const QString &name, const QByteArray &text)
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QFile::WriteOnly) || file.write(text) != text.size())
        qWarning() << "cannot write" << file.fileName();
    return file.fileName();
}

/// KEY, OTHER and RSA stand for "type blob".
QByteArray TstKnownHosts::expanded(QByteArray text) const
{
    const auto words = [](const values::HostKey &key) {
        return QString(key.type + u' ' + key.blob).toLatin1();
    };
    return text.replace("KEY", words(m_key))
        .replace("OTHER", words(m_otherKey))
        .replace("RSA", words(m_rsaKey));
}

void TstKnownHosts::initTestCase()
{
    m_key = makeKey(u"ed25519"_s, u"a"_s);
    m_otherKey = makeKey(u"ed25519"_s, u"b"_s);
    m_rsaKey = makeKey(u"rsa"_s, u"c"_s);
    QCOMPARE(m_key.type, u"ssh-ed25519"_s);
    QCOMPARE(m_rsaKey.type, u"ssh-rsa"_s);
    const QByteArray told
        = tests::output(u"ssh-keygen"_s, {u"-l"_s, u"-f"_s, m_folder.filePath(u"a"_s)});
    QCOMPARE(m_key.fingerprint.toUtf8(), told.split(' ').value(1));
}

void TstKnownHosts::judges_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<Kind>("kind");
    const auto row
        = [](const char *name, const char *text, const QString &host, int port, Kind kind) {
              QTest::addRow("%s", name) << QByteArray(text) << host << port << kind;
          };
    row("empty", "", u"esx1"_s, 22, Kind::Unknown);
    row("plain", "esx1 KEY root@build\n", u"esx1"_s, 22, Kind::Known);
    row("upper case", "esx1 KEY\n", u"ESX1"_s, 22, Kind::Known);
    row("other host", "esx2 KEY\n", u"esx1"_s, 22, Kind::Unknown);
    row("other key", "esx1 OTHER\n", u"esx1"_s, 22, Kind::Changed);
    row("other type", "esx1 RSA\n", u"esx1"_s, 22, Kind::Changed);
    row("several types", "esx1 RSA\nesx1 KEY\n", u"esx1"_s, 22, Kind::Known);
    row("a list", "a,esx1,10.0.0.1 KEY\n", u"10.0.0.1"_s, 22, Kind::Known);
    row("wildcard", "*.example.org KEY\n", u"esx1.example.org"_s, 22, Kind::Known);
    row("wildcard of one", "esx? KEY\n", u"esx1"_s, 22, Kind::Known);
    row("no wildcard", "esx[1] KEY\n", u"esx1"_s, 22, Kind::Unknown);
    row("negated", "*.example.org,!esx1.example.org KEY\n", u"esx1.example.org"_s, 22,
        Kind::Unknown);
    row("port", "[esx1]:2222 KEY\n", u"esx1"_s, 2222, Kind::Known);
    row("other port", "[esx1]:2222 OTHER\n", u"esx1"_s, 22, Kind::Unknown);
    row("same key without the port", "esx1 KEY\n", u"esx1"_s, 2222, Kind::Known);
    row("another key without the port", "esx1 OTHER\n", u"esx1"_s, 2222, Kind::Unknown);
    row("IPv6", "fe80::1 KEY\n", u"fe80::1"_s, 22, Kind::Known);
    row("revoked", "esx1 KEY\n@revoked * KEY\n", u"esx1"_s, 22, Kind::Revoked);
    row("another one revoked", "esx1 KEY\n@revoked * OTHER\n", u"esx1"_s, 22, Kind::Known);
    row("an authority", "@cert-authority *.example.org KEY\n", u"a.example.org"_s, 22,
        Kind::Unknown);
    row("unknown marker", "@wonder esx1 KEY\n", u"esx1"_s, 22, Kind::Unknown);
    row("comment, blank, tab", "# esx1 OTHER\n\n  \t\nesx1\t KEY\n", u"esx1"_s, 22, Kind::Known);
    row("type and key differ", "esx1 ssh-rsa AAAA\n", u"esx1"_s, 22, Kind::Unknown);
    row("no key", "esx1\nesx1 ssh-ed25519\nesx1 ssh-ed25519 %%%\n", u"esx1"_s, 22, Kind::Unknown);
    row("CRLF", "esx1 KEY\r\n", u"esx1"_s, 22, Kind::Known);
}

void TstKnownHosts::judges()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, host);
    QFETCH(int, port);
    QFETCH(Kind, kind);
    const ssh::HostKeys keys({}, {write(u"hosts"_s, expanded(text))});
    const values::HostKeyVerdict verdict = keys.judge(host, port, m_key);
    QCOMPARE(verdict.kind, kind);
    QCOMPARE(verdict.presented, m_key);
    QCOMPARE(verdict.note.isEmpty(), !text.contains("@cert-authority"));
    if (kind == Kind::Changed)
        QVERIFY(!verdict.expected.isEmpty() && verdict.file.contains(u"hosts:1"_s));
}

void TstKnownHosts::readsWhatOpenSshHashed()
{
    const QString file = write(u"hashed"_s, expanded("esx1 KEY\n[esx2]:2200 OTHER\n"));
    (void)tests::output(u"ssh-keygen"_s, {u"-H"_s, u"-f"_s, file});
    QFile hashed(file);
    QVERIFY(hashed.open(QFile::ReadOnly));
    const QByteArray text = hashed.readAll();
    QVERIFY(text.startsWith("|1|") && !text.contains("esx1"));
    const ssh::HostKeys keys({}, {file});
    QCOMPARE(keys.judge(u"esx1"_s, 22, m_key).kind, Kind::Known);
    QCOMPARE(keys.judge(u"esx1"_s, 22, m_otherKey).kind, Kind::Changed);
    QCOMPARE(keys.judge(u"esx2"_s, 2200, m_otherKey).kind, Kind::Known);
    QCOMPARE(keys.judge(u"esx3"_s, 22, m_key).kind, Kind::Unknown);
}

void TstKnownHosts::keepsAcceptedKeysToItself()
{
    const QString own = m_folder.filePath(u"own-a"_s);
    ssh::HostKeys keys(own, {});
    keys.accept(u"esx1"_s, 22, m_key);
    QCOMPARE(keys.judge(u"esx1"_s, 22, m_key).kind, Kind::Known);
    QCOMPARE(keys.judge(u"esx1"_s, 22, m_otherKey).kind, Kind::Changed);
    QVERIFY(!QFile::exists(own));
}

void TstKnownHosts::remembersInItsOwnFileOnly()
{
    const QString theirs = write(u"theirs"_s, expanded("esx9 OTHER\n"));
    const QString own = m_folder.filePath(u"new folder/own"_s);
    ssh::HostKeys keys(own, {theirs});
    QVERIFY(keys.remember(u"esx1"_s, 22, m_key).ok());
    QVERIFY(keys.remember(u"esx1"_s, 22, m_key).ok()); // once is enough
    QCOMPARE(QFileInfo(own).size(), ssh::KnownHosts::lineOf(u"esx1"_s, 22, m_key).size());
    QVERIFY(keys.remember(u"esx2"_s, 2222, m_rsaKey).ok());
    QCOMPARE(QFile::permissions(own) & ~(QFile::ReadUser | QFile::WriteUser),
        QFile::ReadOwner | QFile::WriteOwner);
    const ssh::HostKeys later(own, {theirs});
    QCOMPARE(later.judge(u"esx1"_s, 22, m_key).kind, Kind::Known);
    QCOMPARE(later.judge(u"esx2"_s, 2222, m_rsaKey).kind, Kind::Known);
    // OpenSSH reads it too.
    const QByteArray found
        = tests::output(u"ssh-keygen"_s, {u"-F"_s, u"[esx2]:2222"_s, u"-f"_s, own});
    QVERIFY(found.contains(m_rsaKey.blob.toLatin1()));
    QVERIFY(keys.forget(u"esx2"_s, 2222).ok());
    QCOMPARE(keys.judge(u"esx2"_s, 2222, m_rsaKey).kind, Kind::Unknown);
    QCOMPARE(keys.judge(u"esx1"_s, 22, m_key).kind, Kind::Known);
    QFile file(theirs);
    QVERIFY(file.open(QFile::ReadOnly));
    QCOMPARE(file.readAll(), expanded("esx9 OTHER\n"));
}

void TstKnownHosts::seesAFileChange()
{
    const QString file = write(u"changing"_s, {});
    const ssh::HostKeys keys({}, {file});
    QCOMPARE(keys.judge(u"esx1"_s, 22, m_key).kind, Kind::Unknown);
    write(u"changing"_s, expanded("esx1 KEY\n"));
    QCOMPARE(keys.judge(u"esx1"_s, 22, m_key).kind, Kind::Known);
}

void TstKnownHosts::tellsWhenItCannotRemember()
{
    const QString plain = write(u"plain"_s, "x");
    ssh::HostKeys keys(plain + u"/own"_s, {});
    const auto saved = keys.remember(u"esx1"_s, 22, m_key);
    QVERIFY(!saved.ok());
    QCOMPARE(saved.error().kind, values::Error::Kind::Storage);
    QCOMPARE(keys.judge(u"esx1"_s, 22, m_key).kind, Kind::Known); // for this run
}

void TstKnownHosts::saysWhichTypesAreKnown()
{
    const ssh::HostKeys keys(
        {}, {write(u"types"_s, expanded("esx1 RSA\n@revoked esx1 KEY\nesx1 RSA\n"))});
    QCOMPARE(keys.knownTypes(u"esx1"_s, 22), QStringList{u"ssh-rsa"_s});
    QCOMPARE(keys.knownTypes(u"esx2"_s, 22), QStringList());
}

GPUDECK_TEST(TstKnownHosts);
#include "tst_knownhosts.moc"
