// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"
#include "app/pins.h"
#include "models/estatestore.h"
#include "services/vsphere/session/session.h"

#include <qcorotask.h>

#include <memory>
#include <stop_token>

namespace app
{

/// The server of a command: logged in, its estate read once. Life: longer than open() and close().
class LoadedServer final
{
public:
    explicit LoadedServer(ServerOptions options);

    /// Errors: Usage, Storage (the options), Auth, Trust, Network, Protocol, Fault, Cancelled.
    [[nodiscard]] QCoro::Task<values::Status> open(std::stop_token stop);
    /// Logs out; does nothing where open() came to no session.
    [[nodiscard]] QCoro::Task<void> close();

    [[nodiscard]] values::ServerId id() const { return m_options.address.id(); }
    [[nodiscard]] const std::shared_ptr<vsphere::Session> &session() const { return m_session; }
    [[nodiscard]] models::EstateStore &store() { return m_store; }
    [[nodiscard]] const models::EstateStore &store() const { return m_store; }

private:
    ServerOptions m_options;
    CommandLinePin m_pin;
    std::shared_ptr<vsphere::Session> m_session;
    models::EstateStore m_store;
};

} // namespace app
