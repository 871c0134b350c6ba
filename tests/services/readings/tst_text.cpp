// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/numbers.h"
#include "services/readings/text.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QTest>

using readings::Text;

class TstText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isCleaned_data()
    {
        QTest::addColumn<QByteArray>("raw");
        QTest::addColumn<QString>("clean");
        const QString plain = QStringLiteral("GPU 0: ü\nGPU 1");
        QTest::newRow("as it is") << QByteArray("GPU 0: \xc3\xbc\nGPU 1") << plain;
        QTest::newRow("byte order mark")
            << QByteArray("\xef\xbb\xbfGPU 0: \xc3\xbc\nGPU 1") << plain;
        QTest::newRow("CR LF") << QByteArray("GPU 0: \xc3\xbc\r\nGPU 1") << plain;
        QTest::newRow("CR CR LF") << QByteArray("GPU 0: \xc3\xbc\r\r\nGPU 1") << plain;
        QTest::newRow("CR") << QByteArray("GPU 0: \xc3\xbc\rGPU 1") << plain;
        QTest::newRow("Latin-1") << QByteArray("GPU 0: \xfc\nGPU 1") << plain;
        QTest::newRow("colours") << QByteArray("\x1b[1;32mGPU 0\x1b[0m: \xc3\xbc\nGPU\x1b[K 1")
                                 << plain;
        QTest::newRow("title") << QByteArray("\x1b]0;host\x07GPU 0: \xc3\xbc\nGPU 1") << plain;
        QTest::newRow("NULs") << QByteArray("GPU\0 0: \xc3\xbc\n\0GPU 1", 18) << plain;
        QTest::newRow("hard space") << QByteArray("GPU\xc2\xa0\x30: \xc3\xbc\nGPU 1") << plain;
        const auto wide = [&plain](bool big) {
            QByteArray bytes = big ? QByteArray("\xfe\xff") : QByteArray("\xff\xfe");
            for (const QChar c : plain) {
                bytes += char(big ? c.row() : c.cell());
                bytes += char(big ? c.cell() : c.row());
            }
            return bytes;
        };
        QTest::newRow("UTF-16 little") << wide(false) << plain;
        QTest::newRow("UTF-16 big") << wide(true) << plain;
        QTest::newRow("UTF-16 unmarked") << wide(false).mid(2) << plain;
    }
    void isCleaned()
    {
        QFETCH(QByteArray, raw);
        QFETCH(QString, clean);
        QCOMPARE(Text(raw).content().toString(), clean);
    }

    void knowsPlaces()
    {
        const Text text("\r\n\r\n  abc def");
        QCOMPARE(text.start().line, 3);
        QCOMPARE(text.start().column, 3);
        const Text::Line line = text.lines().back();
        QCOMPARE(Text::placeOf(line, line.text.sliced(6)).column, 7);
        QVERIFY(text.hadCrLf());
        QVERIFY(Text(" \n\t\n").isBlank());
        QVERIFY(Text("").isBlank());
    }

    void longLinesAreLinear()
    {
        QElapsedTimer timer;
        timer.start();
        QByteArray raw(10'000'000, '\x1b');
        raw.append("[[[[").append(QByteArray(10'000'000, 'x'));
        const Text text(raw);
        QCOMPARE(text.lines().size(), size_t(1));
        QVERIFY2(timer.elapsed() < 5000, "20 MB took too long");
    }

    void numbersOfAllKinds()
    {
        QCOMPARE(readings::quantity(u"2566 MiB")->value, 2566.0);
        QCOMPARE(readings::quantity(u"56,25 %")->value, 56.25);
        QCOMPARE(readings::quantity(u"631W")->unit.toString(), QStringLiteral("W"));
        QCOMPARE(readings::figureOf(u" 28.16 W "), QStringLiteral("28.16"));
        QCOMPARE(readings::figureOf(u"[N/A]"), QStringLiteral("[N/A]"));
        QCOMPARE(readings::mebibytes(u"2 GiB"), std::optional<qint64>(2048));
        QVERIFY(!readings::wholeNumber(u"N/A"));
        QVERIFY(!readings::number(u"12 W"));
        for (const auto *word : {u"N/A", u"[N/A]", u"[Not Supported]", u"ERR!", u"-", u"--",
                 u"[Unknown Error]", u"[GPU requires reset]"})
            QVERIFY(readings::isNoFigure(QStringView(word)));
        QVERIFY(!readings::isNoFigure(u"0"));
    }
};

GPUDECK_TEST(TstText);

#include "tst_text.moc"
