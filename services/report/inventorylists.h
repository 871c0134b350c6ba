// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/estatestore.h"

#include <QStringList>

#include <vector>

class QIODevice;

namespace report
{

/// Hosts and VMs of a server in the order of their inventory paths: the same estate gives the same
/// bytes.
[[nodiscard]] std::vector<models::HostPtr> hostsByPath(const models::ServerEstate &estate);
[[nodiscard]] std::vector<models::VmPtr> vmsByPath(const models::ServerEstate &estate);

/// Stable names for JSON and CSV.
[[nodiscard]] QString connectionKey(values::ConnectionState state);
[[nodiscard]] QString powerKey(values::PowerState state);

/// Which rows a table or a CSV file holds.
enum class List { Hosts, Devices, Gpus, Vms };

/// Whether words are for a person (translated) or for a program (the same in every language).
enum class Wording { Shown, Stable };

/// A list as text: the header and one row per object, all of the same width.
struct TextTable {
    QStringList header;
    std::vector<QStringList> rows;
};
[[nodiscard]] TextTable inventoryTable(
    const models::ServerEstate &estate, List list, Wording wording);

/// The Error for a device that did not take all bytes (disk full, pipe closed).
[[nodiscard]] values::Error writeError(const QIODevice &out);

} // namespace report
