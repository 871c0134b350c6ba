// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>

namespace values
{

/// A managed object reference: unique within one server. A serverGuid is never part of it.
struct MoRef {
    QString type; ///< "HostSystem", "VirtualMachine" …
    QString value; ///< "host-12"

    [[nodiscard]] bool isNull() const { return value.isEmpty(); }
    friend bool operator==(const MoRef &a, const MoRef &b)
    {
        return a.value == b.value && a.type == b.type;
    }
    friend size_t qHash(const MoRef &ref, size_t seed = 0) { return qHash(ref.value, seed); }
};

/// One connected server within this program: "host:port" as the operator named it.
using ServerId = QString;

/// An object among several servers.
struct ObjectKey {
    ServerId server;
    MoRef ref;

    friend bool operator==(const ObjectKey &a, const ObjectKey &b)
    {
        return a.ref == b.ref && a.server == b.server;
    }
    friend size_t qHash(const ObjectKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, key.server, key.ref);
    }
};

} // namespace values
