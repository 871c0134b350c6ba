// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/plan/ports.h"
#include "services/vsphere/operations/freshread.h"

#include <functional>
#include <memory>

namespace ports
{

/// Reads reality from one server; see plan::EstatePort.
class EstatePort final : public plan::EstatePort
{
public:
    /// known: the estate as the program has it.
    EstatePort(std::shared_ptr<vsphere::Session> session, std::function<plan::Estate()> known);

    plan::Answer<plan::Estate> read(QList<values::MoRef> objects, std::stop_token stop) override;
    plan::Answer<plan::Estate> waitFor(values::MoRef object,
        std::function<bool(const plan::Estate &)> until, std::chrono::seconds limit,
        std::stop_token stop) override;
    plan::Answer<QList<values::MissingPrivileges>> missingPrivileges(
        QList<values::MoRef> objects, QStringList privileges, std::stop_token stop) override;

private:
    std::function<plan::Estate()> m_known;
    std::shared_ptr<vsphere::FreshReader> m_reader;
};

} // namespace ports
