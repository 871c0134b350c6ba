// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/host/hostactions.h"

#include "services/setup/common/evacuation.h"
#include "services/setup/common/parameters.h"
#include "services/setup/common/waitticker.h"
#include "services/setup/common/words.h"
#include "services/setup/host/hoststep.h"

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace setup
{

// Unqualified, or lupdate loses the context of what follows.
using plan::Parameter;
using values::Error;

namespace
{

struct HostActions {
    Q_DECLARE_TR_FUNCTIONS(setup::HostActions)
};

/// Back: connected, and not the boot that was.
std::function<bool(const plan::Estate &)> isBack(const values::MoRef &ref, const QDateTime &before)
{
    return [ref, before](const plan::Estate &estate) {
        const values::Host *const host = estate.host(ref);
        return host && host->connection == values::ConnectionState::Connected
            && isOtherBoot(host->bootTime, before);
    };
}

QString whatIsSeen(const values::Host &host)
{
    return host.connection == values::ConnectionState::Connected
        ? HostActions::tr("It is connected with the boot time from before: it has not gone down.")
        : HostActions::tr("It was told to reboot, and vCenter does not reach it.");
}

QString whereItStays(const values::Host &host)
{
    return host.inMaintenance.value_or(false)
        ? HostActions::tr("It stays in maintenance mode: no VM starts there.")
        : QString();
}

/// The time is over. host: as it is seen now.
Error neverBack(const RebootWish &wish, const values::Host &host, const Error &why)
{
    const bool isUp = host.connection == values::ConnectionState::Connected;
    return {Error::Kind::Network,
        HostActions::tr("%1 has not come back %2 after its reboot")
            .arg(wish.name, spanWords(wish.limit)),
        QString(whatIsSeen(host) % u' ' % whereItStays(host)).trimmed(),
        isUp ? HostActions::tr("Look at its recent tasks and its console through the management "
                               "controller (iDRAC, iLO, XClarity); when it has rebooted, try "
                               "again.")
             : HostActions::tr("Look at its console through the management controller (iDRAC, "
                               "iLO, XClarity): it may wait at a message of the firmware. Once it "
                               "is back, try again: it will not be rebooted a second time."),
        why.why};
}

/// Why a wait for a host did not end well. Outages and stops are no fault of the host.
plan::Answer<values::Host> notBack(
    std::shared_ptr<plan::StepContext> context, RebootWish wish, Error why, std::stop_token stop)
{
    if (why.kind != Error::Kind::Blocked)
        co_return why;
    const values::Result<values::Host> now
        = co_await readHost(context->ports.estate, wish.host, stop);
    if (!now.ok())
        co_return now.error();
    co_return neverBack(wish, now.value(), why);
}

plan::Answer<values::Host> waitForHost(
    std::shared_ptr<plan::StepContext> context, RebootWish wish, std::stop_token stop)
{
    const WaitTicker ticker(
        context->progress, HostActions::tr("waiting for the host to come back"), wish.limit);
    const auto until = isBack(wish.host, wish.before);
    const values::Result<plan::Estate> back
        = co_await context->ports.estate->waitFor(wish.host, until, wish.limit, stop);
    if (!back.ok()) {
        const values::Result<values::Host> failed
            = co_await notBack(context, wish, back.error(), stop);
        co_return failed;
    }
    const values::Result<values::Host> now
        = co_await readHost(context->ports.estate, wish.host, stop);
    co_return now;
}

constexpr qint64 secondsOfADay = qint64(24) * 60 * 60;
const QString WaitField = QStringLiteral("waitSeconds");
QStringList staying(const plan::Estate &estate, const values::MoRef &host)
{
    QStringList names;
    for (const values::EvacuatedVm &vm : evacuation(estate, host)) {
        if (vm.how != values::EvacuatedVm::How::MovesByItself)
            names.append(vm.name);
    }
    return names;
}

Error cannotLeave(const QString &name, const QStringList &stay)
{
    return {Error::Kind::Blocked, HostActions::tr("%1 does not enter maintenance mode").arg(name),
        HostActions::tr("No VM may stay on it; %1 would.").arg(nameList(stay)),
        HostActions::tr("Move or shut down these VMs, then try again; or pass this step over.")};
}

} // namespace

bool isOtherBoot(const QDateTime &now, const QDateTime &before)
{
    constexpr qint64 shortestBoot = 60; // seconds
    return now.isValid() && (!before.isValid() || std::abs(before.secsTo(now)) > shortestBoot);
}

Parameter vsanParameter()
{
    return wordParameter(u"vsan"_s, false,
        {QString(), u"ensureObjectAccessibility"_s, u"evacuateAllData"_s, u"noAction"_s});
}

Parameter rebootWaitParameter()
{
    return numberParameter(WaitField, false, 1, secondsOfADay);
}

std::chrono::seconds rebootWaitOf(const QJsonObject &params)
{
    const std::chrono::seconds usual = rebootLimit;
    return std::chrono::seconds(params.value(WaitField).toInteger(usual.count()));
}

plan::Answer<> enterMaintenance(std::shared_ptr<plan::StepContext> context, values::MoRef host,
    QString vsan, std::stop_token stop)
{
    const values::Result<values::Host> now = co_await readHost(context->ports.estate, host, stop);
    if (!now.ok())
        co_return now.error();
    if (now.value().inMaintenance.value_or(false))
        co_return values::done();
    plan::MaintenanceWish wish;
    wish.timeout = evacuationLimit;
    wish.vsanMode = vsan;
    const values::Status entered
        = co_await context->ports.host->enterMaintenance(host, wish, context->progress, stop);
    co_return entered;
}

plan::Answer<> enterMaintenanceForUndo(std::shared_ptr<plan::StepContext> context,
    values::MoRef host, QString vsan, std::stop_token stop)
{
    const QList<values::MoRef> objects{host};
    const values::Result<plan::Estate> estate = co_await context->ports.estate->read(objects, stop);
    if (!estate.ok())
        co_return estate.error();
    const values::Host *const now = estate.value().host(host);
    if (now && !now->inMaintenance.value_or(false)) {
        const QString name = now->name;
        const QStringList stay = staying(estate.value(), host);
        if (!stay.isEmpty())
            co_return cannotLeave(name, stay);
        if (vsan.isEmpty() && now->setup && now->setup->vsan)
            vsan = u"ensureObjectAccessibility"_s;
    }
    const values::Status entered = co_await enterMaintenance(context, host, vsan, stop);
    co_return entered;
}

plan::Answer<> exitMaintenance(
    std::shared_ptr<plan::StepContext> context, values::MoRef host, std::stop_token stop)
{
    const values::Result<values::Host> now = co_await readHost(context->ports.estate, host, stop);
    if (!now.ok())
        co_return now.error();
    if (!now.value().inMaintenance.value_or(false))
        co_return values::done();
    const values::Status left
        = co_await context->ports.host->exitMaintenance(host, context->progress, stop);
    co_return left;
}

plan::Answer<values::Host> rebootAndWait(
    std::shared_ptr<plan::StepContext> context, RebootWish wish, std::stop_token stop)
{
    if (!wish.isOrdered) {
        const values::Status taken = co_await context->ports.host->reboot(wish.host, stop);
        if (!taken.ok())
            co_return taken.error();
    }
    const values::Result<values::Host> back = co_await waitForHost(context, wish, stop);
    co_return back;
}

plan::Answer<values::Host> connectedHost(std::shared_ptr<plan::StepContext> context,
    values::MoRef host, std::chrono::seconds limit, std::stop_token stop)
{
    const values::Result<values::Host> now = co_await readHost(context->ports.estate, host, stop);
    if (!now.ok() || now.value().connection == values::ConnectionState::Connected)
        co_return now;
    RebootWish wish;
    wish.host = host;
    wish.name = now.value().name;
    wish.limit = limit;
    const values::Result<values::Host> back = co_await waitForHost(context, wish, stop);
    co_return back;
}

QString activeText(plan::ScriptLanguage language, qsizetype devices, bool active)
{
    QStringList parts;
    for (qsizetype i = 0; i < devices; ++i) {
        const QString number = QString::number(i + 2);
        if (language == plan::ScriptLanguage::Shell)
            parts.append(u"pci_is %1 %"_s % number % u" passthruActive "_s
                % (active ? u"true"_s : u"false"_s));
        else
            parts.append((active ? u"(Get-PciState %1 %"_s : u"-not (Get-PciState %1 %"_s) % number
                % u").PassthruActive"_s);
    }
    return parts.join(language == plan::ScriptLanguage::Shell ? u" && "_s : u" -and "_s);
}

} // namespace setup
