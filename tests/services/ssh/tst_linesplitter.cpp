// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ssh/io/linesplitter.h"
#include "tests/support/testmain.h"

#include <QRandomGenerator>
#include <QTest>

/// Lines out of bytes, however the bytes arrive.
class TstLineSplitter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splits_data();
    void splits();
    void holdsOneLineAtMost();
    void doesNotDependOnTheCuts();

private:
    static QByteArrayList split(const QByteArrayList &pieces, qsizetype maxLine, int *skipped);
};

QByteArrayList TstLineSplitter::split(const QByteArrayList &pieces, qsizetype maxLine, int *skipped)
{
    QByteArrayList lines;
    ssh::LineSplitter splitter(
        maxLine, [&lines](QByteArrayView line) { lines << line.toByteArray(); },
        [skipped] { ++*skipped; });
    for (const QByteArray &piece : pieces)
        splitter.feed(piece);
    splitter.finish();
    return lines;
}

void TstLineSplitter::splits_data()
{
    QTest::addColumn<QByteArrayList>("pieces");
    QTest::addColumn<QByteArrayList>("lines");
    QTest::addColumn<int>("skipped");
    const auto row
        = [](const char *name, QByteArrayList pieces, QByteArrayList lines, int skipped) {
              QTest::addRow("%s", name) << pieces << lines << skipped;
          };
    row("nothing", {}, {}, 0);
    row("whole", {"a\nb\n"}, {"a", "b"}, 0);
    row("cut", {"a", "b\nc", "", "\n"}, {"ab", "c"}, 0);
    row("empty lines", {"\n\n"}, {"", ""}, 0);
    row("without an end", {"a\nb"}, {"a", "b"}, 0);
    row("CRLF", {"a\r\nb\r", "\n\r\n"}, {"a", "b", ""}, 0);
    row("CR alone", {"a\rb\n"}, {"a\rb"}, 0);
    row("as long as allowed", {"12345678\nx\n"}, {"12345678", "x"}, 0);
    row("too long", {"123456789\nx\n"}, {"x"}, 1);
    row("too long in pieces", {"1234", "5678", "9", "0", "\nx\n"}, {"x"}, 1);
    row("too long without an end", {"123456789"}, {}, 1);
    row("two too long", {"123456789\n123456789\n"}, {}, 2);
    row("binary", {QByteArray("\0\xff\n\x80", 4)}, {QByteArray("\0\xff", 2), "\x80"}, 0);
}

void TstLineSplitter::splits()
{
    QFETCH(QByteArrayList, pieces);
    QFETCH(QByteArrayList, lines);
    QFETCH(int, skipped);
    int told = 0;
    QCOMPARE(split(pieces, 8, &told), lines);
    QCOMPARE(told, skipped);
}

void TstLineSplitter::holdsOneLineAtMost()
{
    int skipped = 0;
    qsizetype longest = 0;
    ssh::LineSplitter splitter(
        1024, [&longest](QByteArrayView line) { longest = std::max(longest, line.size()); },
        [&skipped] { ++skipped; });
    const QByteArray piece(1 << 20, 'x');
    for (int i = 0; i < 64; ++i)
        splitter.feed(piece);
    splitter.feed("\nshort\n");
    QCOMPARE(skipped, 1);
    QCOMPARE(longest, qsizetype(5));
}

void TstLineSplitter::doesNotDependOnTheCuts()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 200; ++round) {
        QByteArray text;
        for (int i = random.bounded(80); i > 0; --i)
            text += "ab\n\r\0x"[random.bounded(6)];
        QByteArrayList pieces;
        for (qsizetype at = 0; at < text.size();) {
            const qsizetype size = random.bounded(1, 6);
            pieces << text.mid(at, size);
            at += size;
        }
        int skippedWhole = 0;
        int skippedCut = 0;
        QCOMPARE(split(pieces, 12, &skippedCut), split({text}, 12, &skippedWhole));
        QCOMPARE(skippedCut, skippedWhole);
    }
}

GPUDECK_TEST(TstLineSplitter);
#include "tst_linesplitter.moc"
