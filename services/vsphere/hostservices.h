// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/moref.h"
#include "models/values/result.h"
#include "services/vsphere/session/session.h"

#include <QList>
#include <QString>
#include <qcorotask.h>

#include <memory>
#include <optional>
#include <stop_token>

namespace vsphere
{

/// A service of an ESXi host, as its HostServiceSystem lists it.
struct HostService {
    QString key; ///< "TSM-SSH"
    QString label; ///< "SSH"
    bool running = false;
    QString policy; ///< on, off, automatic: whether it starts with the host
    friend bool operator==(const HostService &, const HostService &) = default;
};

/// What matters of one host before a service is started.
struct HostServices {
    values::MoRef host;
    QString name;
    values::MoRef system; ///< HostServiceSystem
    values::MoRef access; ///< HostAccessManager; null before 6.0
    QString lockdownMode; ///< lockdownDisabled, lockdownNormal, lockdownStrict; empty: not told
    QList<HostService> services;

    [[nodiscard]] const HostService *find(QStringView key) const;
    [[nodiscard]] bool isLockedDown() const;
};

/// The key of the service that answers SSH.
[[nodiscard]] QString sshServiceKey();

/// Errors: Permission (System.Read), NotFound, Incomplete (the host does not tell its services, as
///         one that is not connected), Network, Auth.
/// Source: HostSystem.config.service.service, configManager.serviceSystem, config.lockdownMode.
[[nodiscard]] QCoro::Task<values::Result<HostServices>> hostServices(
    std::shared_ptr<Session> session, values::MoRef host, std::stop_token stop);

/// Starts or stops one service; true when this call changed it, false when it was so already.
/// Errors: Permission (Host.Config.NetService), NotFound (no such service), Blocked (the host is
///         not connected), Fault.
[[nodiscard]] QCoro::Task<values::Result<bool>> setServiceRunning(std::shared_ptr<Session> session,
    HostServices services, QString key, bool running, std::stop_token stop);

/// Who may log in although a host is in lockdown mode: user names as the host spells them.
/// Errors: Permission, Unsupported (older than 6.0).
[[nodiscard]] QCoro::Task<values::Result<QStringList>> lockdownExceptions(
    std::shared_ptr<Session> session, HostServices services, std::stop_token stop);

} // namespace vsphere
