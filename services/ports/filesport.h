// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/plan/ports.h"
#include "services/vsphere/session/session.h"

#include <functional>
#include <memory>

namespace ports
{

/// Reads files of datastores; see plan::FilesPort. known: names the datacenters.
class FilesPort final : public plan::FilesPort
{
public:
    FilesPort(std::shared_ptr<vsphere::Session> session, std::function<plan::Estate()> known)
        : m_session(std::move(session))
        , m_known(std::move(known))
    {
    }

    plan::Answer<QByteArray> tail(
        QString datastorePath, qint64 bytes, std::stop_token stop) override;

private:
    std::shared_ptr<vsphere::Session> m_session;
    std::function<plan::Estate()> m_known;
};

} // namespace ports
