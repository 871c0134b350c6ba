// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/estatestore.h"
#include "services/ports/serverports.h"
#include "tests/services/vsphere/labserver.h"

#include <QJsonObject>
#include <QStringList>

#include <memory>
#include <optional>

namespace tests
{

/// A lab, a session with it, its inventory as first loaded, and the ports over them.
class PortLab final
{
public:
    ~PortLab();

    /// speed: how much faster tasks and reboots pass than in reality.
    [[nodiscard]] bool start(const QString &estate, const QString &speed = QStringLiteral("300"));
    /// Another login at the same lab: new session, new ports. Empty: the administrator.
    [[nodiscard]] bool login(const QString &user = {});
    /// The same at the estate's first standalone ESXi host.
    [[nodiscard]] bool loginStandalone();
    [[nodiscard]] QString problem() const { return m_problem; }

    [[nodiscard]] values::MoRef host(const QString &name) const;
    [[nodiscard]] values::MoRef vm(const QString &name) const;
    /// An object read anew; an empty estate with problem() where that fails.
    [[nodiscard]] plan::Estate read(const values::MoRef &ref);
    [[nodiscard]] values::Host readHost(const values::MoRef &ref);
    [[nodiscard]] values::VirtualMachine readVm(const values::MoRef &ref);
    [[nodiscard]] plan::Estate known() const;
    /// Whether the program waits for the server's end of something, given this time.
    [[nodiscard]] values::Result<plan::Estate> waitFor(const values::MoRef &ref,
        std::function<bool(const plan::Estate &)> until,
        std::chrono::seconds limit = std::chrono::seconds(30));
    [[nodiscard]] bool fault(QJsonObject spec) { return server.fault(spec); }
    [[nodiscard]] bool off(const values::MoRef &vm); ///< powers it off

    LabServer server;
    std::shared_ptr<vsphere::Session> session;
    plan::Ports ports;

private:
    void close();
    [[nodiscard]] bool loginAt(const vsphere::ServerAddress &address, const QString &user);

    models::EstateStore m_store;
    values::ServerId m_id;
    QString m_problem;
};

/// Text for the messages of tests.
class Told final
{
public:
    explicit Told(QByteArray text)
        : m_text(std::move(text))
    {
    }
    operator const char *() const // NOLINT(google-explicit-constructor): what QVERIFY2 casts to
    {
        return m_text.constData();
    }

private:
    QByteArray m_text;
};

/// "kind: what, why".
template <class T>
[[nodiscard]] Told told(const values::Result<T> &result)
{
    if (result.ok())
        return Told("ok");
    return Told(QByteArray::number(static_cast<int>(result.error().kind)) + ": "
        + result.error().sentence().toUtf8());
}
[[nodiscard]] inline Told told(qint64 number)
{
    return Told(QByteArray::number(number));
}

} // namespace tests
