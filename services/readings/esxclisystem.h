// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/readings/esxclifields.h"
#include "services/readings/matching.h"
#include "services/readings/reading.h"
#include "services/readings/text.h"

#include <vector>

namespace readings
{

/// Settings and state of an ESXi host.
/// Source: esxcli system maintenanceMode get and set, hostname get, version get, settings … list
/// and
///         other gets and tables below esxcli system.
struct EsxcliSystem {
    std::vector<QString> maintenance; ///< every answer in order: "Enabled", "Disabled"
    size_t askedBeforeSet = 0; ///< how many of these answers came before a set
    std::optional<bool> maintenanceSet; ///< the last "maintenanceMode set --enable …" of a prompt
    std::vector<std::pair<QString, QString>> fields; ///< of gets: key (keyOf) and value as printed
    std::vector<DashTable> tables;
    Words value; ///< a bare answer to a prompt's command, such as a UUID
    Words message; ///< what a refused command answered: "Maintenance mode is already enabled."
};

[[nodiscard]] EsxcliSystem parseEsxcliSystem(const Text &text);
[[nodiscard]] int likenessOfEsxcliSystem(const Text &text);
[[nodiscard]] Facts facts(const EsxcliSystem &system);
[[nodiscard]] QJsonObject json(const EsxcliSystem &system);

} // namespace readings
