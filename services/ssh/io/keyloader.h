// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QString>

#include <libssh/libssh.h>

#include <memory>

namespace ssh
{

/// A private key from a file, or the reason why there is none, as a sentence's end.
struct LoadedKey {
    std::shared_ptr<ssh_key_struct> key;
    QString problem;
};

/// Reads and decrypts a key file on a pool thread: that takes a tenth of a second and more.
[[nodiscard]] QFuture<LoadedKey> loadKey(const QString &path, const QString &passphrase);

} // namespace ssh
