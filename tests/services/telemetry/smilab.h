// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/ssh/service.h"
#include "services/telemetry/smisource.h"
#include "tests/support/labprocess.h"

#include <QJsonObject>
#include <QTemporaryDir>

#include <memory>

namespace tests
{

/// A lab whose clock runs as ours does, and SSH to its machines.
class SmiLab final
{
public:
    SmiLab();

    [[nodiscard]] bool start(const QString &estate);
    /// What the ready line says of a host or guest.
    [[nodiscard]] QJsonObject machine(const QString &name) const;
    [[nodiscard]] std::shared_ptr<ssh::Session> session(const QString &name);
    [[nodiscard]] std::shared_ptr<ssh::Session> session(
        const QString &name, const QString &password);
    [[nodiscard]] telemetry::SmiTarget target(
        const QString &name, telemetry::SmiTarget::Kind kind) const;
    /// A source with short pauses, not started.
    [[nodiscard]] std::unique_ptr<telemetry::SmiSource> source(
        const QString &name, telemetry::SmiTarget::Kind kind = telemetry::SmiTarget::Kind::Host);
    /// Puts a fault on a machine; false when the lab does not know it.
    [[nodiscard]] bool fault(const QString &kind, const QString &machine, QJsonObject more = {});
    [[nodiscard]] bool lift(const QString &kind, const QString &machine);
    [[nodiscard]] bool reset();
    /// Commands that loop on a machine now.
    [[nodiscard]] int loops(const QString &machine);

    LabProcess lab;
    telemetry::SmiOptions options;

private:
    QTemporaryDir m_folder;
    std::shared_ptr<ssh::HostKeys> m_hostKeys;
    std::unique_ptr<ssh::Service> m_service;
};

} // namespace tests
