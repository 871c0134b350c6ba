// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/reason.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ui::Reason)
};

StateText forbidden(const QString &missing)
{
    return {QStringLiteral("lock"), missing,
        Tr::tr("The server has this information but does not give it to your account. Ask the "
               "administrator of the server for a role with this privilege, then connect again.")};
}

StateText loading(const values::Server &server)
{
    StateText text;
    text.icon = QStringLiteral("refresh");
    text.title = Tr::tr("Loading the inventory…");
    text.hint = server.objectsLoaded > 0
        ? Tr::tr("%Ln object(s) so far. Rows appear as they arrive.", nullptr, server.objectsLoaded)
        : Tr::tr("Rows appear as they arrive.");
    text.busy = true;
    return text;
}

StateText notResponding(const values::Host &host)
{
    const bool disconnected = host.connection == values::ConnectionState::Disconnected;
    return {QStringLiteral("host-disconnected"),
        disconnected ? Tr::tr("This host is disconnected from its vCenter")
                     : Tr::tr("This host does not respond to its vCenter"),
        Tr::tr("vCenter cannot tell what is in it. Check the host's power and management network; "
               "the list fills by itself when the host is back.")};
}

} // namespace

std::optional<StateText> reasonForNoRows(
    const values::Server *server, const values::Host *host, const QString &missing)
{
    using State = values::Server::State;
    if (!missing.isEmpty())
        return forbidden(missing);
    if (server != nullptr
        && (server->state == State::Connecting || server->state == State::Loading))
        return loading(*server);
    const bool silent = host != nullptr && host->connection != values::ConnectionState::Connected
        && host->connection != values::ConnectionState::Unknown;
    if (silent)
        return notResponding(*host);
    return std::nullopt;
}

bool touchesHost(const models::EstateDelta &delta, const values::ObjectKey &key)
{
    if (delta.server != key.server)
        return false;
    const auto same = [&key](const auto &changed) {
        return changed.ref == key.ref;
    };
    const auto has = [&key](const std::vector<values::MoRef> &refs) {
        return std::find(refs.begin(), refs.end(), key.ref) != refs.end();
    };
    return has(delta.hostsAdded) || has(delta.hostsRemoved)
        || std::any_of(delta.hostsChanged.begin(), delta.hostsChanged.end(), same);
}

bool touchesVm(const models::EstateDelta &delta, const values::ObjectKey &key)
{
    if (delta.server != key.server)
        return false;
    const auto same = [&key](const auto &changed) {
        return changed.ref == key.ref;
    };
    const auto has = [&key](const std::vector<values::MoRef> &refs) {
        return std::find(refs.begin(), refs.end(), key.ref) != refs.end();
    };
    return has(delta.vmsAdded) || has(delta.vmsRemoved)
        || std::any_of(delta.vmsChanged.begin(), delta.vmsChanged.end(), same);
}

} // namespace ui
