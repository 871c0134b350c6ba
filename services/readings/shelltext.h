// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <optional>

namespace readings
{

/// The command behind a shell prompt: "[root@esx:~] lspci", "~ # lspci", "user@vm:~$ lspci",
/// "# lspci", "$ lspci". Empty where a prompt stands alone; nullopt where a line has no prompt.
[[nodiscard]] std::optional<QStringView> promptCommand(QStringView line);

/// One line of a log, parted.
struct LogLine {
    QStringView time; ///< as printed, without brackets; empty where none is
    QStringView source; ///< program and process: "nvidia-gridd[837]", "vmx"; may be empty
    QStringView message;
};

/// Knows kernel logs ("[   12.69] …", "[Sat Apr 13 …] …"), syslog ("Apr 02 19:11:13 host prog[1]:
/// "), VMware's ("2024-03-22T14:02:21.275Z| vmx| I120: …", "2012-08-07T07:57:31.269Z
/// cpu9:739725)…") and bare lines.
[[nodiscard]] LogLine logLine(QStringView line);

} // namespace readings
