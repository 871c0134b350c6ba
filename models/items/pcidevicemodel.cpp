// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/pcidevicemodel.h"

#include "models/items/missingnote.h"
#include "models/items/pcicells.h"
#include "models/items/pcinodes.h"

#include <algorithm>
#include <iterator>

namespace models
{

namespace
{

const QStringList &pciPaths()
{
    static const QStringList paths{
        QStringLiteral("hardware.pciDevice"), QStringLiteral("config.pciPassthruInfo")};
    return paths;
}

} // namespace

class PciDeviceModel::Private
{
public:
    Private(PciDeviceModel *model, EstateStore *estates, Shape wanted)
        : q(model)
        , store(estates)
        , shape(wanted)
        , root(std::make_unique<PciNode>())
    {
    }

    [[nodiscard]] std::unique_ptr<PciNode> freshTree() const
    {
        const HostPtr value = store->host(host);
        const auto rows = value ? pciRows(*value, store->estate(host.server)) : QList<PciRow>();
        return pciTree(rows, shape == Shape::GroupedByBridge);
    }

    [[nodiscard]] const PciNode *nodeOf(const QModelIndex &index) const
    {
        return index.isValid() ? static_cast<const PciNode *>(index.constInternalPointer())
                               : root.get();
    }

    [[nodiscard]] QModelIndex indexOf(const PciNode &node, int column = 0) const
    {
        return &node == root.get() ? QModelIndex() : q->createIndex(node.position, column, &node);
    }

    void removeGone(PciNode &node, const PciNode &fresh);
    void updateKept(PciNode &node, PciNode &fresh);
    void insertNew(PciNode &node, PciNode &fresh);

    /// Makes the children of a node what they are in the fresh tree.
    void sync(PciNode &node, PciNode &fresh)
    {
        removeGone(node, fresh);
        updateKept(node, fresh);
        insertNew(node, fresh);
    }

    void updateMissing()
    {
        const HostPtr value = store->host(host);
        QString text = value ? missingNote(*value, pciPaths()) : QString();
        if (text == missing)
            return;
        missing = std::move(text);
        Q_EMIT q->missingTextChanged();
    }

    void update()
    {
        const auto fresh = freshTree();
        sync(*root, *fresh);
        updateMissing();
    }

    [[nodiscard]] bool concerns(const EstateDelta &delta) const
    {
        if (delta.server != host.server || host.ref.isNull())
            return false;
        const auto is = [this](const values::MoRef &ref) {
            return ref == host.ref;
        };
        const auto changed = [this](const auto &change) {
            return change.ref == host.ref;
        };
        return delta.hostsOfDeviceUsers.contains(host.ref)
            || std::any_of(delta.hostsAdded.cbegin(), delta.hostsAdded.cend(), is)
            || std::any_of(delta.hostsRemoved.cbegin(), delta.hostsRemoved.cend(), is)
            || std::any_of(delta.hostsChanged.cbegin(), delta.hostsChanged.cend(), changed);
    }

    PciDeviceModel *q;
    EstateStore *store;
    Shape shape;
    values::ObjectKey host;
    std::unique_ptr<PciNode> root;
    QString missing;
};

void PciDeviceModel::Private::removeGone(PciNode &node, const PciNode &fresh)
{
    const auto stays = [&fresh](const PciNode &child) {
        const auto at = std::lower_bound(fresh.children.cbegin(), fresh.children.cend(),
            child.order, [](const auto &a, const PciOrder &b) { return (a->order <=> b) < 0; });
        return at != fresh.children.cend() && (*at)->order == child.order;
    };
    auto &children = node.children;
    for (size_t end = children.size(); end > 0;) {
        size_t first = end;
        while (first > 0 && !stays(*children[first - 1]))
            --first;
        if (first < end) {
            q->beginRemoveRows(indexOf(node), static_cast<int>(first), static_cast<int>(end) - 1);
            children.erase(children.begin() + static_cast<std::ptrdiff_t>(first),
                children.begin() + static_cast<std::ptrdiff_t>(end));
            renumber(node, first);
            q->endRemoveRows();
        }
        end = first > 0 ? first - 1 : 0;
    }
}

void PciDeviceModel::Private::updateKept(PciNode &node, PciNode &fresh)
{
    // After removeGone() the children are a part of the fresh ones, in the same order.
    int first = -1;
    const auto announce = [&](int end) {
        if (first >= 0)
            Q_EMIT q->dataChanged(indexOf(*node.children[static_cast<size_t>(first)]),
                indexOf(*node.children[static_cast<size_t>(end - 1)],
                    static_cast<int>(Column::Count) - 1));
        first = -1;
    };
    size_t at = 0;
    for (auto &child : node.children) {
        while (!(fresh.children[at]->order == child->order))
            ++at;
        PciNode &now = *fresh.children[at];
        if (child->row == now.row) {
            announce(child->position);
        } else {
            child->row = now.row;
            if (first < 0)
                first = child->position;
        }
    }
    announce(static_cast<int>(node.children.size()));
    at = 0;
    for (auto &child : node.children) {
        while (!(fresh.children[at]->order == child->order))
            ++at;
        sync(*child, *fresh.children[at]);
    }
}

void PciDeviceModel::Private::insertNew(PciNode &node, PciNode &fresh)
{
    auto &children = node.children;
    for (size_t at = 0; at < fresh.children.size();) {
        const bool there = at < children.size() && children[at]->order == fresh.children[at]->order;
        if (there) {
            ++at;
            continue;
        }
        size_t end = at + 1;
        while (end < fresh.children.size()
            && (at >= children.size() || !(fresh.children[end]->order == children[at]->order)))
            ++end;
        q->beginInsertRows(indexOf(node), static_cast<int>(at), static_cast<int>(end) - 1);
        const auto from = fresh.children.begin();
        children.insert(children.begin() + static_cast<std::ptrdiff_t>(at),
            std::make_move_iterator(from + static_cast<std::ptrdiff_t>(at)),
            std::make_move_iterator(from + static_cast<std::ptrdiff_t>(end)));
        renumber(node, at);
        q->endInsertRows();
        at = end;
    }
}

PciDeviceModel::PciDeviceModel(EstateStore *store, Shape shape, QObject *parent)
    : QAbstractItemModel(parent)
    , d(std::make_unique<Private>(this, store, shape))
{
    connect(store, &EstateStore::changed, this, [this](const EstateDelta &delta) {
        if (d->concerns(delta))
            d->update();
    });
    connect(store, &EstateStore::serverRemoved, this, [this](const values::ServerId &server) {
        if (d->host.server == server)
            d->update();
    });
}

PciDeviceModel::~PciDeviceModel() = default;

void PciDeviceModel::setHost(const values::ObjectKey &host)
{
    if (host == d->host)
        return;
    beginResetModel();
    d->host = host;
    d->root = d->freshTree();
    endResetModel();
    d->updateMissing();
}

values::ObjectKey PciDeviceModel::host() const
{
    return d->host;
}

QString PciDeviceModel::missingText() const
{
    return d->missing;
}

QModelIndex PciDeviceModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, d->nodeOf(parent)->children[static_cast<size_t>(row)].get());
}

QModelIndex PciDeviceModel::parent(const QModelIndex &child) const
{
    if (!child.isValid())
        return {};
    return d->indexOf(*d->nodeOf(child)->parent);
}

int PciDeviceModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(d->nodeOf(parent)->children.size());
}

int PciDeviceModel::columnCount(const QModelIndex &) const
{
    return static_cast<int>(Column::Count);
}

QVariant PciDeviceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PciRow &row = d->nodeOf(index)->row;
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return pciCellText(row, column);
    case Qt::ToolTipRole:
        return pciToolTip(row);
    case SortRole:
        return pciSortValue(row, column);
    case StatusRole:
        return static_cast<int>(row.status);
    case IsGpuRole:
        return row.isGpu;
    case IsBridgeRole:
        return row.isBridge;
    case PciIdRole:
        return row.device.id;
    case EnabledRole:
        return passthruEnabled(row);
    default:
        return {};
    }
}

QVariant PciDeviceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return pciHeader(static_cast<Column>(section));
}

const PciRow *PciDeviceModel::row(const QModelIndex &index) const
{
    return checkIndex(index, CheckIndexOption::IndexIsValid) ? &d->nodeOf(index)->row : nullptr;
}

} // namespace models
