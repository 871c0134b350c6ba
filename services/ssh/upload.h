// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

namespace ssh
{

/// A file that arrived: size and hash were read back on the other side before it got its name.
struct Uploaded {
    QString path;
    qint64 bytes = 0;
    qint64 resumedAt = 0; ///< bytes that an earlier attempt had brought
    QString hashTool; ///< what the other side has: "sha256sum", "sha1sum", "md5sum"
    QByteArray hash; ///< in hexadecimal
};

/// Called on the session's thread a few times a second: bytes sent of bytes in all.
using UploadProgress = std::function<void(qint64 sent, qint64 total)>;

} // namespace ssh
