// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plan/stepjson.h"

#include <QJsonArray>

#include <algorithm>

namespace plan
{

using values::CheckState;
using values::Error;
using values::StepCheck;

namespace
{

/// In the order of Error::Kind.
const QStringList &errorKinds()
{
    static const QStringList words{QStringLiteral("not-run"), QStringLiteral("protocol"),
        QStringLiteral("usage"), QStringLiteral("auth"), QStringLiteral("trust"),
        QStringLiteral("network"), QStringLiteral("fault"), QStringLiteral("not-found"),
        QStringLiteral("unsupported"), QStringLiteral("blocked"), QStringLiteral("permission"),
        QStringLiteral("incomplete"), QStringLiteral("storage"), QStringLiteral("cancelled")};
    return words;
}

/// In the order of CheckState.
const QStringList &checkStates()
{
    static const QStringList words{QStringLiteral("needed"), QStringLiteral("already-done"),
        QStringLiteral("blocked"), QStringLiteral("unknown")};
    return words;
}

template <class T>
T valueOf(const QStringList &words, const QJsonValue &word, T otherwise)
{
    const qsizetype index = words.indexOf(word.toString());
    return index < 0 ? otherwise : static_cast<T>(index);
}

void put(QJsonObject &object, const QString &name, const QString &text)
{
    if (!text.isEmpty())
        object.insert(name, text);
}

QJsonArray changesArray(const QList<values::ValueChange> &changes)
{
    QJsonArray array;
    for (const values::ValueChange &change : changes) {
        array.append(QJsonObject{{QStringLiteral("property"), change.property},
            {QStringLiteral("before"), change.before}, {QStringLiteral("after"), change.after}});
    }
    return array;
}

QList<values::ValueChange> changesFrom(const QJsonArray &array)
{
    QList<values::ValueChange> changes;
    for (const QJsonValue &value : array) {
        changes.append({value[QStringLiteral("property")].toString(),
            value[QStringLiteral("before")].toString(), value[QStringLiteral("after")].toString()});
    }
    return changes;
}

} // namespace

QJsonObject toJson(const Error &error)
{
    QJsonObject object{
        {QStringLiteral("kind"), errorKinds().at(static_cast<qsizetype>(error.kind))},
        {QStringLiteral("what"), error.what}, {QStringLiteral("why"), error.why}};
    put(object, QStringLiteral("fix"), error.fix);
    put(object, QStringLiteral("detail"), error.detail);
    return object;
}

Error errorFrom(const QJsonObject &object)
{
    return {valueOf(errorKinds(), object.value(QStringLiteral("kind")), Error::Kind::NotRun),
        object.value(QStringLiteral("what")).toString(),
        object.value(QStringLiteral("why")).toString(),
        object.value(QStringLiteral("fix")).toString(),
        object.value(QStringLiteral("detail")).toString()};
}

QJsonObject toJson(const values::Evidence &evidence)
{
    QJsonObject object{{QStringLiteral("sentence"), evidence.sentence}};
    if (!evidence.facts.isEmpty())
        object.insert(QStringLiteral("facts"), evidence.facts);
    return object;
}

values::Evidence evidenceFrom(const QJsonObject &object)
{
    return {object.value(QStringLiteral("sentence")).toString(),
        object.value(QStringLiteral("facts")).toObject()};
}

QJsonObject toJson(const StepCheck &check)
{
    QJsonObject object{{QStringLiteral("state"), wordFor(check.state)}};
    put(object, QStringLiteral("reason"), check.reason);
    put(object, QStringLiteral("fix"), check.fix);
    put(object, QStringLiteral("call"), check.call);
    if (!check.changes.isEmpty())
        object.insert(QStringLiteral("changes"), changesArray(check.changes));
    if (!check.notes.isEmpty())
        object.insert(QStringLiteral("notes"), QJsonArray::fromStringList(check.notes));
    if (!check.before.isEmpty())
        object.insert(QStringLiteral("before"), check.before);
    return object;
}

StepCheck checkFrom(const QJsonObject &object)
{
    StepCheck check;
    check.state
        = valueOf(checkStates(), object.value(QStringLiteral("state")), CheckState::Unknown);
    check.reason = object.value(QStringLiteral("reason")).toString();
    check.fix = object.value(QStringLiteral("fix")).toString();
    check.call = object.value(QStringLiteral("call")).toString();
    check.changes = changesFrom(object.value(QStringLiteral("changes")).toArray());
    const QJsonArray notes = object.value(QStringLiteral("notes")).toArray();
    for (const QJsonValue &note : notes)
        check.notes.append(note.toString());
    check.before = object.value(QStringLiteral("before")).toObject();
    return check;
}

QString wordFor(CheckState state)
{
    return checkStates().at(static_cast<qsizetype>(state));
}

QString wordFor(values::StepProgress progress)
{
    static const QStringList words{QStringLiteral("waiting"), QStringLiteral("running"),
        QStringLiteral("done"), QStringLiteral("already-done"), QStringLiteral("skipped"),
        QStringLiteral("failed"), QStringLiteral("undoing"), QStringLiteral("undone")};
    return words.at(static_cast<qsizetype>(progress));
}

QString wordFor(values::RunProgress progress)
{
    static const QStringList words{QStringLiteral("ready"), QStringLiteral("running"),
        QStringLiteral("interrupted"), QStringLiteral("needs-confirmation"),
        QStringLiteral("failed"), QStringLiteral("stopped"), QStringLiteral("done"),
        QStringLiteral("undoing"), QStringLiteral("undone"), QStringLiteral("undo-failed")};
    return words.at(static_cast<qsizetype>(progress));
}

} // namespace plan
