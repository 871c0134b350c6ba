// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/kinds.h"
#include "tests/services/readings/factcheck.h"
#include "tests/services/readings/sampleindex.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QStringEncoder>
#include <QTest>

using namespace tests;

/// Every sample again as it may arrive: with CR LF, as UTF-16, in colour, between other text, cut
/// off; and texts that are nothing at all.
class TstUglyText final : public QObject
{
    Q_OBJECT

    static void sampleRows()
    {
        QTest::addColumn<qsizetype>("index");
        const std::vector<Sample> all = samples();
        for (size_t i = 0; i < all.size(); ++i) {
            if (!all[i].kind.startsWith(u"nvidia_smi"))
                QTest::newRow(qPrintable(all[i].file)) << qsizetype(i);
        }
    }

    static QByteArray utf16(const QByteArray &bytes)
    {
        QStringEncoder encoder(QStringEncoder::Utf16LE, QStringEncoder::Flag::WriteBom);
        return encoder.encode(QString::fromUtf8(bytes));
    }

    static QByteArray coloured(const QByteArray &bytes)
    {
        QByteArray out;
        for (const QByteArray &line : bytes.split('\n'))
            out += "\x1b[01;31m" + line + "\x1b[0m\x1b[K\n";
        return out;
    }

private Q_SLOTS:
    void arrivesOtherwise_data() { sampleRows(); }
    void arrivesOtherwise()
    {
        QFETCH(qsizetype, index);
        const Sample sample = samples().at(size_t(index));
        const QByteArray plain = bytesOf(sample);
        QByteArray crlf = plain;
        crlf.replace("\r\n", "\n").replace("\n", "\r\n");
        const QByteArray fenced = "Here is what it says:\n```\n" + plain + "\n```\n";
        for (const QByteArray &bytes : {crlf, utf16(plain), coloured(plain), fenced}) {
            const auto reading = readings::read(sample.kind, bytes);
            QVERIFY2(reading.ok(), qPrintable(reading ? QString() : reading.error().sentence()));
            QStringList wrong = differences(sample, reading->facts);
            if (bytes == fenced) // it counts lines, and there are more now
                wrong.removeIf([](const QString &text) { return text.contains(u": lines is"); });
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
        }
    }

    void isCutOff_data() { sampleRows(); }
    void isCutOff()
    {
        QFETCH(qsizetype, index);
        const Sample sample = samples().at(size_t(index));
        const QByteArray whole = bytesOf(sample);
        constexpr int CUTS = 23;
        for (int i = 0; i < CUTS; ++i) {
            const QByteArray part = whole.left(whole.size() * i / CUTS);
            const auto reading = readings::read(sample.kind, part);
            if (reading)
                QVERIFY(!reading->facts.isEmpty());
            else // it says where
                QVERIFY2(reading.error().why.contains(u"line")
                        && reading.error().why.contains(u"column"),
                    qPrintable(reading.error().why));
        }
    }

    void isNothing_data()
    {
        QTest::addColumn<QString>("kind");
        for (const readings::Kind &kind : readings::kinds())
            QTest::newRow(kind.name.latin1()) << QString(kind.name);
    }
    void isNothing()
    {
        QFETCH(QString, kind);
        QVERIFY(!refusal(kind, {}).isEmpty());
        QVERIFY(!refusal(kind, " \n\t\r\n").isEmpty());
        const QString refused = refusal(kind, "\n  It rains in Hamburg and the ducks are glad.\n");
        QVERIFY2(refused.contains(u"line 2") && refused.contains(u"column 3"), qPrintable(refused));
        QRandomGenerator generator(20261121);
        QByteArray garbage(20000, '\0');
        for (char &byte : garbage)
            byte = char(generator.bounded(256));
        (void)readings::read(kind, garbage); // anything but a crash
    }

    void isVeryLong_data() { isNothing_data(); }
    void isVeryLong()
    {
        QFETCH(QString, kind);
        const QByteArray line
            = QByteArray("NVRM: Device 0000:3b:00.0 free [x] (1) ").repeated(64 * 1024);
        QElapsedTimer timer;
        timer.start();
        (void)readings::read(kind, line);
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    }
};

GPUDECK_TEST(TstUglyText);
#include "tst_uglytext.moc"
