// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/estatestore.h"
#include "services/vsphere/session/session.h"
#include "tests/services/vsphere/wire.h"
#include "tests/support/labprocess.h"

#include <memory>

namespace tests
{

/// A server process and a session with it; the store takes what is loaded.
class LabSession final
{
public:
    /// False with lab.problem() or the session's error as problem().
    [[nodiscard]] bool start(const QString &program, const QStringList &arguments);
    /// A new session for that user.
    [[nodiscard]] bool login(const QString &user);
    [[nodiscard]] QString problem() const { return m_problem; }
    /// Puts a fault on; false when the lab does not know it.
    [[nodiscard]] bool fault(const QString &kind, QJsonObject more = {});
    /// Logins that the server counted.
    [[nodiscard]] int logins();

    void apply(const values::ChangeBatch &batch) { store.apply(id, batch); }
    [[nodiscard]] const models::ServerEstate &estate() const { return store.estate(id); }
    /// References of a type that a container view on the root folder finds: another way to the
    /// same objects than the one under test.
    [[nodiscard]] QSet<QString> listed(const QString &type);
    [[nodiscard]] QSet<QString> stored(const QString &type) const;

    LabProcess lab;
    MemoryPins pins;
    std::unique_ptr<vsphere::Session> session;
    models::EstateStore store;
    values::ServerId id;

private:
    QString m_problem;
};

} // namespace tests
