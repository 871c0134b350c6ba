// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/watch/roster.h"
#include "tests/support/testmain.h"

#include <QTest>

using values::ChangeKind;
using values::MoRef;
using vsphere::BatchDelivery;
using vsphere::Roster;
using vsphere::SlicePlan;

namespace
{

MoRef vm(int number)
{
    return {QStringLiteral("VirtualMachine"), QStringLiteral("vm-%1").arg(number)};
}

MoRef cluster(int number)
{
    return {QStringLiteral("ClusterComputeResource"), QStringLiteral("domain-c%1").arg(number)};
}

BatchDelivery::Item item(const QString &filter, ChangeKind kind, const MoRef &ref, int hosts = -1)
{
    BatchDelivery::Item made;
    made.filter = filter;
    made.change.kind = kind;
    made.change.ref = ref;
    made.hosts = hosts;
    return made;
}

values::ChangeBatch feed(Roster &roster, std::vector<BatchDelivery::Item> items)
{
    return roster.take(items);
}

} // namespace

class TstRoster final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void movingNeverFlickers_data()
    {
        QTest::addColumn<bool>("enterFirst");
        QTest::newRow("enters before it leaves") << true;
        QTest::newRow("leaves before it enters") << false;
    }

    void movingNeverFlickers()
    {
        QFETCH(bool, enterFirst);
        const QString a = QStringLiteral("a");
        const QString b = QStringLiteral("b");
        Roster roster;
        QCOMPARE(feed(roster, {item(a, ChangeKind::Enter, vm(1))}).size(), size_t(1));
        auto enter = item(b, ChangeKind::Enter, vm(1));
        auto leave = item(a, ChangeKind::Leave, vm(1));
        const auto batch = enterFirst ? feed(roster, {enter, leave}) : feed(roster, {leave, enter});
        QCOMPARE(batch.size(), size_t(1));
        QCOMPARE(batch.front().kind, ChangeKind::Enter);
        QVERIFY(!roster.hasSuspects());
        QCOMPARE(roster.objectCount(), 1);
        QVERIFY(feed(roster, {item(a, ChangeKind::Leave, vm(1))}).empty());
        QVERIFY2(!roster.hasSuspects(), "the filter that reports it does not have it");
    }

    void whoLeftTheLastFilterIsASuspect()
    {
        const QString a = QStringLiteral("a");
        Roster roster;
        feed(roster,
            {item(a, ChangeKind::Enter, vm(1)), item(a, ChangeKind::Enter, vm(2)),
                item(a, ChangeKind::Enter, vm(3))});
        const auto batch = feed(roster,
            {item(a, ChangeKind::Leave, vm(1)), item(a, ChangeKind::Leave, vm(2)),
                item(a, ChangeKind::Leave, vm(3))});
        QVERIFY(batch.empty());
        const QSet<MoRef> suspects = roster.takeSuspects();
        QCOMPARE(suspects, (QSet<MoRef>{vm(1), vm(2), vm(3)}));
        QCOMPARE(feed(roster, {item(a, ChangeKind::Enter, vm(3))}).size(), size_t(1));

        const Roster::Verdict verdict = roster.judge(suspects, {vm(2), vm(3)});
        QCOMPARE(verdict.gone.size(), size_t(1));
        QCOMPARE(verdict.gone.front().ref, vm(1));
        QCOMPARE(verdict.gone.front().kind, ChangeKind::Leave);
        QCOMPARE(verdict.strays, QList<MoRef>{vm(2)});
        const QString own = QStringLiteral("own");
        feed(roster, {item(own, ChangeKind::Enter, vm(2))});
        QVERIFY(!roster.hasSuspects());
        QVERIFY(roster.contains(vm(2)) && !roster.contains(vm(1)));
    }

    void containersLeaveAtOnce()
    {
        const QString tree = QStringLiteral("tree");
        Roster roster;
        feed(roster, {item(tree, ChangeKind::Enter, cluster(1), 4)});
        QVERIFY(!roster.plan().isEmpty());
        const auto batch = feed(roster, {item(tree, ChangeKind::Leave, cluster(1))});
        QCOMPARE(batch.size(), size_t(1));
        QVERIFY2(roster.plan().isEmpty(), "a cluster that went is not loaded");
        QCOMPARE(roster.objectCount(), 0);
    }

    void everyComputeResourceIsInOneSlice()
    {
        SlicePlan plan;
        QSet<MoRef> wanted;
        for (int i = 0; i < 300; ++i) {
            plan.add(cluster(i), i % 3 == 0 ? 40 : 1);
            wanted.insert(cluster(i));
        }
        plan.add(cluster(7), 1);
        QSet<MoRef> taken;
        int slices = 0;
        qsizetype total = 0;
        for (auto slice = plan.takeNext(); !slice.isEmpty(); slice = plan.takeNext()) {
            ++slices;
            total += slice.size();
            taken.unite(QSet<MoRef>(slice.begin(), slice.end()));
        }
        QCOMPARE(taken, wanted);
        QCOMPARE(total, qsizetype(300));
        QVERIFY2(slices > 20 && slices < 150, qPrintable(QString::number(slices)));
        plan.add(cluster(7), 1);
        QVERIFY2(plan.takeNext().isEmpty(), "already in a slice");
    }

    void sharesCoverEverything()
    {
        SlicePlan plan;
        for (int i = 0; i < 5; ++i)
            plan.add(cluster(i), -1);
        QCOMPARE(plan.takeShare(2).size(), qsizetype(3));
        QCOMPARE(plan.takeShare(1).size(), qsizetype(2));
        QVERIFY(plan.isEmpty());
    }

    void aClusterThatCameBackIsLoadedAgain()
    {
        SlicePlan plan;
        plan.add(cluster(1), 1);
        QCOMPARE(plan.takeNext().size(), qsizetype(1));
        plan.remove(cluster(1));
        plan.add(cluster(1), 1);
        QCOMPARE(plan.takeNext().size(), qsizetype(1));
    }
};

GPUDECK_TEST(TstRoster);
#include "tst_roster.moc"
