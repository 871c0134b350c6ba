// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/output.h"

#include <QCoreApplication>

#include <cstdio>

namespace app
{

namespace
{

/// Outside text must not move the cursor or colour the terminal of the reader.
QByteArray printable(const QString &text)
{
    QString shown = text;
    for (QChar &character : shown) {
        if (character != QLatin1Char('\n') && character.category() == QChar::Other_Control)
            character = QLatin1Char('?');
    }
    return shown.toLocal8Bit();
}

} // namespace

int fail(const values::Error &error)
{
    note(error.sentence());
    if (!error.detail.isEmpty())
        note(QLatin1String("  ") + error.detail);
    return values::exitCode(error.kind);
}

void note(const QString &text)
{
    std::fprintf(stderr, "%s\n", printable(text).constData());
}

values::Status openOutput(QFile &file, const QString &name)
{
    bool open = false;
    if (name == QLatin1String("-")) {
        open = file.open(stdout, QIODevice::WriteOnly);
    } else {
        file.setFileName(name);
        open = file.open(QIODevice::WriteOnly | QIODevice::Truncate);
    }
    if (open)
        return values::done();
    return values::Error(values::Error::Kind::Storage,
        QCoreApplication::translate("app::Output", "The file \"%1\" cannot be written").arg(name),
        file.errorString());
}

} // namespace app
