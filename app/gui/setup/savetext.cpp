// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/setup/savetext.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QSaveFile>

#include <utility>

namespace app
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(app::SaveText)
};

using values::Error;
using values::Status;

Status write(const QString &file, const QString &text)
{
    QSaveFile out(file);
    const QByteArray bytes = text.toUtf8();
    if (out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() && out.commit())
        return values::done();
    return Error(Error::Kind::Storage, Tr::tr("“%1” was not written").arg(file), out.errorString(),
        Tr::tr("Choose another folder, or make room there."));
}

} // namespace

void saveText(QWidget *parent, const QString &text, const QString &name, const QString &suffix,
    std::function<void(const Error &)> failed)
{
    auto *dialog = new QFileDialog(parent, Tr::tr("Save As"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(name + QLatin1Char('.') + suffix);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent,
        [text, failed = std::move(failed)](const QString &file) {
            const values::Status written = write(file, text);
            if (!written.ok())
                failed(written.error());
        });
    dialog->open();
}

} // namespace app
