// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/plan/printed.h"

#include "app/output.h"

#include <QCoreApplication>
#include <QFile>

namespace app
{

QByteArray printable(const QString &text)
{
    QString shown = text;
    for (QChar &character : shown) {
        if (character != QLatin1Char('\n') && character.category() == QChar::Other_Control)
            character = QLatin1Char('?');
    }
    return shown.toLocal8Bit();
}

int print(const QByteArray &bytes, const QString &name)
{
    QFile file;
    const values::Status opened = openOutput(file, name);
    if (!opened.ok())
        return fail(opened.error());
    if (file.write(bytes) == bytes.size() && file.flush())
        return 0;
    return fail({values::Error::Kind::Storage,
        QCoreApplication::translate("app::Output", "The result could not be written"),
        file.errorString()});
}

} // namespace app
