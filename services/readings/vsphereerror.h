// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/readings/matching.h"
#include "services/readings/reading.h"
#include "services/readings/text.h"

namespace readings
{

/// Why vSphere refused, in one word and with the figures that the message holds.
/// Source: messages of failed tasks, of power-on above all; the same words in vmware.log.
struct VsphereError {
    Words label; ///< "graphics_resource_insufficient", "not_a_passthrough_device", …
    Words cause; ///< label of the line that says more than "Module … power on failed"
    Words reason; ///< the line that the cause was read from
    Words module; ///< "DevicePowerOn"
    Words device; ///< "pciPassthru0", "6:0.0"
    Words profile; ///< vGPU type: "nvidia_a40-1a"
    Words plugin; ///< "libnvidia-vgx.so"
    Words key; ///< setting: "sched.mem.min"
    Words requiredMib; ///< memory to reserve
    Words pagesNeeded; ///< of 4 KiB
    Words pagesLimit;
    Words mmioKb; ///< what the firmware could not place
    Words driver; ///< NVIDIA driver named in the message
};

[[nodiscard]] VsphereError parseVsphereError(const Text &text);
[[nodiscard]] int likenessOfVsphereError(const Text &text);
[[nodiscard]] Facts facts(const VsphereError &error);
[[nodiscard]] QJsonObject json(const VsphereError &error);

/// Reads one message into what is known already.
void readVsphereMessage(QStringView message, VsphereError &into);

} // namespace readings
