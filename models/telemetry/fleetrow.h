// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/derive/gpuview.h"
#include "models/telemetry/telemetrystore.h"

#include <tuple>

namespace models
{

/// What the operator can do about telemetry of a host or VM.
enum class TelemetryAction { None, TurnOn, TurnOff, Retry, StartSsh };

/// One GPU of the fleet: what the estate says of it and whether, and through whom, it is measured.
struct FleetRow {
    enum class Sight {
        Host, ///< measured from outside a guest
        GuestOnly, ///< passed through: the host cannot see it, its guest tells
        Awaited, ///< a source is connecting, waiting or paused
        Unmeasured, ///< nobody measures it; `why` says the reason
    };
    values::ServerId server;
    values::MoRef host; ///< null: nobody knows the host
    QString hostName;
    std::optional<values::PciAddress> address;
    QString name;
    bool isVgpu = false;
    GpuMode mode = GpuMode::Unknown;
    QList<values::MoRef> vms;
    QStringList vmNames;
    std::optional<values::GpuNumber> number; ///< of TelemetryStore; nothing: never measured
    Sight sight = Sight::Unmeasured;
    QString why; ///< for Awaited and Unmeasured: a sentence; tr()
    QString fix; ///< what to do; tr(), may be empty
    TelemetryAction action = TelemetryAction::None; ///< that does it
    values::ObjectKey target; ///< of the action

    /// Whether somebody measures it now.
    [[nodiscard]] bool isMeasured() const
    {
        return sight == Sight::Host || sight == Sight::GuestOnly;
    }
    friend bool operator==(const FleetRow &, const FleetRow &) = default;
};

/// Order of the fleet that never changes while the rows live.
struct FleetKey {
    values::ObjectKey host;
    bool hasAddress = false;
    values::PciAddress address;
    int number = -1; ///< where there is no address

    [[nodiscard]] auto order() const
    {
        return std::tie(host.server, host.ref.value, host.ref.type, hasAddress, address, number);
    }
    friend bool operator<(const FleetKey &a, const FleetKey &b) { return a.order() < b.order(); }
    friend bool operator==(const FleetKey &a, const FleetKey &b) { return a.order() == b.order(); }
};

/// The host on which a measured GPU sits, as far as identity and estate say; may have a null ref.
[[nodiscard]] values::ObjectKey homeOf(
    const values::GpuIdentity &identity, const EstateStore &estates);
/// The GPUs of one host: those of the estate joined with the measured ones, which are all whose
/// home is this host. A host that is not known gives the measured ones alone.
[[nodiscard]] std::vector<std::pair<FleetKey, FleetRow>> fleetRowsOf(const values::ObjectKey &host,
    const QList<const GpuTelemetry *> &measured, const EstateStore &estates,
    const TelemetryStore &telemetry);

} // namespace models
