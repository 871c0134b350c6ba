// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace ssh
{

/// What happens to the key of a host that no file knows. A key that changed or was revoked is
/// refused under every policy.
struct HostKeyPolicy {
    enum class Unknown {
        Ask, ///< hostKeyAsked(): a person decides
        Refuse, ///< fails with the fingerprint; for programs without a person
    };
    Unknown unknown = Unknown::Ask;
    QStringList accepted; ///< "SHA256:…": taken without asking

    [[nodiscard]] static HostKeyPolicy ask() { return {}; }
    /// Only known hosts and these fingerprints.
    [[nodiscard]] static HostKeyPolicy only(QStringList fingerprints)
    {
        return {Unknown::Refuse, std::move(fingerprints)};
    }
};

} // namespace ssh
