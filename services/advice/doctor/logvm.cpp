// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/advice/logdoctor.h"

#include <QRegularExpression>

namespace advice
{
namespace
{

using namespace Qt::StringLiterals;

constexpr qsizetype LONGEST_NAME = 80; // vSphere's own limit
constexpr qsizetype LAST_PART = qsizetype(4) << 20;

QString lastMatch(const QRegularExpression &expression, const QString &text)
{
    QString last;
    for (auto it = expression.globalMatch(text); it.hasNext();)
        last = it.next().captured(1);
    return last;
}

} // namespace

QString vmNamedIn(const QByteArray &log)
{
    static const QRegularExpression displayName(u"\\bdisplayName\\s*=\\s*\"([^\"\\n]{1,240})\""_s);
    static const QRegularExpression file(
        u"/vmfs/volumes/[^/\\s]{1,255}/[^/\\n]{1,255}/([^/\\n\"']{1,240})\\.vmx\\b"_s);
    const QString text = QString::fromUtf8(log.right(LAST_PART));
    QString name = lastMatch(displayName, text);
    name.replace(u"|22"_s, u"\""_s).replace(u"|7C"_s, u"|"_s, Qt::CaseInsensitive);
    if (name.isEmpty())
        name = lastMatch(file, text);
    return name.size() <= LONGEST_NAME ? name : QString();
}

} // namespace advice
