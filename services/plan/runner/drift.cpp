// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plan/runner/drift.h"

#include <QCoreApplication>
#include <QMap>
#include <QSet>
#include <QStringList>

namespace plan
{

using values::CheckState;
using values::StepCheck;
using values::ValueChange;

namespace
{

struct Drift {
    Q_DECLARE_TR_FUNCTIONS(plan::Drift)
};

QString shown(const QString &value)
{
    return value.isEmpty() ? Drift::tr("not set") : value;
}

QMap<QString, ValueChange> byProperty(const QList<ValueChange> &changes)
{
    QMap<QString, ValueChange> map;
    for (const ValueChange &change : changes)
        map.insert(change.property, change);
    return map;
}

/// A value that was as wished and is not any more, or is another one than expected; one that is as
/// wished by now.
QStringList differences(const QList<ValueChange> &expected, const QList<ValueChange> &found)
{
    const QMap<QString, ValueChange> was = byProperty(expected);
    const QMap<QString, ValueChange> is = byProperty(found);
    QStringList said;
    for (const ValueChange &now : is) {
        if (!was.contains(now.property))
            said.append(Drift::tr("%1 is %2, which the preview did not change")
                            .arg(now.property, shown(now.before)));
        else if (was.value(now.property).before != now.before)
            said.append(
                Drift::tr("%1 is %2, the preview had %3")
                    .arg(now.property, shown(now.before), shown(was.value(now.property).before)));
    }
    for (const ValueChange &then : was) {
        if (!is.contains(then.property))
            said.append(Drift::tr("%1 needs no change any more").arg(then.property));
    }
    return said;
}

/// The words of worldfacts.h for people; names stay as they are.
QString shownFact(const QString &value)
{
    if (value.isEmpty())
        return Drift::tr("none");
    if (value == u"yes")
        return Drift::tr("yes");
    if (value == u"no")
        return Drift::tr("no");
    if (value == u"on")
        return Drift::tr("on");
    if (value == u"off")
        return Drift::tr("off");
    if (value == u"active")
        return Drift::tr("active");
    if (value == u"enabled")
        return Drift::tr("enabled, not active yet");
    return value == u"disabled" ? Drift::tr("disabled, still active") : value;
}

QString shownProperty(const QString &property)
{
    if (property == u"power")
        return Drift::tr("power");
    if (property == u"host")
        return Drift::tr("host");
    if (property == u"snapshot")
        return Drift::tr("snapshot");
    return property == u"maintenance" ? Drift::tr("maintenance mode") : property;
}

QString line(const QString &name, const QString &property, const QString &was, const QString &is)
{
    //: %1: a VM or host, %2: a property, %3 and %4: its value in the preview and now
    return Drift::tr("%1: %2 %3 → %4").arg(name, property, shownFact(was), shownFact(is));
}

/// Of one device each; what is not named has none.
QStringList deviceLines(
    const QString &name, const QString &property, const QJsonObject &was, const QJsonObject &is)
{
    const QString form = property == u"holds"
        //: %1: address of a PCI device; the VM that has it follows
        ? Drift::tr("VM with %1")
        //: %1: address of a PCI device; a state follows
        : Drift::tr("passthrough of %1");
    QSet<QString> devices;
    for (const QString &device : was.keys() + is.keys())
        devices.insert(device);
    QStringList said;
    for (const QString &device : std::as_const(devices)) {
        const QString before = was.value(device).toString();
        const QString now = is.value(device).toString();
        if (before != now)
            said.append(line(name, form.arg(device), before, now));
    }
    said.sort();
    return said;
}

QStringList objectLines(const QJsonObject &was, const QJsonObject &is)
{
    const QString name = is.value(QStringLiteral("name")).toString();
    QStringList said;
    for (auto it = was.begin(); it != was.end(); ++it) {
        const QJsonValue now = is.value(it.key());
        if (it.key() == u"name" || now.isUndefined() || now == it.value())
            continue;
        if (now.isObject())
            said += deviceLines(name, it.key(), it.value().toObject(), now.toObject());
        else
            said.append(line(name, shownProperty(it.key()), it.value().toString(), now.toString()));
    }
    return said;
}

} // namespace

QString driftOfWorld(const QJsonObject &expected, const QJsonObject &found)
{
    QStringList said;
    for (auto it = expected.begin(); it != expected.end(); ++it) {
        const QJsonValue now = found.value(it.key());
        if (now.isObject())
            said += objectLines(it.value().toObject(), now.toObject());
    }
    return said.isEmpty() ? QString() : said.join(QStringLiteral("; ")) + u'.';
}

QString driftBetween(const StepCheck &expected, const StepCheck &found)
{
    if (expected.state == CheckState::Needed && found.state == CheckState::AlreadyDone)
        return Drift::tr("Somebody did it already: the preview had found it necessary.");
    if (expected.state == CheckState::AlreadyDone && found.state == CheckState::Needed)
        return Drift::tr("It was undone meanwhile: the preview had found it done.");
    if (expected.state != CheckState::Needed || found.state != CheckState::Needed)
        return {};
    const QStringList said = differences(expected.changes, found.changes);
    return said.isEmpty() ? QString() : said.join(QStringLiteral("; ")) + u'.';
}

} // namespace plan
