// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/plan/ports.h"
#include "services/ssh/session.h"

#include <QCoreApplication>

#include <functional>
#include <memory>
#include <optional>

namespace ports
{

/// Commands over SSH on the machines whose login the program has; see plan::ShellPort.
class SshShell final : public plan::ShellPort
{
    Q_DECLARE_TR_FUNCTIONS(ports::SshShell)

public:
    /// The session with a host or a guest; nothing where no login is known. Asks nobody.
    using LookUp
        = std::function<std::optional<std::shared_ptr<ssh::Session>>(const values::MoRef &machine)>;

    explicit SshShell(LookUp lookUp)
        : m_lookUp(std::move(lookUp))
    {
    }

    [[nodiscard]] bool canReach(const values::MoRef &machine) const override;
    plan::Answer<plan::ShellOutput> run(values::MoRef machine, QStringList words, QByteArray input,
        std::chrono::seconds limit, std::stop_token stop) override;
    plan::Answer<> upload(values::MoRef machine, QString localFile, QString remotePath,
        plan::Progress progress, std::stop_token stop) override;

private:
    [[nodiscard]] std::shared_ptr<ssh::Session> find(const values::MoRef &machine) const;

    LookUp m_lookUp;
};

} // namespace ports
