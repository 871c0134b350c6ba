// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/startsshquestion.h"

#include "ui/common/notedialog.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QPushButton>

namespace ui
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ui::StartSshQuestion)
};

} // namespace

QDialog *makeStartSshQuestion(const QString &host, QWidget *parent)
{
    auto *dialog = new NoteDialog(QStringLiteral("info"),
        //: %1: name of a host
        Tr::tr("Start SSH on %1?").arg(host),
        Tr::tr("The service TSM-SSH of this host is off. GPU Deck can start it through vSphere and "
               "stops it again when telemetry of the host is turned off, when you disconnect, or "
               "when the program ends. Its start-up policy stays as it is. While it runs, the "
               "host shows a warning in the vSphere Client."),
        parent);
    dialog->setWindowTitle(Tr::tr("Start SSH"));
    dialog->buttons()->addButton(Tr::tr("&Start SSH"), QDialogButtonBox::AcceptRole);
    QPushButton *cancel = dialog->buttons()->addButton(QDialogButtonBox::Cancel);
    cancel->setDefault(true);
    cancel->setFocus();
    return dialog;
}

} // namespace ui
