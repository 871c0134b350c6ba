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

/// A table of figures below "# gpu pwr …": nvidia-smi dmon, pmon, vgpu -u and vgpu -p.
/// Shape:  one row per GPU (process, vGPU) and interval; "-" is a cell without a figure.
/// Units:  in the heads' second line, kept beside each column.
struct SmiColumns {
    struct Column {
        QString name; ///< as printed; "process" above "Id" is process_id
        QString key; ///< of the cell in Facts
        QString unit; ///< "W", "MHz", "%"; "Idx" and the like for names
    };
    std::vector<Column> columns;
    std::vector<std::vector<Printed>> rows;
    int headerLines = 0;
    bool wasInterrupted = false; ///< ended with ^C

    /// The place of a column; -1 where there is none.
    [[nodiscard]] qsizetype column(QLatin1String key) const;
    [[nodiscard]] bool isVgpu() const { return column(QLatin1String("vgpu")) >= 0; }
    [[nodiscard]] Facts facts() const;
    [[nodiscard]] QJsonObject json() const;
};

/// Errors: Protocol with line and column when there is no such head.
[[nodiscard]] values::Result<SmiColumns> parseSmiColumns(const Text &text, QLatin1String kind);

/// The first line of heads ("gpu pwr temp …") of a text; empty where there is none.
[[nodiscard]] QStringList smiColumnHeads(const Text &head);

} // namespace readings
