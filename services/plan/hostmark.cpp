// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plan/hostmark.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace plan
{

using values::Error;

namespace
{

constexpr qsizetype longestText = 255;
constexpr qsizetype longestWho = 160;
constexpr qsizetype longestShown = 80;

struct Mark {
    Q_DECLARE_TR_FUNCTIONS(plan::HostMark)
};

/// Leads Error::detail, as the type of a fault does; the names of runs follow.
QString heldWord()
{
    return QStringLiteral("HostMarked");
}

/// Without characters that move or hide others.
QString printable(const QString &text)
{
    QString shown = text;
    for (QChar &character : shown) {
        if (!character.isPrint())
            character = QLatin1Char(' ');
    }
    return shown.simplified();
}

QString when(const QDateTime &since)
{
    return Mark::tr("%1 UTC").arg(QLocale().toString(since.toUTC(), QLocale::ShortFormat));
}

QString reasonOf(const HeldHost &held)
{
    if (held.mark)
        return Mark::tr("The run %1 of %2 has its mark on %3 since %4.")
            .arg(held.mark->run, held.mark->who, held.name, when(held.mark->since));
    return Mark::tr("The custom attribute \"%1\" of %2 holds a text that no run wrote: \"%3\".")
        .arg(markAttribute(), held.name, printable(held.text).left(longestShown));
}

QString remedyOf(const QStringList &runs)
{
    if (runs.isEmpty())
        return Mark::tr("Find out who wrote it, then clear the attribute in the vSphere Client.");
    return Mark::tr("Let it end, or have it taken back, where it was begun. If nobody will do that "
                    "any more, take the hosts over (gpudeckctl: --take-over %1).")
        .arg(runs.join(QStringLiteral(" --take-over ")));
}

} // namespace

QString HostMark::text() const
{
    return QStringLiteral("%1 since %2 by %3")
        .arg(run, since.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ")),
            printable(who).left(longestWho));
}

std::optional<HostMark> HostMark::from(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral(R"(\A(\S+) since (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ) by (.+)\z)"));
    if (text.size() > longestText)
        return {};
    const QRegularExpressionMatch match = form.match(text);
    HostMark mark;
    mark.run = match.captured(1);
    mark.who = match.captured(3);
    mark.since = QDateTime::fromString(match.captured(2), Qt::ISODate);
    // What text() makes of it is the one spelling that counts.
    if (!match.hasMatch() || !isRunName(mark.run) || !mark.since.isValid() || mark.text() != text)
        return {};
    return mark;
}

QString markAttribute()
{
    return QStringLiteral("GPU Deck run");
}

bool isRunName(const QString &text)
{
    static const QRegularExpression form(QStringLiteral(R"(\A[0-9]{8}-[0-9]{6}-[0-9a-f]{4}\z)"));
    return form.match(text).hasMatch();
}

Error heldByOthers(const QList<HeldHost> &hosts)
{
    QStringList runs;
    QStringList reasons;
    bool isReadable = true;
    for (const HeldHost &held : hosts) {
        if (held.mark && !runs.contains(held.mark->run))
            runs.append(held.mark->run);
        reasons.append(reasonOf(held));
        isReadable = isReadable && held.mark.has_value();
    }
    const int more = static_cast<int>(hosts.size()) - 1;
    const QString what = more == 0
        ? Mark::tr("Another run works on %1").arg(hosts.first().name)
        : Mark::tr("Another run works on %1 and %n more host(s)", nullptr, more)
              .arg(hosts.first().name);
    // A text that is not understood is nobody's to take over.
    const QStringList open = isReadable ? runs : QStringList();
    return {Error::Kind::Blocked, what, reasons.mid(0, 3).join(u' '), remedyOf(open),
        (QStringList{heldWord()} + open).join(u' ')};
}

QStringList holdersIn(const Error &error)
{
    const QStringList words = error.detail.split(u' ', Qt::SkipEmptyParts);
    if (words.value(0) != heldWord())
        return {};
    return words.mid(1);
}

} // namespace plan
