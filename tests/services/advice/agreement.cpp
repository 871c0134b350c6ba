// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/advice/agreement.h"

#include <array>

namespace tests
{

using namespace Qt::StringLiterals;
using values::Verdict;

namespace
{

constexpr std::array<Verdict, 6> ALL{Verdict::Works, Verdict::Loses, Verdict::Unusable,
    Verdict::Stops, Verdict::Fails, Verdict::Refused};

bool isTrouble(Verdict verdict)
{
    return verdict == Verdict::Stops || verdict == Verdict::Fails || verdict == Verdict::Refused;
}

double percent(int part, int whole)
{
    return whole == 0 ? -1 : 100.0 * part / whole;
}

QString shown(double number)
{
    return number < 0 ? u"-"_s : QString::number(number, 'f', 1);
}

QString row(const QStringList &cells)
{
    QString text = cells.first().leftJustified(12);
    for (const QString &cell : cells.mid(1))
        text += cell.rightJustified(13);
    return text + u'\n';
}

} // namespace

QString nameOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Works:
        return u"works"_s;
    case Verdict::Loses:
        return u"loses"_s;
    case Verdict::Unusable:
        return u"unusable"_s;
    case Verdict::Stops:
        return u"stops"_s;
    case Verdict::Fails:
        return u"fails"_s;
    case Verdict::Refused:
        return u"refused"_s;
    }
    return {};
}

Verdict verdictNamed(const QString &name)
{
    for (const Verdict verdict : ALL) {
        if (nameOf(verdict) == name)
            return verdict;
    }
    return Verdict::Works;
}

void Agreement::add(Case one)
{
    m_cases.append(std::move(one));
}

double Agreement::recall(Verdict verdict) const
{
    int all = 0, right = 0;
    for (const Case &one : m_cases) {
        all += one.real == verdict ? 1 : 0;
        right += one.real == verdict && one.predicted == verdict ? 1 : 0;
    }
    return percent(right, all);
}

double Agreement::falseAlarms(Verdict verdict) const
{
    int others = 0, wrong = 0;
    for (const Case &one : m_cases) {
        others += one.real != verdict ? 1 : 0;
        wrong += one.real != verdict && one.predicted == verdict ? 1 : 0;
    }
    return percent(wrong, others);
}

double Agreement::recallOfTrouble() const
{
    int all = 0, right = 0;
    for (const Case &one : m_cases) {
        all += isTrouble(one.real) ? 1 : 0;
        right += isTrouble(one.real) && isTrouble(one.predicted) ? 1 : 0;
    }
    return percent(right, all);
}

double Agreement::falseAlarmsOfTrouble() const
{
    int others = 0, wrong = 0;
    for (const Case &one : m_cases) {
        others += isTrouble(one.real) ? 0 : 1;
        wrong += !isTrouble(one.real) && isTrouble(one.predicted) ? 1 : 0;
    }
    return percent(wrong, others);
}

double Agreement::accuracy() const
{
    int right = 0;
    for (const Case &one : m_cases)
        right += one.real == one.predicted ? 1 : 0;
    return percent(right, count());
}

double Agreement::powersOn() const
{
    int started = 0;
    for (const Case &one : m_cases)
        started += one.real == Verdict::Fails || one.real == Verdict::Refused ? 0 : 1;
    return percent(started, count());
}

QMap<QString, int> Agreement::realRules() const
{
    QMap<QString, int> counted;
    for (const Case &one : m_cases) {
        for (const QString &rule : one.realRules)
            ++counted[rule];
    }
    return counted;
}

QString Agreement::classTable() const
{
    QString text = row({u"class"_s, u"really"_s, u"recall %"_s, u"false %"_s});
    for (const Verdict verdict : ALL) {
        int all = 0;
        for (const Case &one : m_cases)
            all += one.real == verdict ? 1 : 0;
        text += row({nameOf(verdict), QString::number(all), shown(recall(verdict)),
            shown(falseAlarms(verdict))});
    }
    text += row({u"does not run"_s, {}, shown(recallOfTrouble()), shown(falseAlarmsOfTrouble())});
    return text
        + u"same class: %1 % of %2; powered on: %3 %\n"_s.arg(shown(accuracy()))
              .arg(count())
              .arg(shown(powersOn()));
}

/// By rule: how often it was met, and in how many of these cases class and rule were foretold.
QString Agreement::ruleTable() const
{
    QMap<QString, std::array<int, 4>> counted; // really, same class, same rule, rule alone foretold
    for (const Case &one : m_cases) {
        for (const QString &rule : one.realRules) {
            auto &sums = counted[rule];
            ++sums[0];
            sums[1] += one.real == one.predicted ? 1 : 0;
            sums[2] += one.predictedRules.contains(rule) ? 1 : 0;
        }
        for (const QString &rule : one.predictedRules)
            counted[rule][3] += one.realRules.contains(rule) ? 0 : 1;
    }
    QString text
        = row({u"rule"_s, u"really"_s, u"same class"_s, u"foretold"_s, u"only foretold"_s});
    for (auto it = counted.cbegin(); it != counted.cend(); ++it)
        text += row({it.key(), QString::number(it.value()[0]), QString::number(it.value()[1]),
            QString::number(it.value()[2]), QString::number(it.value()[3])});
    return text;
}

QString Agreement::differences() const
{
    QString text;
    for (const Case &one : m_cases) {
        if (one.real == one.predicted)
            continue;
        text += u"%1: foretold %2 (%3), really %4 (%5)\n"_s.arg(one.vm, nameOf(one.predicted),
            one.predictedRules.join(u' '), nameOf(one.real), one.realRules.join(u' '));
    }
    return text;
}

QString Agreement::report() const
{
    return classTable() + u'\n' + ruleTable() + u'\n' + differences();
}

} // namespace tests
