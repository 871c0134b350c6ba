// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/setup/guestsessions.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace ui
{
class SshDialog;
}

namespace app
{

/// Asks a person what a session with a guest needs: the login, and trust in its host key.
/// Thread: interface thread.
class GuestQuestions final : public QObject
{
    Q_OBJECT
public:
    /// Both outlive this. window: the parent of questions that no wizard asks.
    GuestQuestions(GuestSessions *guests, QWidget *window);

    /// Logs in, asking over this window where that needs a person.
    void open(const values::ObjectKey &vm, QWidget *over);

private:
    void askLogin(const values::ObjectKey &vm, const SshLogin &login,
        const std::optional<values::Error> &error);
    void askHostKey(const values::ObjectKey &vm, const values::HostKeyQuestion &question);
    [[nodiscard]] QWidget *parentWindow() const;

    GuestSessions *m_guests;
    QWidget *m_window;
    QPointer<QWidget> m_over;
    QPointer<ui::SshDialog> m_dialog;
    values::ObjectKey m_asked;
};

} // namespace app
