// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/ssh/io/core.h"

#include <QFuture>
#include <QString>

#include <atomic>
#include <memory>

namespace ssh
{

/// The way to break off a talk with the agent: its thread then goes on at once.
class AgentLine final
{
public:
    AgentLine() = default;
    ~AgentLine();
    AgentLine(const AgentLine &) = delete;
    AgentLine &operator=(const AgentLine &) = delete;

    /// Connects, on the pool thread; the descriptor for libssh, -1 where nobody listens.
    [[nodiscard]] int open(const QString &socket);
    /// From any thread.
    void cut();

private:
    std::atomic<int> m_descriptor = -1;
    std::atomic<bool> m_cut = false;
};

/// What ssh_userauth_agent() said, and why it was not asked.
struct AgentAnswer {
    int result = SSH_AUTH_ERROR;
    QString problem;
};

/// Logs a blocking session in with the keys of the agent at a socket, on a pool thread: agents may
/// ask a person for each use of a key.
[[nodiscard]] QFuture<AgentAnswer> logInByAgent(
    std::shared_ptr<Core> core, const QString &socket, std::shared_ptr<AgentLine> line);

} // namespace ssh
