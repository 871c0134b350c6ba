// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ssh/command.h"

#include <QCoreApplication>

namespace ssh
{

using values::Error;
using values::Result;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ssh::Command)
};

Error refused(const QString &why)
{
    return {Error::Kind::Usage, Text::tr("The command was not sent"), why,
        Text::tr("Please report this: the program should not have tried.")};
}

void appendQuoted(QByteArray &text, const QByteArray &word)
{
    if (!text.isEmpty())
        text += ' ';
    text += '\'';
    for (const char c : word) {
        if (c == '\'')
            text += "'\\''";
        else
            text += c;
    }
    text += '\'';
}

} // namespace

Result<QByteArray> quoted(const QStringList &words)
{
    if (words.isEmpty() || words.front().isEmpty())
        return refused(Text::tr("it names no program"));
    QByteArray text;
    for (const QString &word : words) {
        if (word.contains(QChar(u'\0')))
            return refused(Text::tr("a word of it holds the character NUL"));
        if (!word.isValidUtf16())
            return refused(Text::tr("a word of it is not valid text"));
        appendQuoted(text, word.toUtf8());
    }
    return text;
}

Command::Command(QString program, QStringList arguments)
    : m_words(std::move(arguments))
{
    m_words.prepend(std::move(program));
}

Command &Command::withInput(QByteArray bytes)
{
    m_input = std::move(bytes);
    return *this;
}

Command &Command::withTimeout(std::chrono::milliseconds timeout)
{
    m_timeout = timeout;
    return *this;
}

Command &Command::withMaxOutput(qint64 bytes)
{
    m_maxOutput = bytes;
    return *this;
}

} // namespace ssh
