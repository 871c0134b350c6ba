// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/hostkey.h"
#include "models/values/result.h"
#include "models/values/sshstate.h"

#include <QString>

#include <chrono>

namespace ssh
{

/// Error::detail begins with this where nothing listens on the port of SSH.
inline constexpr const auto &refusedDetail = values::sshRefusedDetail;
/// Where a host key is unknown and the policy asks nobody; the fingerprint follows after a space.
inline constexpr char unknownKeyDetail[] = "ssh-unknown-host-key";

/// The ways to fail, as sentences; name is the target's.
[[nodiscard]] values::Error refusedError(const QString &name, int port);
[[nodiscard]] values::Error noSuchHostError(const QString &name, const QString &words);
[[nodiscard]] values::Error unreachableError(const QString &name, const QString &words);
[[nodiscard]] values::Error silentDialError(const QString &name, std::chrono::milliseconds after);
[[nodiscard]] values::Error silentGreetError(const QString &name, std::chrono::milliseconds after);
[[nodiscard]] values::Error silentLoginError(const QString &name, std::chrono::milliseconds after);
[[nodiscard]] values::Error greetError(const QString &name, const QString &words);
[[nodiscard]] values::Error lostError(const QString &name, const QString &words);
[[nodiscard]] values::Error silentError(const QString &name);
[[nodiscard]] values::Error loginError(const QString &name, const QString &why, const QString &fix);
[[nodiscard]] values::Error changedKeyError(
    const QString &name, const values::HostKeyVerdict &found);
[[nodiscard]] values::Error revokedKeyError(
    const QString &name, const values::HostKeyVerdict &found);
[[nodiscard]] values::Error unknownKeyError(const QString &name, const values::HostKey &key);
[[nodiscard]] values::Error declinedKeyError(const QString &name);
/// No way from a jump host to the machine behind it; words are libssh's.
[[nodiscard]] values::Error throughJumpError(
    const QString &jump, const QString &host, int port, const QString &words);
[[nodiscard]] values::Error channelError(const QString &name, const QString &words);
[[nodiscard]] values::Error channelSilentError(
    const QString &name, std::chrono::milliseconds after);
[[nodiscard]] values::Error timeoutError(
    const QString &program, const QString &name, std::chrono::milliseconds after);
/// Uploads: the file here, the file there, no way to check it, not the same on both sides.
[[nodiscard]] values::Error localFileError(const QString &file, const QString &words);
[[nodiscard]] values::Error remoteFileError(const QString &path, const QString &words);
[[nodiscard]] values::Error noHashToolError(const QString &path);
[[nodiscard]] values::Error damagedError(const QString &path, bool onTheWay);
[[nodiscard]] values::Error cancelledError();
[[nodiscard]] values::Error closedError(const QString &name);

} // namespace ssh
