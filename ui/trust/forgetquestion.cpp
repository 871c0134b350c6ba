// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trust/forgetquestion.h"

#include "ui/common/notedialog.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QPushButton>

namespace ui
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ui::ForgetQuestion)
};

} // namespace

QDialog *makeForgetCertificateQuestion(const values::ServerId &server, QWidget *parent)
{
    auto *dialog = new NoteDialog(QStringLiteral("warning"),
        //: %1: address of a server
        Tr::tr("Forget the trusted certificate of %1?").arg(server),
        Tr::tr("At the next connection GPU Deck shows the certificate that the server presents "
               "then and asks again. Do this only when the server's administrator confirms that "
               "its certificate was renewed."),
        parent);
    dialog->setWindowTitle(Tr::tr("Forget Trusted Certificate"));
    QPushButton *forget
        = dialog->buttons()->addButton(Tr::tr("&Forget"), QDialogButtonBox::AcceptRole);
    QPushButton *cancel = dialog->buttons()->addButton(QDialogButtonBox::Cancel);
    forget->setAutoDefault(false);
    cancel->setDefault(true);
    cancel->setFocus();
    return dialog;
}

} // namespace ui
