// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/wire_trust.h"

#include "app/gui/connections.h"
#include "app/settings.h"
#include "ui/shell/mainwindow.h"
#include "ui/trust/trustdialog.h"

#include <QApplication>

namespace app
{

namespace
{

void ask(ui::MainWindow *window, Connections *connections, const values::TrustQuestion &question)
{
    QWidget *parent = QApplication::activeModalWidget();
    auto *dialog = new ui::TrustDialog(
        question, parent != nullptr ? parent : static_cast<QWidget *>(window));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(
        dialog, &QDialog::finished, connections, [connections, id = question.server](int result) {
            connections->answerTrust(id, result == QDialog::Accepted);
        });
    QObject::connect(dialog, &ui::TrustDialog::forgetRequested, window,
        &ui::MainWindow::forgetCertificateRequested);
    dialog->open();
}

} // namespace

void wireTrust(ui::MainWindow *window, Connections *connections, Settings *settings)
{
    QObject::connect(connections, &Connections::trustAsked, window,
        [window, connections](
            const values::TrustQuestion &question) { ask(window, connections, question); });
    QObject::connect(window, &ui::MainWindow::forgetCertificateRequested, connections,
        [window, settings](const values::ServerId &server) {
            settings->removePin(server);
            window->showMessage(QCoreApplication::translate("app::Trust",
                "The certificate of %1 is forgotten. Connect again to look at the new one.")
                                    .arg(server));
        });
}

} // namespace app
