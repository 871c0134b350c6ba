// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/telemetry/smitargets.h"

namespace app
{

QHash<values::ObjectKey, telemetry::SmiTarget> smiTargets(
    const values::ServerId &server, const models::ServerEstate &estate)
{
    QHash<values::ObjectKey, telemetry::SmiTarget> found;
    const auto hosts = telemetry::hostTargets(server, estate);
    for (const telemetry::HostTarget &host : hosts)
        found.insert(host.key, telemetry::smiTarget(host));
    const auto guests = telemetry::guestTargets(server, estate);
    for (const telemetry::GuestTarget &guest : guests)
        found.insert(guest.key, telemetry::smiTarget(guest));
    return found;
}

} // namespace app
