// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/derive/passthroughstatus.h"
#include "models/estatestore.h"

#include <QList>
#include <QString>

#include <optional>

namespace models
{

/// One PCI function joined with everything else that is known of it: a row of the PCI page.
struct PciRow {
    values::PciDevice device;
    std::optional<values::PciPassthruInfo> passthru;
    PassthroughStatus status = PassthroughStatus::Unknown;
    QString esxDevice; ///< what the host itself calls it (graphicsInfo); empty where unknown
    QString className; ///< "3D controller"; from the server or from the class id
    std::optional<int> numaNode;
    QList<values::MoRef> usedBy; ///< VMs that hold it, running or not
    QStringList usedByNames;
    bool isBridge = false;
    bool isGpu = false;
    QStringList dependents; ///< other functions that change together with this one
    QString renumberedFrom; ///< former address, where the device was recognised

    friend bool operator==(const PciRow &, const PciRow &) = default;
};

/// All PCI functions of one host, sorted by address. Empty is normal where the property is missing.
[[nodiscard]] QList<PciRow> pciRows(const values::Host &host, const ServerEstate &estate);
/// Name of a PCI class id ("3D controller"), English as in the PCI database; hexadecimal if
/// unknown.
[[nodiscard]] QString pciClassName(quint16 classId);
/// Whether a function is a GPU that can be given to VMs: display class but not a management
/// console's VGA, or an accelerator of a GPU maker (an FPGA has the same class).
[[nodiscard]] bool isGpu(const values::PciDevice &device);
[[nodiscard]] bool isBridge(const values::PciDevice &device);

} // namespace models
