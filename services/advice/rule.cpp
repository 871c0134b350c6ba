// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/advice/rule.h"

#include "services/catalog/table.h"

#include <QHash>

namespace advice
{
namespace
{

using namespace Qt::StringLiterals;

struct Catalogue {
    QStringList ids;
    QHash<QString, RuleFacts> facts;
};

values::Verdict verdictOf(QChar letter)
{
    switch (letter.unicode()) {
    case u'R':
        return values::Verdict::Refused;
    case u'F':
        return values::Verdict::Fails;
    case u'S':
        return values::Verdict::Stops;
    case u'G':
        return values::Verdict::Unusable;
    case u'L':
        return values::Verdict::Loses;
    default:
        return values::Verdict::Works;
    }
}

const Catalogue &catalogue()
{
    static const Catalogue all = [] {
        const catalog::Table table = catalog::Table::builtIn(u"preflight-rules.csv"_s);
        Catalogue read;
        for (qsizetype row = 0; row < table.rows(); ++row) {
            const QString id = table.cell(row, u"id"_s);
            const QString letter = table.cell(row, u"class"_s);
            read.ids.append(id);
            read.facts.insert(id,
                {verdictOf(letter.isEmpty() ? QChar() : letter.at(0)), letter == u"H",
                    table.cell(row, u"confidence"_s), table.cell(row, u"applies"_s),
                    table.cell(row, u"source"_s)});
        }
        return read;
    }();
    return all;
}

} // namespace

RuleAnswer RuleAnswer::unknown(const QString &missing)
{
    RuleAnswer answer;
    answer.kind = Kind::Unknown;
    answer.cause = missing;
    return answer;
}

RuleAnswer RuleAnswer::applies(
    const QString &cause, const QString &prevented, const QString &remedy)
{
    RuleAnswer answer;
    answer.kind = Kind::Applies;
    answer.cause = cause;
    answer.prevented = prevented;
    answer.remedy = remedy;
    return answer;
}

RuleAnswer RuleAnswer::as(values::Verdict other) const
{
    RuleAnswer answer = *this;
    answer.verdict = other;
    return answer;
}

const RuleFacts *ruleFacts(const QString &id)
{
    const auto found = catalogue().facts.constFind(id);
    return found == catalogue().facts.cend() ? nullptr : &*found;
}

QStringList ruleIds()
{
    return catalogue().ids;
}

} // namespace advice
