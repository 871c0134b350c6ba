// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/catalog/mmio.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using catalog::mmioNeed;
using values::MmioNeed;
using values::PciDevice;
using Bars = QHash<QString, QList<values::PassthroughChoices::Bar>>;

class TstMmio final : public QObject
{
    Q_OBJECT

    static constexpr qint64 MIB = qint64(1) << 20;
    static constexpr qint64 GIB = qint64(1) << 30;

    static PciDevice card(quint16 device, quint16 vendor = 0x10de, quint16 classId = 0x0302)
    {
        PciDevice card;
        card.vendorId = vendor;
        card.deviceId = device;
        card.classId = classId;
        return card;
    }

private Q_SLOTS:
    void sizesTheWindow_data()
    {
        QTest::addColumn<int>("device");
        QTest::addColumn<int>("cards");
        QTest::addColumn<bool>("keys");
        QTest::addColumn<int>("gb");
        QTest::addRow("one P100 of 16 GB") << 0x15f8 << 1 << true << 32;
        QTest::addRow("two P100: the guide's example") << 0x15f8 << 2 << true << 64;
        QTest::addRow("three P100: no next power of two") << 0x15f8 << 3 << true << 64;
        QTest::addRow("one V100 of 32 GB") << 0x1db6 << 1 << true << 64;
        QTest::addRow("one V100 of 16 GB: its table says more") << 0x1db4 << 1 << true << 64;
        QTest::addRow("four V100 of 32 GB") << 0x1db5 << 4 << true << 256;
        QTest::addRow("one L4: BAR3 passes 32") << 0x27b8 << 1 << true << 64;
        QTest::addRow("one A100 of 40 GB") << 0x20f1 << 1 << true << 128;
        QTest::addRow("one H100") << 0x2331 << 1 << true << 256;
        QTest::addRow("one T4") << 0x1eb8 << 1 << false << 0;
        QTest::addRow("eleven T4") << 0x1eb8 << 11 << false << 0;
        QTest::addRow("twelve T4 pass 3.5 GiB") << 0x1eb8 << 12 << true << 4;
    }
    void sizesTheWindow()
    {
        QFETCH(int, device);
        QFETCH(int, cards);
        const MmioNeed need = mmioNeed(QList<PciDevice>(cards, card(quint16(device))), {});
        QVERIFY(need.known);
        QVERIFY(!need.estimated);
        QTEST(need.needsKeys, "keys");
        QTEST(need.sizeGb, "gb");
        QCOMPARE(need.rules.size(), 4);
    }

    void showsItsArithmetic()
    {
        QLocale::setDefault(QLocale::c());
        const MmioNeed need = mmioNeed({card(0x15f8), card(0x15f8)}, {});
        QCOMPARE(need.arithmetic, u"2 × 16 GiB + 2 × 32 MiB = 32.06 GiB → 64"_s);
        QCOMPARE(need.allBytes, 2 * (16 * GIB + 48 * MIB));
        QCOMPARE(need.bigBytes, 2 * (16 * GIB + 32 * MIB));
    }

    void showsTheOtherRules()
    {
        const MmioNeed three = mmioNeed({card(0x15f8), card(0x15f8), card(0x15f8)}, {});
        QCOMPARE(*three.rules[0].sizeGb, 64); // the guide
        QCOMPARE(*three.rules[1].sizeGb, 128); // VMware's
        QCOMPARE(*three.rules[2].sizeGb, 128); // twice the memory
        QCOMPARE(*three.rules[3].sizeGb, 128); // NVIDIA's table
        const MmioNeed v100 = mmioNeed({card(0x1db6)}, {});
        QCOMPARE(*v100.rules[0].sizeGb, 64);
        const MmioNeed small = mmioNeed({card(0x1eb8)}, {});
        QVERIFY(!small.rules[0].sizeGb);
        QVERIFY(!small.rules[3].sizeGb);
        for (const values::MmioRule &rule : three.rules) {
            QVERIFY(!rule.name.isEmpty());
            QVERIFY(!rule.source.isEmpty());
        }
    }

    void asksForEfiAbove256MiB()
    {
        QVERIFY(!mmioNeed({card(0x1eb8)}, {}).needsEfi);
        QVERIFY(!mmioNeed({card(0x1eb8)}, {}).hasRegionOf4g);
        QVERIFY(mmioNeed({card(0x15f8)}, {}).needsEfi);
        QVERIFY(mmioNeed({card(0x15f8)}, {}).hasRegionOf4g);
        const Bars two{{u"10de:15f8"_s, {{1, 2 * GIB, true}}}};
        QVERIFY(mmioNeed({card(0x15f8)}, two).needsEfi);
        QVERIFY(!mmioNeed({card(0x15f8)}, two).hasRegionOf4g);
    }

    void believesEvidenceBeforeTheTable()
    {
        const Bars seen{{u"10de:15f8"_s, {{0, 16 * MIB, false}, {1, 256 * MIB, true}}}};
        const MmioNeed need = mmioNeed({card(0x15f8)}, seen);
        QVERIFY(need.known);
        QCOMPARE(need.allBytes, 272 * MIB);
        QCOMPARE(need.bigBytes, 256 * MIB);
        QVERIFY(!need.needsKeys);
    }

    void doesNotKnowAnUnknownCard()
    {
        const MmioNeed need = mmioNeed({card(0xfffe), card(0x15f8)}, {});
        QVERIFY(!need.known);
        QVERIFY(!need.estimated);
        QVERIFY(mmioNeed({card(0xfffe)}, {{u"10de:fffe"_s, {{1, 8 * GIB, true}}}}).known);
        QVERIFY(!mmioNeed({}, {}).known);
    }

    /// An A40 in displayless mode maps all of its memory; as a VGA controller it does not.
    void estimatesByThePattern()
    {
        const MmioNeed need = mmioNeed({card(0x2235)}, {});
        QVERIFY(!need.known);
        QVERIFY(need.estimated);
        QVERIFY(need.needsKeys);
        QCOMPARE(need.sizeGb, 128);
        const MmioNeed display = mmioNeed({card(0x2235, 0x10de, 0x0300)}, {});
        QVERIFY(!display.known);
        QVERIFY(!display.estimated);
    }

    void countsSmallAdapters()
    {
        const MmioNeed need = mmioNeed({card(0x15f8), card(0x1013, 0x15b3, 0x0200)}, {});
        QVERIFY(need.known);
        QCOMPARE(need.sizeGb, 32);
        QVERIFY(!mmioNeed({card(0x1013, 0x15b3, 0x0200)}, {}).needsKeys);
    }

    void takesAnAmdAccelerator()
    {
        const MmioNeed need = mmioNeed({card(0x740f, 0x1002, 0x0380)}, {});
        QVERIFY(need.known);
        QCOMPARE(need.sizeGb, 128);
    }

    void survivesLiesOfALog()
    {
        const qint64 most = std::numeric_limits<qint64>::max();
        const Bars lies{{u"10de:15f8"_s, {{0, most, true}, {1, most, true}, {2, -5, true}}}};
        const MmioNeed need = mmioNeed(QList<PciDevice>(16, card(0x15f8)), lies);
        QVERIFY(need.allBytes > 0);
        QVERIFY(need.sizeGb > 0);
    }

    void namesAModel()
    {
        QCOMPARE(catalog::modelKey(card(0x15f8)), u"10de:15f8"_s);
        QCOMPARE(catalog::modelKey(card(0x0ff2, 0x1002)), u"1002:0ff2"_s);
    }
};

GPUDECK_TEST(TstMmio);
#include "tst_mmio.moc"
