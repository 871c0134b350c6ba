// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/guest/installdriver.h"

#include "services/setup/guest/driverfile.h"
#include "services/setup/guest/parameters.h"
#include "services/setup/guest/preparation.h"
#include "services/setup/guest/smiproof.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace setup::guest
{

using values::Error;
using values::Evidence;
using values::StepCheck;

namespace
{

constexpr std::chrono::seconds installLimit = 30min;

} // namespace

plan::StepType InstallDriver::type()
{
    return guestStep<InstallDriver>(
        u"guest.driver"_s, {fileParameter(u"file"_s, true, refuseDriver)});
}

values::StepInfo InstallDriver::info() const
{
    values::StepInfo info;
    info.title = tr("Install NVIDIA's driver %1 in the guest of %2").arg(version(), vmName());
    info.why = tr("A passed-through GPU wants the vendor's ordinary data-centre driver in the "
                  "guest. The GRID driver of the guide's vGPU chapter belongs to vGPUs alone.");
    info.source = guideSection(u"5.2.3, 6.3.2"_s);
    info.byHand = tr("In the guest: sh %1 --silent").arg(remotePath());
    info.typical = std::chrono::minutes(5);
    return info;
}

StepCheck InstallDriver::what(const values::VirtualMachine &) const
{
    return needed(tr("sh %1 --silent, in the guest of %2").arg(remotePath(), vmName()),
        {{tr("NVIDIA driver"), tr("asked of the guest"), version()}});
}

plan::Answer<StepCheck> InstallDriver::look(
    std::shared_ptr<plan::StepContext>, GuestShell shell, std::stop_token stop)
{
    const values::Result<SmiSight> smi = co_await askSmi(shell, stop);
    if (!smi.ok())
        co_return smi.error();
    if (smi->works && smi->driver == version())
        co_return done(tr("nvidia-smi works with driver %1 and sees %2.")
                           .arg(smi->driver, smi->gpus.join(u", "_s)));
    const values::Result<GuestFacts> facts = co_await readGuest(shell, stop);
    if (!facts.ok())
        co_return facts.error();
    if (facts->driver == version())
        co_return blocked(
            tr("Driver %1 is loaded, and nvidia-smi fails: %2").arg(version(), smi->trouble),
            tr("Look at the kernel log; a card whose memory has no place needs a VM with EFI."));
    const Preparation todo = preparationOf(facts.value(), Leave{});
    if (!todo.isNothing())
        co_return blocked(todo.blockedBy.isEmpty()
                ? tr("The guest is not prepared: %1.").arg(todo.changes.first().property)
                : todo.blockedBy,
            todo.fix.isEmpty() ? tr("Run the step that prepares the guest first.") : todo.fix);
    if (!QFileInfo(text(u"file"_s)).isReadable())
        co_return blocked(tr("The file %1 cannot be read.").arg(text(u"file"_s)),
            tr("Download the driver from NVIDIA and plan again with its path."));
    StepCheck check = needed(tr("sh %1 --silent, in the guest of %2").arg(remotePath(), vmName()),
        {{tr("NVIDIA driver"), facts->driver.isEmpty() ? tr("none") : facts->driver, version()}});
    check.before = {{u"driver"_s, facts->driver}};
    co_return check;
}

plan::Answer<> InstallDriver::install(
    std::shared_ptr<plan::StepContext> context, GuestShell shell, std::stop_token stop)
{
    if (context->progress)
        context->progress(std::nullopt, tr("running NVIDIA's installer"));
    const QStringList words{
        u"sh"_s, remotePath(), u"--silent"_s, u"--no-questions"_s, u"--ui=none"_s};
    const values::Result<plan::ShellOutput> said
        = co_await act(shell, words, noInput, installLimit, stop);
    const values::Status cleaned = co_await removeFile(shell, remotePath(), stop);
    if (said.ok())
        co_return cleaned;
    const Error error = said.error();
    if (error.kind != Error::Kind::Fault)
        co_return error;
    const QString errors = errorsOf(error.detail);
    co_return Error(Error::Kind::Fault, tr("NVIDIA's installer failed in %1").arg(vmName()),
        errors.isEmpty() ? error.why : errors, remedyFor(error.detail), error.detail);
}

QCoro::Task<values::Result<Evidence>> InstallDriver::apply(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const values::Result<GuestShell> opened = co_await shell(context, stop);
    if (!opened.ok())
        co_return opened.error();
    const values::Status uploaded = co_await context->ports.shell->upload(
        target(), text(u"file"_s), remotePath(), context->progress, stop);
    if (!uploaded.ok())
        co_return uploaded.error();
    const values::Result<std::shared_ptr<const void>> quiet
        = co_await pauseTelemetry(context, target(), stop);
    if (!quiet.ok())
        co_return quiet.error();
    const values::Status installed = co_await install(context, opened.value(), stop);
    if (!installed.ok())
        co_return installed.error();
    co_return Evidence{
        tr("Driver %1 is installed in %2").arg(version(), vmName()), {{u"driver"_s, version()}}};
}

QCoro::Task<values::Status> InstallDriver::undo(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const values::Result<GuestShell> opened = co_await shell(context, stop);
    if (!opened.ok())
        co_return opened.error();
    const values::Result<GuestFacts> facts = co_await readGuest(opened.value(), stop);
    if (!facts.ok())
        co_return facts.error();
    if (facts->driver != version())
        co_return values::done();
    const values::Result<std::shared_ptr<const void>> quiet
        = co_await pauseTelemetry(context, target(), stop);
    if (!quiet.ok())
        co_return quiet.error();
    const QStringList words{u"nvidia-uninstall"_s, u"--silent"_s};
    const values::Result<plan::ShellOutput> said
        = co_await act(opened.value(), words, noInput, installLimit, stop);
    if (!said.ok())
        co_return said.error();
    const QString former = context->before.value(u"driver"_s).toString();
    if (former.isEmpty())
        co_return values::done();
    co_return Error(Error::Kind::Blocked, tr("The former driver of %1 is not back").arg(vmName()),
        tr("Version %1 was installed before, and its file is not at hand.").arg(former),
        tr("Install version %1 again by hand.").arg(former));
}

QString InstallDriver::instruction() const
{
    return tr("Copy %1 into the guest of %2 and run \"sh %3 --silent\" as root, then "
              "\"nvidia-smi\". Never the file whose name contains \"grid\".")
        .arg(text(u"file"_s), vmName(), remotePath());
}

QString InstallDriver::version() const
{
    const std::optional<DriverFile> file = driverFile(text(u"file"_s));
    return file ? file->version : QString();
}

QString InstallDriver::remotePath() const
{
    const std::optional<DriverFile> file = driverFile(text(u"file"_s));
    return guestPath(file ? file->name : QString());
}

} // namespace setup::guest
