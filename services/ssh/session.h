// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/hostkey.h"
#include "models/values/result.h"
#include "models/values/sshstate.h"
#include "services/ssh/command.h"
#include "services/ssh/output.h"
#include "services/ssh/stream.h"
#include "services/ssh/target.h"
#include "services/ssh/upload.h"

#include <QObject>
#include <QPointer>
#include <qcorotask.h>

#include <functional>
#include <memory>
#include <stop_token>

namespace ssh
{

class Connection;
class Credentials;
class Input;
class Io;

/// One connection to one account, with many commands on it.
/// Shape:  connects when first needed. At most six commands run at once, the rest wait in order.
///         After a loss it comes back by itself, with pauses of 1 s to 60 s; commands that ran fail
///         with Network, commands that waited go on waiting for the next attempt, and fail with it.
///         A first attempt that fails is Failed: the next command or connectNow() tries again.
/// Login:  a refused password or key is never tried again by itself (accounts get locked): every
///         command fails with Auth until setCredentials().
/// Trust:  hostKeyAsked() stays open until answerHostKey(), without a connection meanwhile; with
///         question.changed() it only tells. Questions of jump hosts come through here too.
/// Thread: the one that made the service; results and signals come there.
/// Life:   commands that run when the last owner lets go of the session end with Cancelled.
class Session final : public QObject, public std::enable_shared_from_this<Session>
{
    Q_OBJECT

public:
    /// Made by Service::session() only.
    Session(std::shared_ptr<Io> io, QPointer<Connection> connection, std::shared_ptr<Session> jump);
    ~Session() override;

    [[nodiscard]] const values::SshState &state() const { return m_state; }

    /// Waits until the session is logged in. Errors: Network, Auth, Trust, Cancelled.
    [[nodiscard]] QCoro::Task<values::Status> open(std::stop_token stop);
    /// Runs a command to its end.
    /// Errors: Network (lost, timed out), Auth, Trust, Usage (words that cannot be quoted), Fault
    ///         (the server refuses to run commands), Cancelled. Any exit status is a success.
    [[nodiscard]] QCoro::Task<values::Result<Output>> run(Command command, std::stop_token stop);
    /// Starts a command that runs for long. Connect to its signals before the event loop turns.
    [[nodiscard]] std::shared_ptr<Stream> stream(
        const Command &command, StreamOptions options = {});

    /// Copies a local file to the other side, in its place at once and whole or not at all.
    /// Shape:  goes to "remotePath.part-…" by an exec channel, where an earlier attempt with the
    /// same
    ///         content is taken up; size and hash are read back there, then it gets its name.
    /// Errors: those of run(); Storage (the local file, or no room there), Incomplete (arrived
    ///         damaged, or the local file changed meanwhile), Unsupported (no hash tool there).
    [[nodiscard]] QCoro::Task<values::Result<Uploaded>> upload(
        QString localFile, QString remotePath, UploadProgress progress, std::stop_token stop);

    /// Connects at once: out of Idle, Failed or a pause.
    void connectNow();
    /// New ones for the next attempt, which follows at once when the last one Failed.
    void setCredentials(const Credentials &credentials);
    /// Answers hostKeyAsked(); remember: also in the program's own file of known hosts.
    void answerHostKey(bool trust, bool remember);
    /// Ends the connection and all commands for good.
    void close();

    /// For those that go through this machine to another one.
    [[nodiscard]] QPointer<Connection> connection() const { return m_connection; }
    /// run() with an input that comes by and by.
    [[nodiscard]] QCoro::Task<values::Result<Output>> execute(
        Command command, std::shared_ptr<Input> input, std::stop_token stop);

Q_SIGNALS:
    void stateChanged(const values::SshState &state);
    void hostKeyAsked(const values::HostKeyQuestion &question);

private:
    /// Does something with the connection on its thread, where it still exists.
    template <class Work>
    void post(Work work, std::function<void()> dropped = {}) const;
    void adopt(const values::SshState &state);

    std::shared_ptr<Io> m_io;
    const QPointer<Connection> m_connection; ///< looked at on the I/O thread, where it ends
    std::shared_ptr<Session> m_jump;
    values::SshState m_state;
    bool m_jumpAsks = false;
};

} // namespace ssh
