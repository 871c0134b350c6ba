// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/values/pciaddress.h"
#include "tests/support/testmain.h"

#include <QTest>

using values::PciAddress;

class TstPciAddress final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("as vSphere writes it") << "0000:82:00.0"
                                              << "0000:82:00.0";
        QTest::newRow("as nvidia-smi writes it") << "00000000:02:00.0"
                                                 << "0000:02:00.0";
        QTest::newRow("without domain") << "82:1f.7"
                                        << "0000:82:1f.7";
        QTest::newRow("slot too large") << "0000:82:20.0" << QString();
        QTest::newRow("no function") << "0000:82:00" << QString();
        QTest::newRow("not hexadecimal") << "0000:8x:00.0" << QString();
        QTest::newRow("upper case") << "0000:AF:00.1"
                                    << "0000:af:00.1";
        QTest::newRow("sign") << "0000:+2:00.0" << QString();
        QTest::newRow("prefix") << "0000:0x2:00.0" << QString();
        QTest::newRow("four parts") << "0:0000:82:00.0" << QString();
        QTest::newRow("empty bus") << "0000::00.0" << QString();
        QTest::newRow("empty") << QString() << QString();
    }

    void reads()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const auto address = PciAddress::parse(text);
        QCOMPARE(address.has_value(), !expected.isEmpty());
        if (address)
            QCOMPARE(address->toString(), expected);
    }

    void comparesAsNumbers()
    {
        QVERIFY(*PciAddress::parse(u"0000:0a:00.0") > *PciAddress::parse(u"0000:09:1f.7"));
        QVERIFY(*PciAddress::parse(u"0001:00:00.0") > *PciAddress::parse(u"0000:ff:1f.7"));
    }
};

GPUDECK_TEST(TstPciAddress);
#include "tst_pciaddress.moc"
