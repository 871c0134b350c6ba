// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

namespace hostpackages
{

/// Walks through a ZIP or ar archive with libarchive. Archives come from outside: whoever reads
/// says how much he takes, and nothing is written to disk.
class Archive final
{
public:
    /// How a walk ended.
    enum class End { Whole, Cut, NoArchive, Unreadable };
    /// One member. read(most): its content, null where it is longer or cut.
    using Member = std::function<bool(
        const QString &name, const std::function<QByteArray(qint64 most)> &read)>;

    /// Calls member for each one until it answers false. reason: libarchive's words.
    [[nodiscard]] static End walk(const QString &path, const Member &member, QString *reason);
    [[nodiscard]] static End walk(const QByteArray &bytes, const Member &member, QString *reason);
};

} // namespace hostpackages
