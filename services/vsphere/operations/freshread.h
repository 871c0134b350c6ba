// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/change.h"
#include "models/values/result.h"
#include "models/values/setupfacts.h"
#include "services/vsphere/session/session.h"

#include <QByteArray>
#include <QList>
#include <QSet>
#include <qcorotask.h>

#include <memory>
#include <optional>
#include <stop_token>

namespace vsphere
{

/// A host, a VM or a container, read anew as the live estate reads it, with what set-up has to
/// know besides.
struct FreshObject {
    values::ObjectChange change; ///< Enter
    std::optional<values::VmSetup> vm;
    std::optional<values::HostSetup> host;
    std::optional<values::ClusterSetup> cluster;
    std::optional<QList<values::MoRef>> vms; ///< hosts: those registered there
    /// The share of the host's memory that VMs can have; hosts, where it was asked for.
    std::optional<double> memoryForVms;
};

/// Reads objects with the paths and the decoder of the live watch.
/// Thread: the interface thread. Life: shared by its reads.
class FreshReader final
{
public:
    enum class Depth {
        Properties, ///< what the objects themselves tell, their tasks, datastores and pools
        Everything, ///< and what the host's environment browser and licences tell
    };

    explicit FreshReader(std::shared_ptr<Session> session)
        : m_session(std::move(session))
    {
    }

    [[nodiscard]] const std::shared_ptr<Session> &session() const { return m_session; }
    /// Paths that this server answered with InvalidProperty.
    [[nodiscard]] const QSet<QByteArray> &refused() const { return m_refused; }
    void refuse(const QByteArray &path) { m_refused.insert(path); }

private:
    std::shared_ptr<Session> m_session;
    QSet<QByteArray> m_refused;
};

/// Objects that are gone are not in the list. What a host that is out of reach does not tell, and
/// what the account may not see, stays unknown. Errors: Network, Auth, Protocol, Fault, Cancelled.
[[nodiscard]] QCoro::Task<values::Result<QList<FreshObject>>> readFresh(
    std::shared_ptr<FreshReader> reader, QList<values::MoRef> objects, FreshReader::Depth depth,
    std::stop_token stop);

} // namespace vsphere
