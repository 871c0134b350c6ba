// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/guest/provecontainer.h"

#include "services/readings/dockererror.h"
#include "services/setup/guest/parameters.h"
#include "services/setup/guest/smiproof.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace setup::guest
{

using values::Error;
using values::Evidence;
using values::StepCheck;

namespace
{

constexpr std::chrono::seconds pullLimit = 30min; // the image may have to be fetched

} // namespace

plan::StepType ProveContainer::type()
{
    return guestStep<ProveContainer>(
        u"guest.container"_s, {imageParameter(u"image"_s), number(u"gpus"_s, true, 1, 64)});
}

values::StepInfo ProveContainer::info() const
{
    values::StepInfo info;
    info.title = tr("Prove that containers in %1 get the GPUs").arg(vmName());
    info.why = tr("The guide offers containers in place of libraries that are installed by hand. "
                  "Its nvidia-docker is today the option \"--gpus\" of docker with NVIDIA's "
                  "container toolkit.");
    info.source = guideSection(u"6.4.1"_s);
    info.byHand = tr("In the guest: %1").arg(command().join(u' '));
    info.typical = std::chrono::minutes(2);
    return info;
}

StepCheck ProveContainer::what(const values::VirtualMachine &) const
{
    StepCheck check = needed(command().join(u' '));
    check.notes.append(tr("The image stays in the guest."));
    return check;
}

plan::Answer<StepCheck> ProveContainer::look(
    std::shared_ptr<plan::StepContext>, GuestShell shell, std::stop_token stop)
{
    const QStringList words{u"docker"_s, u"--version"_s};
    const values::Result<plan::ShellOutput> said = co_await ask(shell, words, stop);
    if (!said.ok())
        co_return said.error();
    if (said->exitStatus != 0)
        co_return blocked(tr("Docker must be installed in the guest, and is not."),
            tr("Install docker and NVIDIA's container toolkit, or skip this test."));
    co_return needed(command().join(u' '));
}

QCoro::Task<values::Result<Evidence>> ProveContainer::apply(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const QString failed = tr("A container in %1 gets no GPU").arg(vmName());
    const values::Result<GuestShell> opened = co_await shell(context, stop);
    if (!opened.ok())
        co_return opened.error();
    const QStringList words = command();
    const values::Result<plan::ShellOutput> said
        = co_await act(opened.value(), words, noInput, pullLimit, stop);
    if (!said.ok()) {
        const Error error = said.error();
        if (error.kind != Error::Kind::Fault)
            co_return error;
        co_return Error(Error::Kind::Fault, failed, error.why,
            remedyForDocker(error.why.toUtf8() + '\n' + error.detail.toUtf8()), error.detail);
    }
    const SmiSight smi = smiSight(said.value());
    const int wanted = planned().params.value(u"gpus"_s).toInt(1);
    if (!smi.works || smi.gpus.size() < wanted)
        co_return Error(Error::Kind::Fault, failed,
            smi.works ? tr("It lists %1 of %2 GPUs.").arg(smi.gpus.size()).arg(wanted)
                      : smi.trouble,
            tr("Run nvidia-smi in the guest itself."));
    co_return Evidence{
        tr("A container of %1 has %2").arg(text(u"image"_s), smi.gpus.join(u", "_s)), smi.facts};
}

QCoro::Task<values::Result<Evidence>> ProveContainer::verify(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const values::Result<Evidence> again = co_await apply(context, stop);
    co_return again;
}

QString ProveContainer::instruction() const
{
    return tr("In the guest of %1 run \"%2\": it must list the GPUs.")
        .arg(vmName(), command().join(u' '));
}

QStringList ProveContainer::command() const
{
    return {
        u"docker"_s, u"run"_s, u"--rm"_s, u"--gpus"_s, u"all"_s, text(u"image"_s), u"nvidia-smi"_s};
}

QString remedyForDocker(const QByteArray &complaint)
{
    const readings::Text text(complaint);
    const readings::DockerError error = readings::parseDockerError(text);
    if (error.label == "no_gpu_runtime"_L1 || error.label == "unknown_runtime"_L1)
        return ProveContainer::tr("Install NVIDIA's container toolkit in the guest, and restart "
                                  "docker.");
    if (error.label == "driver_not_loaded"_L1)
        return ProveContainer::tr("The driver is not loaded: run nvidia-smi in the guest itself.");
    if (error.requirement)
        return ProveContainer::tr("The image wants a newer driver: take an older image.");
    return {};
}

} // namespace setup::guest
