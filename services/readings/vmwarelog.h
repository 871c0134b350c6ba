// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/readings/reading.h"
#include "services/readings/text.h"
#include "services/readings/vgpulog.h"
#include "services/readings/vsphereerror.h"

#include <vector>

namespace readings
{

/// What a virtual machine's log says of its GPUs.
/// Source: vmware.log beside the VM's files.
struct VmwareLog {
    struct Bar {
        Words index;
        Words type; ///< 2 is 32-bit memory, 3 is 64-bit memory
        Words realAddress; ///< "0x3b800000000"
        std::optional<qint64> sizeBytes;
        Words flags; ///< nullopt where the line ends before the figure
    };
    struct Device {
        QString address; ///< "0000:42:00.0"
        std::vector<Bar> bars;
    };
    struct Setting {
        QString key; ///< of the VM's configuration: "pciPassthru.use64bitMMIO"
        QString value;
    };
    std::vector<Device> devices;
    Words iommuMappings; ///< "ok", "failed"
    std::vector<Setting> settings; ///< those of GPUs, memory reservation and firmware
    VgpuLog vgpu;
    VsphereError trouble;
    Words vmVersion; ///< of the log's first line: "8.0.2"
    Words build;
    bool isVmwareLog = false;

    [[nodiscard]] qint64 barCount() const;
};

[[nodiscard]] VmwareLog parseVmwareLog(const Text &text);
[[nodiscard]] int likenessOfVmwareLog(const Text &text);
[[nodiscard]] Facts facts(const VmwareLog &log);
[[nodiscard]] QJsonObject json(const VmwareLog &log);

} // namespace readings
