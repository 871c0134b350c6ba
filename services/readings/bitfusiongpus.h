// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/readings/matching.h"
#include "services/readings/reading.h"
#include "services/readings/text.h"

#include <QStringList>

#include <vector>

namespace readings
{

/// The servers of a pool and their GPUs.
/// Source: flexdirect list_gpus, bitfusion list_gpus (memory handed out by the scheduler),
/// flexdirect
///         smi (handed out and really used), /etc/bitfusionio/servers.conf and
///         ~/.bitfusion/servers.conf.
struct BitfusionGpus {
    struct Server {
        std::optional<qint64> number; ///< position in this client's list, no identity
        QString endpoint; ///< "172.16.31.92:56001", as printed
        QStringList flags; ///< "IB": RDMA is offered
        std::optional<qint64> tasks;
        Words driver; ///< of smi
    };
    struct Gpu {
        std::optional<qint64> server; ///< index in servers
        std::optional<qint64> index;
        std::optional<qint64> freeMib; ///< what the scheduler has left
        std::optional<qint64> totalMib; ///< what it offers
        Words name;
        Words persistence; ///< "Enabled", "Disabled"
        Words busId;
        Words ecc;
        std::optional<qint64> allocatedMib; ///< smi's virtual memory
        std::optional<qint64> usedMib; ///< smi's physical memory
        std::optional<qint64> physicalMib;
        Words fanPercent, temperatureC, state, powerW, powerCapW, utilisationPercent, computeMode;
    };
    std::vector<Server> servers;
    std::vector<Gpu> gpus;
    std::vector<QString> configured; ///< endpoints of a servers.conf
};

[[nodiscard]] BitfusionGpus parseBitfusionGpus(const Text &text);
[[nodiscard]] Facts facts(const BitfusionGpus &gpus);
[[nodiscard]] QJsonObject json(const BitfusionGpus &gpus);

} // namespace readings
