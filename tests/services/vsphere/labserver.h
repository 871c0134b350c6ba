// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/vsphere/session/session.h"
#include "services/vsphere/trust/certificatefacts.h"
#include "tests/services/vsphere/wire.h"
#include "tests/support/labprocess.h"

#include <QJsonObject>

#include <memory>

namespace tests
{

/// A running lab or plain simulator with its certificate pinned.
struct LabServer {
    LabProcess process;
    MemoryPins pins;

    [[nodiscard]] bool start(const QString &program, const QStringList &arguments)
    {
        const bool started = process.start(program, arguments);
        pins.pin(address().id(), process.thumbprint());
        return started;
    }
    [[nodiscard]] vsphere::ServerAddress address() const
    {
        return {process.host(), process.port()};
    }
    [[nodiscard]] std::shared_ptr<vsphere::Session> session(vsphere::Session::Options options = {})
    {
        auto trust = std::make_shared<vsphere::TrustPolicy>(address().id(), &pins);
        auto transport = std::make_unique<vsphere::Transport>(address(), std::move(trust));
        return std::make_shared<vsphere::Session>(std::move(transport), options);
    }
    [[nodiscard]] vsphere::Credentials credentials() const
    {
        return {process.user(), process.password()};
    }
    /// POST /fault; false when the lab refused it.
    [[nodiscard]] bool fault(const QJsonObject &spec)
    {
        return !process.post(QStringLiteral("/fault"), spec).isNull();
    }
    [[nodiscard]] bool reset() { return !process.post(QStringLiteral("/reset"), {}).isNull(); }
    /// A counter of /state: "logins", "failedLogins", "requests" …
    [[nodiscard]] int counted(const QString &name)
    {
        return process.state().value(QLatin1String("vsphere")).toObject().value(name).toInt(-1);
    }
    [[nodiscard]] int calls(const QString &method)
    {
        return process.state()
            .value(QLatin1String("vsphere"))
            .toObject()
            .value(QLatin1String("methods"))
            .toObject()
            .value(method)
            .toObject()
            .value(QLatin1String("calls"))
            .toInt();
    }
};

} // namespace tests
