// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/setup/guestquestions.h"

#include "app/gui/sshrequests.h"
#include "ui/connect/sshdialog.h"
#include "ui/trust/hostkeydialog.h"

namespace app
{

GuestQuestions::GuestQuestions(GuestSessions *guests, QWidget *window)
    : m_guests(guests)
    , m_window(window)
{
    connect(guests, &GuestSessions::loginWanted, this, &GuestQuestions::askLogin);
    connect(guests, &GuestSessions::hostKeyAsked, this, &GuestQuestions::askHostKey);
    connect(guests, &GuestSessions::loggedIn, this, [this](const values::ObjectKey &vm) {
        if (m_dialog && m_asked == vm)
            m_dialog->accept();
    });
}

void GuestQuestions::open(const values::ObjectKey &vm, QWidget *over)
{
    m_over = over;
    m_guests->open(vm);
}

QWidget *GuestQuestions::parentWindow() const
{
    return m_over && m_over->isVisible() ? m_over.data() : m_window;
}

void GuestQuestions::askLogin(
    const values::ObjectKey &vm, const SshLogin &login, const std::optional<values::Error> &error)
{
    if (m_dialog && m_asked == vm) {
        if (error)
            m_dialog->showError(*error);
        return;
    }
    if (m_dialog)
        m_dialog->accept();
    m_asked = vm;
    m_dialog = new ui::SshDialog(m_guests->nameOf(vm), parentWindow());
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setRequest(requestOf(login));
    if (error)
        m_dialog->showError(*error);
    connect(
        m_dialog, &ui::SshDialog::loginRequested, this, [this, vm](const ui::SshRequest &request) {
            m_dialog->showProgress();
            m_guests->logIn(vm, loginOf(request), request.secret, request.remember);
        });
    connect(m_dialog, &ui::SshDialog::cancelRequested, this, [this, vm] { m_guests->cancel(vm); });
    m_dialog->open();
}

void GuestQuestions::askHostKey(
    const values::ObjectKey &vm, const values::HostKeyQuestion &question)
{
    // Not the login dialog's child: that may close while the question stands.
    auto *dialog = new ui::HostKeyDialog(question, parentWindow());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, this, [this, dialog, vm](int result) {
        m_guests->answerHostKey(vm, result == QDialog::Accepted, dialog->isRemembered());
    });
    dialog->open();
}

} // namespace app
