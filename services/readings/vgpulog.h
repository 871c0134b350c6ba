// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/readings/matching.h"
#include "services/readings/reading.h"
#include "services/readings/text.h"

#include <QStringList>

namespace readings
{

/// What the vGPU manager logs of one virtual machine.
/// Source: vmiop lines of a VM's vmware.log on ESXi; journalctl -u nvidia-vgpu-mgr on KVM.
struct VgpuLog {
    Words plugin; ///< "loaded" once ESXi has loaded it
    Words gpuPciId; ///< "0000:04:00.0", "0x4100"
    Words vgpuType; ///< "quadro"
    Words vgpuTypeId; ///< "50"
    Words uuid; ///< of the mediated device
    Words framebuffer; ///< bytes in hexadecimal: "0x74000000"
    Words virtualDeviceId; ///< "0x1db4:0x1252"
    Words frl; ///< frame rate limit: "60 FPS", "Disabled"
    Words hostDriver;
    Words hostVgx; ///< "17.1"
    Words guestDriver;
    Words guestVgx;
    Words vgpuVersion; ///< of the guest: "0x50001"
    Words supportedRange; ///< "0x70001, 0xb0001"
    Words migration; ///< "enabled", "disabled"
    Words displayInit; ///< "successful", "failed"
    QStringList licenceStates; ///< in order: "Unlicensed (Unrestricted)", "Licensed"
    Words licensedProduct; ///< from nvidia-smi in the guest, where it is in the text
    Words licenceStatus;
    QStringList errors; ///< lines that the plug-in calls errors, in order
    bool isIncompatible = false; ///< guest and host drivers do not fit: vGPU is off in the guest
    bool isShutDown = false; ///< the plug-in was shut down
    Words service; ///< systemctl's "active", "failed"
    bool isVgpu = false; ///< anything of the above was there
};

[[nodiscard]] VgpuLog parseVgpuLog(const Text &text);
[[nodiscard]] int likenessOfVgpuLog(const Text &text);
[[nodiscard]] Facts facts(const VgpuLog &log);
[[nodiscard]] QJsonObject json(const VgpuLog &log);

} // namespace readings
