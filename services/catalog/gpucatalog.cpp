// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/catalog/gpucatalog.h"

#include "services/catalog/table.h"

namespace catalog
{
namespace
{

using namespace Qt::StringLiterals;

quint32 idOf(quint16 vendor, quint16 device)
{
    return (quint32(vendor) << 16) | device;
}

std::optional<bool> yesOrNo(const QString &cell)
{
    if (cell == u"yes")
        return true;
    return cell == u"no" ? std::optional(false) : std::nullopt;
}

std::optional<qint64> count(const QString &cell)
{
    bool ok = false;
    const qint64 number = cell.toLongLong(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

std::optional<qint64> bytesOfGib(const QString &cell)
{
    bool ok = false;
    const double gib = cell.toDouble(&ok);
    return ok ? std::optional(qint64(gib * double(qint64(1) << 30))) : std::nullopt;
}

GpuModel modelAt(const Table &table, qsizetype row)
{
    const auto cell = [&table, row](const QString &column) {
        return table.cell(row, column);
    };
    GpuModel model;
    model.vendorId = cell(u"pci_vendor_id"_s).toUShort(nullptr, 16);
    model.deviceId = cell(u"pci_device_id"_s).toUShort(nullptr, 16);
    const QStringList subsystem = cell(u"pci_subsystem_id"_s).split(u':');
    if (subsystem.size() == 2) {
        model.subsystemVendorId = subsystem[0].toUShort(nullptr, 16);
        model.subsystemId = subsystem[1].toUShort(nullptr, 16);
    }
    model.name = cell(u"marketing_name"_s);
    model.architecture = cell(u"architecture"_s);
    if (const auto mib = count(cell(u"memory_mib"_s)))
        model.memory = values::MiB{*mib};
    model.bar1Bytes = bytesOfGib(cell(u"bar1_gib"_s));
    model.needs64bitMmio = yesOrNo(cell(u"needs_64bit_mmio"_s));
    if (const auto gb = count(cell(u"mmio_size_gb_recommended_one_gpu"_s)))
        model.publishedMmioGb = int(*gb);
    model.vgpu = yesOrNo(cell(u"vgpu_capable"_s));
    model.mig = yesOrNo(cell(u"mig_capable"_s));
    model.nvlink = yesOrNo(cell(u"nvlink"_s));
    model.source = cell(u"source"_s);
    return model;
}

} // namespace

GpuCatalog::GpuCatalog(const Table &table)
{
    for (qsizetype row = 0; row < table.rows(); ++row) {
        m_models.append(modelAt(table, row));
        const GpuModel &model = m_models.last();
        m_byId[idOf(model.vendorId, model.deviceId)].append(row);
    }
}

const GpuCatalog &GpuCatalog::builtIn()
{
    static const GpuCatalog catalog(Table::builtIn(u"gpu-models.csv"_s));
    return catalog;
}

const GpuModel *GpuCatalog::find(const values::PciDevice &device) const
{
    const auto rows = m_byId.constFind(idOf(device.vendorId, device.deviceId));
    if (rows == m_byId.cend())
        return nullptr;
    const GpuModel *any = nullptr;
    for (const qsizetype row : *rows) {
        const GpuModel &model = m_models[row];
        if (model.subsystemId == device.subDeviceId
            && model.subsystemVendorId == device.subVendorId)
            return &model;
        if (!any || (!model.subsystemId && any->subsystemId))
            any = &model;
    }
    return any;
}

} // namespace catalog
