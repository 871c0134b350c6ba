// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plan/estate.h"

#include <algorithm>

namespace plan
{

namespace
{

template <class T>
const T *look(
    const QHash<values::MoRef, std::shared_ptr<const T>> &objects, const values::MoRef &ref)
{
    const auto found = objects.constFind(ref);
    return found == objects.cend() ? nullptr : found->get();
}

/// Names are not unique in vSphere: a guess would act on the wrong object.
template <class T>
const T *named(const QHash<values::MoRef, std::shared_ptr<const T>> &objects, const QString &name)
{
    const T *found = nullptr;
    for (const auto &object : objects) {
        if (object->name != name)
            continue;
        if (found)
            return nullptr;
        found = object.get();
    }
    return found;
}

} // namespace

const values::Host *Estate::host(const values::MoRef &ref) const
{
    return look(objects.hosts, ref);
}

const values::VirtualMachine *Estate::vm(const values::MoRef &ref) const
{
    return look(objects.vms, ref);
}

const values::Entity *Estate::entity(const values::MoRef &ref) const
{
    return look(objects.entities, ref);
}

const values::Host *Estate::hostNamed(const QString &name) const
{
    return named(objects.hosts, name);
}

const values::VirtualMachine *Estate::vmNamed(const QString &name) const
{
    return named(objects.vms, name);
}

QList<const values::VirtualMachine *> Estate::vmsOn(const values::MoRef &host) const
{
    QList<const values::VirtualMachine *> found;
    for (const values::MoRef &ref : objects.vmsOfHost.value(host)) {
        if (const values::VirtualMachine *const machine = vm(ref))
            found.append(machine);
    }
    std::sort(found.begin(), found.end(), [](const auto *a, const auto *b) {
        return std::tie(a->name, a->ref.value) < std::tie(b->name, b->ref.value);
    });
    return found;
}

const values::Entity *Estate::clusterOf(const values::MoRef &ref) const
{
    const values::Host *const member = host(ref);
    if (!member || member->parent.type != u"ClusterComputeResource")
        return nullptr;
    return entity(member->parent);
}

void Estate::put(values::Host host)
{
    const values::MoRef ref = host.ref;
    objects.hosts.insert(ref, std::make_shared<const values::Host>(std::move(host)));
}

void Estate::put(values::VirtualMachine vm)
{
    const values::MoRef ref = vm.ref;
    if (const values::VirtualMachine *const old = this->vm(ref); old && old->host != vm.host)
        objects.vmsOfHost[old->host].remove(ref);
    if (!vm.host.isNull())
        objects.vmsOfHost[vm.host].insert(ref);
    objects.vms.insert(ref, std::make_shared<const values::VirtualMachine>(std::move(vm)));
}

} // namespace plan
