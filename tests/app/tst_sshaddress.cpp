// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sshaddress.h"
#include "tests/support/testmain.h"

#include <QTest>

class TstSshAddress final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("port");
        QTest::newRow("name") << QStringLiteral("esx1") << QStringLiteral("esx1") << 22;
        QTest::newRow("port") << QStringLiteral(" esx1:2222 ") << QStringLiteral("esx1") << 2222;
        QTest::newRow("v6") << QStringLiteral("2001:db8::7") << QStringLiteral("2001:db8::7") << 22;
        QTest::newRow("v6 port") << QStringLiteral("[::1]:24") << QStringLiteral("::1") << 24;
        QTest::newRow("v6 brackets") << QStringLiteral("[::1]") << QStringLiteral("::1") << 22;
    }
    void reads()
    {
        QFETCH(QString, text);
        const auto target = app::sshTarget({text, QStringLiteral("root"), {}, false});
        QVERIFY(target.ok());
        QTEST(target->host, "host");
        QTEST(target->port, "port");
        QCOMPARE(target->user, QStringLiteral("root"));
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("user");
        const QString root = QStringLiteral("root");
        QTest::newRow("empty") << QString() << root;
        QTest::newRow("no user") << QStringLiteral("esx1") << QStringLiteral(" ");
        QTest::newRow("port 0") << QStringLiteral("esx1:0") << root;
        QTest::newRow("port text") << QStringLiteral("esx1:ssh") << root;
        QTest::newRow("port large") << QStringLiteral("esx1:65536") << root;
        QTest::newRow("only port") << QStringLiteral(":22") << root;
        QTest::newRow("space") << QStringLiteral("esx 1") << root;
        QTest::newRow("option") << QStringLiteral("a/b") << root;
        QTest::newRow("half bracket") << QStringLiteral("[::1") << root;
        QTest::newRow("after bracket") << QStringLiteral("[::1]x") << root;
    }
    void refuses()
    {
        QFETCH(QString, text);
        QFETCH(QString, user);
        const auto target = app::sshTarget({text, user, {}, false});
        QVERIFY(!target.ok());
        QCOMPARE(target.error().kind, values::Error::Kind::Usage);
        QVERIFY(!target.error().what.isEmpty() && !target.error().why.isEmpty());
    }
};

GPUDECK_TEST(TstSshAddress);
#include "tst_sshaddress.moc"
