// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format.h"
#include "models/natural.h"
#include "models/tsv.h"
#include "tests/support/testmain.h"

#include <QStringListModel>
#include <QTest>

class TstText final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void memory_data()
    {
        QTest::addColumn<qint64>("mib");
        QTest::addColumn<QString>("text");
        QTest::newRow("whole") << qint64(16384) << "16 GiB";
        QTest::newRow("odd") << qint64(16276) << "16276 MiB";
        QTest::newRow("nothing") << qint64(0) << "0 MiB";
    }

    void memory()
    {
        QFETCH(qint64, mib);
        QString text = models::memoryText(values::MiB{mib});
        QTEST(text.remove(QLocale().groupSeparator()), "text");
    }

    void unknownIsSaid()
    {
        QCOMPARE(models::memoryText(std::nullopt), models::unknownText());
        QCOMPARE(models::yesNoText(std::nullopt), models::unknownText());
        QCOMPARE(models::powerText(values::PowerState::Unknown), models::unknownText());
        QCOMPARE(models::firmwareText({}), models::unknownText());
        QCOMPARE(models::dateTimeText({}), models::unknownText());
        QCOMPARE(models::firmwareText(QStringLiteral("efi")), QStringLiteral("EFI"));
    }

    void mmio()
    {
        QCOMPARE(models::mmioText({}), QStringLiteral("Not set"));
        QCOMPARE(models::mmioText({true, 128}), QStringLiteral("64-bit, 128 GB"));
        QCOMPARE(models::mmioText({false, {}}), QStringLiteral("32-bit"));
        QCOMPARE(models::mmioText({{}, 64}), QStringLiteral("64-bit not set, 64 GB"));
    }

    void naturalOrder_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::newRow("numbers") << "esx2"
                                 << "esx10";
        QTest::newRow("prefix") << "esx"
                                << "esx1";
        QTest::newRow("case") << "Alpha2"
                              << "beta1";
        QTest::newRow("long numbers") << "vm99999999999999999998"
                                      << "vm99999999999999999999";
        QTest::newRow("in the middle") << "esx2.lab"
                                       << "esx10.lab";
        QTest::newRow("zeros last") << "esx07"
                                    << "esx7";
    }

    void naturalOrder()
    {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QVERIFY(models::compareNatural(a, b) < 0);
        QVERIFY(models::compareNatural(b, a) > 0);
        QCOMPARE(models::compareNatural(a, a), 0);
    }

    void tsvCells_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("safe");
        QTest::newRow("plain") << "Tesla P100"
                               << "Tesla P100";
        QTest::newRow("formula") << "=HYPERLINK(1)"
                                 << "'=HYPERLINK(1)";
        QTest::newRow("plus") << "+cmd"
                              << "'+cmd";
        QTest::newRow("at") << "@SUM(1)"
                            << "'@SUM(1)";
        QTest::newRow("minus") << "-x"
                               << "'-x";
        QTest::newRow("behind blanks") << " =1+1"
                                       << "' =1+1";
        QTest::newRow("negative number") << "-12.5"
                                         << "-12.5";
        QTest::newRow("breaks") << "a\tb\nc"
                                << "a b c";
        QTest::newRow("behind a tab") << "\t=1"
                                      << "' =1";
        QTest::newRow("address") << "0000:82:00.0"
                                 << "0000:82:00.0";
    }

    void tsvCells()
    {
        QFETCH(QString, cell);
        QTEST(models::tsvCell(cell), "safe");
    }

    void tsvOfASelection()
    {
        const QStringListModel model(
            {QStringLiteral("b"), QStringLiteral("=a"), QStringLiteral("c")});
        QCOMPARE(models::selectionToTsv({}), QString());
        const QString text = models::selectionToTsv({model.index(1), model.index(0)});
        QCOMPARE(text, QStringLiteral("1\nb\n'=a\n"));
        QCOMPARE(models::selectionToTsv({model.index(1)}, {}), QStringLiteral("\n\n"));
    }
};

GPUDECK_TEST(TstText);
#include "tst_text.moc"
