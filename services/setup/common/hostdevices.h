// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/plan/estate.h"
#include "services/setup/common/devicekey.h"

#include <QHash>
#include <QStringList>

namespace setup
{

/// One function of a plan, as its host has it now.
struct DeviceNow {
    DeviceKey key;
    QString address; ///< now; empty: gone
    QString name;
    bool known = false; ///< the host tells its passthrough state
    bool capable = false, enabled = false, active = false;
    QString label;
    bool drivenByHost = false; ///< the vGPU manager or another driver in the host has it

    [[nodiscard]] bool isGone() const { return address.isEmpty(); }
};

[[nodiscard]] QList<DeviceNow> devicesNow(const values::Host &host, const QList<DeviceKey> &keys,
    const QHash<QString, QString> &moved = {});

/// What is stored and what is in force are both as wished. label: checked where it is not null.
[[nodiscard]] bool isAsWished(
    const QList<DeviceNow> &devices, bool enable, const QString &label = {});
/// Setting them leads to a reboot, or one is waited for already. None where the host rebinds
/// without one, unless its own driver holds the device.
[[nodiscard]] bool leadsToReboot(
    const values::Host &host, const QList<DeviceNow> &devices, bool enable);

[[nodiscard]] const values::PciDevice *deviceAt(const values::Host &host, const QString &address);
[[nodiscard]] const values::PciPassthruInfo *passthruAt(
    const values::Host &host, const QString &address);
/// The function and those that change together with it, it first, then by address.
[[nodiscard]] QStringList unitOf(const values::Host &host, const QString &address);
/// Whether a driver of the host has the GPU: Shared or Shared Direct graphics in force.
[[nodiscard]] bool drivenByHost(const values::Host &host, const QString &address);
/// VMs that hold one of the functions, by name. running: only those that run.
[[nodiscard]] QList<const values::VirtualMachine *> holders(const plan::Estate &estate,
    const values::MoRef &host, const QStringList &addresses, bool running);
/// The keys of functions; what the host does not have is left out.
[[nodiscard]] QList<DeviceKey> keysOf(const values::Host &host, const QStringList &addresses);

} // namespace setup
