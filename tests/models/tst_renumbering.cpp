// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/estate/renumbering.h"
#include "tests/models/estates.h"
#include "tests/support/testmain.h"

#include <QTest>

using models::renumberings;
using namespace tests;

namespace
{

const QString a = QStringLiteral("0000:3b:00.0");
const QString b = QStringLiteral("0000:3c:00.0");
const QString c = QStringLiteral("0000:3d:00.0");

values::PciDevice inSlot(const QString &id, const QString &slot)
{
    auto device = p100(id);
    device.physicalSlot = slot;
    return device;
}

} // namespace

class TstRenumbering final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void recognisesTheOnlyOne()
    {
        const auto found = renumberings({p100(a), connectX4(b)}, {p100(c), connectX4(b)});
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.at(0).from, a);
        QCOMPARE(found.at(0).to, c);
        QCOMPARE(found.at(0).device, p100(a).deviceName);
    }

    void sameListTellsNothing()
    {
        QVERIFY(renumberings({p100(a), bridge(b)}, {p100(a), bridge(c)}).isEmpty());
        QVERIFY(renumberings({}, {p100(a)}).isEmpty());
    }

    void doesNotGuessAmongTwins()
    {
        // 3b, 3c -> 3c, 3d may be "all moved by one" as well as "one moved by two".
        QVERIFY(renumberings({p100(a), p100(b)}, {p100(b), p100(c)}).isEmpty());
        QVERIFY(renumberings({p100(a)}, {p100(b), p100(c)}).isEmpty());
        QVERIFY(renumberings({p100(a), p100(b)}, {p100(c)}).isEmpty());
    }

    void tellsTwinsBySlot()
    {
        const QString one = QStringLiteral("1");
        const QString two = QStringLiteral("2");
        const auto found
            = renumberings({inSlot(a, one), inSlot(b, two)}, {inSlot(b, one), inSlot(c, two)});
        QCOMPARE(found.size(), 2);
        QCOMPARE(found.at(0).from, a);
        QCOMPARE(found.at(0).to, b);
        QCOMPARE(found.at(1).from, b);
        QCOMPARE(found.at(1).to, c);
    }

    void anotherSlotIsAnotherCard()
    {
        QVERIFY(renumberings({inSlot(a, QStringLiteral("1"))}, {inSlot(c, QStringLiteral("2"))})
                    .isEmpty());
    }

    void keepsFunctionsOfACardApart()
    {
        const QString port = QStringLiteral("0000:3b:00.1");
        const QString moved = QStringLiteral("0000:3d:00.1");
        const auto found
            = renumberings({connectX4(a), connectX4(port)}, {connectX4(c), connectX4(moved)});
        QCOMPARE(found.size(), 2);
        QCOMPARE(found.at(1).from, port);
        QCOMPARE(found.at(1).to, moved);
    }
};

GPUDECK_TEST(TstRenumbering);
#include "tst_renumbering.moc"
