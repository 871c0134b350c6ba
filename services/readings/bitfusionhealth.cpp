// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/bitfusionhealth.h"

#include "services/readings/shelltext.h"

#include <QJsonArray>

#include <algorithm>

namespace readings
{
namespace
{

using namespace Qt::StringLiterals;
using Check = BitfusionHealth::Check;

std::optional<Check> checkOf(QStringView line)
{
    static const QRegularExpression item(
        uR"(^\s*\[(PASS|MARGINAL|FATAL|SKIPPED)\]\s+(?:Check\s+)?(.*)$)"_s);
    const QRegularExpressionMatch match = matched(item, line);
    if (!match.hasMatch())
        return std::nullopt;
    const QString rest = match.captured(2).trimmed();
    const qsizetype colon = rest.indexOf(u':');
    Check check{match.captured(1), rest.left(colon).trimmed(), {}};
    if (colon < 0)
        return Check{match.captured(1), rest, {}};
    QString detail = rest.mid(colon + 1);
    if (detail.startsWith(u':'))
        detail.remove(0, 1);
    check.details.push_back(detail.trimmed());
    return check;
}

bool readTotal(QStringView line, BitfusionHealth &into)
{
    static const QRegularExpression total(uR"(^\s*(PASS|MARGINAL|FATAL|SKIPPED):\s*(\d+)\s*$)"_s);
    const QRegularExpressionMatch match = matched(total, line);
    if (!match.hasMatch())
        return false;
    const QString name = match.captured(1);
    const std::optional<qint64> count = numberGroup(match, 2);
    if (name == u"PASS")
        into.pass = count;
    else if (name == u"MARGINAL")
        into.marginal = count;
    else if (name == u"FATAL")
        into.fatal = count;
    else
        into.skipped = count;
    return true;
}

qint64 countOf(const BitfusionHealth &health, QStringView verdict)
{
    return std::count_if(health.checks.cbegin(), health.checks.cend(),
        [verdict](const Check &check) { return check.verdict == verdict; });
}

void setTotal(Facts &list, const QString &key, std::optional<qint64> count)
{
    if (count)
        list.set(key, *count);
}

} // namespace

QString BitfusionHealth::result() const
{
    if (countOf(*this, u"FATAL") > 0 || fatal.value_or(0) > 0)
        return u"FATAL"_s;
    if (countOf(*this, u"MARGINAL") > 0 || marginal.value_or(0) > 0)
        return u"MARGINAL"_s;
    return checks.empty() && !pass ? QString() : u"PASS"_s;
}

BitfusionHealth parseBitfusionHealth(const Text &text)
{
    BitfusionHealth found;
    bool isOpen = false; // the next line may go on with the last check
    for (const Text::Line &full : text.lines()) {
        const QStringView line = clipped(full.text);
        if (const auto check = checkOf(line)) {
            found.checks.push_back(*check);
            isOpen = true;
        } else if (readTotal(line, found) || line.trimmed().isEmpty() || promptCommand(line)) {
            isOpen = false;
        } else if (isOpen && (line.startsWith(u':') || line.startsWith(u' '))) {
            QStringView detail = line.trimmed();
            if (detail.startsWith(u':'))
                detail = detail.sliced(1).trimmed();
            found.checks.back().details.push_back(detail.toString());
        }
    }
    return found;
}

Facts facts(const BitfusionHealth &health)
{
    Facts list;
    if (health.result().isEmpty())
        return list;
    list.set(u"health"_s, Facts::Value(health.result()));
    list.set(u"checks"_s, qint64(health.checks.size()));
    setTotal(list, u"pass"_s, health.pass);
    setTotal(list, u"marginal"_s, health.marginal);
    setTotal(list, u"fatal"_s, health.fatal);
    setTotal(list, u"skipped"_s, health.skipped);
    for (size_t i = 0; i < health.checks.size(); ++i) {
        const Check &check = health.checks[i];
        const QString prefix = u"check%1."_s.arg(i);
        list.set(prefix + u"result", Facts::Value(check.verdict));
        list.set(prefix + u"name", Facts::Value(check.title));
        if (!check.details.isEmpty())
            list.set(prefix + u"details", Facts::Value(check.details.join(u" | "_s)));
    }
    return list;
}

QJsonObject json(const BitfusionHealth &health)
{
    QJsonArray checks;
    for (const Check &check : health.checks)
        checks.append(QJsonObject{{u"verdict"_s, check.verdict}, {u"title"_s, check.title},
            {u"details"_s, QJsonArray::fromStringList(check.details)}});
    return {{u"result"_s, health.result()}, {u"checks"_s, checks}, {u"pass"_s, orNull(health.pass)},
        {u"marginal"_s, orNull(health.marginal)}, {u"fatal"_s, orNull(health.fatal)},
        {u"skipped"_s, orNull(health.skipped)}};
}

} // namespace readings
