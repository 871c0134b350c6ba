// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/loadedserver.h"

#include "app/ctl/password.h"
#include "app/ctl/serversession.h"
#include "services/vsphere/watch/inventoryload.h"

namespace app
{

using values::Status;

LoadedServer::LoadedServer(ServerOptions options)
    : m_options(std::move(options))
    , m_pin(m_options.thumbprint)
{
}

QCoro::Task<Status> LoadedServer::open(std::stop_token stop)
{
    const auto extra = serverAuthorities(m_options);
    if (!extra.ok())
        co_return extra.error();
    const auto password = co_await findPassword(m_options, stop);
    if (!password.ok())
        co_return password.error();
    m_session = makeSession(m_options, &m_pin, *extra);
    const vsphere::Credentials credentials(m_options.user, *password);
    const Status opened = co_await m_session->open(credentials, stop);
    if (!opened.ok())
        co_return opened.error();
    values::Server server;
    server.id = id();
    server.host = m_options.address.host;
    server.about = m_session->content().about;
    m_store.setServer(server);
    const std::function<void(const values::ChangeBatch &)> sink
        = [this](const values::ChangeBatch &batch) {
              m_store.apply(id(), batch);
          };
    const auto stats = co_await vsphere::loadOnce(m_session.get(), sink, stop);
    co_return stats.ok() ? values::done() : Status(stats.error());
}

QCoro::Task<void> LoadedServer::close()
{
    if (!m_session)
        co_return;
    const std::stop_token never;
    const Status closed = co_await m_session->close(never);
    Q_UNUSED(closed) // the server forgets the session by itself, too
}

} // namespace app
