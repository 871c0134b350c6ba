// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/hosttreemodel.h"

#include "models/items/hosttreemodel_p.h"
#include "models/items/refs.h"

namespace models
{

namespace
{

/// Everything of an estate, as if it had just arrived.
EstateDelta arrival(const values::ServerId &server, const ServerEstate &estate)
{
    EstateDelta delta;
    delta.server = server;
    const auto list = [](const auto &objects, std::vector<values::MoRef> &into) {
        into.reserve(static_cast<size_t>(objects.size()));
        for (auto it = objects.keyBegin(); it != objects.keyEnd(); ++it)
            into.push_back(*it);
    };
    list(estate.entities, delta.entitiesAdded);
    list(estate.hosts, delta.hostsAdded);
    list(estate.vms, delta.vmsAdded);
    return delta;
}

} // namespace

void HostTreeModel::Private::addServer(const values::ServerId &id)
{
    const values::Server *server = store->server(id);
    if (server == nullptr)
        return;
    auto node = std::make_unique<TreeNode>();
    node->kind = Kind::Server;
    node->face = serverFace(*server);
    trees[id] = Tree{node.get(), nullptr, {}};
    std::vector<std::unique_ptr<TreeNode>> fresh;
    fresh.push_back(std::move(node));
    append(root, std::move(fresh));
    follow(arrival(id, store->estate(id)));
}

void HostTreeModel::Private::changeServer(const values::ServerId &id)
{
    const auto tree = trees.find(id);
    const values::Server *server = store->server(id);
    if (tree == trees.end() || server == nullptr)
        return;
    TreeNode *node = tree->second.server;
    TreeFace face = serverFace(*server);
    if (face == node->face)
        return;
    node->face = std::move(face);
    Q_EMIT q->dataChanged(indexOf(node), indexOf(node, static_cast<int>(Column::Count) - 1));
}

void HostTreeModel::Private::removeServer(const values::ServerId &id)
{
    const auto tree = trees.find(id);
    if (tree == trees.end())
        return;
    const auto row = static_cast<size_t>(tree->second.server->row);
    trees.erase(tree);
    removeRun(root, row, row);
}

QModelIndex HostTreeModel::Private::indexOf(const TreeNode *node, int column) const
{
    return node == &root ? QModelIndex() : q->createIndex(node->row, column, node);
}

const TreeNode *HostTreeModel::Private::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<const TreeNode *>(index.constInternalPointer()) : &root;
}

values::ServerId HostTreeModel::Private::serverOf(const TreeNode *node) const
{
    while (node->parent != nullptr && node->parent != &root)
        node = node->parent;
    for (const auto &[id, tree] : trees) {
        if (tree.server == node)
            return id;
    }
    return {};
}

HostTreeModel::HostTreeModel(EstateStore *store, QObject *parent)
    : QAbstractItemModel(parent)
    , d(std::make_unique<Private>(this, store))
{
    for (const values::Server &server : store->servers())
        d->addServer(server.id);
    connect(store, &EstateStore::serverAdded, this,
        [this](const values::ServerId &id) { d->addServer(id); });
    connect(store, &EstateStore::serverChanged, this,
        [this](const values::ServerId &id) { d->changeServer(id); });
    connect(store, &EstateStore::serverAboutToBeRemoved, this,
        [this](const values::ServerId &id) { d->removeServer(id); });
    connect(
        store, &EstateStore::changed, this, [this](const EstateDelta &delta) { d->follow(delta); });
}

HostTreeModel::~HostTreeModel() = default;

QModelIndex HostTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, d->nodeOf(parent)->children[static_cast<size_t>(row)].get());
}

QModelIndex HostTreeModel::parent(const QModelIndex &child) const
{
    return child.isValid() ? d->indexOf(d->nodeOf(child)->parent) : QModelIndex();
}

int HostTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(d->nodeOf(parent)->children.size());
}

int HostTreeModel::columnCount(const QModelIndex &) const
{
    return static_cast<int>(Column::Count);
}

QVariant HostTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TreeNode *node = d->nodeOf(index);
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == static_cast<int>(Column::Name) ? node->face.name
                                                                : stateText(node->face.state);
    case Qt::ToolTipRole:
    case StateTextRole:
        return stateText(node->face.state);
    case Qt::AccessibleTextRole: // the state is an icon for those who see it
        return QString(node->face.name + QLatin1String(", ") + stateText(node->face.state));
    case SortRole:
        return node->face.name;
    case KindRole:
        return static_cast<int>(node->kind);
    case ServerRole:
        return d->serverOf(node);
    case RefRole:
        return refText(node->ref);
    case StateRole:
        return stateIcon(node->face.state);
    case HasGpuRole:
        return node->face.hasGpu;
    default:
        return {};
    }
}

QVariant HostTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Name:
        return tr("Name");
    case Column::Status:
        return tr("Status");
    case Column::Count:
        break;
    }
    return {};
}

QModelIndex HostTreeModel::indexOf(const values::ObjectKey &key) const
{
    const auto tree = d->trees.find(key.server);
    if (tree == d->trees.end())
        return {};
    if (key.ref.isNull())
        return d->indexOf(tree->second.server);
    const TreeNode *node = tree->second.nodes.value(key.ref);
    return node == nullptr ? QModelIndex() : d->indexOf(node);
}

values::ObjectKey HostTreeModel::keyOf(const QModelIndex &index) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TreeNode *node = d->nodeOf(index);
    return {d->serverOf(node), node->ref};
}

} // namespace models
