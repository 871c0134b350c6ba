// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/watch/inventoryload.h"
#include "tests/services/vsphere/labsession.h"
#include "tests/support/testmain.h"

#include <QTest>

using tests::LabSession;
using values::Error;
using values::Result;
using vsphere::LoadStats;

namespace
{

const QString Host = QStringLiteral("HostSystem");
const QString Vm = QStringLiteral("VirtualMachine");

Result<LoadStats> load(LabSession &server, std::stop_token stop = {})
{
    const auto onBatch = [&server](const values::ChangeBatch &batch) {
        server.apply(batch);
    };
    return QCoro::waitFor(vsphere::loadOnce(server.session.get(), onBatch, stop));
}

} // namespace

class TstInventoryLoad final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void plainSimulator()
    {
        LabSession server;
        QVERIFY2(
            server.start(QStringLiteral("plainvc"),
                {QStringLiteral("-cluster=3"), QStringLiteral("-host=4"),
                    QStringLiteral("-standalone-host=2"), QStringLiteral("-vm=3"),
                    QStringLiteral("-app=1"), QStringLiteral("-pool=1"), QStringLiteral("-dc=2")}),
            qPrintable(server.problem()));
        const auto stats = load(server);
        QVERIFY2(stats.ok(), stats.ok() ? "" : qPrintable(stats.error().sentence()));
        QCOMPARE(server.estate().hosts.size(), 2 * (3 * 4 + 2));
        QCOMPARE(server.stored(Host), server.listed(Host));
        QCOMPARE(server.stored(Vm), server.listed(Vm));
        QVERIFY(server.estate().vms.size() > 30);
        QCOMPARE(stats->objects, server.estate().hosts.size() + server.estate().vms.size());
        QVERIFY(stats->bytes > 100'000);
        QVERIFY(stats->firstObject.count() > 0 && stats->firstObject <= stats->lastObject);
        for (const auto &host : server.estate().hosts) {
            QVERIFY(!host->name.isEmpty() && !host->pciDevices.isEmpty());
            QVERIFY(server.estate().entities.contains(host->parent));
        }
        for (const auto &vm : server.estate().vms) {
            QVERIFY(vm->hasConfig && !vm->name.isEmpty());
            QVERIFY2(server.estate().hosts.contains(vm->host), qPrintable(vm->name));
            QVERIFY2(server.estate().entities.contains(vm->parent), qPrintable(vm->name));
        }
    }

    void labPagesAreFollowed()
    {
        LabSession server;
        QVERIFY2(server.start(QStringLiteral("gpulab"), {QStringLiteral("--estate=mixed")}),
            qPrintable(server.problem()));
        QVERIFY(server.fault(QStringLiteral("page-size"), {{QStringLiteral("value"), 2}}));
        const auto stats = load(server);
        QVERIFY2(stats.ok(), stats.ok() ? "" : qPrintable(stats.error().sentence()));
        QCOMPARE(server.stored(Host), server.listed(Host));
        QCOMPARE(server.stored(Vm), server.listed(Vm));
        QVERIFY(server.estate().hosts.size() > 4);
        int gpus = 0;
        for (const auto &host : server.estate().hosts)
            gpus += static_cast<int>(host->graphics.size());
        QVERIFY2(gpus > 5, "the mixed estate has GPUs");
    }

    void whatMayNotBeReadIsMissing()
    {
        LabSession server;
        QVERIFY2(server.start(QStringLiteral("gpulab"), {QStringLiteral("--estate=guide")}),
            qPrintable(server.problem()));
        QVERIFY(server.login(server.lab.readonlyUser()));
        const auto stats = load(server);
        QVERIFY2(stats.ok(), stats.ok() ? "" : qPrintable(stats.error().sentence()));
        QVERIFY(!server.estate().hosts.isEmpty());
        for (const auto &host : server.estate().hosts) {
            const auto *missing
                = values::findMissing(host->missing, QStringLiteral("config.graphicsConfig"));
            QVERIFY(missing != nullptr);
            QCOMPARE(missing->fault, QStringLiteral("NoPermission"));
            QVERIFY(!missing->privilege.isEmpty());
        }
    }

    void anExpiryInBetweenIsSurvived()
    {
        LabSession server;
        QVERIFY2(server.start(QStringLiteral("gpulab"), {QStringLiteral("--estate=mixed")}),
            qPrintable(server.problem()));
        QVERIFY(server.fault(QStringLiteral("page-size"), {{QStringLiteral("value"), 3}}));
        QVERIFY(server.fault(QStringLiteral("expire-sessions"),
            {{QStringLiteral("target"), QStringLiteral("ContinueRetrievePropertiesEx")},
                {QStringLiteral("after"), 2}}));
        const auto stats = load(server);
        QVERIFY2(stats.ok(), stats.ok() ? "" : qPrintable(stats.error().sentence()));
        QCOMPARE(server.stored(Vm), server.listed(Vm));
        QCOMPARE(server.logins(), 2);
    }

    void aSilentServerAndAStopEnd()
    {
        LabSession server;
        QVERIFY2(server.start(QStringLiteral("gpulab"), {QStringLiteral("--estate=guide")}),
            qPrintable(server.problem()));
        QVERIFY(server.fault(QStringLiteral("half-answer-then-silence"),
            {{QStringLiteral("target"), QStringLiteral("RetrievePropertiesEx")},
                {QStringLiteral("bytes"), 2000}, {QStringLiteral("count"), -1}}));
        std::stop_source stop;
        QTimer::singleShot(500, this, [&stop] { stop.request_stop(); });
        const auto stats = load(server, stop.get_token());
        QVERIFY(!stats.ok());
        QCOMPARE(stats.error().kind, Error::Kind::Cancelled);
    }

    void brokenAnswersAreErrors_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("expected");
        const auto row = [](const char *kind, Error::Kind expected) {
            QTest::newRow(kind) << QString::fromLatin1(kind) << static_cast<int>(expected);
        };
        row("truncate-xml", Error::Kind::Network);
        row("gzip-cut", Error::Kind::Network);
        row("html-instead", Error::Kind::Protocol);
        row("entity-bomb", Error::Kind::Protocol);
    }

    void brokenAnswersAreErrors()
    {
        QFETCH(QString, kind);
        QFETCH(int, expected);
        LabSession server;
        QVERIFY2(server.start(QStringLiteral("gpulab"), {QStringLiteral("--estate=guide")}),
            qPrintable(server.problem()));
        QVERIFY(server.fault(kind,
            {{QStringLiteral("target"), QStringLiteral("RetrievePropertiesEx")},
                {QStringLiteral("count"), -1}}));
        const auto stats = load(server);
        QVERIFY(!stats.ok());
        QVERIFY2(
            static_cast<int>(stats.error().kind) == expected, qPrintable(stats.error().sentence()));
        QVERIFY(!stats.error().fix.isEmpty());
    }
};

GPUDECK_TEST(TstInventoryLoad);
#include "tst_inventoryload.moc"
