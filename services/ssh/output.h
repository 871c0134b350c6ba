// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMetaType>
#include <QString>

namespace ssh
{

/// How a command ended and what it wrote. Any exit status is a success of the call: 127 (command
/// not found) and the rest are for the caller to judge.
struct Output {
    QByteArray out;
    QByteArray err;
    int exitStatus = -1; ///< -1: it ended by a signal, or the server did not say
    QString signal; ///< "TERM"; empty where it ended by itself
    bool truncated = false; ///< more came than the command allows

    [[nodiscard]] bool succeeded() const { return exitStatus == 0 && signal.isEmpty(); }
};

} // namespace ssh

Q_DECLARE_METATYPE(ssh::Output)
