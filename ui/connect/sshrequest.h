// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

namespace ui
{

/// What the operator typed to log in at a machine by SSH. Lives as long as the attempt; never
/// stored.
struct SshRequest {
    enum class Way { Password, KeyFile, Agent };
    QString address; ///< as typed: "esx1", "esx1:2222"
    QString user;
    Way way = Way::Password;
    QString keyFile;
    QString secret; ///< password, or passphrase of the key file
    bool remember = false; ///< put the secret into the keyring once it worked
};

} // namespace ui

Q_DECLARE_METATYPE(ui::SshRequest)
