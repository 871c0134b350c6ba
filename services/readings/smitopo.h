// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"
#include "services/readings/printed.h"
#include "services/readings/text.h"

#include <QJsonObject>
#include <QStringList>

#include <vector>

namespace readings
{

/// nvidia-smi topo -m (and -p2p): how GPUs and network cards are connected.
/// Shape:  a square of devices, then for GPUs where their CPUs and memory are.
struct SmiTopology {
    struct Device {
        QString name; ///< "GPU0", "NIC1", "mlx5_0"
        std::vector<Printed> links; ///< one per device column: "NV18", "PIX", "SYS", "X"
        Printed cpuAffinity, numa, gpuNuma;
        [[nodiscard]] bool isGpu() const { return name.startsWith(QLatin1String("GPU")); }
    };
    QStringList columns; ///< names of the device columns
    std::vector<Device> devices;
    std::vector<std::pair<QString, QString>> legend; ///< NIC0 -> mlx5_0

    [[nodiscard]] Facts facts() const;
    [[nodiscard]] QJsonObject json() const;
};

/// Errors: Protocol with line and column when there is no such matrix.
[[nodiscard]] values::Result<SmiTopology> parseNvidiaSmiTopo(const Text &text);

/// Whether a line names GPU columns of such a matrix.
[[nodiscard]] bool isTopologyHead(QStringView line);

} // namespace readings
