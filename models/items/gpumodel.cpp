// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/gpumodel.h"

#include "models/derive/pciids.h"
#include "models/items/gpucells.h"
#include "models/items/keyedrows.h"
#include "models/items/missingnote.h"
#include "models/items/refs.h"
#include "models/items/tableannouncer.h"

#include <set>

namespace models
{

namespace
{

/// Host first, then address: the GPUs of a host are neighbours.
struct GpuKey {
    values::ObjectKey host;
    PciOrder address;

    friend bool operator==(const GpuKey &, const GpuKey &) = default;
    friend bool operator<(const GpuKey &a, const GpuKey &b)
    {
        if (!(a.host == b.host))
            return refLess(a.host, b.host);
        return (a.address <=> b.address) < 0;
    }
};

/// Whether a host's change may show in its rows; no field at all: in what may not be read.
bool showsIn(const values::FieldSet<values::HostField> &fields)
{
    using F = values::HostField;
    values::FieldSet<F> shown;
    for (const F field : {F::Name, F::PciDevices, F::Passthru, F::Graphics, F::GraphicsConfig,
             F::VgpuProfiles, F::Bindings, F::Numa})
        shown.insert(field);
    return fields.isEmpty() || (fields.bits & shown.bits) != 0;
}

const QStringList &gpuPaths()
{
    static const QStringList paths{QStringLiteral("hardware.pciDevice"),
        QStringLiteral("config.pciPassthruInfo"), QStringLiteral("config.graphicsInfo")};
    return paths;
}

} // namespace

class GpuModel::Private
{
public:
    using Rows = KeyedRows<GpuKey, HostGpu>;
    using HostSet = std::set<values::ObjectKey, decltype(&refLess)>;
    MODELS_TABLE_ANNOUNCER(GpuModel);

    Private(GpuModel *model, EstateStore *estates)
        : q(model)
        , store(estates)
    {
    }

    void collect(const values::ObjectKey &host, std::vector<Rows::Edit> &edits) const
    {
        const HostPtr value = store->host(host);
        std::set<GpuKey> stay;
        if (value && inScope(scope, host)) {
            for (const GpuRow &gpu : gpuRows(*value, store->estate(host.server))) {
                GpuKey key{host, PciOrder::of(gpu.id)};
                if (stay.insert(key).second)
                    edits.push_back({std::move(key), HostGpu{value->name, gpu}});
            }
        }
        for (int i = int(rows.lowerBound({host, {}})); i < rows.size(); ++i) {
            const GpuKey &key = rows.at(i).key;
            if (!(key.host == host))
                break;
            if (stay.count(key) == 0)
                edits.push_back({key, std::nullopt});
        }
    }

    void update(const HostSet &hosts)
    {
        std::vector<Rows::Edit> edits;
        for (const values::ObjectKey &host : hosts)
            collect(host, edits);
        Announcer announcer{*q};
        rows.apply(std::move(edits), announcer);
        updateMissing();
    }

    void updateMissing()
    {
        QString text = missingNote(*store, scope, gpuPaths());
        if (text == missing)
            return;
        missing = std::move(text);
        Q_EMIT q->missingTextChanged();
    }

    void follow(const EstateDelta &delta)
    {
        HostSet hosts(&refLess);
        const auto add = [&](const values::MoRef &ref) {
            const values::ObjectKey host{delta.server, ref};
            if (inScope(scope, host))
                hosts.insert(host);
        };
        std::for_each(delta.hostsAdded.cbegin(), delta.hostsAdded.cend(), add);
        std::for_each(delta.hostsRemoved.cbegin(), delta.hostsRemoved.cend(), add);
        for (const auto &change : delta.hostsChanged) {
            if (showsIn(change.fields))
                add(change.ref);
        }
        std::for_each(delta.hostsOfDeviceUsers.cbegin(), delta.hostsOfDeviceUsers.cend(), add);
        if (!hosts.empty())
            update(hosts);
        else if (!delta.hostsChanged.empty())
            updateMissing(); // may have changed beside a field that shows nowhere here
    }

    void serverGone(const values::ServerId &server)
    {
        std::vector<Rows::Edit> edits;
        for (int i = 0; i < rows.size(); ++i) {
            if (rows.at(i).key.host.server == server)
                edits.push_back({rows.at(i).key, std::nullopt});
        }
        Announcer announcer{*q};
        rows.apply(std::move(edits), announcer);
        updateMissing();
    }

    void fill()
    {
        rows.clear();
        std::vector<Rows::Edit> edits;
        for (const values::Server &server : store->servers()) {
            for (const HostPtr &host : store->estate(server.id).hosts)
                collect({server.id, host->ref}, edits);
        }
        rows.reset(std::move(edits));
    }

    GpuModel *q;
    EstateStore *store;
    values::ObjectKey scope;
    Rows rows;
    QString missing;
};

GpuModel::GpuModel(EstateStore *store, QObject *parent)
    : QAbstractTableModel(parent)
    , d(std::make_unique<Private>(this, store))
{
    d->fill();
    d->missing = missingNote(*store, d->scope, gpuPaths());
    connect(
        store, &EstateStore::changed, this, [this](const EstateDelta &delta) { d->follow(delta); });
    connect(store, &EstateStore::serverRemoved, this,
        [this](const values::ServerId &server) { d->serverGone(server); });
}

GpuModel::~GpuModel() = default;

void GpuModel::setScope(const values::ObjectKey &scope)
{
    if (scope == d->scope)
        return;
    beginResetModel();
    d->scope = scope;
    d->fill();
    endResetModel();
    d->updateMissing();
}

QString GpuModel::missingText() const
{
    return d->missing;
}

const GpuRow *GpuModel::row(const QModelIndex &index) const
{
    return checkIndex(index, CheckIndexOption::IndexIsValid) ? &d->rows.at(index.row()).row.gpu
                                                             : nullptr;
}

int GpuModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : d->rows.size();
}

int GpuModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(Column::Count);
}

QVariant GpuModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &entry = d->rows.at(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return gpuCellText(entry.row, column);
    case SortRole:
        return gpuSortValue(entry.row, column);
    case ModeRole:
        return static_cast<int>(entry.row.gpu.mode);
    case HostRefRole:
        return refText(entry.key.host.ref);
    case PciIdRole:
        return entry.row.gpu.id;
    case ServerRole:
        return entry.key.host.server;
    default:
        return {};
    }
}

QVariant GpuModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return gpuHeader(static_cast<Column>(section));
}

} // namespace models
