// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plan/runner/schedule.h"
#include "tests/support/testmain.h"

#include <QTest>

using plan::Schedule;
using plan::Turn;

namespace
{

/// One step per word: its group, "-" for none; with "<n" it depends on step n.
values::Plan planOfWords(const QString &words, int groupsAtOnce)
{
    values::Plan plan;
    plan.groupsAtOnce = groupsAtOnce;
    for (const QString &word : words.split(u' ')) {
        const QStringList parts = word.split(u'<');
        values::PlannedStep step;
        step.id = QString::number(plan.steps.size());
        step.group = parts.first() == u"-" ? QString() : parts.first();
        step.dependsOn = parts.mid(1);
        plan.steps.append(step);
    }
    return plan;
}

QList<Turn> turnsOf(const QString &letters)
{
    QList<Turn> turns;
    for (const QChar letter : letters)
        turns.append(letter == u'f' ? Turn::Finished
                : letter == u'b'    ? Turn::Begun
                                    : Turn::Waiting);
    return turns;
}

} // namespace

class TstSchedule final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startable_data()
    {
        QTest::addColumn<QString>("plan");
        QTest::addColumn<int>("atOnce");
        QTest::addColumn<QString>("turns"); // w aiting, b egun, f inished
        QTest::addColumn<QList<qsizetype>>("expected");
        using List = QList<qsizetype>;
        const auto row = [](const char *name, const char *plan, int atOnce, const char *turns,
                             const List &expected) {
            QTest::newRow(name) << QString::fromLatin1(plan) << atOnce << QString::fromLatin1(turns)
                                << expected;
        };
        row("first", "- - -", 4, "www", {0});
        row("none while one runs", "- - -", 4, "bww", {});
        row("next", "- - -", 4, "fww", {1});
        row("all finished", "- - -", 4, "fff", {});
        row("groups side by side", "a a b b", 2, "wwww", {0, 2});
        row("within a group one by one", "a a b b", 2, "bwfw", {3});
        row("one host at a time", "a a b b", 1, "wwww", {0});
        row("a group until its end", "a a b b", 1, "fwww", {1});
        row("then the next", "a a b b", 1, "ffww", {2});
        row("limit of two", "a b c", 2, "www", {0, 1});
        row("room again", "a b c", 2, "fbw", {2});
        row("no room while both run", "a a b c", 2, "fbbw", {});
        row("what is ungrouped waits for groups", "a b -", 2, "fbw", {});
        row("and holds them back", "- a b", 2, "www", {0});
        row("then it goes", "a b -", 2, "ffw", {2});
        row("groups after it", "a - a b", 2, "ffww", {2, 3});
        row("interleaved", "a b a b", 2, "ffww", {2, 3});
        row("dependency across groups", "a b<0", 2, "bw", {});
        row("dependency fulfilled", "a b<0", 2, "fw", {1});
        row("a limit that would block for ever", "a b a<1", 1, "fww", {1});
        row("that step then has its turn", "a b a<1", 1, "ffw", {2});
        row("nothing", "-", 0, "w", {0});
    }
    void startable()
    {
        QFETCH(QString, plan);
        QFETCH(int, atOnce);
        QFETCH(QString, turns);
        QFETCH(QList<qsizetype>, expected);
        QCOMPARE(Schedule(planOfWords(plan, atOnce)).startable(turnsOf(turns)), expected);
    }

    /// Every plan comes to its end, whatever its groups and dependencies.
    void neverStuck()
    {
        for (quint32 seed = 1; seed <= 300; ++seed) {
            quint32 state = seed;
            const auto next = [&state](quint32 below) {
                state = state * 1664525 + 1013904223;
                return (state >> 16) % below;
            };
            QStringList words;
            for (quint32 i = 0; i < 12; ++i) {
                QString word = QStringList{QStringLiteral("-"), QStringLiteral("a"),
                    QStringLiteral("b"), QStringLiteral("c")}
                                   .at(next(4));
                if (i > 0 && next(2))
                    word += u'<' + QString::number(next(i));
                words.append(word);
            }
            const Schedule schedule(planOfWords(words.join(u' '), int(next(3)) + 1));
            QList<Turn> turns(12, Turn::Waiting);
            for (int round = 0; turns.contains(Turn::Waiting); ++round) {
                QVERIFY2(round < 50, qPrintable(words.join(u' ')));
                for (const qsizetype i : schedule.startable(turns)) {
                    QCOMPARE(turns.at(i), Turn::Waiting);
                    turns[i] = Turn::Begun;
                }
                turns[turns.indexOf(Turn::Begun)] = Turn::Finished;
            }
        }
    }
};

GPUDECK_TEST(TstSchedule);
#include "tst_schedule.moc"
