// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/windowdialogs.h"

#include "ui/common/iconlabel.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace ui
{

namespace
{

constexpr int widthInLetters = 60;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ui::WindowDialogs)
};

/// A dialog with an icon, a bold line and a text; the caller adds the buttons.
QDialog *makeDialog(QWidget *parent, const QString &icon, const QString &head, const QString &text)
{
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto *heading = new QLabel(head, dialog);
    auto *body = new QLabel(text, dialog);
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    for (QLabel *label : {heading, body}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setMinimumWidth(label->fontMetrics().averageCharWidth() * widthInLetters);
    }
    auto *grid = new QGridLayout(dialog);
    grid->addWidget(new IconLabel(icon, 2, dialog), 0, 0, 2, 1, Qt::AlignTop);
    grid->addWidget(heading, 0, 1);
    grid->addWidget(body, 1, 1);
    return dialog;
}

void addButtons(QDialog *dialog, QDialogButtonBox *buttons)
{
    auto *grid = qobject_cast<QGridLayout *>(dialog->layout());
    grid->addWidget(buttons, 2, 0, 1, 2);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
}

} // namespace

QDialog *makeForgetCertificateQuestion(const values::ServerId &server, QWidget *parent)
{
    QDialog *dialog = makeDialog(parent, QStringLiteral("warning"),
        //: %1: address of a server
        Tr::tr("Forget the trusted certificate of %1?").arg(server),
        Tr::tr("At the next connection GPU Deck shows the certificate that the server presents "
               "then and asks again. Do this only when the server's administrator confirms that "
               "its certificate was renewed."));
    dialog->setWindowTitle(Tr::tr("Forget Trusted Certificate"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, dialog);
    QPushButton *forget = buttons->addButton(Tr::tr("&Forget"), QDialogButtonBox::AcceptRole);
    forget->setAutoDefault(false);
    addButtons(dialog, buttons);
    buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
    buttons->button(QDialogButtonBox::Cancel)->setFocus();
    return dialog;
}

QDialog *makeAboutDialog(QWidget *parent)
{
    QDialog *dialog = makeDialog(parent, QStringLiteral("gpu"),
        //: %1: version number
        Tr::tr("GPU Deck %1").arg(QCoreApplication::applicationVersion()),
        Tr::tr("Shows which GPUs a vSphere estate has and how they are used.\n\nFree software "
               "under the GNU General Public License, version 3 or later. There is no warranty."));
    dialog->setWindowTitle(Tr::tr("About GPU Deck"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    addButtons(dialog, buttons);
    buttons->button(QDialogButtonBox::Close)->setDefault(true);
    return dialog;
}

} // namespace ui
