// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/numbers.h"

#include <array>

namespace readings
{
namespace
{

constexpr std::array NO_FIGURE{QLatin1String("n/a"), QLatin1String("not supported"),
    QLatin1String("err!"), QLatin1String("unknown error"), QLatin1String("unknown"),
    QLatin1String("gpu requires reset"), QLatin1String("gpu is lost"),
    QLatin1String("insufficient permissions"), QLatin1String("not available"),
    QLatin1String("requested functionality has been deprecated"), QLatin1String("not found"),
    QLatin1String("gpu access blocked by the operating system"), QLatin1String("error"),
    QLatin1String("no permission"), QLatin1String("undefined"), QLatin1String("none"),
    QLatin1String("nvidia driver error"), QLatin1String("reset required"),
    QLatin1String("function not found"), QLatin1String("invalid argument"),
    QLatin1String("not active"), QLatin1String("uninitialized"), QLatin1String("timeout"),
    QLatin1String("null")};

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// The length of a number at the start: sign, digits, one decimal sign, exponent.
qsizetype numberLength(QStringView cell)
{
    qsizetype at = 0;
    if (at < cell.size() && (cell[at] == u'-' || cell[at] == u'+'))
        ++at;
    const qsizetype digits = at;
    while (at < cell.size() && isDigit(cell[at]))
        ++at;
    if (at == digits)
        return 0;
    const bool decimals
        = at + 1 < cell.size() && (cell[at] == u'.' || cell[at] == u',') && isDigit(cell[at + 1]);
    if (decimals) {
        ++at;
        while (at < cell.size() && isDigit(cell[at]))
            ++at;
    }
    return at;
}

QStringView withoutBrackets(QStringView cell)
{
    cell = cell.trimmed();
    if (cell.size() > 1 && cell.front() == u'[' && cell.back() == u']')
        return cell.mid(1, cell.size() - 2).trimmed();
    return cell;
}

double toDouble(QStringView figure)
{
    const qsizetype comma = figure.indexOf(u',');
    if (comma < 0)
        return figure.toDouble();
    QString dotted = figure.toString();
    dotted[comma] = u'.';
    return dotted.toDouble();
}

} // namespace

bool isNoFigure(QStringView cell)
{
    const QStringView inner = withoutBrackets(cell);
    if (inner.isEmpty())
        return true;
    bool dashes = true;
    for (const QChar c : inner)
        dashes = dashes && c == u'-';
    if (dashes)
        return true;
    for (const QLatin1String word : NO_FIGURE) {
        if (inner.compare(word, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

std::optional<qint64> wholeNumber(QStringView cell)
{
    bool ok = false;
    const qint64 value = cell.trimmed().toLongLong(&ok, 10);
    return ok ? std::optional(value) : std::nullopt;
}

std::optional<quint64> hexNumber(QStringView cell)
{
    bool ok = false;
    const quint64 value = cell.trimmed().toULongLong(&ok, 16);
    return ok ? std::optional(value) : std::nullopt;
}

std::optional<double> number(QStringView cell)
{
    const std::optional<Quantity> whole = quantity(cell);
    if (!whole || !whole->unit.isEmpty())
        return std::nullopt;
    return whole->value;
}

std::optional<Quantity> quantity(QStringView cell)
{
    const QStringView trimmed = cell.trimmed();
    const qsizetype length = numberLength(trimmed);
    if (length == 0)
        return std::nullopt;
    const QStringView figure = trimmed.first(length);
    return Quantity{toDouble(figure), figure, trimmed.sliced(length).trimmed()};
}

QString figureOf(QStringView cell)
{
    const std::optional<Quantity> found = quantity(cell);
    return found ? found->figure.toString() : cell.trimmed().toString();
}

std::optional<qint64> mebibytes(QStringView cell)
{
    const std::optional<Quantity> found = quantity(cell);
    if (!found || found->value < 0 || found->value > 1e15)
        return std::nullopt;
    const QStringView unit = found->unit;
    double factor = 1;
    if (unit.startsWith(u'K', Qt::CaseInsensitive))
        factor = 1.0 / 1024;
    else if (unit.startsWith(u'G', Qt::CaseInsensitive))
        factor = 1024;
    else if (unit.startsWith(u'T', Qt::CaseInsensitive))
        factor = 1024.0 * 1024;
    else if (unit.startsWith(u'B', Qt::CaseInsensitive))
        factor = 1.0 / (1024 * 1024);
    return qint64(found->value * factor);
}

} // namespace readings
