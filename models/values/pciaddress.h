// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <compare>
#include <optional>

namespace values
{

/// Where a PCI function sits: domain:bus:slot.function, hexadecimal in text, compared as numbers.
struct PciAddress {
    quint32 domain = 0;
    quint8 bus = 0;
    quint8 slot = 0;
    quint8 function = 0;

    auto operator<=>(const PciAddress &) const = default;

    /// Reads "0000:82:00.0", "00000000:02:00.0" and "82:00.0"; anything else is nothing.
    [[nodiscard]] static std::optional<PciAddress> parse(QStringView text);
    /// "0000:82:00.0", as the vSphere Client writes it.
    [[nodiscard]] QString toString() const;
};

} // namespace values
