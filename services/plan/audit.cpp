// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plan/audit.h"

#include "services/plan/journal/entrycodec.h"
#include "services/plan/stepjson.h"

#include <QCoreApplication>

namespace plan
{

namespace
{

constexpr qsizetype shortHash = 12;

struct Audit {
    Q_DECLARE_TR_FUNCTIONS(plan::Audit)
};

/// A cell holds one line of text that means nothing to Markdown or HTML.
QString cell(const QString &text)
{
    QString escaped;
    for (const QChar c : text.simplified()) {
        if (c == u'<')
            escaped += QStringLiteral("&lt;");
        else if (c == u'&')
            escaped += QStringLiteral("&amp;");
        else if (QStringLiteral("\\|`*_[]#~").contains(c))
            escaped += QLatin1Char('\\') + QString(c);
        else
            escaped += c.isPrint() ? c : QLatin1Char('?');
    }
    return escaped;
}

QString orNotSet(const QString &value)
{
    return value.isEmpty() ? Audit::tr("not set") : value;
}

/// "property: before → after", of all changes that a step meant to make.
QString changesOf(const JournalEntry &entry)
{
    QStringList lines;
    const values::StepCheck check = checkFrom(entry.data.value(QStringLiteral("check")).toObject());
    for (const values::ValueChange &change : check.changes)
        lines.append(QStringLiteral("%1: %2 → %3")
                         .arg(change.property, orNotSet(change.before), orNotSet(change.after)));
    return lines.join(QStringLiteral("; "));
}

QString rowOf(const JournalEntry &entry)
{
    const QStringList cells{QString::number(entry.number),
        entry.at.toUTC().toString(Qt::ISODateWithMs), cell(entry.who), wordFor(entry.kind),
        cell(entry.step), cell(entry.words), cell(changesOf(entry)),
        QString::fromLatin1(entry.hash.toHex().left(shortHash))};
    return QStringLiteral("| ") + cells.join(QStringLiteral(" | ")) + QStringLiteral(" |\n");
}

} // namespace

QByteArray auditJsonLines(const QList<JournalEntry> &entries)
{
    QByteArray lines;
    for (const JournalEntry &entry : entries) {
        QByteArray line = canonicalBytes(entry);
        line.chop(1);
        lines += line + ",\"hash\":\"" + entry.hash.toHex() + "\"}\n";
    }
    return lines;
}

QString auditMarkdown(const QList<JournalEntry> &entries)
{
    const QStringList heads{Audit::tr("No."), Audit::tr("Time (UTC)"), Audit::tr("Who"),
        Audit::tr("What"), Audit::tr("Step"), Audit::tr("Words"), Audit::tr("Before → after"),
        Audit::tr("Hash")};
    QString text = QStringLiteral("| ") + heads.join(QStringLiteral(" | "))
        + QStringLiteral(" |\n|") + QStringLiteral(" --- |").repeated(heads.size()) + u'\n';
    for (const JournalEntry &entry : entries)
        text += rowOf(entry);
    return text;
}

} // namespace plan
