// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/host/passthroughactive.h"

#include "services/setup/common/parameters.h"
#include "services/setup/common/words.h"
#include "services/setup/host/hostactions.h"
#include "services/setup/host/settling.h"

using namespace Qt::StringLiterals;

namespace setup
{

namespace
{

QJsonObject factsOf(const values::Host &host, const QList<DeviceNow> &devices)
{
    QJsonObject addresses;
    for (const DeviceNow &device : devices) {
        if (device.address != device.key.address)
            addresses.insert(device.key.address, device.address);
    }
    QJsonObject facts;
    if (!addresses.isEmpty())
        facts.insert(u"addresses"_s, addresses);
    if (host.setup && !host.setup->systemId.isEmpty())
        facts.insert(u"systemId"_s, host.setup->systemId);
    return facts;
}

QList<values::ValueChange> movesOf(const QList<DeviceNow> &devices)
{
    QList<values::ValueChange> moves;
    for (const DeviceNow &device : devices) {
        if (device.address != device.key.address)
            moves.append(
                {PassthroughActive::tr("PCI address"), device.key.address, device.address});
    }
    return moves;
}

} // namespace

plan::StepType PassthroughActive::type()
{
    return stepType<PassthroughActive>(u"host.passthrough-active"_s,
        {devicesParameter(), boolParameter(u"enable"_s), settlingParameter()});
}

values::StepInfo PassthroughActive::info() const
{
    values::StepInfo info;
    info.title = enable() ? tr("Prove that passthrough is active on %1").arg(hostName())
                          : tr("Prove that passthrough is off on %1").arg(hostName());
    info.why = tr("What is enabled acts only when the host says so. A device that still \"needs "
                  "reboot\" after the reboot is a fault that another reboot does not mend.");
    info.source = guideSection(u"5.1.2"_s);
    info.byHand = tr("Host > Configure > Hardware > PCI Devices > Passthrough-enabled devices");
    info.kind = values::StepKind::Wait;
    info.typical = std::chrono::seconds(5);
    return info;
}

values::StepCheck PassthroughActive::assessHost(
    const plan::Estate &, const values::Host &host) const
{
    const values::StepCheck found = judged(host);
    if (found.state == values::CheckState::AlreadyDone) {
        const QList<values::ValueChange> moves = movesOf(devicesNow(host, devices()));
        // Later steps learn the new addresses from this step's evidence.
        return moves.isEmpty() ? found : isNeeded(tr("Note the new addresses"), moves);
    }
    values::StepCheck waiting = isNeeded(
        tr("Refresh of %1, and a wait until its devices are as stored").arg(host.name), {});
    waiting.notes.append(found.reason);
    return waiting;
}

values::StepCheck PassthroughActive::judged(const values::Host &host) const
{
    QStringList pending;
    for (const DeviceNow &device : devicesNow(host, devices())) {
        if (device.isGone())
            return isBlocked(
                tr("No device of %1 answers to what was at %2.").arg(host.name, device.key.address),
                tr("Check that the card is seated and that the firmware still lists it."));
        if (device.active != enable())
            pending.append(device.address);
    }
    if (pending.isEmpty())
        return isDone(enable() ? tr("Active: %1").arg(nameList(addressesNow(host)))
                               : tr("Not in passthrough: %1").arg(nameList(addressesNow(host))));
    return isBlocked(
        tr("%1 has to be in force and still waits for a reboot.").arg(nameList(pending)),
        tr("Do not reboot again. Disable and enable it once more with \"apply now\"; on a T4 take "
           "SR-IOV off; else the host's stored setting is stale."));
}

QStringList PassthroughActive::addressesNow(const values::Host &host) const
{
    QStringList list;
    for (const DeviceNow &device : devicesNow(host, devices()))
        list.append(device.address);
    return list;
}

void PassthroughActive::predict(plan::Estate &) const
{
    // Looks only: the reboot before it, or the rebinding, made it so.
}

plan::Script PassthroughActive::script(plan::ScriptLanguage language) const
{
    using Part = plan::ScriptCommand::Part;
    const QString active = activeText(language, devices().size(), enable());
    const QString must = language == plan::ScriptLanguage::Shell
        ? active
        : u"if (-not ("_s % active % u")) { throw 'Passthrough is not in force' }"_s;
    const QStringList given = QStringList{scriptHost()} + addresses();
    plan::Script script;
    script.commands
        = {{Part::Check, active, given}, {Part::Apply, must, given}, {Part::Verify, active, given}};
    return script;
}

QCoro::Task<values::Result<values::Evidence>> PassthroughActive::apply(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const std::function<bool(const values::Host &)> isSo = [this](const values::Host &host) {
        return judged(host).state == values::CheckState::AlreadyDone;
    };
    const std::chrono::seconds limit = settlingLimitOf(planned().params);
    const values::Result<values::Host> settled
        = co_await settledHost(context, target(), isSo, limit, stop);
    if (!settled.ok())
        co_return settled.error();
    co_return values::Evidence{};
}

QCoro::Task<values::Result<values::Evidence>> PassthroughActive::verify(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const values::Result<values::Host> host
        = co_await readHost(context->ports.estate, target(), stop);
    if (!host.ok())
        co_return host.error();
    const QList<DeviceNow> now = devicesNow(host.value(), devices());
    const QJsonObject facts = factsOf(host.value(), now);
    const values::StepCheck found = judged(host.value());
    if (found.state != values::CheckState::AlreadyDone)
        co_return values::Error(values::Error::Kind::Fault,
            tr("Passthrough on %1 is not in force").arg(hostName()), found.reason, found.fix);
    co_return values::Evidence{found.reason, facts};
}

} // namespace setup
