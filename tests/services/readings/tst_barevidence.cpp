// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/barevidence.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using readings::BarEvidence;
using readings::barEvidence;
using Bar = values::PassthroughChoices::Bar;

class TstBarEvidence final : public QObject
{
    Q_OBJECT

    static constexpr qint64 MIB = qint64(1) << 20;
    static constexpr qint64 GIB = qint64(1) << 30;

    static QList<BarEvidence> ofSample(const QString &name)
    {
        QFile file(QStringLiteral(GPUDECK_SAMPLES) + u'/' + name);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no sample %s", qPrintable(name));
        return barEvidence(file.readAll());
    }

private Q_SLOTS:
    /// Every line of the figure is broken twice in the guide.
    void readsFigure11()
    {
        const auto found = ofSample(u"seeds/vmware_log/figure_11_bar_lines_wrapped.txt"_s);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].address, u"0000:09:00.0"_s);
        QCOMPARE(found[0].bars,
            (QList<Bar>{{0, 16 * MIB, false}, {1, 16 * GIB, true}, {3, 32 * MIB, true}}));
    }

    void readsAVmwareLog()
    {
        const auto found = ofSample(u"vmware_log/p40_pcipassthru_bars_ok.txt"_s);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].address, u"0000:42:00.0"_s);
        QCOMPARE(found[0].bars,
            (QList<Bar>{{0, 16 * MIB, false}, {1, 32 * GIB, true}, {3, 32 * MIB, true}}));
    }

    void readsRegionsOfAGuest()
    {
        const auto found = ofSample(u"lspci_guest/v_tesla_p10_32g_bar.txt"_s);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].address, u"0000:82:00.0"_s);
        QCOMPARE(found[0].bars,
            (QList<Bar>{{0, 16 * MIB, false}, {1, 32 * GIB, true}, {3, 32 * MIB, true}}));
    }

    /// Two cards with an audio function each; ports of I/O are no memory.
    void readsNumberedRegions()
    {
        const auto found = ofSample(u"lspci_guest/vvv_2x_rtx4090.txt"_s);
        QVERIFY(found.size() >= 2);
        QCOMPARE(found[0].address, u"0000:01:00.0"_s);
        QCOMPARE(found[0].bars,
            (QList<Bar>{{0, 16 * MIB, false}, {1, 32 * GIB, true}, {3, 32 * MIB, true}}));
    }

    void knowsTheModelWhereIdsArePrinted()
    {
        const auto found = barEvidence("0b:00.0 3D controller [0302]: NVIDIA Corporation GA102GL "
                                       "[A10] [10DE:2236] (rev a1)\n"
                                       "\tRegion 0: Memory at fc000000 (32-bit) [size=16M]\n"
                                       "\tRegion 1: Memory at e0000000 (64-bit) [size=256M]\n");
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].modelKey, u"10de:2236"_s);
        QCOMPARE(found[0].bars, (QList<Bar>{{0, 16 * MIB, false}, {1, 256 * MIB, true}}));
    }

    /// A region without a size would make the sum too small.
    void leavesOutWhatIsNotWhole()
    {
        QVERIFY(barEvidence("0b:00.0 3D controller: NVIDIA Corporation GA102GL [A10]\n"
                            "\tRegion 0: Memory at fc000000 (32-bit) [size=16M]\n"
                            "\tRegion 1: Memory at <unassigned> (64-bit, prefetchable)\n")
                    .isEmpty());
        QVERIFY(barEvidence("").isEmpty());
        QVERIFY(barEvidence("nothing of the kind").isEmpty());
        QVERIFY(ofSample(u"vmware_log/vmiop_plugin_start_and_stop.txt"_s).isEmpty());
    }

    void takesTheLastStartOfALog()
    {
        const auto found = barEvidence("| vmx| I125: PCIPassthru: Device 0000:09:00.0 barIndex 1 "
                                       "type 3 realaddr 0x1 size 1024 "
                                       "flags 12\n"
                                       "| vmx| I125: PCIPassthru: Device 0000:09:00.0 barIndex 1 "
                                       "type 3 realaddr 0x1 size 2048 "
                                       "flags 12\n");
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].bars, (QList<Bar>{{1, 2048, true}}));
    }
};

GPUDECK_TEST(TstBarEvidence);
#include "tst_barevidence.moc"
