// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/estatestore.h"

class QIODevice;

namespace report
{

/// What `gpudeckctl inventory --stats` measured. Seconds count from the beginning of the login.
struct LoadFigures {
    qint64 objects = 0;
    qint64 bytes = 0; ///< of answers, as they came over the wire
    double firstObjectSeconds = 0;
    double lastObjectSeconds = 0;
    qint64 peakRssKiB = 0;
};

/// Writes the inventory of one server as JSON of the schema "gpudeck.inventory/1", described in
/// resources/schema/gpudeck.inventory.1.schema.json.
/// Shape:  one host or VM per line, sorted by path, so that two exports can be compared by diff.
/// Memory: one object at a time; the whole document is never held.
/// Unknown is null, never 0 or "".
values::Status writeInventoryJson(QIODevice &out, const values::Server &server,
    const models::ServerEstate &estate, const LoadFigures *figures);

} // namespace report
