// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>
#include <QTest>

using namespace app;

class TstCommandLine final : public QObject
{
    Q_OBJECT

    static values::Result<ServerOptions> parse(const QStringList &arguments)
    {
        QCommandLineParser parser;
        addServerOptions(parser);
        if (!parser.parse(QStringList{QStringLiteral("program")} + arguments))
            return values::Error(
                values::Error::Kind::Usage, parser.errorText(), parser.errorText());
        return serverOptions(parser);
    }

private Q_SLOTS:
    void readsAddresses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("id");
        QTest::newRow("name") << "vcsa.example.org"
                              << "vcsa.example.org:443";
        QTest::newRow("port") << "vcsa:8443"
                              << "vcsa:8443";
        QTest::newRow("upper case") << "VCSA"
                                    << "vcsa:443";
        QTest::newRow("IPv4") << "192.0.2.1:443"
                              << "192.0.2.1:443";
        QTest::newRow("IPv6") << "[2001:db8::1]:444"
                              << "[2001:db8::1]:444";
        QTest::newRow("bare IPv6") << "2001:db8::1"
                                   << "[2001:db8::1]:443";
        QTest::newRow("pasted from a browser") << "https://vcsa/ui/app"
                                               << "vcsa:443";
        QTest::newRow("spaces around") << "  vcsa "
                                       << "vcsa:443";
        QTest::newRow("empty") << ""
                               << "";
        QTest::newRow("http") << "http://vcsa"
                              << "";
        QTest::newRow("space inside") << "vc sa"
                                      << "";
        QTest::newRow("port too large") << "vcsa:70000"
                                        << "";
        QTest::newRow("user inside") << "root@vcsa"
                                     << "";
    }

    void readsAddresses()
    {
        QFETCH(QString, text);
        QFETCH(QString, id);
        const auto address = parseServerAddress(text);
        QCOMPARE(address.ok(), !id.isEmpty());
        if (address) {
            QCOMPARE(address->id(), id);
        } else {
            QCOMPARE(address.error().kind, values::Error::Kind::Usage);
            QVERIFY(!address.error().why.isEmpty());
        }
    }

    void readsOptions()
    {
        const QString thumbprint = QStringLiteral("ab").repeated(32);
        const auto options = parse({QStringLiteral("--server"), QStringLiteral("vcsa"),
            QStringLiteral("--user"), QStringLiteral("root"), QStringLiteral("--password-env"),
            QStringLiteral("PW"), QStringLiteral("--thumbprint"), thumbprint});
        QVERIFY(options);
        QCOMPARE(options->password.kind, PasswordSource::Kind::Environment);
        QCOMPARE(options->thumbprint.left(6), QStringLiteral("AB:AB:"));
        QCOMPARE(options->thumbprint.size(), 95);
    }

    void refusesWhatContradicts_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const QStringList base{QStringLiteral("--server"), QStringLiteral("v"),
            QStringLiteral("--user"), QStringLiteral("u")};
        QTest::newRow("no server") << QStringList{QStringLiteral("--user"), QStringLiteral("u")};
        QTest::newRow("no user") << QStringList{QStringLiteral("--server"), QStringLiteral("v")};
        QTest::newRow("two passwords") << base
                + QStringList{QStringLiteral("--password-file"), QStringLiteral("f"),
                    QStringLiteral("--password-env"), QStringLiteral("e")};
        QTest::newRow("SHA-1 thumbprint") << base
                + QStringList{QStringLiteral("--thumbprint"), QStringLiteral("ab").repeated(20)};
        QTest::newRow("two trusts") << base
                + QStringList{QStringLiteral("--thumbprint"), QStringLiteral("ab").repeated(32),
                    QStringLiteral("--ca"), QStringLiteral("f")};
    }

    void refusesWhatContradicts()
    {
        QFETCH(QStringList, arguments);
        const auto options = parse(arguments);
        QVERIFY(!options);
        QCOMPARE(options.error().kind, values::Error::Kind::Usage);
    }

    void readsPasswordFile()
    {
        const QTemporaryDir dir;
        QFile file(dir.filePath(QStringLiteral("pw")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("p\xc3\xa4ss word\r\nsecond line\n");
        file.close();
        const auto password = readPassword({PasswordSource::Kind::File, file.fileName()});
        QVERIFY(password);
        QCOMPARE(*password, QStringLiteral("päss word"));
        const auto none
            = readPassword({PasswordSource::Kind::File, dir.filePath(QStringLiteral("x"))});
        QVERIFY(!none);
        QCOMPARE(none.error().kind, values::Error::Kind::Storage);
    }
};

GPUDECK_TEST(TstCommandLine);
#include "tst_commandline.moc"
