// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plan/journal/entrycodec.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonDocument>
#include <QStringList>

namespace plan
{

using values::Error;

namespace
{

/// In the order of JournalEntry::Kind. They are hashed: never change one.
const QStringList &kindWords()
{
    static const QStringList words{QStringLiteral("run-begun"), QStringLiteral("intent"),
        QStringLiteral("outcome"), QStringLiteral("failure"), QStringLiteral("already-done"),
        QStringLiteral("skipped"), QStringLiteral("confirmed"), QStringLiteral("drift"),
        QStringLiteral("undo-intent"), QStringLiteral("undo-outcome"),
        QStringLiteral("undo-failure"), QStringLiteral("resumed"), QStringLiteral("stopped"),
        QStringLiteral("run-done"), QStringLiteral("run-undone"), QStringLiteral("marked")};
    return words;
}

} // namespace

QByteArray canonicalBytes(const JournalEntry &entry)
{
    const QJsonObject object{
        {QStringLiteral("number"), entry.number},
        {QStringLiteral("at"), entry.at.toUTC().toString(Qt::ISODateWithMs)},
        {QStringLiteral("run"), entry.run},
        {QStringLiteral("kind"), wordFor(entry.kind)},
        {QStringLiteral("step"), entry.step},
        {QStringLiteral("who"), entry.who},
        {QStringLiteral("words"), entry.words},
        {QStringLiteral("data"), entry.data},
        {QStringLiteral("previous"), QString::fromLatin1(entry.previous.toHex())},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray hashOf(const QByteArray &canonical)
{
    return QCryptographicHash::hash(canonical, QCryptographicHash::Sha256);
}

values::Result<JournalEntry> entryFrom(const QByteArray &canonical)
{
    const QJsonObject object = QJsonDocument::fromJson(canonical).object();
    const qsizetype kind = kindWords().indexOf(object.value(QStringLiteral("kind")).toString());
    JournalEntry entry;
    entry.number = object.value(QStringLiteral("number")).toInteger();
    entry.at
        = QDateTime::fromString(object.value(QStringLiteral("at")).toString(), Qt::ISODateWithMs);
    if (kind < 0 || entry.number < 1 || !entry.at.isValid())
        return Error(Error::Kind::Storage,
            QCoreApplication::translate("plan::Journal", "The journal of plans cannot be read"),
            QCoreApplication::translate("plan::Journal", "An entry is not understood"));
    entry.kind = static_cast<JournalEntry::Kind>(kind);
    entry.run = object.value(QStringLiteral("run")).toString();
    entry.step = object.value(QStringLiteral("step")).toString();
    entry.who = object.value(QStringLiteral("who")).toString();
    entry.words = object.value(QStringLiteral("words")).toString();
    entry.data = object.value(QStringLiteral("data")).toObject();
    entry.previous
        = QByteArray::fromHex(object.value(QStringLiteral("previous")).toString().toLatin1());
    return entry;
}

QString wordFor(JournalEntry::Kind kind)
{
    return kindWords().at(static_cast<qsizetype>(kind));
}

} // namespace plan
