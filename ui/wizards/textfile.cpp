// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/textfile.h"

#include <QCoreApplication>
#include <QFile>

namespace ui
{

namespace
{

constexpr qint64 mostBytes = qint64(16) * 1024 * 1024;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::TextFile)
};

} // namespace

values::Result<QString> readTextFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        //: %1: name of a file
        return values::Error(values::Error::Kind::Storage, Words::tr("%1 was not read").arg(path),
            file.errorString(), Words::tr("Check that you may read the file."));
    if (file.size() > mostBytes)
        file.seek(file.size() - mostBytes);
    return QString::fromUtf8(file.read(mostBytes));
}

} // namespace ui
