// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/aboutdialog.h"

#include "ui/common/notedialog.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QPushButton>

namespace ui
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ui::AboutDialog)
};

} // namespace

QDialog *makeAboutDialog(QWidget *parent)
{
    auto *dialog = new NoteDialog(QStringLiteral("gpu"),
        //: %1: version number
        Tr::tr("GPU Deck %1").arg(QCoreApplication::applicationVersion()),
        Tr::tr("Shows which GPUs a vSphere estate has and how they are used.\n\nFree software "
               "under the GNU General Public License, version 3 or later. There is no warranty."),
        parent);
    dialog->setWindowTitle(Tr::tr("About GPU Deck"));
    dialog->buttons()->addButton(QDialogButtonBox::Close)->setDefault(true);
    return dialog;
}

} // namespace ui
