// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/vmgpumodel.h"

#include "models/format.h"
#include "models/items/keyedrows.h"
#include "models/items/refs.h"
#include "models/items/tableannouncer.h"

#include <set>

namespace models
{

namespace
{

struct VmKey {
    values::ObjectKey vm;
    friend bool operator==(const VmKey &, const VmKey &) = default;
    friend bool operator<(const VmKey &a, const VmKey &b) { return refLess(a.vm, b.vm); }
};

struct VmRow {
    QString name;
    values::PowerState power = values::PowerState::Unknown;
    QString method, gpu;
    bool hasGpu = false;
    std::optional<values::MiB> memory, reserved;
    QString firmware;
    values::MmioSettings mmio;
    friend bool operator==(const VmRow &, const VmRow &) = default;
};

QString gpuText(const VmGpuRow &gpu)
{
    if (gpu.method == values::GpuMethod::Vgpu)
        return gpu.profile;
    if (gpu.deviceName.isEmpty())
        return gpu.device;
    if (gpu.device.isEmpty())
        return gpu.deviceName;
    //: A GPU's name and its PCI address.
    return VmGpuModel::tr("%1 (%2)").arg(gpu.deviceName, gpu.device);
}

VmRow rowOf(const values::VirtualMachine &vm, const ServerEstate &estate)
{
    QStringList methods;
    QStringList gpus;
    for (const VmGpuRow &gpu : vmGpuRows(vm, estate)) {
        const QString method = gpuMethodText(gpu.method);
        if (!methods.contains(method))
            methods.append(method);
        gpus.append(gpuText(gpu));
    }
    return {vm.name, vm.power, methods.join(QLatin1String(", ")), gpus.join(QLatin1String(", ")),
        !gpus.isEmpty(), vm.memory, vm.reserved, vm.firmware, values::mmioSettings(vm.extraConfig)};
}

QString display(const VmRow &row, VmGpuModel::Column column)
{
    switch (column) {
    case VmGpuModel::Column::Name:
        return row.name;
    case VmGpuModel::Column::Power:
        return powerText(row.power);
    case VmGpuModel::Column::Method:
        return row.method;
    case VmGpuModel::Column::Gpu:
        return row.gpu;
    case VmGpuModel::Column::Memory:
        return memoryText(row.memory);
    case VmGpuModel::Column::Reserved:
        return memoryText(row.reserved);
    case VmGpuModel::Column::Firmware:
        return firmwareText(row.firmware);
    case VmGpuModel::Column::Mmio:
        return mmioText(row.mmio);
    case VmGpuModel::Column::Count:
        break;
    }
    return {};
}

QVariant sortValue(const VmRow &row, VmGpuModel::Column column)
{
    if (column == VmGpuModel::Column::Memory)
        return row.memory ? row.memory->count : qint64(-1);
    if (column == VmGpuModel::Column::Reserved)
        return row.reserved ? row.reserved->count : qint64(-1);
    if (column == VmGpuModel::Column::Mmio)
        return row.mmio.sizeGb.value_or(row.mmio.use64bit ? 0 : -1);
    return display(row, column);
}

} // namespace

class VmGpuModel::Private
{
public:
    using Rows = KeyedRows<VmKey, VmRow>;
    MODELS_TABLE_ANNOUNCER(VmGpuModel);

    Private(VmGpuModel *model, EstateStore *estates)
        : q(model)
        , store(estates)
    {
    }

    [[nodiscard]] bool shows(const values::ServerId &server, const values::VirtualMachine &vm) const
    {
        return inScope(scope, {server, vm.host});
    }

    void collect(const values::ObjectKey &key, std::vector<Rows::Edit> &edits) const
    {
        const VmPtr vm = store->vm(key);
        if (vm && shows(key.server, *vm))
            edits.push_back({{key}, rowOf(*vm, store->estate(key.server))});
        else
            edits.push_back({{key}, std::nullopt});
    }

    void follow(const EstateDelta &delta)
    {
        std::set<values::ObjectKey, decltype(&refLess)> vms(&refLess);
        const auto add = [&](const values::MoRef &ref) {
            vms.insert({delta.server, ref});
        };
        std::for_each(delta.vmsAdded.cbegin(), delta.vmsAdded.cend(), add);
        std::for_each(delta.vmsRemoved.cbegin(), delta.vmsRemoved.cend(), add);
        for (const auto &change : delta.vmsChanged)
            add(change.ref);
        // What a host's devices are and whom they are assigned to shows in its VMs' rows.
        const auto addDeviceUsersOf = [&](const values::MoRef &host) {
            const ServerEstate &estate = store->estate(delta.server);
            for (const values::MoRef &ref : estate.vmsOfHost.value(host)) {
                const VmPtr vm = estate.vms.value(ref);
                if (vm && !vm->pciDevices.isEmpty())
                    add(ref);
            }
        };
        using F = values::HostField;
        for (const auto &change : delta.hostsChanged) {
            if (change.fields.contains(F::PciDevices) || change.fields.contains(F::Graphics)
                || change.fields.contains(F::Bindings))
                addDeviceUsersOf(change.ref);
        }
        std::for_each(delta.hostsAdded.cbegin(), delta.hostsAdded.cend(), addDeviceUsersOf);
        std::for_each(delta.hostsRemoved.cbegin(), delta.hostsRemoved.cend(), addDeviceUsersOf);
        std::for_each(
            delta.hostsOfDeviceUsers.cbegin(), delta.hostsOfDeviceUsers.cend(), addDeviceUsersOf);
        std::vector<Rows::Edit> edits;
        for (const values::ObjectKey &key : vms)
            collect(key, edits);
        Announcer announcer{*q};
        rows.apply(std::move(edits), announcer);
    }

    void serverGone(const values::ServerId &server)
    {
        std::vector<Rows::Edit> edits;
        for (int i = 0; i < rows.size(); ++i) {
            if (rows.at(i).key.vm.server == server)
                edits.push_back({rows.at(i).key, std::nullopt});
        }
        Announcer announcer{*q};
        rows.apply(std::move(edits), announcer);
    }

    void fill()
    {
        std::vector<Rows::Edit> edits;
        for (const values::Server &server : store->servers()) {
            const ServerEstate &estate = store->estate(server.id);
            for (const VmPtr &vm : estate.vms) {
                if (shows(server.id, *vm))
                    edits.push_back({{{server.id, vm->ref}}, rowOf(*vm, estate)});
            }
        }
        rows.reset(std::move(edits));
    }

    VmGpuModel *q;
    EstateStore *store;
    values::ObjectKey scope;
    Rows rows;
};

VmGpuModel::VmGpuModel(EstateStore *store, QObject *parent)
    : QAbstractTableModel(parent)
    , d(std::make_unique<Private>(this, store))
{
    d->fill();
    connect(
        store, &EstateStore::changed, this, [this](const EstateDelta &delta) { d->follow(delta); });
    connect(store, &EstateStore::serverRemoved, this,
        [this](const values::ServerId &server) { d->serverGone(server); });
}

VmGpuModel::~VmGpuModel() = default;

void VmGpuModel::setScope(const values::ObjectKey &scope)
{
    if (scope == d->scope)
        return;
    beginResetModel();
    d->scope = scope;
    d->fill();
    endResetModel();
}

values::ObjectKey VmGpuModel::keyOf(const QModelIndex &index) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    return d->rows.at(index.row()).key.vm;
}

int VmGpuModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : d->rows.size();
}

int VmGpuModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(Column::Count);
}

QVariant VmGpuModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &entry = d->rows.at(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return display(entry.row, column);
    case SortRole:
        return sortValue(entry.row, column);
    case PowerRole:
        return static_cast<int>(entry.row.power);
    case VmRefRole:
        return refText(entry.key.vm.ref);
    case HasGpuRole:
        return entry.row.hasGpu;
    case ServerRole:
        return entry.key.vm.server;
    default:
        return {};
    }
}

QVariant VmGpuModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Name:
        return tr("Name");
    case Column::Power:
        return tr("Power");
    case Column::Method:
        return tr("Method");
    case Column::Gpu:
        return tr("GPU");
    case Column::Memory:
        return tr("Memory");
    case Column::Reserved:
        return tr("Reserved memory");
    case Column::Firmware:
        return tr("Firmware");
    case Column::Mmio:
        return tr("Memory-mapped I/O");
    case Column::Count:
        break;
    }
    return {};
}

} // namespace models
