// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/vm/started.h"

#include "services/plan/undofacts.h"
#include "services/setup/common/parameters.h"
#include "services/setup/common/words.h"
#include "services/setup/vm/vmactions.h"

#include <QCoreApplication>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace setup
{

// Unqualified, or lupdate loses the context of what follows.
using values::Error;
using values::UndoCheck;
using values::VirtualMachine;

namespace
{

struct Started {
    Q_DECLARE_TR_FUNCTIONS(setup::Started)
};

const QString StartedField = QStringLiteral("started");
const QString BootField = QStringLiteral("bootTime");
/// Servers round, and tell the time of a start twice.
constexpr qint64 sameStartSecs = 60;

QDateTime bootOf(const VirtualMachine &vm)
{
    return vm.setup ? vm.setup->bootTime : QDateTime();
}

/// The server said no, so the VM stayed off; after a lost answer nobody knows.
bool wasRefused(const std::optional<Error> &failure)
{
    return failure && failure->kind != Error::Kind::Network
        && failure->kind != Error::Kind::Cancelled && failure->kind != Error::Kind::Protocol
        && failure->kind != Error::Kind::Storage;
}

bool isOtherStart(const QJsonObject &facts, const VirtualMachine &vm)
{
    const QDateTime then = QDateTime::fromString(facts.value(BootField).toString(), Qt::ISODate);
    const QDateTime now = bootOf(vm);
    return then.isValid() && now.isValid() && std::abs(then.secsTo(now)) > sameStartSecs;
}

} // namespace

QJsonObject startFacts(const VirtualMachine &vm)
{
    QJsonObject facts{{StartedField, refText(vm.ref)}};
    if (bootOf(vm).isValid())
        facts.insert(BootField, bootOf(vm).toUTC().toString(Qt::ISODate));
    return facts;
}

UndoCheck stopCheck(const plan::StepContext &context, const QString &step, const VirtualMachine &vm)
{
    UndoCheck undo;
    if (vm.power == values::PowerState::PoweredOff) {
        undo.check = isDone(Started::tr("%1 is powered off already.").arg(vm.name));
        return undo;
    }
    if (wasRefused(context.failure)) {
        undo.check
            = isDone(Started::tr("This run could not start %1; somebody else did.").arg(vm.name));
        return undo;
    }
    const QJsonObject facts = context.results.value(step);
    if (isOtherStart(facts, vm)) {
        undo.check = isBlocked(
            Started::tr("%1 was started by somebody at %2, after this run had started it.")
                .arg(vm.name, bootOf(vm).toUTC().toString(Qt::ISODate)),
            Started::tr("Shut it down by hand if it may stop, and try again; or pass this step "
                        "over."));
        return undo;
    }
    undo.check = isNeeded(Started::tr("ShutdownGuest on %1").arg(vm.name),
        {{Started::tr("Power"), Started::tr("powered on"), Started::tr("powered off")}});
    if (!facts.contains(StartedField))
        undo.check.notes.append(
            Started::tr("This run did not see %1 start: somebody else may have.").arg(vm.name));
    if (!toolsRun(vm))
        undo.check.notes.append(
            Started::tr("VMware Tools do not run in %1: it can only be powered off, and that "
                        "takes your consent.")
                .arg(vm.name));
    undo.vmsThatStop.append(vm.name);
    return undo;
}

StartedAgain startedAgain(const plan::StepContext &context, const values::MoRef &vm)
{
    StartedAgain found = StartedAgain::No;
    for (const QJsonObject &facts : context.results) {
        if (facts.value(StartedField).toString() != refText(vm))
            continue;
        if (!facts.value(plan::undoneFact).toBool())
            return StartedAgain::Yes;
        found = StartedAgain::TakenBack;
    }
    return found;
}

} // namespace setup
