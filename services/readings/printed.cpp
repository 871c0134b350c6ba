// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/printed.h"

#include "services/readings/numbers.h"

namespace readings
{
namespace
{

/// The bytes of a number at the start; 0 where there is none or letters follow at once as in 0x2.
qsizetype figureLength(QByteArrayView cell)
{
    const auto digit = [&cell](qsizetype i) {
        return i < cell.size() && cell[i] >= '0' && cell[i] <= '9';
    };
    qsizetype at = !cell.isEmpty() && (cell[0] == '-' || cell[0] == '+') ? 1 : 0;
    const qsizetype first = at;
    while (digit(at))
        ++at;
    if (at == first)
        return 0;
    if (at < cell.size() && (cell[at] == '.' || cell[at] == ',') && digit(at + 1)) {
        ++at;
        while (digit(at))
            ++at;
    }
    return at;
}

} // namespace

Printed::Printed(QString text)
    : m_text(text.isNull() ? QLatin1String("") : std::move(text))
{
}

Printed Printed::word(QStringView cell)
{
    return Printed(cell.trimmed().toString());
}

Printed Printed::figure(QStringView cell)
{
    return Printed(figureOf(cell));
}

Printed Printed::wordUtf8(QByteArrayView cell)
{
    return Printed(QString::fromUtf8(cell.trimmed()));
}

Printed Printed::figureUtf8(QByteArrayView cell)
{
    const QByteArrayView trimmed = cell.trimmed();
    const qsizetype length = figureLength(trimmed);
    return length > 0 ? Printed(QString::fromLatin1(trimmed.first(length))) : wordUtf8(trimmed);
}

std::optional<double> Printed::number() const
{
    return readings::number(m_text);
}

std::optional<qint64> Printed::whole() const
{
    return wholeNumber(m_text);
}

std::optional<QString> Printed::name() const
{
    return isNoFigure(m_text) ? std::nullopt : std::optional(m_text);
}

QJsonValue Printed::figureJson() const
{
    const std::optional<double> value = number();
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

QJsonValue Printed::wordJson() const
{
    const std::optional<QString> value = name();
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

} // namespace readings
