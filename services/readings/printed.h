// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/readings/reading.h"

#include <QJsonValue>
#include <QString>
#include <QStringView>

#include <optional>

namespace readings
{

/// One cell of a tool's output: what was printed and, where it is one, the number in it.
/// Null:   not printed at all. "N/A", "ERR!" and the like are printed, but no number.
class Printed final
{
public:
    Printed() = default;
    /// A word or name, trimmed.
    static Printed word(QStringView cell);
    /// A figure; a unit behind it is cut off: "2566 MiB" is 2566.
    static Printed figure(QStringView cell);
    /// The same from UTF-8, without a detour: for fast readers.
    static Printed wordUtf8(QByteArrayView cell);
    static Printed figureUtf8(QByteArrayView cell);

    [[nodiscard]] bool isKnown() const { return !m_text.isNull(); }
    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] std::optional<double> number() const;
    [[nodiscard]] std::optional<qint64> whole() const;
    /// The word, unless it says that there is none ("N/A").
    [[nodiscard]] std::optional<QString> name() const;

    [[nodiscard]] Facts::Value fact() const
    {
        return isKnown() ? Facts::Value(m_text) : std::nullopt;
    }
    /// Numbers as numbers; null for everything else.
    [[nodiscard]] QJsonValue figureJson() const;
    /// Words as text; null for "N/A" and the like.
    [[nodiscard]] QJsonValue wordJson() const;

private:
    explicit Printed(QString text);
    QString m_text;
};

} // namespace readings
