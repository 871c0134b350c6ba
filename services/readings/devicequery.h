// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/readings/cudasample.h"
#include "services/readings/matching.h"
#include "services/readings/reading.h"
#include "services/readings/text.h"

#include <vector>

namespace readings
{

/// What the CUDA runtime sees.
/// Source: deviceQuery of the CUDA samples, 4.0 to 12.x.
struct DeviceQuery {
    struct Device {
        std::optional<qint64> index;
        Words name;
        Words memoryMb; ///< "7974": MiB, though printed as MBytes
        Words memoryBytes;
        Words capability; ///< "7.5"
        Words driver; ///< CUDA version that the driver offers: "12.2"
        Words runtime; ///< CUDA version of the program: "12.2"
        Words multiprocessors;
        Words cores;
        Words clock; ///< with its unit: "1785 MHz"
        Words memoryClock; ///< with its unit: "7001 Mhz"
        Words busWidthBits;
        Words l2Bytes;
        Words ecc; ///< "Yes", "No", "Enabled", "Disabled"
        Words tcc; ///< Windows driver mode: "TCC …", "WDDM …", "Yes", "No"
        Words pci; ///< "0 / 2 / 0": domain, bus, location; two figures in old versions
        Words computeMode;
    };
    std::vector<Device> devices;
    std::optional<qint64> detected; ///< "Detected 2 CUDA Capable device(s)"
    Words driver; ///< of the first device or of the last line
    Words runtime;
    Words result; ///< "PASS", "FAIL"
    CudaError error;
    bool saysNoDevice = false; ///< "There are no available device(s) that support CUDA"
};

[[nodiscard]] DeviceQuery parseDeviceQuery(const Text &text);
[[nodiscard]] int likenessOfDeviceQuery(const Text &text);
[[nodiscard]] Facts facts(const DeviceQuery &query);
[[nodiscard]] QJsonObject json(const DeviceQuery &query);

} // namespace readings
