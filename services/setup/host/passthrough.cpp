// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/host/passthrough.h"

#include "services/setup/common/parameters.h"
#include "services/setup/common/words.h"
#include "services/setup/host/hostactions.h"
#include "services/setup/host/restorepassthrough.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace setup
{

namespace
{

QList<values::ValueChange> changesOf(
    const QList<DeviceNow> &devices, bool enable, const QString &label)
{
    QList<values::ValueChange> changes;
    for (const DeviceNow &device : devices) {
        if (device.enabled != enable)
            changes.append({Passthrough::tr("Passthrough of %1").arg(device.address),
                onOff(device.enabled), onOff(enable)});
        if (!label.isNull() && device.label != label)
            changes.append({Passthrough::tr("Label of %1").arg(device.address),
                device.label.isEmpty() ? Passthrough::tr("not set") : device.label, label});
    }
    return changes;
}

QJsonObject stateOf(const QList<DeviceNow> &devices)
{
    QJsonArray list;
    for (const DeviceNow &device : devices)
        list.append(QJsonObject{{u"address"_s, device.address}, {u"key"_s, device.key.toText()},
            {u"enabled"_s, device.enabled}, {u"active"_s, device.active},
            {u"label"_s, device.label}});
    return {{u"devices"_s, list}};
}

/// About a host (1), an address (2) and the mark of both (3).
struct SettingTexts {
    QString look, apply, undo;
};

SettingTexts shellTexts(bool on)
{
    const QString want = on ? u"true"_s : u"false"_s;
    const QString back = on ? u"false"_s : u"true"_s;
    const QString look = u"pci_is %1 %2 passthruEnabled "_s % want;
    return {look, u"{ "_s % look % u" || { mark %3; set_pci %1 %2 "_s % want % u"; }; }"_s,
        u"{ ! is_marked %3 || { set_pci %1 %2 "_s % back % u" && unmark %3; }; }"_s};
}

SettingTexts powerCliTexts(bool on)
{
    const QString state = u"(Get-PciState %1 %2).PassthruEnabled"_s;
    const QString look = on ? state : QString(u"-not "_s % state);
    const QString want = on ? u"$true"_s : u"$false"_s;
    const QString back = on ? u"$false"_s : u"$true"_s;
    return {look,
        u"if (-not ("_s % look % u")) { Add-Content -LiteralPath $Marks -Value %3; Set-Pci %1 %2 "_s
            % want % u" }"_s,
        u"if ((Get-Marks) -contains %3) { Set-Pci %1 %2 "_s % back
            % u"; Set-Content -LiteralPath $Marks -Value @(Get-Marks | Where-Object { $_ -ne %3 }) }"_s};
}

} // namespace

plan::StepType Passthrough::type()
{
    return stepType<Passthrough>(u"host.passthrough"_s,
        {devicesParameter(), boolParameter(u"enable"_s), textParameter(u"label"_s, false),
            vsanParameter(), rebootWaitParameter()});
}

values::StepInfo Passthrough::info() const
{
    const int count = static_cast<int>(devices().size());
    values::StepInfo info;
    info.title = enable() ? tr("Enable passthrough of %n device(s) on %1", nullptr, count)
                          : tr("Disable passthrough of %n device(s) on %1", nullptr, count);
    info.title = info.title.arg(hostName());
    info.why = enable() ? tr("The host lets go of the device, so that a VM can have it alone. "
                             "Functions that depend on each other change together.")
                        : tr("The device goes back to the host and its drivers.");
    info.source = guideSection(u"5.1.2"_s);
    info.byHand = tr("Host > Configure > Hardware > PCI Devices > Configure Passthrough (Edit in "
                     "older clients), tick the devices, OK");
    info.typical = std::chrono::seconds(10);
    info.privileges = {u"Host.Config.PciPassthru"_s};
    return info;
}

QString Passthrough::label() const
{
    const QString text = planned().params.value(u"label").toString();
    return text.isEmpty() ? QString() : text;
}

QStringList Passthrough::heldBy(
    const plan::Estate &estate, const QList<DeviceNow> &devicesNow) const
{
    QStringList names, at;
    for (const DeviceNow &device : devicesNow)
        at.append(device.address);
    for (const values::VirtualMachine *const vm : holders(estate, target(), at, true))
        names.append(vm->name);
    return names;
}

values::StepCheck Passthrough::assessHost(
    const plan::Estate &estate, const values::Host &host) const
{
    const QList<DeviceNow> now = devicesNow(host, devices());
    for (const DeviceNow &device : now) {
        if (device.isGone())
            return isBlocked(
                tr("The device of %1 is not in %2 any more.").arg(device.key.address, host.name),
                tr("Look at the host's PCI devices and plan again."));
        if (enable() && !device.enabled && !device.capable)
            return isBlocked(tr("%1 in %2 has to be capable of passthrough; the host says it is "
                                "not.")
                                 .arg(device.address, host.name),
                tr("Check VT-d or AMD-Vi and ACS in the firmware, or use another slot."));
    }
    const QList<values::ValueChange> changes = changesOf(now, enable(), label());
    if (changes.isEmpty())
        return isDone(enable() ? tr("Passthrough is enabled.") : tr("Passthrough is disabled."));
    if (const QStringList names = heldBy(estate, now); !names.isEmpty())
        return isBlocked(tr("The device has to be free; %1 runs with it.").arg(nameList(names)),
            tr("Allow the plan to shut the VM down, or choose another device."));
    if (!label().isNull() && host.setup && !host.setup->labelsSupported.value_or(false))
        return isBlocked(
            tr("Hardware labels need ESXi 7.0 U2; %1 has %2.").arg(host.name, host.version),
            tr("Leave the label empty: the model alone is matched then."));
    values::StepCheck check = isNeeded(tr("UpdatePassthruConfig on %1").arg(host.name), changes);
    check.before = stateOf(now);
    check.notes.append(leadsToReboot(host, now, enable())
            ? tr("It acts after a reboot of the host.")
            : tr("This host rebinds devices without a reboot."));
    return check;
}

QCoro::Task<values::Result<values::StepCheck>> Passthrough::check(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const values::Result<plan::Estate> estate
        = co_await readHostAndVms(context->ports.estate, target(), stop);
    if (!estate.ok())
        co_return estate.error();
    co_return assess(estate.value());
}

void Passthrough::predict(plan::Estate &estate) const
{
    const values::Host *const host = estate.host(target());
    if (!host)
        return;
    values::Host after = *host;
    const QList<DeviceNow> now = devicesNow(*host, devices());
    const bool reboots = leadsToReboot(*host, now, enable());
    for (const DeviceNow &device : now) {
        for (values::PciPassthruInfo &info : after.passthru) {
            if (info.id != device.address)
                continue;
            info.enabled = enable();
            if (!reboots)
                info.active = enable();
            if (!label().isNull())
                info.hardwareLabel = label();
        }
    }
    estate.put(std::move(after));
}

/// Only devices that the runbook itself has set are set back: each leaves a mark.
plan::Script Passthrough::script(plan::ScriptLanguage language) const
{
    using Part = plan::ScriptCommand::Part;
    const bool shell = language == plan::ScriptLanguage::Shell;
    const SettingTexts texts = shell ? shellTexts(enable()) : powerCliTexts(enable());
    plan::Script script;
    const QStringList all = addresses();
    for (const Part part : {Part::Check, Part::Apply, Part::Verify, Part::Undo}) {
        const bool looks = part == Part::Check || part == Part::Verify;
        for (const QString &address : all) {
            const QStringList device{scriptHost(), address};
            const QString mark = u"pci "_s % scriptHost() % u' ' % address;
            if (looks)
                script.commands.append({part, texts.look, device});
            else
                script.commands.append({part, part == Part::Undo ? texts.undo : texts.apply,
                    device + QStringList{mark}});
        }
    }
    return script;
}

QCoro::Task<values::Result<values::Evidence>> Passthrough::apply(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const values::Result<values::Host> host
        = co_await readHost(context->ports.estate, target(), stop);
    if (!host.ok())
        co_return host.error();
    const QList<DeviceNow> now = devicesNow(host.value(), devices());
    const bool applyNow = host.value().rebindWithoutReboot.value_or(false)
        && !leadsToReboot(host.value(), now, enable());
    const QList<plan::PassthroughSetting> settings = wishedSettings(now, enable(), label());
    const values::Status set
        = co_await context->ports.host->setPassthrough(target(), settings, applyNow, stop);
    if (!set.ok())
        co_return set.error();
    co_return values::Evidence{
        tr("%1 stored the setting of %n device(s).", nullptr, static_cast<int>(settings.size()))
            .arg(hostName()),
        {}};
}

QCoro::Task<values::Result<values::UndoCheck>> Passthrough::checkUndo(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const values::Result<values::Host> host
        = co_await readHost(context->ports.estate, target(), stop);
    if (!host.ok())
        co_return host.error();
    co_return restoreCheck(context->before, host.value());
}

/// Runs while the host is in maintenance mode, if it had to be: what came after is undone already.
QCoro::Task<values::Status> Passthrough::undo(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    RestoreWish wish;
    wish.host = target();
    wish.vsan = planned().params.value(u"vsan").toString();
    wish.rebootLimit = rebootWaitOf(planned().params);
    const values::Status restored = co_await restorePassthrough(context, wish, stop);
    co_return restored;
}

} // namespace setup
