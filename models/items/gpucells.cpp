// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/gpucells.h"

#include "models/derive/pciids.h"
#include "models/format.h"

namespace models
{

namespace
{

QString modeText(const GpuRow &gpu)
{
    if (gpu.configured == GpuMode::Unknown)
        return gpuModeText(gpu.mode);
    //: A GPU's mode now and after the next restart of its host: "None, Passthrough after reboot".
    return GpuModel::tr("%1, %2 after reboot")
        .arg(gpuModeText(gpu.mode), gpuModeText(gpu.configured));
}

} // namespace

QString gpuCellText(const HostGpu &row, GpuModel::Column column)
{
    switch (column) {
    case GpuModel::Column::Host:
        return row.hostName;
    case GpuModel::Column::Id:
        return row.gpu.id;
    case GpuModel::Column::Name:
        return row.gpu.name;
    case GpuModel::Column::Mode:
        return modeText(row.gpu);
    case GpuModel::Column::Memory:
        return memoryText(row.gpu.memory);
    case GpuModel::Column::VgpuProfiles:
        return row.gpu.vgpuProfiles.join(QLatin1String(", "));
    case GpuModel::Column::UsedBy:
        return row.gpu.usedByNames.join(QLatin1String(", "));
    case GpuModel::Column::NumaNode:
        return row.gpu.numaNode ? QString::number(*row.gpu.numaNode) : unknownText();
    case GpuModel::Column::Count:
        break;
    }
    return {};
}

QVariant gpuSortValue(const HostGpu &row, GpuModel::Column column)
{
    if (column == GpuModel::Column::Id)
        return QVariant::fromValue(pciSortNumber(row.gpu.id));
    if (column == GpuModel::Column::Memory)
        return row.gpu.memory ? row.gpu.memory->count : qint64(-1);
    if (column == GpuModel::Column::NumaNode)
        return row.gpu.numaNode.value_or(-1);
    return gpuCellText(row, column);
}

QString gpuHeader(GpuModel::Column column)
{
    switch (column) {
    case GpuModel::Column::Host:
        return GpuModel::tr("Host");
    case GpuModel::Column::Id:
        return GpuModel::tr("ID");
    case GpuModel::Column::Name:
        return GpuModel::tr("GPU");
    case GpuModel::Column::Mode:
        return GpuModel::tr("Mode");
    case GpuModel::Column::Memory:
        return GpuModel::tr("Memory");
    case GpuModel::Column::VgpuProfiles:
        return GpuModel::tr("vGPU profiles");
    case GpuModel::Column::UsedBy:
        return GpuModel::tr("Used by");
    case GpuModel::Column::NumaNode:
        return GpuModel::tr("NUMA node");
    case GpuModel::Column::Count:
        break;
    }
    return {};
}

} // namespace models
