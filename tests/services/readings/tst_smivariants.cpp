// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/kinds.h"
#include "tests/services/readings/sampleindex.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <functional>

using namespace tests;
using readings::Facts;
using Change = std::function<QByteArray(const QByteArray &)>;

/// The same output is read the same however it reached us: pasted, wrapped, coloured, quoted.
class TstSmiVariants final : public QObject
{
    Q_OBJECT

    struct Variant {
        const char *name;
        Change change;
        bool onlyTables = false;
    };

    static QByteArray eachLine(const QByteArray &text, const Change &change)
    {
        QList<QByteArray> lines = text.split('\n');
        for (QByteArray &line : lines)
            line = change(line);
        return lines.join('\n');
    }

    static QByteArray wrapped(const QByteArray &text, qsizetype width)
    {
        return eachLine(text, [width](const QByteArray &line) -> QByteArray {
            QByteArray folded;
            for (qsizetype at = 0; at < line.size(); at += width)
                folded += (at > 0 ? "\n" : "") + line.mid(at, width);
            return folded;
        });
    }

    static QByteArray asUtf16(const QByteArray &text)
    {
        QByteArray bytes("\xff\xfe");
        for (const QChar c : QString::fromUtf8(text))
            bytes.append(char(c.cell())).append(char(c.row()));
        return bytes;
    }

    /// Each line between these; a carriage return stays last.
    static Change lines(const QByteArray &before, const QByteArray &after = {})
    {
        return [before, after](const QByteArray &text) -> QByteArray {
            return eachLine(text, [&before, &after](const QByteArray &line) -> QByteArray {
                const bool returns = line.endsWith('\r');
                return QByteArray(before) + line.chopped(returns ? 1 : 0) + after
                    + (returns ? "\r" : "");
            });
        };
    }

    /// The whole between these.
    static Change around(const QByteArray &before, const QByteArray &after = {})
    {
        return [before, after](const QByteArray &text) -> QByteArray {
            return before + text + after;
        };
    }

    static Change foldedAt(qsizetype width)
    {
        return [width](const QByteArray &text) {
            return wrapped(text, width);
        };
    }

    static std::vector<Variant> variants()
    {
        return {
            {"byte order mark", around("\xef\xbb\xbf")},
            {"UTF-16", asUtf16},
            {"CR LF", lines({}, "\r")},
            {"indented", lines("    ")},
            {"padded", lines({}, "      "), true},
            {"coloured", lines("\x1b[1;32m", "\x1b[0m")},
            {"quoted", lines("> "), true},
            {"between prompts", around("root@esx1:~# nvidia-smi\n", "\nroot@esx1:~# \n")},
            {"under watch",
                around("Every 1.0s: nvidia-smi       esx1: Fri Mar 22 09:27:06 2024\n\n")},
            {"in a letter",
                around("Hallo zusammen,\nhier die \xc3\x9c"
                       "bersicht:\n\n",
                    "\n\nViele Gr\xc3\xbc\xc3\x9f"
                    "e\n")},
            {"wrapped at 60", foldedAt(60), true},
            {"wrapped at 40", foldedAt(40), true},
        };
    }

    static bool isTable(const Sample &sample) { return sample.kind == u"nvidia_smi_table"; }

private Q_SLOTS:
    void areReadAlike_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("variant");
        const std::vector<Variant> all = variants();
        for (const Sample &sample : samples()) {
            const bool isSmi = sample.kind.startsWith(QLatin1String("nvidia_smi_"));
            for (size_t i = 0; isSmi && i < all.size(); ++i) {
                if (!all[i].onlyTables || isTable(sample))
                    QTest::addRow("%s, %s", all[i].name, qPrintable(sample.file))
                        << sample.file << int(i);
            }
        }
    }
    void areReadAlike()
    {
        QFETCH(QString, file);
        QFETCH(int, variant);
        static const std::vector<Sample> all = samples();
        const auto sample = std::find_if(
            all.cbegin(), all.cend(), [&file](const Sample &one) { return one.file == file; });
        QVERIFY(sample != all.cend());
        const QByteArray changed = variants()[size_t(variant)].change(bytesOf(*sample));
        const auto reading = readings::read(sample->kind, changed);
        QVERIFY2(reading.ok(), qPrintable(reading ? QString() : reading.error().sentence()));
        const QStringList wrong = differences(*sample, reading->facts);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
        const auto recognised = readings::readAuto(changed);
        QVERIFY(recognised.ok());
        QCOMPARE(recognised->kind, sample->kind);
    }

    /// Whatever is left of an output, reading it ends, and what is left of a GPU is right.
    void cutOffAnywhere()
    {
        for (const Sample &sample : samples()) {
            if (!sample.kind.startsWith(QLatin1String("nvidia_smi_")))
                continue;
            const QByteArray whole = bytesOf(sample);
            const auto all = readings::read(sample.kind, whole);
            QVERIFY(all.ok());
            for (int part = 1; part < 8; ++part) {
                const auto reading
                    = readings::read(sample.kind, whole.left(whole.size() * part / 8));
                if (!reading)
                    continue;
                const QString name = QStringLiteral("gpu0.bus_id");
                if (const auto left = reading->facts.value(name)) // itself perhaps cut
                    QVERIFY2(all->facts.value(name)->startsWith(*left), qPrintable(sample.file));
            }
        }
    }
};

GPUDECK_TEST(TstSmiVariants);

#include "tst_smivariants.moc"
