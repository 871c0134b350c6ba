// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/readings/matching.h"
#include "services/readings/reading.h"
#include "services/readings/text.h"

#include <vector>

namespace readings
{

/// Services of an ESXi host.
/// Source: /etc/init.d/… status, start, stop, restart; chkconfig --list; nv-hostengine -t and -d.
struct EsxiServices {
    struct Service {
        QString name; ///< "hostd", "xorg", "nvdGpuMgmtDaemon"
        QString state; ///< as printed: "running", "not running", "started", "stopped", "on", "off"
        std::optional<bool> running; ///< nullopt where only the start policy is printed
        std::optional<bool> atBoot; ///< "on" and "off" of chkconfig
    };
    std::vector<Service> services;
    Words asked; ///< service named in the command of a prompt: "xorg"
    Words action; ///< "restart", "status", …
    Words exclusiveAccess; ///< "granted" once a script of ESXi has got it
    Words hostEngine; ///< "terminated", "started"
    Words hostEngineVersion;
};

[[nodiscard]] EsxiServices parseEsxiServices(const Text &text);
[[nodiscard]] int likenessOfEsxiServices(const Text &text);
[[nodiscard]] Facts facts(const EsxiServices &services);
[[nodiscard]] QJsonObject json(const EsxiServices &services);

} // namespace readings
