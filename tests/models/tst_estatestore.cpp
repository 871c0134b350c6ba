// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/estatestore.h"
#include "tests/models/estates.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTest>

using models::EstateDelta;
using models::EstateStore;
using namespace tests;

namespace
{

const QString gpuAt = QStringLiteral("0000:82:00.0");

/// The last delta that was announced.
struct Deltas {
    explicit Deltas(EstateStore &store)
    {
        QObject::connect(&store, &EstateStore::changed, &store, [this](const EstateDelta &delta) {
            last = delta;
            ++count;
        });
    }
    EstateDelta last;
    int count = 0;
};

} // namespace

class TstEstateStore final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<EstateStore>();
        addServer(*m_store);
        m_deltas = std::make_unique<Deltas>(*m_store);
        m_store->apply(vc, smallEstate());
    }

    void announcesABatchOnce()
    {
        QCOMPARE(m_deltas->count, 1);
        QCOMPARE(m_deltas->last.server, vc);
        QCOMPARE(m_deltas->last.entitiesAdded.size(), size_t(5));
        QCOMPARE(m_deltas->last.hostsAdded.size(), size_t(1));
        QCOMPARE(m_deltas->last.vmsAdded.size(), size_t(2));
        QVERIFY(m_store->vm({vc, vm(QStringLiteral("vm-1"))}));
    }

    void namesTheFieldsThatDiffer()
    {
        auto changed = *m_store->vm({vc, vm(QStringLiteral("vm-2"))});
        changed.power = values::PowerState::PoweredOn;
        m_store->apply(vc, {modify(changed, {values::VmField::Power, values::VmField::Name})});
        QCOMPARE(m_deltas->count, 2);
        QCOMPARE(m_deltas->last.vmsChanged.size(), size_t(1));
        const auto fields = m_deltas->last.vmsChanged.front().fields;
        QVERIFY(fields.contains(values::VmField::Power));
        QVERIFY(!fields.contains(values::VmField::Name));
        QVERIFY(m_deltas->last.hostsChanged.empty());
    }

    void staysSilentWhenNothingDiffers()
    {
        m_store->apply(vc, smallEstate());
        m_store->apply(vc, {});
        m_store->apply(vc, {leave(vm(QStringLiteral("vm-99")))});
        m_store->apply(QStringLiteral("other:443"), smallEstate());
        QCOMPARE(m_deltas->count, 1);
    }

    void ignoresModifyOfUnknown()
    {
        const auto ghost = makeVm(QStringLiteral("vm-9"), QStringLiteral("ghost"), {});
        m_store->apply(vc, {modify(ghost, {values::VmField::Power})});
        QCOMPARE(m_deltas->count, 1);
        QVERIFY(!m_store->vm({vc, ghost.ref}));
    }

    void tellsTheNetChangeOfABatch()
    {
        const auto there = *m_store->vm({vc, vm(QStringLiteral("vm-2"))});
        auto off = there;
        off.power = values::PowerState::Suspended;
        const auto guest = makeVm(QStringLiteral("vm-3"), QStringLiteral("short"), there.host);
        m_store->apply(vc,
            {enter(guest), leave(guest.ref), modify(off, {values::VmField::Power}),
                modify(there, {values::VmField::Power})});
        QCOMPARE(m_deltas->count, 1);
        m_store->apply(vc, {leave(there.ref), enter(off)});
        QCOMPARE(m_deltas->count, 2);
        QVERIFY(m_deltas->last.vmsAdded.empty());
        QVERIFY(m_deltas->last.vmsRemoved.empty());
        QCOMPARE(m_deltas->last.vmsChanged.size(), size_t(1));
    }

    void tellsWhatMayNotBeRead()
    {
        auto esx = *m_store->host({vc, host(QStringLiteral("host-1"))});
        esx.missing = {{QStringLiteral("config.pciPassthruInfo"), QStringLiteral("NoPermission"),
            QStringLiteral("System.Read"), {}}};
        m_store->apply(vc, {modify(esx, {})});
        QCOMPARE(m_deltas->count, 2);
        QCOMPARE(m_deltas->last.hostsChanged.size(), size_t(1));
        QVERIFY(m_deltas->last.hostsChanged.front().fields.isEmpty());
        QCOMPARE(m_store->host({vc, esx.ref})->missing, esx.missing);
    }

    void followsVmsBetweenHosts()
    {
        const auto other = makeHost(
            QStringLiteral("host-2"), QStringLiteral("esx2"), cluster(QStringLiteral("c-1")));
        auto moved = *m_store->vm({vc, vm(QStringLiteral("vm-2"))});
        moved.host = other.ref;
        m_store->apply(vc, {enter(other), modify(moved, {values::VmField::Host})});
        const auto &byHost = m_store->estate(vc).vmsOfHost;
        QCOMPARE(byHost.value(other.ref), QSet<values::MoRef>{moved.ref});
        QCOMPARE(byHost.value(host(QStringLiteral("host-1"))),
            QSet<values::MoRef>{vm(QStringLiteral("vm-1"))});
        m_store->apply(vc, {leave(moved.ref)});
        QVERIFY(!m_store->estate(vc).vmsOfHost.contains(other.ref));
    }

    void namesHostsWhoseDeviceUsersChange()
    {
        m_store->apply(vc, {leave(vm(QStringLiteral("vm-2")))});
        QVERIFY(m_deltas->last.hostsOfDeviceUsers.isEmpty());
        m_store->apply(vc, {leave(vm(QStringLiteral("vm-1")))});
        QCOMPARE(
            m_deltas->last.hostsOfDeviceUsers, QSet<values::MoRef>{host(QStringLiteral("host-1"))});
    }

    void learnsWhoseSystemIdItIs()
    {
        QCOMPARE(m_store->estate(vc).hostOfSystemId.value(QStringLiteral("system-1")),
            host(QStringLiteral("host-1")));
    }

    void keepsTheOldPictureDuringAResync()
    {
        m_store->beginResync(vc);
        QCOMPARE(m_store->estate(vc).vms.size(), 2);
        auto batch = smallEstate();
        batch.pop_back(); // idle-1 is gone
        m_store->apply(vc, batch);
        QCOMPARE(m_deltas->count, 1);
        QCOMPARE(m_store->estate(vc).vms.size(), 2);
        m_store->endResync(vc);
        QCOMPARE(m_deltas->count, 2);
        QCOMPARE(m_deltas->last.vmsRemoved, std::vector<values::MoRef>{vm(QStringLiteral("vm-2"))});
        QCOMPARE(m_store->estate(vc).vms.size(), 1);
        m_store->endResync(vc);
        QCOMPARE(m_deltas->count, 2);
    }

    void enterReplacesWhatWasKnown()
    {
        auto fresh = makeVm(
            QStringLiteral("vm-1"), QStringLiteral("ml-1"), host(QStringLiteral("host-1")));
        m_store->apply(vc, {enter(fresh)});
        QVERIFY(m_store->vm({vc, fresh.ref})->pciDevices.isEmpty());
        QVERIFY(m_deltas->last.vmsChanged.front().fields.contains(values::VmField::PciDevices));
    }

    void aCopyIsASnapshot()
    {
        const models::ServerEstate before = m_store->estate(vc);
        m_store->apply(vc, {leave(vm(QStringLiteral("vm-1"))), leave(vm(QStringLiteral("vm-2")))});
        QCOMPARE(before.vms.size(), 2);
        QCOMPARE(m_store->estate(vc).vms.size(), 0);
    }

    void remembersARenumberedDevice()
    {
        QSignalSpy told(m_store.get(), &EstateStore::deviceRenumbered);
        auto esx = *m_store->host({vc, host(QStringLiteral("host-1"))});
        const QList<values::PciDevice> moved{
            p100(QStringLiteral("0000:84:00.0")), bridge(QStringLiteral("0000:80:02.0"))};
        esx.pciDevices.clear(); // while the host restarts it lists nothing
        m_store->apply(vc, {modify(esx, {values::HostField::PciDevices})});
        esx.pciDevices = moved;
        m_store->apply(vc, {modify(esx, {values::HostField::PciDevices})});
        QCOMPARE(told.count(), 1);
        QCOMPARE(told.front().at(2).toString(), gpuAt);
        QCOMPARE(told.front().at(3).toString(), QStringLiteral("0000:84:00.0"));
        const auto former = m_store->estate(vc).renumberedFrom.value(esx.ref);
        QCOMPARE(former.value(QStringLiteral("0000:84:00.0")), gpuAt);
        esx.pciDevices = {bridge(QStringLiteral("0000:80:02.0"))};
        m_store->apply(vc, {modify(esx, {values::HostField::PciDevices})});
        QVERIFY(m_store->estate(vc).renumberedFrom.isEmpty());
    }

    void keepsServersInOrder()
    {
        QSignalSpy added(m_store.get(), &EstateStore::serverAdded);
        QSignalSpy changed(m_store.get(), &EstateStore::serverChanged);
        QSignalSpy removed(m_store.get(), &EstateStore::serverRemoved);
        addServer(*m_store, QStringLiteral("a:443"));
        addServer(*m_store, QStringLiteral("a:443"));
        QCOMPARE(added.count(), 1);
        QCOMPARE(changed.count(), 0);
        auto server = *m_store->server(QStringLiteral("a:443"));
        server.state = values::Server::State::Reconnecting;
        m_store->setServer(server);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(m_store->servers().at(0).id, vc);
        m_store->removeServer(m_store->servers().at(0).id);
        QCOMPARE(removed.count(), 1);
        QCOMPARE(removed.front().front().toString(), vc);
        QVERIFY(m_store->estate(vc).hosts.isEmpty());
        QVERIFY(m_store->server(vc) == nullptr);
    }

private:
    std::unique_ptr<EstateStore> m_store;
    std::unique_ptr<Deltas> m_deltas;
};

GPUDECK_TEST(TstEstateStore);
#include "tst_estatestore.moc"
