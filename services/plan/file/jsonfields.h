// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>

namespace plan
{

/// The first thing that is wrong in a document, with the path of the value: "steps[3].target".
class JsonProblem final
{
public:
    void set(const QString &path, const QString &why)
    {
        if (!m_path)
            m_path = path, m_why = why;
    }
    [[nodiscard]] bool isSet() const { return m_path.has_value(); }
    [[nodiscard]] QString path() const { return m_path.value_or(QString()); }
    [[nodiscard]] const QString &why() const { return m_why; }

private:
    std::optional<QString> m_path;
    QString m_why;
};

/// Reads one object of an untrusted document field by field.
/// Shape:  every getter returns a default where the field is not as it should be, and notes that in
///         the problem; the first one counts. finish() refuses fields that nobody asked for.
class JsonFields final
{
    Q_DECLARE_TR_FUNCTIONS(plan::JsonFields)

public:
    enum class Need { Required, Optional };
    static constexpr qsizetype maxText = 1024;

    /// The problem must outlive this.
    JsonFields(QJsonObject object, QString path, JsonProblem &problem);

    [[nodiscard]] bool has(const QString &name) const { return m_object.contains(name); }
    /// One line without control characters.
    [[nodiscard]] QString text(const QString &name, Need need = Need::Required);
    /// As text(), and one of these.
    [[nodiscard]] QString oneOf(const QString &name, const QStringList &words);
    [[nodiscard]] QStringList texts(const QString &name, Need need = Need::Required);
    [[nodiscard]] qint64 number(const QString &name, qint64 least, qint64 most);
    [[nodiscard]] bool flag(const QString &name);
    [[nodiscard]] QJsonObject object(const QString &name, Need need = Need::Required);
    [[nodiscard]] QJsonArray array(const QString &name, Need need = Need::Required);
    void finish();

    void refuse(const QString &name, const QString &why);
    [[nodiscard]] QString pathOf(const QString &name) const;

private:
    /// Null where the field is missing; notes that where it is needed.
    [[nodiscard]] std::optional<QJsonValue> take(
        const QString &name, QJsonValue::Type type, Need need);

    QJsonObject m_object;
    QString m_path;
    JsonProblem &m_problem;
    QSet<QString> m_asked;
};

/// "a text", "a number" …: tr().
[[nodiscard]] QString wordFor(QJsonValue::Type type);
/// A line that can be shown: no control characters, at most JsonFields::maxText long.
[[nodiscard]] bool isPlainLine(const QString &text);
/// Notes texts with control characters (but newline and tab), and nesting deeper than 16.
void refuseUglyValues(const QJsonValue &value, const QString &path, JsonProblem &problem);

} // namespace plan
