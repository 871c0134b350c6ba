// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>
#include <QTest>

using namespace app;

class TstSettings final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsTheLastTenServers()
    {
        const QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("s.ini"));
        {
            Settings settings(file);
            for (int i = 0; i < 12; ++i)
                settings.rememberServer({QStringLiteral("h%1:443").arg(i), QStringLiteral("u")});
            settings.rememberServer({QStringLiteral("h5:443"), QStringLiteral("other")});
        }
        const Settings settings(file);
        QCOMPARE(settings.servers().size(), 10);
        QCOMPARE(settings.servers().first(),
            (KnownServer{QStringLiteral("h5:443"), QStringLiteral("other")}));
        QCOMPARE(settings.servers().at(1).address, QStringLiteral("h11:443"));
    }

    void forgetsOneServer()
    {
        const QTemporaryDir dir;
        Settings settings(dir.filePath(QStringLiteral("s.ini")));
        settings.rememberServer({QStringLiteral("a:443"), QStringLiteral("u")});
        settings.rememberServer({QStringLiteral("b:443"), QStringLiteral("u")});
        settings.rememberServer({QStringLiteral("c:443"), QStringLiteral("u")});
        settings.forgetServer(QStringLiteral("b:443"));
        QCOMPARE(settings.servers().size(), 2);
        QCOMPARE(settings.servers().first().address, QStringLiteral("c:443"));
    }

    void pinsPerServer()
    {
        const QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("s.ini"));
        {
            Settings settings(file);
            settings.setPin(QStringLiteral("[::1]:443"), QStringLiteral("AA:BB"));
        }
        Settings settings(file);
        QCOMPARE(settings.pin(QStringLiteral("[::1]:443")), QStringLiteral("AA:BB"));
        QVERIFY(settings.pin(QStringLiteral("[::1]:444")).isEmpty());
        settings.removePin(QStringLiteral("[::1]:443"));
        QVERIFY(settings.pin(QStringLiteral("[::1]:443")).isEmpty());
    }

    void remembersPrometheus()
    {
        const QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("s.ini"));
        const PrometheusLogin one{QStringLiteral("https://p1:9090"), QStringLiteral("me"), false,
            QStringLiteral("a=\"b\"")};
        PrometheusLogin two{QStringLiteral("https://p2"), {}, false, {}};
        {
            Settings settings(file);
            settings.rememberPrometheus(two);
            settings.rememberPrometheus(one);
            two.hasToken = true;
            settings.rememberPrometheus(two);
        }
        Settings settings(file);
        const QList<PrometheusLogin> expected{one, two};
        QCOMPARE(settings.prometheus(), expected);
        settings.forgetPrometheus(one.address);
        QCOMPARE(settings.prometheus(), QList<PrometheusLogin>{two});
    }

    void remembersWhatIsWatched()
    {
        const QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("s.ini"));
        const values::ObjectKey host{
            QStringLiteral("vc:443"), {QStringLiteral("HostSystem"), QStringLiteral("host-1")}};
        const values::ObjectKey vm{
            QStringLiteral("vc:443"), {QStringLiteral("VirtualMachine"), QStringLiteral("vm-1")}};
        const SshLogin root{QStringLiteral("esx1:2222"), QStringLiteral("root"), {}, false};
        const SshLogin key{
            QStringLiteral("10.0.0.7"), QStringLiteral("lab"), QStringLiteral("/k/id"), true};
        {
            Settings settings(file);
            settings.rememberWatched(
                {host, {QStringLiteral("old"), QStringLiteral("x"), {}, false}});
            settings.rememberWatched({vm, key});
            settings.rememberWatched({host, root});
        }
        Settings settings(file);
        const QList<WatchedMachine> expected{{vm, key}, {host, root}};
        QCOMPARE(settings.watched(), expected);
        settings.forgetWatched(vm);
        QCOMPARE(settings.watched(), QList<WatchedMachine>{expected.at(1)});
    }
};

GPUDECK_TEST(TstSettings);
#include "tst_settings.moc"
