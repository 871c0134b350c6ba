// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/pcicells.h"

#include "models/derive/pciids.h"
#include "models/format.h"

#include <QStringList>

namespace models
{

QString pciCellText(const PciRow &row, PciDeviceModel::Column column)
{
    switch (column) {
    case PciDeviceModel::Column::Id:
        return row.device.id;
    case PciDeviceModel::Column::Status:
        return statusText(row.status);
    case PciDeviceModel::Column::VendorName:
        return row.device.vendorName;
    case PciDeviceModel::Column::DeviceName:
        return row.device.deviceName;
    case PciDeviceModel::Column::EsxDevice:
        return row.esxDevice;
    case PciDeviceModel::Column::Class:
        return row.className;
    case PciDeviceModel::Column::NumaNode:
        return row.numaNode ? QString::number(*row.numaNode) : unknownText();
    case PciDeviceModel::Column::UsedBy:
        return row.usedByNames.join(QLatin1String(", "));
    case PciDeviceModel::Column::Count:
        break;
    }
    return {};
}

QVariant pciSortValue(const PciRow &row, PciDeviceModel::Column column)
{
    if (column == PciDeviceModel::Column::Id)
        return QVariant::fromValue(pciSortNumber(row.device.id));
    if (column == PciDeviceModel::Column::NumaNode)
        return row.numaNode.value_or(-1);
    return pciCellText(row, column);
}

QString pciToolTip(const PciRow &row)
{
    QStringList lines{statusMeaning(row.status)};
    if (!row.renumberedFrom.isEmpty())
        lines.append(PciDeviceModel::tr("This device was at %1 before.").arg(row.renumberedFrom));
    if (!row.dependents.isEmpty())
        lines.append(PciDeviceModel::tr("Changes together with %1.")
                         .arg(row.dependents.join(QLatin1String(", "))));
    return lines.join(QLatin1Char('\n'));
}

bool passthruEnabled(const PciRow &row)
{
    return row.passthru && row.passthru->enabled;
}

QString pciHeader(PciDeviceModel::Column column)
{
    switch (column) {
    case PciDeviceModel::Column::Id:
        return PciDeviceModel::tr("ID");
    case PciDeviceModel::Column::Status:
        return PciDeviceModel::tr("Status");
    case PciDeviceModel::Column::VendorName:
        return PciDeviceModel::tr("Vendor Name");
    case PciDeviceModel::Column::DeviceName:
        return PciDeviceModel::tr("Device Name");
    case PciDeviceModel::Column::EsxDevice:
        return PciDeviceModel::tr("ESX/ESXi Device");
    case PciDeviceModel::Column::Class:
        return PciDeviceModel::tr("Class");
    case PciDeviceModel::Column::NumaNode:
        return PciDeviceModel::tr("NUMA node");
    case PciDeviceModel::Column::UsedBy:
        return PciDeviceModel::tr("Used by");
    case PciDeviceModel::Column::Count:
        break;
    }
    return {};
}

} // namespace models
