// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/assignmentwish.h"

#include <algorithm>

namespace models
{

namespace
{

using Assignment = values::PassthroughChoices::Assignment;
using Key = DeviceCandidateModel::Key;

QStringList addressesOn(const QList<Key> &devices, const values::MoRef &host)
{
    QStringList addresses;
    for (const Key &device : devices) {
        if (device.host == host)
            addresses.append(device.address);
    }
    return addresses;
}

values::VmBlueprint blueprintOn(const AssignmentWish &wish, const values::MoRef &host, int number)
{
    values::VmBlueprint blueprint = wish.blueprint;
    if (number == 1)
        return blueprint;
    blueprint.name = numberedName(wish.blueprint.name, number);
    // Pool and datastore are the first host's; the recipe finds those of this one.
    blueprint.host = host;
    blueprint.pool = {};
    blueprint.datastore = {};
    blueprint.datastoreName.clear();
    return blueprint;
}

/// The devices of a host in as many shares, the first ones larger where it does not divide.
QList<QStringList> shares(const QStringList &devices, int count)
{
    QList<QStringList> dealt;
    const qsizetype all = std::clamp<qsizetype>(count, 1, std::max<qsizetype>(1, devices.size()));
    qsizetype from = 0;
    for (qsizetype share = 0; share < all; ++share) {
        const qsizetype length = devices.size() / all + (share < devices.size() % all ? 1 : 0);
        dealt.append(devices.mid(from, length));
        from += length;
    }
    return dealt;
}

void addClones(const AssignmentWish &wish, const Assignment &whole, QList<Assignment> &list)
{
    const auto dealt = shares(whole.devices, wish.clonesPerHost);
    for (const QStringList &devices : dealt) {
        Assignment one = whole;
        one.devices = devices;
        one.clone = values::VmClone{};
        one.clone->source = wish.cloneSource;
        one.clone->name = numberedName(wish.clonePattern, static_cast<int>(list.size()) + 1);
        one.clone->host = whole.host;
        list.append(one);
    }
}

} // namespace

QString numberedName(const QString &pattern, int number)
{
    const QString mark = QStringLiteral("{n}");
    if (pattern.contains(mark))
        return QString(pattern).replace(mark, QString::number(number));
    return pattern + QLatin1Char('-') + QString::number(number);
}

QList<values::MoRef> hostsOf(const QList<Key> &devices)
{
    QList<values::MoRef> hosts;
    for (const Key &device : devices) {
        if (!hosts.contains(device.host))
            hosts.append(device.host);
    }
    return hosts;
}

QList<Assignment> assignmentsOf(const QList<Key> &devices, const AssignmentWish &wish)
{
    QList<Assignment> list;
    int number = 0;
    for (const values::MoRef &host : hostsOf(devices)) {
        ++number;
        Assignment whole;
        whole.host = host;
        whole.devices = addressesOn(devices, host);
        switch (wish.target) {
        case AssignmentWish::Target::Existing:
            whole.vm = wish.vms.value(host);
            list.append(whole);
            break;
        case AssignmentWish::Target::New:
            whole.create = blueprintOn(wish, host, number);
            list.append(whole);
            break;
        case AssignmentWish::Target::Clones:
            addClones(wish, whole, list);
            break;
        case AssignmentWish::Target::Nobody:
            list.append(whole);
            break;
        }
    }
    return list;
}

bool isComplete(const QList<Key> &devices, const AssignmentWish &wish)
{
    const QList<values::MoRef> hosts = hostsOf(devices);
    switch (wish.target) {
    case AssignmentWish::Target::Existing:
        return std::all_of(hosts.cbegin(), hosts.cend(),
            [&](const values::MoRef &host) { return !wish.vms.value(host).isNull(); });
    case AssignmentWish::Target::New:
        return !wish.blueprint.name.trimmed().isEmpty();
    case AssignmentWish::Target::Clones:
        return !wish.cloneSource.isNull() && !wish.clonePattern.trimmed().isEmpty();
    case AssignmentWish::Target::Nobody:
        break;
    }
    return true;
}

} // namespace models
