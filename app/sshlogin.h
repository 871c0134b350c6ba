// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/moref.h"

#include <QString>

namespace app
{

/// Where and as whom a machine is reached by SSH. Passwords and passphrases are in the keyring or
/// nowhere.
struct SshLogin {
    QString address; ///< "esx1.example.org" or "esx1.example.org:2222"
    QString user;
    QString keyFile; ///< empty: by password or agent
    bool useAgent = false;
    friend bool operator==(const SshLogin &, const SshLogin &) = default;
};

/// A host or VM whose telemetry the operator turned on.
struct WatchedMachine {
    values::ObjectKey key;
    SshLogin login;
    friend bool operator==(const WatchedMachine &, const WatchedMachine &) = default;
};

} // namespace app
