// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/kinds.h"
#include "tests/services/readings/sampleindex.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <map>

using namespace tests;

/// Every real output under tests/samples says what its index says.
class TstSamples final : public QObject
{
    Q_OBJECT

    struct Count {
        qsizetype right = 0, all = 0;
    };
    std::map<QString, Count> m_counts;

    static const std::vector<Sample> &everySample()
    {
        static const std::vector<Sample> every = [] {
            std::vector<Sample> all = samples();
            for (Sample &printed : samples(QStringLiteral("seeds/")))
                all.push_back(std::move(printed));
            return all;
        }();
        return every;
    }

    static void rows()
    {
        QTest::addColumn<qsizetype>("index");
        const std::vector<Sample> &all = everySample();
        for (size_t i = 0; i < all.size(); ++i)
            QTest::newRow(qPrintable(all[i].file)) << qsizetype(i);
    }

private Q_SLOTS:
    void saysWhatTheIndexSays_data() { rows(); }
    void saysWhatTheIndexSays()
    {
        QFETCH(qsizetype, index);
        const Sample &sample = everySample().at(size_t(index));
        const auto reading = readings::read(sample.kind, bytesOf(sample));
        const readings::Facts facts = reading ? reading->facts : readings::Facts();
        const QStringList wrong = differences(sample, facts);
        Count &count = m_counts[sample.kind];
        count.all += qsizetype(sample.facts.size());
        count.right += qsizetype(sample.facts.size()) - wrong.size();
        QVERIFY2(reading.ok(), qPrintable(reading ? QString() : reading.error().sentence()));
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
        QCOMPARE(reading->kind, sample.kind);
    }

    void isRecognised_data() { rows(); }
    void isRecognised()
    {
        QFETCH(qsizetype, index);
        const Sample &sample = everySample().at(size_t(index));
        const auto reading = readings::readAuto(bytesOf(sample));
        QVERIFY2(reading.ok(), qPrintable(reading ? QString() : reading.error().sentence()));
        QCOMPARE(reading->kind, sample.kind);
    }

    void cleanupTestCase()
    {
        Count total;
        for (const auto &[kind, count] : m_counts) {
            qInfo("%s: %lld of %lld facts", qPrintable(kind), count.right, count.all);
            total.right += count.right;
            total.all += count.all;
        }
        qInfo("in all: %lld of %lld facts", total.right, total.all);
    }
};

GPUDECK_TEST(TstSamples);

#include "tst_samples.moc"
