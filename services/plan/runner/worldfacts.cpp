// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plan/runner/worldfacts.h"

#include <QStringList>

namespace plan
{

namespace
{

void put(QJsonObject &into, const QString &name, const std::optional<bool> &value)
{
    if (value)
        into.insert(name, *value ? QStringLiteral("yes") : QStringLiteral("no"));
}

QString powerWord(values::PowerState power)
{
    switch (power) {
    case values::PowerState::PoweredOn:
        return QStringLiteral("on");
    case values::PowerState::PoweredOff:
        return QStringLiteral("off");
    case values::PowerState::Suspended:
        return QStringLiteral("suspended");
    case values::PowerState::Unknown:
        break;
    }
    return {};
}

QJsonObject factsOfVm(const Estate &estate, const values::VirtualMachine &vm)
{
    QJsonObject facts{{QStringLiteral("name"), vm.name}};
    const QString power = powerWord(vm.power);
    if (!power.isEmpty())
        facts.insert(QStringLiteral("power"), power);
    if (const values::Host *const host = estate.host(vm.host))
        facts.insert(QStringLiteral("host"), host->name);
    put(facts, QStringLiteral("snapshot"), vm.hasSnapshot);
    return facts;
}

/// Names of the VMs by the device that they are given.
QJsonObject holdersOn(const Estate &estate, const values::Host &host)
{
    QMap<QString, QStringList> holders;
    const QList<const values::VirtualMachine *> vms = estate.vmsOn(host.ref);
    for (const values::VirtualMachine *const vm : vms) {
        for (const values::VmPciDevice &device : vm->pciDevices) {
            const bool isFixed = !device.pciId.isEmpty() && device.allowed.isEmpty();
            if (isFixed && !holders.value(device.pciId).contains(vm->name))
                holders[device.pciId].append(vm->name);
        }
    }
    QJsonObject object;
    for (auto it = holders.cbegin(); it != holders.cend(); ++it)
        object.insert(it.key(), it.value().join(QStringLiteral(", ")));
    return object;
}

QJsonObject factsOfHost(const Estate &estate, const values::Host &host)
{
    QJsonObject facts{{QStringLiteral("name"), host.name}};
    put(facts, QStringLiteral("maintenance"), host.inMaintenance);
    facts.insert(QStringLiteral("holds"), holdersOn(estate, host));
    QJsonObject states;
    for (const values::PciPassthruInfo &info : host.passthru) {
        if (info.enabled || info.active)
            states.insert(info.id,
                info.enabled && info.active ? QStringLiteral("active")
                    : info.enabled          ? QStringLiteral("enabled")
                                            : QStringLiteral("disabled"));
    }
    facts.insert(QStringLiteral("passthrough"), states);
    return facts;
}

} // namespace

QJsonObject factsOf(const Estate &estate, const QList<values::MoRef> &objects)
{
    QJsonObject facts;
    for (const values::MoRef &ref : objects) {
        if (const values::VirtualMachine *const vm = estate.vm(ref))
            facts.insert(ref.value, factsOfVm(estate, *vm));
        else if (const values::Host *const host = estate.host(ref))
            facts.insert(ref.value, factsOfHost(estate, *host));
    }
    return facts;
}

} // namespace plan
