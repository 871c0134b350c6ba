// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/telemetry/estatetargets.h"

#include <QList>
#include <QString>

namespace telemetry
{

/// A machine on which nvidia-smi is asked.
struct SmiTarget {
    enum class Kind { Host, Guest };

    Kind kind = Kind::Host;
    values::ObjectKey key; ///< host or VM; a null ref where no vCenter knows the machine
    QString name; ///< for sentences
    QList<EstateGpu> gpus; ///< what the estate says of them; may be empty
    /// Host: how many GPUs it gave to VMs whole, so that it cannot see them itself.
    int passedThrough = 0;

    [[nodiscard]] bool isHost() const { return kind == Kind::Host; }
    [[nodiscard]] values::SampleSource source() const
    {
        return isHost() ? values::SampleSource::HostNvidiaSmi
                        : values::SampleSource::GuestNvidiaSmi;
    }
    friend bool operator==(const SmiTarget &, const SmiTarget &) = default;
};

[[nodiscard]] SmiTarget smiTarget(const HostTarget &host);
[[nodiscard]] SmiTarget smiTarget(const GuestTarget &guest);

/// What nvidia-smi says of a GPU's identity.
struct SmiGpuName {
    QString uuid;
    QString busId; ///< on the machine that printed it: "00000000:3B:00.0"
    QString name;
    friend bool operator==(const SmiGpuName &, const SmiGpuName &) = default;
};

/// Which GPU that is. In a guest the address on the host is known only where the VM holds one GPU,
/// or one of that model: guests number their buses themselves.
[[nodiscard]] values::GpuIdentity identityOf(const SmiTarget &target, const SmiGpuName &printed);

} // namespace telemetry
