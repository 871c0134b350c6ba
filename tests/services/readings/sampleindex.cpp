// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/readings/sampleindex.h"

#include <QFile>

namespace tests
{
namespace
{

const QString ROOT = QStringLiteral(GPUDECK_SAMPLES "/");

QByteArray fileBytes(const QString &name)
{
    QFile file(ROOT + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(file.fileName()));
    return file.readAll();
}

/// Cells of CSV with doubled quotes; no cell of the index holds a line end.
QStringList cellsOf(const QString &line)
{
    QStringList cells{QString()};
    bool quoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line[i];
        if (c == u'"' && quoted && i + 1 < line.size() && line[i + 1] == u'"')
            cells.back() += line[++i];
        else if (c == u'"')
            quoted = !quoted;
        else if (c == u',' && !quoted)
            cells.append(QString());
        else
            cells.back() += c;
    }
    return cells;
}

} // namespace

std::vector<Sample> samples(const QString &folder)
{
    const QString index = QString::fromUtf8(fileBytes(folder + QStringLiteral("INDEX.csv")));
    QStringList lines = index.split(u'\n', Qt::SkipEmptyParts);
    lines.removeFirst();
    std::vector<Sample> all;
    for (QString line : lines) {
        if (line.endsWith(u'\r'))
            line.chop(1);
        const QStringList cells = cellsOf(line);
        Sample sample{folder + cells.at(0), cells.at(1), {}};
        for (const QString &fact : cells.at(5).split(u';', Qt::SkipEmptyParts)) {
            const qsizetype equals = fact.indexOf(u'=');
            sample.facts.emplace_back(fact.left(equals), fact.mid(equals + 1));
        }
        all.push_back(std::move(sample));
    }
    return all;
}

QByteArray bytesOf(const Sample &sample)
{
    return fileBytes(sample.file);
}

QStringList differences(const Sample &sample, const readings::Facts &facts)
{
    QStringList found;
    for (const auto &[key, expected] : sample.facts) {
        const auto value = facts.value(key);
        const bool right = expected == u"none" ? !value || *value == u"none" : value == expected;
        if (!right)
            found.append(
                QStringLiteral("%1: %2 is \"%3\", read as %4")
                    .arg(sample.file, key, expected,
                        value ? QStringLiteral("\"%1\"").arg(*value) : QStringLiteral("unknown")));
    }
    return found;
}

} // namespace tests
