// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/readings/factcheck.h"

#include "services/readings/kinds.h"
#include "tests/services/readings/sampleindex.h"

namespace tests
{

QStringList wrongFacts(const QString &kind, const QString &text, const QString &facts)
{
    Sample sample{QStringLiteral("text"), kind, {}};
    for (const QString &fact : facts.split(u';', Qt::SkipEmptyParts)) {
        const qsizetype equals = fact.indexOf(u'=');
        sample.facts.emplace_back(fact.left(equals).trimmed(), fact.mid(equals + 1));
    }
    const QByteArray bytes = text.toUtf8();
    const auto reading = readings::read(kind, bytes);
    if (!reading)
        return {reading.error().sentence()};
    return differences(sample, reading->facts);
}

QString refusal(const QString &kind, const QByteArray &bytes)
{
    const auto reading = readings::read(kind, bytes);
    return reading ? QString() : reading.error().sentence();
}

} // namespace tests
