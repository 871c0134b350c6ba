// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace readings
{

/// A figure and what stands behind it: "2566 MiB", "631W", "56,25 %".
struct Quantity {
    double value = 0;
    QStringView figure; ///< the digits as printed
    QStringView unit; ///< trimmed, may be empty
};

/// True for what tools print where they have no figure: "N/A", "[Not Supported]", "ERR!", "-", ….
[[nodiscard]] bool isNoFigure(QStringView cell);

/// The whole cell as a whole number; nullopt for anything else, never 0 by default.
[[nodiscard]] std::optional<qint64> wholeNumber(QStringView cell);
/// The whole cell as hexadecimal, with or without 0x.
[[nodiscard]] std::optional<quint64> hexNumber(QStringView cell);
/// The whole cell as a number without unit; a decimal comma is understood.
[[nodiscard]] std::optional<double> number(QStringView cell);
/// A number and its unit; nullopt where the cell does not start with a number.
[[nodiscard]] std::optional<Quantity> quantity(QStringView cell);

/// The figure of "2566 MiB" as printed; the cell itself where it holds no number ("N/A").
[[nodiscard]] QString figureOf(QStringView cell);

/// A memory figure with its unit in MiB; plain numbers are taken as MiB. KiB round down.
[[nodiscard]] std::optional<qint64> mebibytes(QStringView cell);

} // namespace readings
