// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/readings/text.h"

#include <QString>
#include <QStringView>

#include <vector>

namespace readings
{

/// One row of a table drawn with | and -, as nvidia-smi draws them.
struct BoxLine {
    enum class Kind {
        Outside, ///< no part of a table
        Frame, ///< +----+ or |====|
        Row,
    };
    Kind kind = Kind::Outside;
    QString text; ///< rows that a terminal wrapped are one again
    std::vector<QString> cells; ///< between the bars, not trimmed
    int number = 1;

    /// A cell without the space around it; empty where there is none.
    [[nodiscard]] QString cell(size_t column) const
    {
        return column < cells.size() ? cells[column].trimmed() : QString();
    }
};

/// The lines of a text as rows and frames; quote marks and log prefixes before a row are passed
/// over.
[[nodiscard]] std::vector<BoxLine> boxLines(const Text &text);

} // namespace readings
