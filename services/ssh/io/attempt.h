// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/hostkey.h"
#include "models/values/result.h"
#include "services/ssh/credentials.h"
#include "services/ssh/hostkeys.h"
#include "services/ssh/io/dialer.h"
#include "services/ssh/io/login.h"
#include "services/ssh/io/wire.h"
#include "services/ssh/sessionoptions.h"
#include "services/ssh/target.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace ssh
{

/// One try to get from nothing to a session that is logged in.
/// Shape:  one of succeeded(), asks() and failed(), once. Where a key has to be asked for the try
/// is
///         over: nothing is held open while a person thinks.
/// Thread: the I/O thread.
/// Errors: Network with a time-out of each phase, Protocol, Trust, Auth.
class Attempt final : public QObject
{
    Q_OBJECT

public:
    Attempt(Target target, Credentials credentials, const SessionOptions &options,
        std::shared_ptr<HostKeys> hostKeys);
    ~Attempt() override;

    void dial();
    /// Begins with a connection that exists already; takes the descriptor over.
    void greetOn(int descriptor);
    [[nodiscard]] std::unique_ptr<Wire> takeWire();

Q_SIGNALS:
    void succeeded();
    void asks(const values::HostKeyVerdict &verdict);
    void failed(const values::Error &error);

private:
    void turn();
    void greet();
    void judgeKey();
    void logIn();
    void fail(const values::Error &error);
    void end();
    [[nodiscard]] values::Error greetProblem() const;

    const Target m_target;
    Credentials m_credentials;
    const SessionOptions m_options;
    const std::shared_ptr<HostKeys> m_hostKeys;
    QTimer m_timer;
    std::unique_ptr<Dialer> m_dialer;
    std::unique_ptr<Wire> m_wire;
    std::unique_ptr<Login> m_login;
    bool m_isOver = false;
};

} // namespace ssh
