// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/readings/matching.h"
#include "services/readings/text.h"

#include <QHash>
#include <QString>

#include <vector>

namespace readings
{

/// One block of fields under a heading, as "esxcli … list" and "esxcli … get" print them.
struct EsxcliRecord {
    QString heading; ///< the line above the fields: an address, a VM's name; empty for a get
    QString command; ///< of the last prompt above; empty where none was kept
    std::vector<std::pair<QString, QString>> fields; ///< key (keyOf) and value, in order

    /// nullopt where there is no such field; "" where it is printed without a value.
    [[nodiscard]] Words value(QStringView key) const;
    [[nodiscard]] bool has(QStringView key) const { return value(key).has_value(); }
};

/// All blocks of a text. A value that a terminal wrapped is joined: a line without a colon between
/// fields goes on with the value above. Prompts, blank lines and headings part blocks.
[[nodiscard]] std::vector<EsxcliRecord> esxcliRecords(const Text &text);

} // namespace readings
