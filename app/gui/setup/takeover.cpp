// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/setup/takeover.h"

#include "ui/common/notedialog.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QPushButton>

namespace app
{

namespace
{

struct Ask {
    Q_DECLARE_TR_FUNCTIONS(app::TakeOver)
};

} // namespace

void askTakeOver(QWidget *parent, const values::Error &error, std::function<void()> accepted)
{
    const QString warning = Ask::tr("If that run still works, two runs change the same host. Take "
                                    "it over only when you know that nobody will go on with it.");
    auto *question = new ui::NoteDialog(QStringLiteral("warning"), error.what,
        error.why + QStringLiteral("\n\n") + warning, parent);
    question->setWindowTitle(Ask::tr("Take Over"));
    question->buttons()->addButton(QDialogButtonBox::Cancel)->setDefault(true);
    QPushButton *take
        = question->buttons()->addButton(Ask::tr("&Take Over"), QDialogButtonBox::AcceptRole);
    take->setAutoDefault(false);
    QObject::connect(question, &QDialog::accepted, parent, std::move(accepted));
    question->open();
}

} // namespace app
