// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/hostkey.h"
#include "services/ssh/io/core.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <functional>
#include <memory>

namespace ssh
{

/// A libssh session that never blocks, on a descriptor of its own. It has a poll context for
/// itself, so that no call on it can run the callbacks of another one. Shape:  onTurn is called
/// after each piece of work that the descriptor brought; whoever calls
///         libssh beside that calls settle() afterwards, which may call onTurn too.
/// Thread: the I/O thread, but for the time between lend() and takeBack().
class Wire final : public QObject
{
    Q_OBJECT

public:
    /// Takes the descriptor over. hostKeyTypes: those on file, to be asked for first.
    Wire(int descriptor, const QString &host, const QString &user, const QStringList &hostKeyTypes);
    ~Wire() override;

    void setOnTurn(std::function<void()> onTurn) { m_onTurn = std::move(onTurn); }
    [[nodiscard]] ssh_session session() const { return m_core->session(); }
    /// One step of banner and key exchange: SSH_OK, SSH_AGAIN or SSH_ERROR.
    [[nodiscard]] int greet();
    [[nodiscard]] bool isBroken() const;
    /// What libssh or the server said last.
    [[nodiscard]] QString words() const;
    [[nodiscard]] values::HostKey hostKey() const;
    [[nodiscard]] uint64_t bytesReceived() const { return m_core->bytesReceived(); }
    /// Bytes wait to be sent.
    [[nodiscard]] bool isCongested() const;

    /// Looks what libssh waits for now.
    void settle();
    /// Leaves the session to another thread, which may block in it. Where the wire goes meanwhile,
    /// its connection is cut, and the session ends with the last owner of what was lent.
    [[nodiscard]] std::shared_ptr<Core> lend();
    void takeBack();
    /// Stops listening, for good; the wire may be deleted later.
    void retire();

private:
    void setOptions(const QString &host, const QString &user, const QStringList &hostKeyTypes);
    void watch();
    void turn();
    [[nodiscard]] uint32_t interest() const;

    const int m_descriptor; ///< our copy: its number stays ours when libssh closes its own
    std::function<void()> m_onTurn;
    std::shared_ptr<Core> m_core;
    bool m_isConnected = false;
    bool m_isBroken = false;
    bool m_isWatched = false;
    bool m_isLent = false;
};

} // namespace ssh
