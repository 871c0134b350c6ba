// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/pciaddress.h"

#include <QString>

#include <compare>

namespace models
{

/// The same text for every way to write one PCI address ("00000000:02:00.0" and "0000:02:00.0");
/// text that is no address stays as it is.
[[nodiscard]] QString pciIdKey(const QString &id);

/// The address as one number to sort by; what is no address comes last.
[[nodiscard]] quint64 pciSortNumber(const QString &id);

/// Order of PCI functions: by address as numbers, what is no address last and by text.
struct PciOrder {
    bool isText = false;
    values::PciAddress address;
    QString text; ///< only where it is no address

    static PciOrder of(const QString &id);
    friend bool operator==(const PciOrder &, const PciOrder &) = default;
    friend std::strong_ordering operator<=>(const PciOrder &a, const PciOrder &b);
};

} // namespace models
