// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"

#include <QDateTime>
#include <QMetaType>

#include <optional>

namespace values
{

/// Error::detail begins with this where nothing listens on the port of SSH: on an ESXi host the
/// service TSM-SSH is off, and whoever manages the host may offer to start it.
inline constexpr char sshRefusedDetail[] = "ssh-refused";

/// How the SSH connection to one machine stands.
struct SshState {
    enum class Phase {
        Idle, ///< nobody needed it so far
        Connecting,
        Ready, ///< logged in
        Waiting, ///< lost or not reached; tried again at nextAttempt
        Failed, ///< needs the operator: password, host key, or a first attempt that did not succeed
        Closed, ///< for good
    };
    Phase phase = Phase::Idle;
    std::optional<Error> error; ///< why Waiting or Failed
    QDateTime nextAttempt; ///< UTC, while Waiting

    friend bool operator==(const SshState &, const SshState &) = default;
};

} // namespace values

Q_DECLARE_METATYPE(values::SshState)
