// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/host/reboot.h"

#include "services/setup/common/parameters.h"
#include "services/setup/common/waitticker.h"
#include "services/setup/common/words.h"
#include "services/setup/host/hostactions.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace setup
{

namespace
{

const QString BootField = QStringLiteral("bootTime");

/// The boot time that was journalled with an intent; invalid: there was none.
QDateTime journalledBoot(const QJsonObject &before)
{
    return QDateTime::fromString(before.value(BootField).toString(), Qt::ISODateWithMs);
}

} // namespace

plan::StepType Reboot::type()
{
    return stepType<Reboot>(
        u"host.reboot"_s, {devicesParameter(), boolParameter(u"enable"_s), rebootWaitParameter()});
}

values::StepInfo Reboot::info() const
{
    values::StepInfo info;
    info.title = tr("Reboot %1 and wait for it").arg(hostName());
    info.why = tr("A changed passthrough setting acts at the next boot. GPU servers may take half "
                  "an hour; the host is back when it is connected with a new boot time.");
    info.source = guideSection(u"5.1.2"_s);
    info.byHand = tr("Host > Actions > Power > Reboot");
    info.typical = std::chrono::minutes(10);
    info.privileges = {u"Host.Config.Maintenance"_s};
    return info;
}

/// Stored as wished, and not in force.
bool Reboot::isPending(const values::Host &host) const
{
    const QList<DeviceNow> now = devicesNow(host, devices());
    return std::any_of(now.cbegin(), now.cend(), [this](const DeviceNow &device) {
        return !device.isGone() && device.enabled == enable() && device.active != enable();
    });
}

values::StepCheck Reboot::assessHost(const plan::Estate &, const values::Host &host) const
{
    if (!isPending(host))
        return isDone(tr("No reboot is needed: what is stored is in force."));
    if (!host.inMaintenance.value_or(false))
        return isBlocked(
            tr("%1 has to be in maintenance mode to reboot, and is not.").arg(host.name),
            tr("Put it into maintenance mode, or plan again: the plan then does it."));
    values::StepCheck check = isNeeded(tr("RebootHost_Task on %1, not forced").arg(host.name),
        {{tr("Passthrough in force"), onOff(!enable()), onOff(enable())}});
    check.notes.append(
        tr("The host is waited for, %1 at most.").arg(spanWords(rebootWaitOf(planned().params))));
    check.before = {{BootField, host.bootTime.toUTC().toString(Qt::ISODateWithMs)}};
    return check;
}

void Reboot::predict(plan::Estate &estate) const
{
    const values::Host *const host = estate.host(target());
    if (!host || !isPending(*host))
        return;
    values::Host after = *host;
    for (values::PciPassthruInfo &info : after.passthru)
        info.active = info.enabled;
    for (values::GraphicsInfo &graphics : after.graphics) {
        if (const values::PciPassthruInfo *const info = passthruAt(after, graphics.pciId);
            info && info->active)
            graphics.type = values::GraphicsType::Basic;
    }
    after.rebootRequired = false;
    estate.put(std::move(after));
}

values::BlastRadius Reboot::blast(const plan::Estate &) const
{
    return {{hostName()}, {}, {}, info().typical};
}

/// After a crash the journalled boot time tells whether the host has rebooted meanwhile.
QCoro::Task<values::Result<values::StepCheck>> Reboot::check(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const QDateTime before = journalledBoot(context->before);
    const values::Result<values::Host> host
        = co_await readHost(context->ports.estate, target(), stop);
    if (!host.ok())
        co_return host.error();
    const values::Host &now = host.value();
    const bool connected = now.connection == values::ConnectionState::Connected;
    if (before.isValid() && connected && isOtherBoot(now.bootTime, before))
        co_return isDone(tr("%1 has rebooted since this step began.").arg(now.name));
    if (before.isValid() && !connected) {
        values::StepCheck waiting = isNeeded(tr("Wait until %1 is back").arg(now.name), {});
        waiting.before = context->before;
        co_return waiting;
    }
    plan::Estate estate;
    estate.put(now);
    co_return assess(estate);
}

QCoro::Task<values::Result<values::Evidence>> Reboot::apply(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const values::Result<values::Host> host
        = co_await readHost(context->ports.estate, target(), stop);
    if (!host.ok())
        co_return host.error();
    const QDateTime journalled = journalledBoot(context->before);
    RebootWish wish;
    wish.host = target();
    wish.name = hostName();
    wish.before = journalled.isValid() ? journalled : host.value().bootTime;
    wish.limit = rebootWaitOf(planned().params);
    wish.isOrdered = host.value().connection != values::ConnectionState::Connected
        || isOtherBoot(host.value().bootTime, wish.before);
    const values::Result<values::Host> back = co_await rebootAndWait(context, wish, stop);
    if (!back.ok())
        co_return back.error();
    const QString boot = back.value().bootTime.toUTC().toString(Qt::ISODate);
    co_return values::Evidence{
        tr("%1 is back; it booted at %2.").arg(hostName(), boot), {{BootField, boot}}};
}

/// Whether the devices are in force is the next step's question: here only the boot counts.
QCoro::Task<values::Result<values::Evidence>> Reboot::verify(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const values::Result<values::Host> host
        = co_await readHost(context->ports.estate, target(), stop);
    if (!host.ok())
        co_return host.error();
    const QDateTime before = journalledBoot(context->before);
    if (host.value().connection != values::ConnectionState::Connected
        || (before.isValid() && !isOtherBoot(host.value().bootTime, before)))
        co_return values::Error(values::Error::Kind::Fault,
            tr("%1 has not rebooted").arg(hostName()),
            tr("It still tells the boot time from before."),
            tr("Look at its recent tasks; then try this step again."));
    const QString boot = host.value().bootTime.toUTC().toString(Qt::ISODate);
    co_return values::Evidence{tr("%1 booted at %2.").arg(hostName(), boot), {{BootField, boot}}};
}

plan::Script Reboot::script(plan::ScriptLanguage language) const
{
    using Part = plan::ScriptCommand::Part;
    const QStringList host{scriptHost()};
    const QString active = activeText(language, devices().size(), enable());
    const bool shell = language == plan::ScriptLanguage::Shell;
    plan::Script script;
    script.commands = {{Part::Check, active, host + addresses()},
        {Part::Apply, shell ? u"reboot_host %1 %2"_s : u"Restart-Target %1 %2"_s,
            host + QStringList{QString::number(rebootWaitOf(planned().params).count())}},
        {Part::Verify,
            shell ? u"property_is %1 runtime.connectionState connected"_s
                  : u"(Get-Target %1).Runtime.ConnectionState -eq 'connected'"_s,
            host}};
    return script;
}

} // namespace setup
