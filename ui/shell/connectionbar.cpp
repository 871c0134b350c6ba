// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/connectionbar.h"

#include "models/format.h"
#include "ui/common/icons.h"
#include "ui/common/text.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace ui
{

namespace
{

QString stateIcon(values::Server::State state)
{
    using State = values::Server::State;
    switch (state) {
    case State::Live:
        return QStringLiteral("ok");
    case State::Connecting:
    case State::Loading:
        return QStringLiteral("refresh");
    case State::Reconnecting:
        return QStringLiteral("warning");
    case State::Failed:
        return QStringLiteral("error");
    case State::Disconnected:
        return QStringLiteral("disconnect");
    }
    return QStringLiteral("unknown");
}

} // namespace

ConnectionBar::ConnectionBar(models::EstateStore *store, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    connect(store, &models::EstateStore::serverAdded, this, &ConnectionBar::put);
    connect(store, &models::EstateStore::serverChanged, this, &ConnectionBar::put);
    connect(store, &models::EstateStore::serverRemoved, this, &ConnectionBar::remove);
    for (const values::Server &server : store->servers())
        put(server.id);
}

QString ConnectionBar::textOf(const values::ServerId &server) const
{
    const QToolButton *button = m_buttons.value(server);
    return button == nullptr ? QString() : button->text();
}

void ConnectionBar::put(const values::ServerId &id)
{
    const values::Server *server = m_store->server(id);
    if (server == nullptr)
        return;
    QToolButton *&button = m_buttons[id];
    if (button == nullptr) {
        button = new QToolButton(this);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        connect(button, &QToolButton::clicked, this, [this, id] { Q_EMIT serverClicked(id); });
        m_row->addWidget(button);
    }
    //: %1: address of a server, %2: state of its connection
    const QString text = tr("%1: %2").arg(id, models::serverStateText(server->state));
    button->setIcon(icon(stateIcon(server->state)));
    button->setText(escapeMnemonic(text));
    button->setAccessibleName(text);
    button->setToolTip(plainToolTip(server->error ? server->error->sentence() : text));
}

void ConnectionBar::remove(const values::ServerId &id)
{
    if (QToolButton *button = m_buttons.take(id))
        button->deleteLater();
}

} // namespace ui
