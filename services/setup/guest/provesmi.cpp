// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/guest/provesmi.h"

#include "services/setup/guest/parameters.h"
#include "services/setup/guest/smiproof.h"

using namespace Qt::StringLiterals;

namespace setup::guest
{

using values::Error;
using values::Evidence;
using values::StepCheck;

plan::StepType ProveSmi::type()
{
    return guestStep<ProveSmi>(u"guest.smi"_s, {number(u"gpus"_s, true, 1, 64)});
}

values::StepInfo ProveSmi::info() const
{
    values::StepInfo info;
    info.title = tr("Prove the driver of %1 with nvidia-smi").arg(vmName());
    info.why = tr("The driver talks to the cards only if nvidia-smi lists them all.");
    info.source = guideSection(u"6.3.4"_s);
    info.byHand = tr("In the guest: nvidia-smi");
    info.typical = std::chrono::seconds(5);
    return info;
}

StepCheck ProveSmi::what(const values::VirtualMachine &) const
{
    return needed(tr("nvidia-smi in the guest of %1; nothing is changed").arg(vmName()));
}

plan::Answer<StepCheck> ProveSmi::look(
    std::shared_ptr<plan::StepContext>, GuestShell, std::stop_token)
{
    // A proof is of today: it is made again, and its evidence kept, each time.
    co_return needed(tr("nvidia-smi in the guest of %1; nothing is changed").arg(vmName()));
}

QCoro::Task<values::Result<Evidence>> ProveSmi::apply(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const QString failed = tr("nvidia-smi does not prove the GPUs of %1").arg(vmName());
    const values::Result<GuestShell> opened = co_await shell(context, stop);
    if (!opened.ok())
        co_return opened.error();
    const values::Result<SmiSight> smi = co_await askSmi(opened.value(), stop);
    if (!smi.ok())
        co_return smi.error();
    if (!smi->works)
        co_return Error(Error::Kind::Fault, failed, smi->trouble,
            smi->isMissing ? tr("Install NVIDIA's driver in the guest.")
                           : tr("Look at the kernel log of the guest for NVRM."));
    const int wanted = planned().params.value(u"gpus"_s).toInt(1);
    if (smi->gpus.size() < wanted)
        co_return Error(Error::Kind::Fault, failed,
            tr("It lists %1 of %2 GPUs: %3")
                .arg(smi->gpus.size())
                .arg(wanted)
                .arg(smi->gpus.join(u", "_s)),
            tr("Look at the kernel log of the guest for the card that is missing."));
    co_return Evidence{
        tr("Driver %1 has %2").arg(smi->driver, smi->gpus.join(u", "_s)), smi->facts};
}

QCoro::Task<values::Result<Evidence>> ProveSmi::verify(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const values::Result<Evidence> again = co_await apply(context, stop);
    co_return again;
}

QString ProveSmi::instruction() const
{
    return tr("Run \"nvidia-smi\" in the guest of %1: it must list %n GPU(s).", nullptr,
        planned().params.value(u"gpus"_s).toInt(1))
        .arg(vmName());
}

} // namespace setup::guest
