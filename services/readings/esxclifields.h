// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/readings/text.h"

#include <QString>
#include <QStringView>

#include <optional>
#include <vector>

namespace readings
{

/// "   Vendor Name: NVIDIA Corporation" of esxcli and of tools that print like it.
struct Field {
    QStringView name;
    QStringView value; ///< trimmed; empty where nothing is printed behind the colon
    qsizetype indent = 0; ///< blanks before the name
};

/// nullopt for a line that is no field; an address such as 0000:af:00.0 is none.
[[nodiscard]] std::optional<Field> fieldOf(QStringView line);

/// A field's or column's name as a key: "Memory Size in KB" is memory_size_in_kb.
[[nodiscard]] QString keyOf(QStringView name);

/// A PCI address with domain or without at the start of a line, or alone: "0000:af:00.0".
[[nodiscard]] std::optional<QStringView> pciAddressAt(QStringView line);

/// A table under a row of dashes, as esxcli prints it.
/// Shape:  a row has as many cells as there are columns; a cell wrapped over lines is joined again.
struct DashTable {
    std::vector<QString> columns;
    std::vector<std::vector<QString>> rows;
    qsizetype wrappedRows = 0; ///< rows that went over more than one line
    /// Index of a column by its key, -1 where there is none.
    [[nodiscard]] int column(QStringView key) const;
    /// Empty where there is no such column.
    [[nodiscard]] QString cell(size_t row, QStringView key) const;
};

/// The tables of a text, in order; empty where there is none.
[[nodiscard]] std::vector<DashTable> dashTables(const Text &text);

} // namespace readings
