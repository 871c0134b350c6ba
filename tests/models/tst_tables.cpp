// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/gpumodel.h"
#include "models/items/pcidevicemodel.h"
#include "models/items/pcifiltermodel.h"
#include "models/items/vmgpumodel.h"
#include "tests/models/estates.h"
#include "tests/models/signalcounter.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTest>

using models::GpuModel;
using models::PciDeviceModel;
using models::PciFilterModel;
using models::VmGpuModel;
using namespace tests;
using Counts = SignalCounter::Counts;

namespace
{

const auto esx1 = host(QStringLiteral("host-1"));
const QString gpuAt = QStringLiteral("0000:82:00.0");
const QString portAt = QStringLiteral("0000:80:02.0");

template <class Column>
QString cell(const QAbstractItemModel &model, int row, Column column, const QModelIndex &above = {})
{
    return model.index(row, int(column), above).data().toString();
}

QString noPermission()
{
    return QStringLiteral("No permission: needs System.Read (config.pciPassthruInfo)");
}

} // namespace

class TstTables final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<models::EstateStore>();
        addServer(*m_store);
        m_store->apply(vc, smallEstate());
        m_host = *m_store->host({vc, esx1});
    }

    void pciFlatAndGrouped()
    {
        PciDeviceModel flat(m_store.get(), PciDeviceModel::Shape::Flat);
        PciDeviceModel grouped(m_store.get(), PciDeviceModel::Shape::GroupedByBridge);
        const SignalCounter one(&flat);
        const SignalCounter two(&grouped);
        flat.setHost({vc, esx1});
        grouped.setHost({vc, esx1});
        QCOMPARE(flat.rowCount(), 2);
        QCOMPARE(grouped.rowCount(), 1);
        const QModelIndex port = grouped.index(0, 0);
        QCOMPARE(grouped.rowCount(port), 1);
        QVERIFY(port.data(PciDeviceModel::IsBridgeRole).toBool());
        QCOMPARE(cell(grouped, 0, PciDeviceModel::Column::Id, port), gpuAt);
        QCOMPARE(cell(flat, 1, PciDeviceModel::Column::Status), QStringLiteral("Available"));
        QCOMPARE(cell(flat, 0, PciDeviceModel::Column::Status), QStringLiteral("Not Configurable"));
        QCOMPARE(cell(flat, 1, PciDeviceModel::Column::UsedBy), QStringLiteral("ml-1"));
        QCOMPARE(cell(flat, 1, PciDeviceModel::Column::NumaNode), QStringLiteral("unknown"));
        QCOMPARE(grouped.row(port)->device.id, portAt);
    }

    void pciFollowsItsHost()
    {
        PciDeviceModel model(m_store.get(), PciDeviceModel::Shape::Flat);
        model.setHost({vc, esx1});
        SignalCounter counter(&model);
        m_host.passthru[0].active = false;
        m_store->apply(vc, {modify(m_host, {values::HostField::Passthru})});
        QCOMPARE(counter.take(), (Counts{1, 0, 0, 0, 0}));
        QCOMPARE(cell(model, 1, PciDeviceModel::Column::Status),
            QStringLiteral("Enabled / Needs reboot"));
        m_host.pciDevices.append({connectX4(QStringLiteral("0000:83:00.0"))});
        m_host.pciDevices.append({connectX4(QStringLiteral("0000:83:00.1"))});
        m_store->apply(vc, {modify(m_host, {values::HostField::PciDevices})});
        QCOMPARE(counter.take(), (Counts{0, 1, 0, 0, 0}));
        m_host.pciDevices.removeLast();
        m_host.pciDevices.removeLast();
        m_store->apply(vc, {modify(m_host, {values::HostField::PciDevices})});
        QCOMPARE(counter.take(), (Counts{0, 0, 1, 0, 0}));
        m_store->apply(vc, {leave(vm(QStringLiteral("vm-1")))});
        QCOMPARE(counter.take(), (Counts{1, 0, 0, 0, 0})); // used by nobody now
        m_store->apply(vc, {leave(vm(QStringLiteral("vm-2")))});
        QCOMPARE(counter.take(), Counts{});
        m_store->removeServer(vc);
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(counter.take(), (Counts{0, 0, 1, 0, 0}));
    }

    void pciFollowsAMoveBelowAnotherBridge()
    {
        PciDeviceModel model(m_store.get(), PciDeviceModel::Shape::GroupedByBridge);
        model.setHost({vc, esx1});
        const SignalCounter counter(&model);
        const QString other = QStringLiteral("0000:81:02.0");
        m_host.pciDevices = {p100(gpuAt, other), bridge(portAt), bridge(other, portAt)};
        m_store->apply(vc, {modify(m_host, {values::HostField::PciDevices})});
        const QModelIndex upper = model.index(0, 0);
        const QModelIndex lower = model.index(0, 0, upper);
        QCOMPARE(lower.data().toString(), other);
        QCOMPARE(cell(model, 0, PciDeviceModel::Column::Id, lower), gpuAt);
        m_host.pciDevices = {bridge(portAt, other), bridge(other, portAt)}; // a circle
        m_store->apply(vc, {modify(m_host, {values::HostField::PciDevices})});
        QCOMPARE(model.rowCount(), 2);
    }

    void pciTellsARenumberedDevice()
    {
        PciDeviceModel model(m_store.get(), PciDeviceModel::Shape::Flat);
        model.setHost({vc, esx1});
        m_host.pciDevices[0] = p100(QStringLiteral("0000:90:00.0"), portAt);
        m_store->apply(vc, {modify(m_host, {values::HostField::PciDevices})});
        QCOMPARE(model.row(model.index(1, 0))->renumberedFrom, gpuAt);
        QVERIFY(model.index(1, 0).data(Qt::ToolTipRole).toString().contains(gpuAt));
    }

    void pciTellsWhatMayNotBeRead()
    {
        PciDeviceModel model(m_store.get(), PciDeviceModel::Shape::Flat);
        model.setHost({vc, esx1});
        QSignalSpy told(&model, &PciDeviceModel::missingTextChanged);
        QVERIFY(model.missingText().isEmpty());
        m_host.missing = {{QStringLiteral("config.pciPassthruInfo"), QStringLiteral("NoPermission"),
            QStringLiteral("System.Read"), {}}};
        m_store->apply(vc, {modify(m_host, {})});
        QCOMPARE(told.count(), 1);
        QCOMPARE(model.missingText(), noPermission());
    }

    void pciFilterByTabAndText()
    {
        PciDeviceModel model(m_store.get(), PciDeviceModel::Shape::GroupedByBridge);
        model.setHost({vc, esx1});
        PciFilterModel filter(PciFilterModel::Tab::PassthroughEnabled);
        filter.setSourceModel(&model);
        const SignalCounter counter(&filter);
        QCOMPARE(filter.rowCount(), 1); // the bridge above the P100
        QCOMPARE(filter.rowCount(filter.index(0, 0)), 1);
        m_host.passthru[0].enabled = false;
        m_store->apply(vc, {modify(m_host, {values::HostField::Passthru})});
        QTRY_COMPARE(filter.rowCount(), 0);
        filter.setTab(PciFilterModel::Tab::All);
        QCOMPARE(filter.rowCount(), 1);
        filter.setText(QStringLiteral("nvidia  p100"));
        QCOMPARE(filter.rowCount(filter.index(0, 0)), 1);
        filter.setText(QStringLiteral("nvidia connectx"));
        QCOMPARE(filter.rowCount(), 0);
    }

    void pciSortsNumbersAsNumbers()
    {
        m_host.numaNodes = {{10, {gpuAt}}, {9, {portAt}}};
        m_store->apply(vc, {modify(m_host, {values::HostField::Numa})});
        PciDeviceModel model(m_store.get(), PciDeviceModel::Shape::Flat);
        model.setHost({vc, esx1});
        PciFilterModel filter(PciFilterModel::Tab::All);
        filter.setSourceModel(&model);
        filter.sort(int(PciDeviceModel::Column::NumaNode), Qt::DescendingOrder);
        QCOMPARE(cell(filter, 0, PciDeviceModel::Column::NumaNode), QStringLiteral("10"));
        filter.sort(int(PciDeviceModel::Column::VendorName), Qt::DescendingOrder);
        QCOMPARE(cell(filter, 0, PciDeviceModel::Column::Id), gpuAt);
    }

    void gpusOfHostAndOfAll()
    {
        GpuModel model(m_store.get());
        SignalCounter counter(&model);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(cell(model, 0, GpuModel::Column::Mode), QStringLiteral("Passthrough"));
        QCOMPARE(cell(model, 0, GpuModel::Column::Memory), QStringLiteral("unknown"));
        auto esx2 = makeHost(
            QStringLiteral("host-2"), QStringLiteral("esx2"), cluster(QStringLiteral("c-1")));
        esx2.pciDevices
            = {p100(QStringLiteral("0000:3b:00.0")), p100(QStringLiteral("0000:3c:00.0"))};
        m_store->apply(vc, {enter(esx2)});
        QCOMPARE(counter.take(), (Counts{0, 1, 0, 0, 0}));
        QCOMPARE(cell(model, 2, GpuModel::Column::Host), QStringLiteral("esx2"));
        model.setScope({vc, esx1});
        QCOMPARE(counter.take(), (Counts{0, 0, 0, 0, 1}));
        QCOMPARE(model.rowCount(), 1);
        m_host.passthru[0].enabled = false;
        m_store->apply(vc, {modify(m_host, {values::HostField::Passthru})});
        QCOMPARE(counter.take(), (Counts{1, 0, 0, 0, 0}));
        QCOMPARE(cell(model, 0, GpuModel::Column::Mode),
            QStringLiteral("Passthrough, None after reboot"));
        m_store->apply(vc, {leave(esx2.ref)});
        QCOMPARE(counter.take(), Counts{});
    }

    void gpusTellWhatMayNotBeRead()
    {
        GpuModel model(m_store.get());
        QSignalSpy told(&model, &GpuModel::missingTextChanged);
        m_host.missing = {{QStringLiteral("config.pciPassthruInfo"), QStringLiteral("NoPermission"),
            QStringLiteral("System.Read"), {}}};
        auto second = m_host;
        second.ref = host(QStringLiteral("host-2"));
        m_store->apply(vc, {modify(m_host, {}), enter(second)});
        QCOMPARE(told.count(), 1);
        QVERIFY(model.missingText().contains(QLatin1Char('2')));
        QVERIFY(model.missingText().contains(noPermission()));
        model.setScope({vc, esx1});
        QCOMPARE(model.missingText(), noPermission());
        m_host.missing[0].privilege = QStringLiteral("Host.Config");
        m_host.inMaintenance = true;
        m_store->apply(vc, {modify(m_host, {values::HostField::InMaintenance})});
        QVERIFY(model.missingText().contains(QLatin1String("Host.Config")));
    }

    void vmsOfAHost()
    {
        VmGpuModel model(m_store.get());
        SignalCounter counter(&model);
        model.setScope({vc, esx1});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(cell(model, 0, VmGpuModel::Column::Method), QStringLiteral("DirectPath I/O"));
        QVERIFY(cell(model, 0, VmGpuModel::Column::Gpu).contains(gpuAt));
        QVERIFY(!model.index(1, 0).data(VmGpuModel::HasGpuRole).toBool());
        QCOMPARE(cell(model, 1, VmGpuModel::Column::Mmio), QStringLiteral("Not set"));
        (void)counter.take();
        auto moved = *m_store->vm({vc, vm(QStringLiteral("vm-2"))});
        moved.host = host(QStringLiteral("host-7"));
        m_store->apply(vc, {modify(moved, {values::VmField::Host})});
        QCOMPARE(counter.take(), (Counts{0, 0, 1, 0, 0}));
        moved.host = esx1;
        moved.extraConfig = {{QStringLiteral("pciPassthru.use64bitMMIO"), QStringLiteral("TRUE")},
            {QStringLiteral("pciPassthru.64bitMMIOSizeGB"), QStringLiteral("64")}};
        m_store->apply(vc, {modify(moved, {values::VmField::Host, values::VmField::ExtraConfig})});
        QCOMPARE(counter.take(), (Counts{0, 1, 0, 0, 0}));
        QCOMPARE(cell(model, 1, VmGpuModel::Column::Mmio), QStringLiteral("64-bit, 64 GB"));
        QCOMPARE(model.keyOf(model.index(1, 0)), (values::ObjectKey{vc, moved.ref}));
    }

private:
    std::unique_ptr<models::EstateStore> m_store;
    values::Host m_host;
};

GPUDECK_TEST(TstTables);
#include "tst_tables.moc"
