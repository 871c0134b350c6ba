// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

namespace ui
{

/// What the operator typed to reach a server. Lives as long as the attempt; never stored.
struct ConnectRequest {
    QString address; ///< as typed: "vcsa", "vcsa:8443", "https://…"
    QString user;
    QString password; ///< empty with useSavedPassword
    bool useSavedPassword = false; ///< take it from the keyring
    bool remember = false; ///< put it into the keyring after a successful login
};

/// A server that was used before.
struct RecentServer {
    QString address;
    QString user;
};

/// How the system's keyring stands.
enum class KeyringState {
    Checking,
    Available,
    Locked, ///< there, but its content cannot be read or changed now
    Absent,
};

} // namespace ui

Q_DECLARE_METATYPE(ui::ConnectRequest)
