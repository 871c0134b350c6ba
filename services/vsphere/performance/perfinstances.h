// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/pciaddress.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace vsphere
{

/// Which GPUs the instances of one host's counters mean. "000:003:00.0" does not say whether its
/// numbers are decimal or hexadecimal; the host's own list of devices does: all instances of a host
/// are read one way, the one that finds more of them.
/// Shape:  instances that find no device, and those that both ways find different ones for with
///         equal right, are missing.
/// Source: reference section 5.2 and U15.
[[nodiscard]] QHash<QString, values::PciAddress> addressesOf(
    const QStringList &instances, const QList<values::PciAddress> &gpus);

} // namespace vsphere
