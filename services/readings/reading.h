// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QStringView>

#include <optional>
#include <vector>

namespace readings
{

/// What a text says, as a flat ordered list: key -> value as printed.
/// Shape:  keys as in tests/samples/INDEX.csv (gpu0.mem_total_mib, proc0.pid, …), legend beside it.
/// Units:  in the key; the value is the printed figure without it. "N/A", "ERR!" stay as printed.
/// Null:   the text does not say.
class Facts final
{
public:
    using Value = std::optional<QString>;
    struct Fact {
        QString key;
        Value value;
    };

    /// Adds a fact or replaces the one of that key.
    void set(const QString &key, Value value);
    void set(const QString &key, qint64 count) { set(key, Value(QString::number(count))); }
    void set(const QString &key, bool yes)
    {
        set(key, Value(yes ? QStringLiteral("true") : QStringLiteral("false")));
    }
    void set(const QString &key, int count) { set(key, qint64(count)); }
    void set(const QString &, const char *) = delete;

    /// Adds a fact only where the text says something.
    void setIfKnown(const QString &key, const Value &value);

    /// nullopt where the key is absent or its value unknown.
    [[nodiscard]] Value value(const QString &key) const;
    [[nodiscard]] bool contains(const QString &key) const { return m_where.contains(key); }
    [[nodiscard]] const std::vector<Fact> &all() const { return m_all; }
    [[nodiscard]] bool isEmpty() const { return m_all.empty(); }
    /// The facts of another list behind these, each key with a prefix.
    void append(const Facts &other, const QString &prefix = {});

private:
    std::vector<Fact> m_all;
    QHash<QString, qsizetype> m_where;
};

/// What was read from one text.
struct Reading {
    QString kind; ///< name of the Kind that read it
    Facts facts; ///< flat, for --flat and the samples test
    QJsonObject nested; ///< typed: numbers are numbers, unknown is null
};

} // namespace readings
