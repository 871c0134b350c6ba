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

/// nvidia-smi --query-gpu=… (or compute-apps, accounted-apps, …) --format=csv, with or without
/// header and units. For streams, see SmiQueryLines.
/// Shape:  the fields as nvidia-smi names them, one row per line.
struct SmiCsv {
    enum class Names {
        FromHeader,
        FromCommand, ///< the command line stands above the rows
        Guessed, ///< neither, but the cells fit a query in common use
        Unknown, ///< at most some are known by their content
    };
    Names names = Names::Unknown;
    QStringList fields; ///< "column2" where the name is unknown
    qsizetype columnCount = 0;
    std::vector<QStringList> rows; ///< cells as printed

    [[nodiscard]] bool isOfGpus() const;
    [[nodiscard]] Facts facts() const;
    [[nodiscard]] QJsonObject json() const;
};

/// Errors: Protocol with line and column when no line is such a header or row.
[[nodiscard]] values::Result<SmiCsv> parseNvidiaSmiCsv(const Text &text);

/// How much a text looks like that: see Kind.
[[nodiscard]] int likenessOfSmiCsv(const Text &head);

} // namespace readings
