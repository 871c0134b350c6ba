// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/telemetry/fleetgpumodel.h"

#include "models/items/keyedrows.h"
#include "models/items/tableannouncer.h"
#include "models/telemetry/fleetcells.h"
#include "models/telemetry/fleethosts.h"
#include "models/telemetry/metrics.h"

#include <QTimer>

#include <set>
#include <utility>

namespace models
{

class FleetGpuModel::Private
{
public:
    using Rows = KeyedRows<FleetKey, FleetRow>;
    MODELS_TABLE_ANNOUNCER(FleetGpuModel);

    Private(FleetGpuModel *model, EstateStore *estateStore, TelemetryStore *telemetryStore)
        : q(model)
        , estates(estateStore)
        , telemetry(telemetryStore)
    {
        later.setSingleShot(true);
        later.setInterval(0);
        QObject::connect(&later, &QTimer::timeout, q, [this] { flush(); });
    }

    /// Of many signals in one turn of the event loop only the last matters.
    void updateLater(const HostSet &hosts)
    {
        pending.insert(hosts.begin(), hosts.end());
        if (!pending.empty())
            later.start();
    }

    void flush()
    {
        if (!later.isActive() && pending.empty() && pendingGpus.isEmpty() && !pendingAll)
            return;
        later.stop();
        const bool all = std::exchange(pendingAll, false);
        const HostSet hosts = std::exchange(pending, HostSet(&refLess));
        const QSet<values::GpuNumber> gpus = std::exchange(pendingGpus, {});
        update(all ? allHosts() : hosts);
        announce(gpus.values()); // their health may show elsewhere than in the row's value
    }

    void update(const HostSet &hosts)
    {
        const auto measured = measuredByHost(*estates, *telemetry);
        std::vector<Rows::Edit> edits;
        for (const values::ObjectKey &host : hosts) {
            std::set<FleetKey> stay;
            for (auto &[key, row] : fleetRowsOf(host, measured.value(host), *estates, *telemetry)) {
                if (stay.insert(key).second)
                    edits.push_back({key, std::move(row)});
            }
            dropOthers(host, stay, edits);
        }
        Announcer announcer{*q};
        rows.apply(std::move(edits), announcer);
        indexNumbers();
    }

    void dropOthers(const values::ObjectKey &host, const std::set<FleetKey> &stay,
        std::vector<Rows::Edit> &edits) const
    {
        FleetKey first;
        first.host = host;
        first.number = std::numeric_limits<int>::min();
        for (int i = int(rows.lowerBound(first)); i < rows.size(); ++i) {
            const FleetKey &key = rows.at(i).key;
            if (!(key.host == host))
                return;
            if (stay.count(key) == 0)
                edits.push_back({key, std::nullopt});
        }
    }

    [[nodiscard]] HostSet allHosts() const
    {
        HostSet hosts = knownHosts(*estates, *telemetry);
        for (int i = 0; i < rows.size(); ++i)
            hosts.insert(rows.at(i).key.host);
        return hosts;
    }

    void follow(const EstateDelta &delta)
    {
        HostSet hosts(&refLess);
        const auto add = [&](const values::MoRef &ref) {
            hosts.insert({delta.server, ref});
        };
        std::for_each(delta.hostsAdded.cbegin(), delta.hostsAdded.cend(), add);
        std::for_each(delta.hostsRemoved.cbegin(), delta.hostsRemoved.cend(), add);
        for (const auto &change : delta.hostsChanged)
            add(change.ref);
        std::for_each(delta.hostsOfDeviceUsers.cbegin(), delta.hostsOfDeviceUsers.cend(), add);
        if (!delta.vmsAdded.empty() || !delta.vmsRemoved.empty() || !delta.vmsChanged.empty())
            addHomesOfGuests(delta.server, hosts);
        if (!hosts.empty())
            update(hosts);
    }

    /// A guest that measures may have moved: where its GPU was shown and where it is now.
    void addHomesOfGuests(const values::ServerId &server, HostSet &hosts) const
    {
        for (const values::GpuNumber number : telemetry->gpus()) {
            const values::GpuIdentity &identity = telemetry->gpu(number)->identity;
            if (identity.server != server || identity.vm.isNull())
                continue;
            hosts.insert(homeOf(identity, *estates));
            const auto at = rowOf.constFind(static_cast<int>(number));
            if (at != rowOf.cend())
                hosts.insert(rows.at(*at).key.host);
        }
    }

    void gpuChanged(values::GpuNumber number)
    {
        HostSet hosts(&refLess);
        if (const GpuTelemetry *gpu = telemetry->gpu(number); gpu != nullptr)
            hosts.insert(homeOf(gpu->identity, *estates));
        const auto at = rowOf.constFind(static_cast<int>(number));
        if (at != rowOf.cend())
            hosts.insert(rows.at(*at).key.host);
        pendingGpus.insert(number);
        updateLater(hosts);
    }

    void sampled(const QList<values::GpuNumber> &gpus)
    {
        followFreshness(gpus);
        announce(gpus);
    }

    void announce(const QList<values::GpuNumber> &gpus)
    {
        std::vector<int> changed;
        for (const values::GpuNumber number : gpus) {
            const auto at = rowOf.constFind(static_cast<int>(number));
            if (at != rowOf.cend())
                changed.push_back(*at);
        }
        std::sort(changed.begin(), changed.end());
        for (std::size_t i = 0; i < changed.size();) {
            std::size_t end = i + 1;
            while (end < changed.size() && changed[end] <= changed[end - 1] + 1)
                ++end;
            Q_EMIT q->dataChanged(q->index(changed[i], static_cast<int>(Column::GpuUtilization)),
                q->index(changed[end - 1], static_cast<int>(Column::Count) - 1));
            i = end;
        }
    }

    /// Rows whose GPU began or ceased to be measured say so.
    void followFreshness(const QList<values::GpuNumber> &gpus)
    {
        HostSet hosts(&refLess);
        const auto now = telemetry->now();
        for (const values::GpuNumber number : gpus) {
            const GpuTelemetry *gpu = telemetry->gpu(number);
            const auto at = rowOf.constFind(static_cast<int>(number));
            const bool shown = at != rowOf.cend() && rows.at(*at).row.isMeasured();
            if (gpu != nullptr && gpu->isFresh(now) != shown)
                hosts.insert(homeOf(gpu->identity, *estates));
        }
        updateLater(hosts);
    }

    void indexNumbers()
    {
        rowOf.clear();
        for (int i = 0; i < rows.size(); ++i) {
            if (rows.at(i).row.number)
                rowOf.insert(static_cast<int>(*rows.at(i).row.number), i);
        }
    }

    [[nodiscard]] const GpuTelemetry *gpuOf(const FleetRow &row) const
    {
        return row.number ? telemetry->gpu(*row.number) : nullptr;
    }

    FleetGpuModel *q;
    EstateStore *estates;
    TelemetryStore *telemetry;
    Rows rows;
    QHash<int, int> rowOf; ///< by GPU number
    QTimer later; ///< ends the turn in which something is pending
    HostSet pending{&refLess};
    QSet<values::GpuNumber> pendingGpus;
    bool pendingAll = false;
};

FleetGpuModel::FleetGpuModel(EstateStore *estates, TelemetryStore *telemetry, QObject *parent)
    : QAbstractTableModel(parent)
    , d(std::make_unique<Private>(this, estates, telemetry))
{
    d->update(d->allHosts());
    connect(estates, &EstateStore::changed, this,
        [this](const EstateDelta &delta) { d->follow(delta); });
    connect(estates, &EstateStore::serverRemoved, this, [this] { d->update(d->allHosts()); });
    const auto changed = [this](values::GpuNumber gpu) {
        d->gpuChanged(gpu);
    };
    connect(telemetry, &TelemetryStore::gpuAdded, this, changed);
    connect(telemetry, &TelemetryStore::gpuChanged, this, changed);
    connect(telemetry, &TelemetryStore::gpuRemoved, this, changed);
    connect(telemetry, &TelemetryStore::sourcesChanged, this, [this] {
        d->pendingAll = true;
        d->later.start();
    });
    connect(telemetry, &TelemetryStore::sampled, this,
        [this](const QList<values::GpuNumber> &gpus) { d->sampled(gpus); });
}

FleetGpuModel::~FleetGpuModel() = default;

const FleetRow *FleetGpuModel::row(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    return checkIndex(index) ? &d->rows.at(index.row()).row : nullptr;
}

const GpuTelemetry *FleetGpuModel::telemetryOf(const QModelIndex &index) const
{
    const FleetRow *found = row(index);
    return found == nullptr ? nullptr : d->gpuOf(*found);
}

QModelIndex FleetGpuModel::indexOf(values::GpuNumber gpu) const
{
    const auto at = d->rowOf.constFind(static_cast<int>(gpu));
    return at == d->rowOf.cend() ? QModelIndex() : index(*at, 0);
}

void FleetGpuModel::tick()
{
    d->followFreshness(d->telemetry->gpus());
    d->flush();
    if (d->rows.size() > 0)
        Q_EMIT dataChanged(index(0, static_cast<int>(Column::Age)),
            index(d->rows.size() - 1, static_cast<int>(Column::Age)));
}

int FleetGpuModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : d->rows.size();
}

int FleetGpuModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(Column::Count);
}

QVariant FleetGpuModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FleetRow &row = d->rows.at(index.row()).row;
    const GpuTelemetry *gpu = d->gpuOf(row);
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return fleetCellText(row, gpu, column, d->telemetry->now());
    case SortRole:
        return fleetSortValue(row, gpu, column, d->telemetry->now());
    case NumberRole:
        return row.number ? QVariant(static_cast<int>(*row.number)) : QVariant();
    case SightRole:
        return static_cast<int>(row.sight);
    case FlagsRole:
        return fleetFlags(row, gpu);
    case AddressRole:
        return row.address ? row.address->toString() : QString();
    case SentenceRole:
    case Qt::ToolTipRole:
        return fleetSentence(row, gpu, d->telemetry->now());
    default:
        return {};
    }
}

QVariant FleetGpuModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return fleetHeader(static_cast<Column>(section));
}

} // namespace models
