// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/catalog/gpucatalog.h"
#include "services/catalog/table.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using catalog::GpuCatalog;
using catalog::GpuModel;

class TstGpuCatalog final : public QObject
{
    Q_OBJECT

    static values::PciDevice device(quint16 vendor, quint16 id, quint16 subVendor, quint16 sub)
    {
        values::PciDevice device;
        device.vendorId = vendor;
        device.deviceId = id;
        device.subVendorId = subVendor;
        device.subDeviceId = sub;
        return device;
    }

private Q_SLOTS:
    void readsTheTableOfTheProgram()
    {
        const GpuCatalog &catalog = GpuCatalog::builtIn();
        QVERIFY(catalog.models().size() > 140);
        for (const GpuModel &model : catalog.models()) {
            QVERIFY(model.vendorId != 0);
            QVERIFY(model.deviceId != 0);
            QVERIFY(!model.name.isEmpty());
            QVERIFY(!model.source.isEmpty());
        }
    }

    void knowsAP100()
    {
        const GpuModel *const p100 = GpuCatalog::builtIn().find(device(0x10de, 0x15f8, 0, 0));
        QVERIFY(p100);
        QCOMPARE(p100->name, u"Tesla P100 PCIe 16GB"_s);
        QCOMPARE(p100->architecture, u"Pascal"_s);
        QCOMPARE(p100->memory->count, 16384);
        QCOMPARE(*p100->bar1Bytes, qint64(16) << 30);
        QCOMPARE(*p100->publishedMmioGb, 32);
        QCOMPARE(*p100->needs64bitMmio, true);
        QCOMPARE(*p100->mig, false);
    }

    void leavesUnknownUnknown()
    {
        const GpuModel *const k80 = GpuCatalog::builtIn().find(device(0x10de, 0x102d, 0, 0));
        QVERIFY(k80);
        QVERIFY(!k80->memory);
        QVERIFY(!k80->bar1Bytes);
        QVERIFY(!k80->nvlink);
        QCOMPARE(*k80->publishedMmioGb, 32);
        QVERIFY(!GpuCatalog::builtIn().find(device(0x10de, 0xffff, 0, 0)));
    }

    void readsAQuarterOfAGib()
    {
        const GpuModel *const t4 = GpuCatalog::builtIn().find(device(0x10de, 0x1eb8, 0, 0));
        QVERIFY(t4);
        QCOMPARE(*t4->bar1Bytes, qint64(256) << 20);
        QVERIFY(!t4->publishedMmioGb);
    }

    /// One device id, two boards: the subsystem tells them apart.
    void tellsBoardsBySubsystem()
    {
        const GpuCatalog &catalog = GpuCatalog::builtIn();
        QCOMPARE(catalog.find(device(0x10de, 0x1e30, 0x10de, 0x12ba))->name, u"Quadro RTX 6000"_s);
        QCOMPARE(catalog.find(device(0x10de, 0x1e30, 0x10de, 0x129e))->name, u"Quadro RTX 8000"_s);
        QVERIFY(catalog.find(device(0x10de, 0x1e30, 0x1028, 0x0001)));
    }

    void readsQuotedCells()
    {
        const catalog::Table table(u"a,b,c\n\"x, \"\"y\"\"\",,z\n\n1\n"_s);
        QCOMPARE(table.rows(), 2);
        QCOMPARE(table.cell(0, u"a"_s), u"x, \"y\""_s);
        QCOMPARE(table.cell(0, u"b"_s), QString());
        QCOMPARE(table.cell(0, u"c"_s), u"z"_s);
        QCOMPARE(table.cell(1, u"c"_s), QString());
        QCOMPARE(table.cell(0, u"nowhere"_s), QString());
        QCOMPARE(catalog::Table::builtIn(u"nothing.csv"_s).rows(), 0);
    }
};

GPUDECK_TEST(TstGpuCatalog);
#include "tst_gpucatalog.moc"
