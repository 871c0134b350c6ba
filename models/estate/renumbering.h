// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/pcidevice.h"

#include <QList>
#include <QString>

namespace models
{

/// A PCI function that was recognised at a new address.
struct Renumbering {
    QString device; ///< its name, for people
    QString from, to;
    friend bool operator==(const Renumbering &, const Renumbering &) = default;
};

/// Compares two PCI lists of one host. A function is recognised by vendor, device, subsystem ids
/// and function number, with its physical slot where several are alike; what then still fits more
/// than one is not guessed. Bridges are left out.
[[nodiscard]] QList<Renumbering> renumberings(
    const QList<values::PciDevice> &before, const QList<values::PciDevice> &after);

} // namespace models
