// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer's entry for the quoting of commands: whatever the words, a reader that knows a shell's
// quotes and nothing of how they were made gets the same words back.
#include "services/ssh/command.h"

#include <cstdint>
#include <cstdlib>

namespace
{

/// What a POSIX shell makes of a line: it splits at blanks, reads '…' as it stands and takes the
/// character after a backslash for itself. Anything else that a shell acts on must not be outside.
QByteArrayList readAsShell(const QByteArray &line)
{
    QByteArrayList words;
    bool isInWord = false;
    bool isQuoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (!isInWord && c != ' ') {
            words.push_back(QByteArray(""));
            isInWord = true;
        }
        if (c == '\'')
            isQuoted = !isQuoted;
        else if (isQuoted)
            words.back() += c;
        else if (c == ' ')
            isInWord = false;
        else if (c == '\\' && i + 1 < line.size())
            words.back() += line[++i];
        else
            std::abort();
    }
    if (isQuoted)
        std::abort();
    return words;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    // UTF-16 as it comes, lone surrogates and NUL included; 0xffff parts the words.
    const auto *const units = reinterpret_cast<const char16_t *>(data);
    const QStringList words
        = QString(reinterpret_cast<const QChar *>(units), static_cast<qsizetype>(size / 2))
              .split(QChar(0xffff));
    const auto text = ssh::quoted(words);
    bool mustRefuse = words.front().isEmpty();
    QByteArrayList expected;
    for (const QString &word : words) {
        mustRefuse = mustRefuse || word.contains(QChar(u'\0')) || !word.isValidUtf16();
        expected.push_back(word.toUtf8());
    }
    if (text.ok() == mustRefuse)
        std::abort();
    if (text.ok() && readAsShell(*text) != expected)
        std::abort();
    return 0;
}
