// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/moref.h"

#include <tuple>

namespace models
{

/// "HostSystem:host-12", as the reference roles give it; empty for a null reference.
[[nodiscard]] inline QString refText(const values::MoRef &ref)
{
    return ref.isNull() ? QString() : QString(ref.type + QLatin1Char(':') + ref.value);
}

/// Order of objects that never changes while they live: for rows that a proxy sorts for people.
[[nodiscard]] inline bool refLess(const values::ObjectKey &a, const values::ObjectKey &b)
{
    return std::tie(a.server, a.ref.value, a.ref.type)
        < std::tie(b.server, b.ref.value, b.ref.type);
}

/// What a model shows: one host, all of a server (null ref) or everything (empty server).
[[nodiscard]] inline bool inScope(const values::ObjectKey &scope, const values::ObjectKey &host)
{
    const bool server = scope.server.isEmpty() || scope.server == host.server;
    return server && (scope.ref.isNull() || scope.ref == host.ref);
}

} // namespace models
