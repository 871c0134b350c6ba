// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/change.h"
#include "models/values/server.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <memory>

namespace models
{

class EstateChanger;

using HostPtr = std::shared_ptr<const values::Host>;
using VmPtr = std::shared_ptr<const values::VirtualMachine>;
using EntityPtr = std::shared_ptr<const values::Entity>;

/// The picture of one server. Copying is cheap (implicit sharing): a copy is a snapshot that any
/// thread may read while the store goes on.
struct ServerEstate {
    QHash<values::MoRef, EntityPtr> entities;
    QHash<values::MoRef, HostPtr> hosts;
    QHash<values::MoRef, VmPtr> vms;
    QHash<values::MoRef, QSet<values::MoRef>> vmsOfHost; ///< by VirtualMachine.host
    /// Entities and hosts by what they name as parent, whether or not the parent is known.
    QHash<values::MoRef, QSet<values::MoRef>> childrenOf;
    /// Host by the systemId that its running VMs' fixed devices are bound to.
    QHash<QString, values::MoRef> hostOfSystemId;
    /// By host: former address of each PCI function that was recognised at a new one.
    QHash<values::MoRef, QHash<QString, QString>> renumberedFrom;
};

/// What one call of apply() changed in one server, net: what came and went within one batch is not
/// in it. Fields name what differs; an empty set means that only `missing` (or hasConfig) does.
struct EstateDelta {
    template <class F>
    struct Changed {
        values::MoRef ref;
        values::FieldSet<F> fields;
    };
    values::ServerId server;
    std::vector<values::MoRef> entitiesAdded, entitiesRemoved;
    std::vector<values::MoRef> hostsAdded, hostsRemoved;
    std::vector<values::MoRef> vmsAdded, vmsRemoved;
    std::vector<Changed<values::EntityField>> entitiesChanged;
    std::vector<Changed<values::HostField>> hostsChanged;
    std::vector<Changed<values::VmField>> vmsChanged;
    /// Hosts whose devices may be used by others now: they run or ran one of the VMs above that
    /// holds PCI devices, name one of them, or their systemId became known.
    QSet<values::MoRef> hostsOfDeviceUsers;
};

/// The one copy of the estate in the program: servers and what they hold.
/// Thread: interface thread. Nothing else keeps a second copy.
class EstateStore final : public QObject
{
    Q_OBJECT
public:
    explicit EstateStore(QObject *parent = nullptr);
    ~EstateStore() override;

    /// Adds a server or replaces what is known of its connection.
    void setServer(const values::Server &server);
    void removeServer(const values::ServerId &id);
    /// In the order in which they were added.
    [[nodiscard]] const QList<values::Server> &servers() const;
    [[nodiscard]] const values::Server *server(const values::ServerId &id) const;

    /// Applies a batch at once and announces it with one changed(), or none if nothing differs.
    /// Modify and Leave of objects that are not known, tasks and unknown servers are ignored.
    void apply(const values::ServerId &id, const values::ChangeBatch &batch);
    /// A complete new load begins: what does not enter again by endResync() is removed then.
    /// Until then the old picture stays.
    void beginResync(const values::ServerId &id);
    void endResync(const values::ServerId &id);

    [[nodiscard]] const ServerEstate &estate(const values::ServerId &id) const;
    [[nodiscard]] HostPtr host(const values::ObjectKey &key) const;
    [[nodiscard]] VmPtr vm(const values::ObjectKey &key) const;
    [[nodiscard]] EntityPtr entity(const values::ObjectKey &key) const;

Q_SIGNALS:
    void serverAdded(const values::ServerId &id);
    void serverChanged(const values::ServerId &id);
    void serverAboutToBeRemoved(const values::ServerId &id);
    void serverRemoved(const values::ServerId &id);
    /// Emitted after the store holds the new values.
    void changed(const models::EstateDelta &delta);
    /// A PCI device of a host was recognised at a new address.
    void deviceRenumbered(const values::ObjectKey &host, const QString &device,
        const QString &oldAddress, const QString &newAddress);

private:
    void announce(const values::ServerId &id, EstateChanger &changer);

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace models

Q_DECLARE_METATYPE(models::EstateDelta)
