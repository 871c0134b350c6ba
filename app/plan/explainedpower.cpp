// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/explainedpower.h"

#include "services/advice/powerfailure.h"
#include "services/advice/poweron.h"
#include "services/plan/step.h"
#include "services/setup/vm/vmlog.h"

#include <utility>

namespace app
{

namespace
{

using plan::Answer;
using plan::Progress;
using values::MoRef;
using values::Result;
using values::Status;

/// The end of the log of a start that began; what an earlier start wrote misleads.
plan::Answer<QByteArray> logOf(
    plan::Ports ports, values::VirtualMachine vm, values::Error error, std::stop_token stop)
{
    if (error.kind != values::Error::Kind::Fault)
        co_return QByteArray();
    const auto context = std::make_shared<plan::StepContext>();
    context->ports = ports;
    const Result<QByteArray> log = co_await setup::readLog(context, vm, stop);
    co_return log;
}

QCoro::Task<values::Error> explain(
    plan::Ports ports, MoRef vm, MoRef host, values::Error error, std::stop_token stop)
{
    QList<MoRef> objects{vm};
    if (!host.isNull())
        objects.append(host);
    const Result<plan::Estate> read = co_await ports.estate->read(objects, stop);
    const values::VirtualMachine *const found = read.ok() ? read->vm(vm) : nullptr;
    if (!found)
        co_return error;
    advice::PowerFailure failure;
    failure.vm = found->name;
    failure.error = error;
    advice::PowerOnHints hints;
    hints.host = host;
    failure.findings = advice::preflight(*read, vm, hints).findings;
    const values::VirtualMachine now = *found;
    const Result<QByteArray> log = co_await logOf(ports, now, error, stop);
    if (log.ok())
        failure.log = *log;
    co_return advice::explained(failure);
}

plan::Answer<> startExplained(
    plan::Ports ports, MoRef vm, MoRef host, Progress progress, std::stop_token stop)
{
    const Status on = co_await ports.vm->powerOn(vm, host, progress, stop);
    if (on.ok() || !advice::isPowerVerdict(on.error()))
        co_return on;
    const values::Error why = co_await explain(ports, vm, host, on.error(), stop);
    co_return why;
}

plan::Answer<> placeExplained(plan::Ports ports, MoRef vm, Progress progress, std::stop_token stop)
{
    const Status on = co_await ports.vm->powerOnPlaced(vm, progress, stop);
    if (on.ok() || !advice::isPowerVerdict(on.error()))
        co_return on;
    const MoRef anywhere;
    const values::Error why = co_await explain(ports, vm, anywhere, on.error(), stop);
    co_return why;
}

/// Hands everything on; only the power-ons say more when they fail.
class ExplainedPower final : public plan::VmPort
{
public:
    explicit ExplainedPower(plan::Ports ports)
        : m_ports(std::move(ports))
    {
    }

    Answer<> powerOn(MoRef vm, MoRef host, Progress progress, std::stop_token stop) override
    {
        return startExplained(m_ports, vm, host, std::move(progress), std::move(stop));
    }
    Answer<> powerOnPlaced(MoRef vm, Progress progress, std::stop_token stop) override
    {
        return placeExplained(m_ports, vm, std::move(progress), std::move(stop));
    }
    Answer<> reconfigure(MoRef vm, values::VmChange change, QString changeVersion,
        Progress progress, std::stop_token stop) override
    {
        return m_ports.vm->reconfigure(vm, change, changeVersion, progress, stop);
    }
    Answer<> powerOff(MoRef vm, Progress progress, std::stop_token stop) override
    {
        return m_ports.vm->powerOff(vm, progress, stop);
    }
    Answer<> shutdownGuest(MoRef vm, std::stop_token stop) override
    {
        return m_ports.vm->shutdownGuest(vm, stop);
    }
    Answer<> upgradeHardware(
        MoRef vm, QString version, Progress progress, std::stop_token stop) override
    {
        return m_ports.vm->upgradeHardware(vm, version, progress, stop);
    }
    Answer<> removeSnapshots(MoRef vm, Progress progress, std::stop_token stop) override
    {
        return m_ports.vm->removeSnapshots(vm, progress, stop);
    }
    Answer<MoRef> create(
        values::VmBlueprint blueprint, Progress progress, std::stop_token stop) override
    {
        return m_ports.vm->create(blueprint, progress, stop);
    }
    Answer<MoRef> clone(values::VmClone clone, Progress progress, std::stop_token stop) override
    {
        return m_ports.vm->clone(clone, progress, stop);
    }
    Answer<> destroy(MoRef vm, Progress progress, std::stop_token stop) override
    {
        return m_ports.vm->destroy(vm, progress, stop);
    }
    Answer<> answerQuestion(
        MoRef vm, QString question, QString choice, std::stop_token stop) override
    {
        return m_ports.vm->answerQuestion(vm, question, choice, stop);
    }
    Answer<plan::ServerVerdict> checkConfig(
        MoRef vm, MoRef host, values::VmChange change, std::stop_token stop) override
    {
        return m_ports.vm->checkConfig(vm, host, change, stop);
    }
    Answer<plan::ServerVerdict> checkPowerOn(MoRef vm, MoRef host, std::stop_token stop) override
    {
        return m_ports.vm->checkPowerOn(vm, host, stop);
    }

private:
    plan::Ports m_ports;
};

} // namespace

plan::Ports withExplainedPower(plan::Ports ports)
{
    auto explained = std::make_shared<ExplainedPower>(ports);
    ports.vm = std::move(explained);
    return ports;
}

} // namespace app
