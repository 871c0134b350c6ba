// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/hosttreefiltermodel.h"
#include "models/items/hosttreemodel.h"
#include "tests/models/estates.h"
#include "tests/models/signalcounter.h"
#include "tests/support/testmain.h"

#include <QTest>

using models::HostTreeModel;
using namespace tests;
using Counts = SignalCounter::Counts;

namespace
{

/// "server/DC/Cluster/esx1" of an index.
QString place(const QModelIndex &index)
{
    QStringList names;
    for (QModelIndex at = index; at.isValid(); at = at.parent())
        names.prepend(at.data().toString());
    return names.join(u'/');
}

QStringList places(const QAbstractItemModel &model, const QModelIndex &parent = {})
{
    QStringList all;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        all.append(place(index));
        all.append(places(model, index));
    }
    return all;
}

const auto esx1 = host(QStringLiteral("host-1"));
const auto ml1 = vm(QStringLiteral("vm-1"));
const auto idle1 = vm(QStringLiteral("vm-2"));

} // namespace

class TstHostTreeModel final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<models::EstateStore>();
        addServer(*m_store);
        m_model = std::make_unique<HostTreeModel>(m_store.get());
        m_counter = std::make_unique<SignalCounter>(m_model.get());
        m_store->apply(vc, smallEstate());
    }

    void cleanup()
    {
        m_counter.reset();
        m_model.reset();
        m_store.reset();
    }

    void showsTheEstateAsTheClientDoes()
    {
        const QStringList expected{QStringLiteral("vc"), QStringLiteral("vc/DC"),
            QStringLiteral("vc/DC/Cluster"), QStringLiteral("vc/DC/Cluster/esx1"),
            QStringLiteral("vc/DC/Cluster/esx1/ml-1"), QStringLiteral("vc/DC/Cluster/esx1/idle-1")};
        QCOMPARE(places(*m_model), expected);
        QCOMPARE(m_counter->take(), (Counts{0, 4, 0, 0, 0})); // one per parent
        const QModelIndex index = m_model->indexOf({vc, esx1});
        QCOMPARE(index.data(HostTreeModel::KindRole).toInt(), int(HostTreeModel::Kind::Host));
        QCOMPARE(
            index.data(HostTreeModel::RefRole).toString(), QStringLiteral("HostSystem:host-1"));
        QCOMPARE(index.data(HostTreeModel::ServerRole).toString(), vc);
        QVERIFY(index.data(HostTreeModel::HasGpuRole).toBool());
        QVERIFY(!m_model->indexOf({vc, idle1}).data(HostTreeModel::HasGpuRole).toBool());
        QCOMPARE(m_model->keyOf(index), (values::ObjectKey{vc, esx1}));
        QCOMPARE(m_model->indexOf({vc, {}}).row(), 0);
        QVERIFY(!m_model->indexOf({vc, folder(QStringLiteral("v-1"))}).isValid());
    }

    void showsTheSameWhenMadeLater()
    {
        const HostTreeModel later(m_store.get());
        QStringList expected = places(*m_model);
        QStringList found = places(later);
        expected.sort();
        found.sort();
        QCOMPARE(found, expected);
    }

    void groupsChangesToRuns()
    {
        values::ChangeBatch batch;
        for (int i = 10; i < 20; ++i)
            batch.push_back(
                enter(makeVm(QStringLiteral("vm-%1").arg(i), QStringLiteral("n"), esx1)));
        m_store->apply(vc, batch);
        (void)m_counter->take();
        batch.clear();
        for (int i = 10; i < 20; ++i) {
            auto changed = makeVm(QStringLiteral("vm-%1").arg(i), QStringLiteral("n"), esx1);
            changed.power = values::PowerState::Suspended;
            if (i != 14)
                batch.push_back(modify(changed, {values::VmField::Power}));
        }
        m_store->apply(vc, batch);
        QCOMPARE(m_counter->take(), (Counts{2, 0, 0, 0, 0}));
        batch.clear();
        for (int i = 10; i < 20; ++i) {
            if (i != 14)
                batch.push_back(leave(vm(QStringLiteral("vm-%1").arg(i))));
        }
        m_store->apply(vc, batch);
        QCOMPARE(m_counter->take(), (Counts{0, 0, 2, 0, 0}));
    }

    void staysSilentWhenNothingShows()
    {
        (void)m_counter->take();
        auto value = *m_store->vm({vc, idle1});
        value.memory = values::MiB{4096};
        m_store->apply(vc, {modify(value, {values::VmField::Memory})});
        QCOMPARE(m_counter->take(), Counts{});
    }

    void statesHaveIconsAndWords_data()
    {
        QTest::addColumn<int>("connection");
        QTest::addColumn<bool>("maintenance");
        QTest::addColumn<QString>("icon");
        QTest::newRow("up") << int(values::ConnectionState::Connected) << false << "host";
        QTest::newRow("maintenance")
            << int(values::ConnectionState::Connected) << true << "host-maintenance";
        QTest::newRow("silent") << int(values::ConnectionState::NotResponding) << true
                                << "host-notresponding";
        QTest::newRow("off") << int(values::ConnectionState::Disconnected) << false
                             << "host-disconnected";
    }

    void statesHaveIconsAndWords()
    {
        QFETCH(int, connection);
        QFETCH(bool, maintenance);
        auto value = *m_store->host({vc, esx1});
        value.connection = values::ConnectionState(connection);
        value.inMaintenance = maintenance;
        m_store->apply(
            vc, {modify(value, {values::HostField::Connection, values::HostField::InMaintenance})});
        const QModelIndex index = m_model->indexOf({vc, esx1});
        QTEST(index.data(HostTreeModel::StateRole).toString(), "icon");
        QVERIFY(!index.data(HostTreeModel::StateTextRole).toString().isEmpty());
    }

    void takesChildrenBeforeTheirParents()
    {
        m_store->apply(vc, {leave(cluster(QStringLiteral("c-1")))});
        QCOMPARE(place(m_model->indexOf({vc, ml1})), QStringLiteral("vc/esx1/ml-1"));
        m_store->apply(vc,
            {enter(makeEntity(cluster(QStringLiteral("c-1")), QStringLiteral("New"),
                folder(QStringLiteral("h-1"))))});
        QCOMPARE(place(m_model->indexOf({vc, ml1})), QStringLiteral("vc/DC/New/esx1/ml-1"));
    }

    void movesKeepWhoIsSelected()
    {
        const auto esx2 = makeHost(
            QStringLiteral("host-2"), QStringLiteral("esx2"), cluster(QStringLiteral("c-1")));
        m_store->apply(vc, {enter(esx2)});
        const QPersistentModelIndex moving = m_model->indexOf({vc, ml1});
        const QPersistentModelIndex staying = m_model->indexOf({vc, idle1});
        QCOMPARE(staying.row(), 1);
        (void)m_counter->take();
        auto moved = *m_store->vm({vc, ml1});
        moved.host = esx2.ref;
        m_store->apply(vc, {modify(moved, {values::VmField::Host})});
        const Counts counts = m_counter->take();
        QCOMPARE(counts.layouts, 1);
        QCOMPARE(counts.inserted + counts.removed + counts.resets, 0);
        QCOMPARE(place(moving), QStringLiteral("vc/DC/Cluster/esx2/ml-1"));
        QCOMPARE(place(staying), QStringLiteral("vc/DC/Cluster/esx1/idle-1"));
        QCOMPARE(staying.row(), 0);
    }

    void collectsVmsWithoutAHost()
    {
        m_store->apply(vc, {leave(esx1)});
        const QModelIndex group = m_model->indexOf({vc, ml1}).parent();
        QCOMPARE(
            group.data(HostTreeModel::KindRole).toInt(), int(HostTreeModel::Kind::UnplacedVms));
        QCOMPARE(m_model->rowCount(group), 2);
        m_store->apply(vc, {leave(ml1), leave(idle1)});
        QCOMPARE(m_model->rowCount(m_model->indexOf({vc, {}})), 1); // the group went with them
    }

    void hidesStandaloneContainers()
    {
        const auto single = compute(QStringLiteral("s-1"));
        m_store->apply(vc,
            {enter(makeEntity(single, QStringLiteral("esx9"), folder(QStringLiteral("h-1")))),
                enter(makeHost(QStringLiteral("host-9"), QStringLiteral("esx9"), single))});
        QCOMPARE(place(m_model->indexOf({vc, host(QStringLiteral("host-9"))})),
            QStringLiteral("vc/DC/esx9"));
    }

    void keepsServersApart()
    {
        const auto other = QStringLiteral("b:443");
        addServer(*m_store, other);
        m_store->apply(other, smallEstate());
        QCOMPARE(m_model->rowCount(), 2);
        QCOMPARE(m_model->indexOf({other, esx1}).data(HostTreeModel::ServerRole).toString(), other);
        m_store->apply(vc, {leave(ml1)});
        QVERIFY(m_model->indexOf({other, ml1}).isValid());
        auto server = *m_store->server(other);
        server.state = values::Server::State::Failed;
        m_store->setServer(server);
        QCOMPARE(m_model->index(1, 0).data(HostTreeModel::StateRole).toString(),
            QStringLiteral("server-failed"));
        m_store->removeServer(other);
        QCOMPARE(m_model->rowCount(), 1);
        QCOMPARE(m_counter->take().resets, 0);
    }

    void filterKeepsThePathAndWhatIsBelow()
    {
        models::HostTreeFilterModel filter;
        filter.setSourceModel(m_model.get());
        const SignalCounter counter(&filter);
        filter.setText(QStringLiteral(" ML "));
        QCOMPARE(places(filter).last(), QStringLiteral("vc/DC/Cluster/esx1/ml-1"));
        QCOMPARE(places(filter).size(), 5);
        filter.setText(QStringLiteral("cluster"));
        QCOMPARE(places(filter).size(), 6);
        filter.setText(QStringLiteral("nothing like it"));
        QVERIFY(places(filter).isEmpty());
        filter.setText({});
        filter.setOnlyGpus(true);
        QCOMPARE(places(filter).size(), 5); // without idle-1
    }

    void filterFollowsTheEstate()
    {
        models::HostTreeFilterModel filter;
        filter.setText(QStringLiteral("new"));
        filter.setSourceModel(m_model.get());
        const SignalCounter counter(&filter);
        QVERIFY(places(filter).isEmpty());
        auto renamed = *m_store->entity({vc, cluster(QStringLiteral("c-1"))});
        renamed.name = QStringLiteral("New cluster");
        m_store->apply(vc, {modify(renamed, {values::EntityField::Name})});
        QTRY_COMPARE(places(filter).size(), 6);
        m_store->apply(vc, {leave(renamed.ref)});
        QTRY_VERIFY(places(filter).isEmpty());
    }

    void filterSortsAsPeopleCount()
    {
        models::HostTreeFilterModel filter;
        filter.setSourceModel(m_model.get());
        m_store->apply(vc,
            {enter(makeVm(QStringLiteral("vm-3"), QStringLiteral("idle-10"), esx1)),
                enter(makeVm(QStringLiteral("vm-4"), QStringLiteral("Idle-2"), esx1))});
        const QStringList sorted = places(filter);
        QCOMPARE(sorted.mid(4),
            (QStringList{QStringLiteral("vc/DC/Cluster/esx1/idle-1"),
                QStringLiteral("vc/DC/Cluster/esx1/Idle-2"),
                QStringLiteral("vc/DC/Cluster/esx1/idle-10"),
                QStringLiteral("vc/DC/Cluster/esx1/ml-1")}));
    }

private:
    std::unique_ptr<models::EstateStore> m_store;
    std::unique_ptr<HostTreeModel> m_model;
    std::unique_ptr<SignalCounter> m_counter;
};

GPUDECK_TEST(TstHostTreeModel);
#include "tst_hosttreemodel.moc"
