// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"
#include "services/readings/printed.h"
#include "services/readings/text.h"

#include <QJsonObject>

#include <vector>

namespace readings
{

/// One vGPU that a VM uses.
/// Shape:  type is the profile's name in the summary ("GRID P40-12C") and its number in -q.
struct SmiVgpu {
    Printed gpu, id, name, type, vmId, vmName, vmUuid, uuid, mdevUuid, guestDriver;
    Printed licence, licenceExpiry, gi, placement, accountingMode, eccMode, frameRateLimit, busId;
    Printed fbTotalMib, fbUsedMib, fbFreeMib, utilPct, utilMemPct, utilEncPct, utilDecPct;
    Printed encSessions, encFps, encLatency, fbcSessions, fbcFps, fbcLatency;
};

/// A profile that a GPU supports (vgpu -s) or can still create (vgpu -c); details with -v.
struct SmiVgpuType {
    Printed gpu, name, typeId, deviceClass, maxInstances, maxPerVm, fbMib, heads, maxX, maxY;
    Printed frameRateLimit, licence, giProfile;
};

/// A physical GPU as nvidia-smi vgpu tells of it.
struct SmiVgpuHost {
    Printed index, name, busId, utilPct, activeVgpus, heterogeneousMode;
};

/// nvidia-smi vgpu: the summary table, -q, -s and -c. For -u and -p see SmiColumns.
struct SmiVgpuReport {
    Printed timestamp, driver;
    std::vector<SmiVgpuHost> gpus;
    std::vector<SmiVgpu> vgpus;
    std::vector<SmiVgpuType> types;
    bool hasTypes = false; ///< asked for with -s or -c

    [[nodiscard]] Facts facts() const;
    [[nodiscard]] QJsonObject json() const;
};

/// Errors: Protocol with line and column when it is no output of nvidia-smi vgpu.
[[nodiscard]] values::Result<SmiVgpuReport> parseNvidiaSmiVgpu(const Text &text);

/// How much a text looks like that: see Kind.
[[nodiscard]] int likenessOfSmiVgpu(const Text &head);

} // namespace readings
