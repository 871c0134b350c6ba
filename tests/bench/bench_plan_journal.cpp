// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a step of a plan pays for its two entries in the journal (intent and outcome), each durable
// before the next thing happens; against the same bytes appended to a file and synced.
// usage: bench_plan_journal [FOLDER [STEPS]]; the disk of FOLDER counts, not its size.
#include "services/plan/journal.h"
#include "tests/bench/statistics.h"

#include <QCoreApplication>
#include <QCoroTask>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

#include <cstdio>
#include <vector>

#include <unistd.h>

using plan::JournalEntry;

namespace
{

constexpr int warmUp = 20;

JournalEntry entryOf(JournalEntry::Kind kind, int step)
{
    QJsonArray changes;
    for (int i = 0; i < 6; ++i) {
        changes.append(
            QJsonObject{{QStringLiteral("property"), QStringLiteral("property %1").arg(i)},
                {QStringLiteral("before"), QStringLiteral("not set")},
                {QStringLiteral("after"), QStringLiteral("TRUE")}});
    }
    JournalEntry entry;
    entry.run = QStringLiteral("20261121-181502-7f3a");
    entry.kind = kind;
    entry.step = QStringLiteral("vm.configure:vm-%1").arg(step);
    entry.who = QStringLiteral("administrator@vsphere.local, ada@desk");
    entry.words = QStringLiteral("ReconfigVM_Task on llm-train-%1").arg(step);
    entry.data = {{QStringLiteral("check"),
        QJsonObject{{QStringLiteral("changes"), changes},
            {QStringLiteral("before"), QJsonObject{{QStringLiteral("changes"), changes}}}}}};
    return entry;
}

double millisecondsOf(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

void print(const char *what, const std::vector<double> &times)
{
    std::printf("%-36s median %.3f ms, p95 %.3f ms, longest %.3f ms (%zu)\n", what,
        bench::percentile(times, 0.5), bench::percentile(times, 0.95),
        bench::percentile(times, 1.0), times.size());
}

bool measureJournal(const QString &folder, int steps)
{
    const auto journal = plan::openJournal(folder + QStringLiteral("/journal.sqlite"));
    if (!journal)
        return false;
    std::vector<double> entries, whole;
    for (int step = 0; step < steps + warmUp; ++step) {
        QElapsedTimer wholeStep;
        wholeStep.start();
        for (const auto kind : {JournalEntry::Kind::Intent, JournalEntry::Kind::Outcome}) {
            QElapsedTimer one;
            one.start();
            const auto written = QCoro::waitFor((*journal)->append(entryOf(kind, step)));
            if (!written)
                return false;
            if (step >= warmUp)
                entries.push_back(millisecondsOf(one));
        }
        if (step >= warmUp)
            whole.push_back(millisecondsOf(wholeStep));
    }
    print("journal, one entry", entries);
    print("journal, one step (goal: 5 ms)", whole);
    return true;
}

bool measureFile(const QString &folder, int steps)
{
    QFile file(folder + QStringLiteral("/plain"));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return false;
    const QByteArray bytes(1400, 'x');
    std::vector<double> times;
    for (int i = 0; i < 2 * steps; ++i) {
        QElapsedTimer one;
        one.start();
        if (file.write(bytes) != bytes.size() || ::fdatasync(file.handle()) != 0)
            return false;
        times.push_back(millisecondsOf(one));
    }
    print("plain file, write and fdatasync", times);
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString where = arguments.value(1, QDir::tempPath());
    const int steps = arguments.value(2, QStringLiteral("300")).toInt();
    const QTemporaryDir folder(where + QStringLiteral("/bench_plan_journal-XXXXXX"));
    if (steps <= 0 || !folder.isValid() || !measureJournal(folder.path(), steps)
        || !measureFile(folder.path(), steps)) {
        std::fprintf(stderr, "bench_plan_journal: %s cannot be used\n", qPrintable(where));
        return 1;
    }
    return 0;
}
