// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ssh/knownhosts.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QRegularExpression>

namespace ssh
{

using namespace Qt::StringLiterals;
using values::HostKey;

namespace
{

/// The first string of a key's blob names its type.
QByteArray typeOf(const QByteArray &blob)
{
    if (blob.size() < 4)
        return {};
    qsizetype length = 0;
    for (int i = 0; i < 4; ++i)
        length = length << 8 | static_cast<uchar>(blob[i]);
    return length <= blob.size() - 4 ? blob.mid(4, length) : QByteArray();
}

bool hashMatches(const QByteArray &hashed, const QByteArray &name)
{
    const QByteArrayList parts = hashed.split('|'); // "", "1", salt, hash
    if (parts.size() != 4 || parts[1] != "1")
        return false;
    QMessageAuthenticationCode code(QCryptographicHash::Sha1, QByteArray::fromBase64(parts[2]));
    code.addData(name);
    return code.result() == QByteArray::fromBase64(parts[3]);
}

bool wildcardMatches(const QByteArray &pattern, const QByteArray &name)
{
    if (!pattern.contains('*') && !pattern.contains('?'))
        return pattern.compare(name, Qt::CaseInsensitive) == 0;
    // Not QRegularExpression::wildcardToRegularExpression(): brackets are part of a name here.
    QString expression = QRegularExpression::escape(QString::fromUtf8(pattern));
    expression.replace(u"\\*"_s, u".*"_s).replace(u"\\?"_s, u"."_s);
    const QRegularExpression compiled(
        QRegularExpression::anchoredPattern(expression), QRegularExpression::CaseInsensitiveOption);
    return compiled.match(QString::fromUtf8(name)).hasMatch();
}

bool namesMatch(const QByteArray &names, const QByteArray &name)
{
    if (names.startsWith("|"))
        return hashMatches(names, name);
    bool found = false;
    for (const QByteArray &pattern : names.split(',')) {
        if (pattern.startsWith('!') && wildcardMatches(pattern.mid(1), name))
            return false;
        found = found || (!pattern.startsWith('!') && wildcardMatches(pattern, name));
    }
    return found;
}

/// Splits off the first word.
QByteArray takeWord(QByteArray &line)
{
    line = line.trimmed();
    qsizetype end = 0;
    while (end < line.size() && line[end] != ' ' && line[end] != '\t')
        ++end;
    const QByteArray word = line.left(end);
    line.remove(0, end);
    return word;
}

KnownHosts::Match::Marker markerOf(const QByteArray &word, bool *readable)
{
    using Marker = KnownHosts::Match::Marker;
    *readable = true;
    if (word == "@revoked")
        return Marker::Revoked;
    if (word == "@cert-authority")
        return Marker::CertAuthority;
    *readable = !word.startsWith('@');
    return Marker::None;
}

} // namespace

HostKey hostKeyFromBlob(const QByteArray &base64)
{
    const auto decoded
        = QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors);
    const QByteArray type = decoded ? typeOf(*decoded) : QByteArray();
    if (type.isEmpty())
        return {};
    const QByteArray hash = QCryptographicHash::hash(*decoded, QCryptographicHash::Sha256);
    return {QString::fromLatin1(type), QString::fromLatin1(base64),
        u"SHA256:"_s + QString::fromLatin1(hash.toBase64(QByteArray::OmitTrailingEquals))};
}

KnownHosts::KnownHosts(const QByteArray &text, const QString &file)
{
    int number = 0;
    for (QByteArray line : text.split('\n')) {
        ++number;
        QByteArray word = takeWord(line);
        if (word.isEmpty() || word.startsWith('#'))
            continue;
        bool readable = true;
        Entry entry;
        entry.match.marker = markerOf(word, &readable);
        if (entry.match.marker != Match::Marker::None)
            word = takeWord(line);
        entry.names = word;
        const QByteArray type = takeWord(line);
        entry.match.key = hostKeyFromBlob(takeWord(line));
        entry.match.file = file + u':' + QString::number(number);
        if (readable && !type.isEmpty() && entry.match.key.type == QString::fromLatin1(type))
            m_entries.push_back(entry);
    }
}

QList<KnownHosts::Match> KnownHosts::find(const QString &host, int port) const
{
    const QByteArray name = nameOf(host, port);
    QList<Match> found;
    for (const Entry &entry : m_entries) {
        if (namesMatch(entry.names, name))
            found.push_back(entry.match);
    }
    return found;
}

QByteArray KnownHosts::nameOf(const QString &host, int port)
{
    const QByteArray name = host.toLower().toUtf8();
    return port == 22 ? name : QByteArray('[' + name + "]:" + QByteArray::number(port));
}

QByteArray KnownHosts::lineOf(const QString &host, int port, const HostKey &key)
{
    return nameOf(host, port) + ' ' + key.type.toLatin1() + ' ' + key.blob.toLatin1() + '\n';
}

QByteArray KnownHosts::without(const QByteArray &text, const QString &host, int port)
{
    const QByteArray name = nameOf(host, port);
    QByteArray kept;
    for (const QByteArray &line : text.split('\n')) {
        QByteArray rest = line;
        const QByteArray names = takeWord(rest);
        if (!line.isEmpty() && (names.contains(',') || !namesMatch(names, name)))
            kept += line + '\n';
    }
    return kept;
}

} // namespace ssh
