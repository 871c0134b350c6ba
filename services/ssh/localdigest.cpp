// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ssh/localdigest.h"

#include "services/ssh/errors.h"

#include <QFile>
#include <QtConcurrent>

#include <algorithm>

namespace ssh
{

using values::Error;
using values::Result;

namespace
{

constexpr qint64 Piece = qint64(1) << 20;

Result<LocalDigest> digest(const QString &name, QCryptographicHash::Algorithm algorithm,
    qint64 bytes, const std::stop_token &stop)
{
    QFile file(name);
    QCryptographicHash hash(algorithm);
    LocalDigest done;
    bool isOver = !file.open(QFile::ReadOnly);
    while (!isOver) {
        if (stop.stop_requested())
            return cancelledError();
        const qint64 left = bytes < 0 ? Piece : std::min(Piece, bytes - done.bytes);
        const QByteArray piece = file.read(left);
        hash.addData(piece);
        done.bytes += piece.size();
        isOver = piece.isEmpty();
    }
    if (file.error() != QFile::NoError)
        return localFileError(name, file.errorString());
    done.hash = hash.result().toHex();
    return done;
}

} // namespace

QFuture<Result<LocalDigest>> digestOf(const QString &file, QCryptographicHash::Algorithm algorithm,
    qint64 bytes, const std::stop_token &stop)
{
    return QtConcurrent::run(digest, file, algorithm, bytes, stop);
}

} // namespace ssh
