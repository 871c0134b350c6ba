// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/host/hostactions.h"

#include "services/setup/common/parameters.h"
#include "services/setup/host/hoststep.h"

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
            && host->bootTime.isValid() && host->bootTime != before;
    };
}

Error neverBack(const QString &name, const values::Error &why)
{
    if (why.kind != values::Error::Kind::Blocked)
        return why;
    return {values::Error::Kind::Network, HostActions::tr("%1 did not come back").arg(name),
        HostActions::tr("It was told to reboot, and is not connected with a new boot time after "
                        "%n minute(s).",
            nullptr, static_cast<int>(rebootLimit.count())),
        HostActions::tr("Look at its console through the management controller; once it is back, "
                        "try this step again. It will not be rebooted a second time."),
        why.why};
}

} // namespace

Parameter vsanParameter()
{
    return wordParameter(u"vsan"_s, false,
        {QString(), u"ensureObjectAccessibility"_s, u"evacuateAllData"_s, u"noAction"_s});
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

plan::Answer<values::Host> rebootAndWait(std::shared_ptr<plan::StepContext> context,
    values::MoRef host, QDateTime before, bool ordered, std::stop_token stop)
{
    if (!ordered) {
        const values::Status taken = co_await context->ports.host->reboot(host, stop);
        if (!taken.ok())
            co_return taken.error();
    }
    if (context->progress)
        context->progress(std::nullopt, HostActions::tr("waiting for the host to come back"));
    const auto until = isBack(host, before);
    const std::chrono::seconds limit = rebootLimit;
    const values::Result<plan::Estate> back
        = co_await context->ports.estate->waitFor(host, until, limit, stop);
    if (!back.ok())
        co_return neverBack(host.value, back.error());
    const values::Result<values::Host> now = co_await readHost(context->ports.estate, host, stop);
    co_return now;
}

plan::Answer<values::Host> connectedHost(
    std::shared_ptr<plan::StepContext> context, values::MoRef host, std::stop_token stop)
{
    const values::Result<values::Host> now = co_await readHost(context->ports.estate, host, stop);
    if (!now.ok() || now.value().connection == values::ConnectionState::Connected)
        co_return now;
    const auto until = isBack(host, QDateTime());
    const std::chrono::seconds limit = rebootLimit;
    const values::Result<plan::Estate> back
        = co_await context->ports.estate->waitFor(host, until, limit, stop);
    if (!back.ok())
        co_return neverBack(now.value().name, back.error());
    const values::Result<values::Host> after = co_await readHost(context->ports.estate, host, stop);
    co_return after;
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
