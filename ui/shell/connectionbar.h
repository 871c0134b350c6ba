// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/estatestore.h"

#include <QHash>
#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace ui
{

/// How each server's connection stands, as icon and words at the bottom of the window. A click goes
/// to the server's page.
class ConnectionBar final : public QWidget
{
    Q_OBJECT
public:
    explicit ConnectionBar(models::EstateStore *store, QWidget *parent = nullptr);

    [[nodiscard]] QString textOf(const values::ServerId &server) const;

Q_SIGNALS:
    void serverClicked(const values::ServerId &server);

private:
    void put(const values::ServerId &server);
    void remove(const values::ServerId &server);

    models::EstateStore *m_store;
    QHBoxLayout *m_row;
    QHash<values::ServerId, QToolButton *> m_buttons;
};

} // namespace ui
