// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/host/restorepassthrough.h"

#include "services/setup/common/words.h"
#include "services/setup/host/hostactions.h"
#include "services/setup/host/hoststep.h"
#include "services/setup/host/settling.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace setup
{

// Unqualified, or lupdate loses the context of what follows.
using values::Error;
using values::UndoCheck;

namespace
{

struct PassthroughWords {
    Q_DECLARE_TR_FUNCTIONS(setup::PassthroughWords)
};

const QString MaintenanceField = QStringLiteral("inMaintenance");

/// One device as the intent's journal entry has it.
struct Former {
    DeviceKey key;
    bool enabled = false, active = false;
    QString label;
};

QList<Former> formerOf(const QJsonObject &before)
{
    QList<Former> list;
    const QJsonArray devices = before.value(u"devices").toArray();
    for (const QJsonValue &value : devices) {
        const QJsonObject device = value.toObject();
        if (const auto key = DeviceKey::parse(device.value(u"key").toString()))
            list.append({*key, device.value(u"enabled").toBool(), device.value(u"active").toBool(),
                device.value(u"label").toString()});
    }
    return list;
}

struct Restore {
    QList<DeviceKey> keys;
    QList<plan::PassthroughSetting> settings; ///< only what differs
    QList<values::ValueChange> changes; ///< the same for people
    bool pending = false; ///< stored and in force differ, or will
    bool rebinds = true; ///< no device of these needs a reboot
};

QList<values::ValueChange> changesOf(const Former &was, const DeviceNow &is)
{
    QList<values::ValueChange> changes;
    if (is.enabled != was.enabled)
        changes.append({PassthroughWords::tr("Passthrough of %1").arg(is.address),
            onOff(is.enabled), onOff(was.enabled)});
    if (is.label != was.label)
        changes.append({PassthroughWords::tr("Label of %1").arg(is.address), is.label, was.label});
    return changes;
}

Restore restoreOf(const values::Host &host, const QList<Former> &former)
{
    Restore restore;
    for (const Former &device : former)
        restore.keys.append(device.key);
    const QList<DeviceNow> now = devicesNow(host, restore.keys);
    for (qsizetype i = 0; i < now.size(); ++i) {
        const Former &was = former.at(i);
        const DeviceNow &is = now.at(i);
        if (is.isGone())
            continue;
        if (is.enabled != was.enabled || is.label != was.label) {
            plan::PassthroughSetting setting{is.address, was.enabled, std::nullopt};
            if (is.label != was.label)
                setting.label = was.label;
            restore.settings.append(setting);
            restore.changes += changesOf(was, is);
        }
        // What waited for a reboot before may wait for it again.
        restore.pending = restore.pending || (was.active == was.enabled && is.active != was.active);
        restore.rebinds = restore.rebinds && !leadsToReboot(host, {is}, was.enabled);
    }
    return restore;
}

Error stillPending(const values::Host &host)
{
    return {values::Error::Kind::Fault,
        PassthroughWords::tr("Passthrough on %1 is not what it was").arg(host.name),
        PassthroughWords::tr("The setting is stored again, and the host still does not act on it."),
        PassthroughWords::tr("Look at the host's PCI devices in the vSphere Client; do not reboot "
                             "it again for this.")};
}

plan::Answer<> rebootForUndo(std::shared_ptr<plan::StepContext> context, values::Host host,
    RestoreWish wish, std::stop_token stop)
{
    // As it was when taking back began: a crash may have come after entering.
    const bool isIn = host.inMaintenance.value_or(false);
    const bool wasIn = context->undoBefore.value(MaintenanceField).toBool(isIn);
    const values::Status entered
        = co_await enterMaintenanceForUndo(context, host.ref, wish.vsan, stop);
    if (!entered.ok())
        co_return entered.error();
    RebootWish reboot;
    reboot.host = host.ref;
    reboot.name = host.name;
    reboot.before = host.bootTime;
    reboot.limit = wish.rebootLimit;
    const values::Result<values::Host> back = co_await rebootAndWait(context, reboot, stop);
    if (!back.ok())
        co_return back.error();
    if (wasIn)
        co_return values::done();
    const values::Status left = co_await exitMaintenance(context, host.ref, stop);
    co_return left;
}

} // namespace

QList<plan::PassthroughSetting> wishedSettings(
    const QList<DeviceNow> &devices, bool enable, const QString &label)
{
    QList<plan::PassthroughSetting> settings;
    for (const DeviceNow &device : devices) {
        plan::PassthroughSetting setting{device.address, enable, std::nullopt};
        if (!label.isNull())
            setting.label = label;
        settings.append(setting);
    }
    return settings;
}

UndoCheck restoreCheck(const QJsonObject &before, const values::Host &host)
{
    const Restore todo = restoreOf(host, formerOf(before));
    UndoCheck undo;
    if (todo.settings.isEmpty() && !todo.pending) {
        undo.check = isDone(PassthroughWords::tr("Passthrough on %1 is as it was.").arg(host.name));
        return undo;
    }
    undo.check
        = isNeeded(PassthroughWords::tr("UpdatePassthruConfig on %1").arg(host.name), todo.changes);
    undo.check.before = {{MaintenanceField, host.inMaintenance.value_or(false)}};
    const bool rebinds = host.rebindWithoutReboot.value_or(false) && todo.rebinds;
    if (todo.pending && !rebinds)
        undo.hostsThatReboot.append(host.name);
    return undo;
}

plan::Answer<> restorePassthrough(
    std::shared_ptr<plan::StepContext> context, RestoreWish wish, std::stop_token stop)
{
    const values::MoRef hostRef = wish.host;
    const values::Result<values::Host> host
        = co_await connectedHost(context, hostRef, wish.rebootLimit, stop);
    if (!host.ok())
        co_return host.error();
    const QList<Former> former = formerOf(context->before);
    const Restore todo = restoreOf(host.value(), former);
    if (!todo.settings.isEmpty()) {
        const bool applyNow = host.value().rebindWithoutReboot.value_or(false) && todo.rebinds;
        const values::Status set
            = co_await context->ports.host->setPassthrough(hostRef, todo.settings, applyNow, stop);
        if (!set.ok())
            co_return set.error();
    }
    const values::Result<values::Host> stored
        = co_await readHost(context->ports.estate, hostRef, stop);
    if (!stored.ok())
        co_return stored.error();
    if (!restoreOf(stored.value(), former).pending)
        co_return values::done();
    const values::Host pending = stored.value();
    const values::Status rebooted = co_await rebootForUndo(context, pending, wish, stop);
    if (!rebooted.ok())
        co_return rebooted.error();
    const std::function<bool(const values::Host &)> isBack = [former](const values::Host &now) {
        return !restoreOf(now, former).pending;
    };
    const values::Result<values::Host> after
        = co_await settledHost(context, hostRef, isBack, settlingLimit, stop);
    if (!after.ok())
        co_return after.error();
    if (restoreOf(after.value(), former).pending)
        co_return stillPending(after.value());
    co_return values::done();
}

} // namespace setup
