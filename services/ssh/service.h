// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/ssh/credentials.h"
#include "services/ssh/hostkeys.h"
#include "services/ssh/session.h"
#include "services/ssh/sessionoptions.h"
#include "services/ssh/target.h"

#include <QHash>
#include <QObject>

#include <memory>

namespace ssh
{

class Io;

/// All SSH connections of the program, on one I/O thread of its own.
/// Thread: the one that makes it; it outlives its sessions' use.
class Service final : public QObject
{
    Q_OBJECT

public:
    /// hostKeys is shared with whoever shows or forgets accepted keys.
    explicit Service(std::shared_ptr<HostKeys> hostKeys, QObject *parent = nullptr);
    /// Ends every command with Cancelled and waits for the thread.
    ~Service() override;

    /// The session with this target: the one that exists, as long as somebody holds it, or a new
    /// one that is Idle. Credentials and options are taken for a new one only.
    [[nodiscard]] std::shared_ptr<Session> session(
        const Target &target, const Credentials &credentials, const SessionOptions &options = {});

private:
    [[nodiscard]] std::shared_ptr<Session> jumpSession(
        const Target &target, const SessionOptions &options);

    std::shared_ptr<HostKeys> m_hostKeys;
    std::shared_ptr<Io> m_io;
    QHash<Target, std::weak_ptr<Session>> m_sessions;
};

} // namespace ssh
