// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace tests
{

/// The bytes as one gzip member.
QByteArray gzip(const QByteArray &bytes);
/// A gzip member that inflates to that many equal bytes after a beginning; small in memory.
QByteArray gzipBomb(const QByteArray &beginning, qint64 inflatedBytes);

} // namespace tests
