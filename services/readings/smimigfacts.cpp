// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/smimig.h"

#include <QJsonArray>

namespace readings
{
namespace
{

template <class T>
struct Named {
    const char *key;
    Printed T::*cell;
    bool isFigure = true;
};

constexpr Named<MigProfile> PROFILE[]
    = {{"gpu", &MigProfile::gpu}, {"gi", &MigProfile::gi}, {"name", &MigProfile::name, false},
        {"id", &MigProfile::id}, {"free", &MigProfile::free}, {"total", &MigProfile::total},
        {"mem_gib", &MigProfile::memGib}, {"p2p", &MigProfile::p2p, false}, {"sm", &MigProfile::sm},
        {"dec", &MigProfile::dec}, {"enc", &MigProfile::enc}, {"ce", &MigProfile::ce},
        {"jpeg", &MigProfile::jpeg}, {"ofa", &MigProfile::ofa}};

constexpr Named<MigInstance> INSTANCE[]
    = {{"gpu", &MigInstance::gpu}, {"gi", &MigInstance::gi}, {"name", &MigInstance::name, false},
        {"profile_id", &MigInstance::profileId}, {"id", &MigInstance::id},
        {"instance_id", &MigInstance::id}, {"placement", &MigInstance::placement, false}};

constexpr Named<MigEvent> EVENT[]
    = {{"gpu", &MigEvent::gpu}, {"gi", &MigEvent::gi}, {"ci", &MigEvent::ci},
        {"profile", &MigEvent::profile, false}, {"profile_id", &MigEvent::profileId}};

template <class T, size_t N>
void add(Facts &facts, const QString &prefix, const T &object, const Named<T> (&cells)[N])
{
    for (const Named<T> &named : cells)
        facts.setIfKnown(prefix + QString::fromLatin1(named.key), (object.*named.cell).fact());
}

template <class T, size_t N>
QJsonObject toJson(const T &object, const Named<T> (&cells)[N])
{
    QJsonObject json;
    for (const Named<T> &named : cells) {
        const Printed &cell = object.*named.cell;
        if (cell.isKnown())
            json.insert(QString::fromLatin1(named.key),
                named.isFigure ? cell.figureJson() : cell.wordJson());
    }
    return json;
}

QString numbered(const char *prefix, qint64 number)
{
    return QString::fromLatin1(prefix) + QString::number(number) + u'.';
}

QString wordOf(MigEvent::What what)
{
    switch (what) {
    case MigEvent::What::Created:
        return QStringLiteral("created");
    case MigEvent::What::Destroyed:
        return QStringLiteral("destroyed");
    case MigEvent::What::Failed:
        return QStringLiteral("failed");
    }
    return {};
}

/// What was made stands under its own number too, as if it had been listed.
void addMade(Facts &facts, const MigEvent &event, qint64 number)
{
    const QString prefix = numbered(event.isCompute ? "ci" : "gi", number);
    facts.setIfKnown(
        prefix + QStringLiteral("id"), event.isCompute ? event.ci.fact() : event.gi.fact());
    facts.setIfKnown(prefix + QStringLiteral("gpu"), event.gpu.fact());
    if (event.isCompute)
        facts.setIfKnown(prefix + QStringLiteral("gi"), event.gi.fact());
    facts.setIfKnown(prefix + QStringLiteral("profile"), event.profile.fact());
    facts.setIfKnown(prefix + QStringLiteral("profile_id"), event.profileId.fact());
}

void addEvents(Facts &facts, const std::vector<MigEvent> &events)
{
    qint64 counts[3] = {}; // by what happened
    qint64 made[2] = {}; // GPU instances, compute instances
    for (size_t i = 0; i < events.size(); ++i) {
        const MigEvent &event = events[i];
        const QString name = QStringLiteral("event%1").arg(i);
        facts.set(name, wordOf(event.what));
        add(facts, name + u'.', event, EVENT);
        if (!event.trouble.isEmpty()) {
            facts.set(name + QStringLiteral(".reason"), event.trouble);
            facts.set(QStringLiteral("error"), event.trouble);
        }
        ++counts[size_t(event.what)];
        if (event.what != MigEvent::What::Failed)
            addMade(facts, event, made[event.isCompute ? 1 : 0]++);
    }
    for (const auto what :
        {MigEvent::What::Created, MigEvent::What::Destroyed, MigEvent::What::Failed}) {
        if (counts[size_t(what)] > 0)
            facts.set(wordOf(what), counts[size_t(what)]);
    }
}

} // namespace

Facts SmiMig::facts() const
{
    Facts facts;
    if (hasProfileTable)
        facts.set(QStringLiteral("profiles"), qint64(profiles.size()));
    for (size_t i = 0; i < profiles.size(); ++i) {
        const QString prefix = numbered("p", qint64(i));
        add(facts, prefix, profiles[i], PROFILE);
        facts.set(prefix + QStringLiteral("default"), profiles[i].isDefault);
    }
    if (hasInstanceTable)
        facts.set(QStringLiteral("instances"), qint64(instances.size()));
    qint64 counts[2] = {};
    for (const MigInstance &instance : instances)
        add(facts, numbered(instance.isCompute ? "ci" : "gi", counts[instance.isCompute ? 1 : 0]++),
            instance, INSTANCE);
    addEvents(facts, events);
    for (size_t i = 0; i < placements.size(); ++i) {
        facts.set(numbered("p", qint64(i)) + QStringLiteral("id"), placements[i].first);
        facts.set(numbered("p", qint64(i)) + QStringLiteral("placements"), placements[i].second);
    }
    if (!trouble.isEmpty())
        facts.set(QStringLiteral("error"), trouble);
    return facts;
}

QJsonObject SmiMig::json() const
{
    QJsonArray profileList;
    for (const MigProfile &profile : profiles) {
        QJsonObject object = toJson(profile, PROFILE);
        object.insert(QStringLiteral("default"), profile.isDefault);
        object.insert(QStringLiteral("of_compute_instance"), profile.isCompute);
        profileList.append(object);
    }
    QJsonArray instanceList;
    for (const MigInstance &instance : instances) {
        QJsonObject object = toJson(instance, INSTANCE);
        object.insert(QStringLiteral("is_compute_instance"), instance.isCompute);
        instanceList.append(object);
    }
    QJsonArray eventList;
    for (const MigEvent &event : events) {
        QJsonObject object = toJson(event, EVENT);
        object.insert(QStringLiteral("event"), wordOf(event.what));
        if (!event.trouble.isEmpty())
            object.insert(QStringLiteral("reason"), event.trouble);
        eventList.append(object);
    }
    QJsonObject json{{QStringLiteral("profiles"), profileList},
        {QStringLiteral("instances"), instanceList}, {QStringLiteral("events"), eventList}};
    if (!trouble.isEmpty())
        json.insert(QStringLiteral("error"), trouble);
    return json;
}

} // namespace readings
