// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/readings/nvrmlog.h"
#include "services/readings/reading.h"
#include "services/readings/text.h"

#include <QStringList>

namespace readings
{

/// What an ESXi host's kernel says of PCI devices and GPUs.
/// Source: /var/log/vmkernel.log.
struct VmkernelLog {
    qint64 lines = 0; ///< lines of the log in the text
    QStringList errors; ///< labels in order, each once
    Words device; ///< first address named with trouble, as printed; old ones are decimal
    Words msixRequested; ///< vectors that could not be had
    Words vectors; ///< vectors asked for with a device's interrupt type
    Words moduleLoaded; ///< "nvidia" in "Initialization of nvidia succeeded"
    Words reason; ///< the line of the first error
    NvrmLog nvrm; ///< what NVIDIA's module says in it
};

[[nodiscard]] VmkernelLog parseVmkernelLog(const Text &text);
[[nodiscard]] int likenessOfVmkernelLog(const Text &text);
[[nodiscard]] Facts facts(const VmkernelLog &log);
[[nodiscard]] QJsonObject json(const VmkernelLog &log);

} // namespace readings
