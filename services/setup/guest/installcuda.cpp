// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/guest/installcuda.h"

#include "services/readings/nvcc.h"
#include "services/setup/guest/cudaproof.h"
#include "services/setup/guest/parameters.h"
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

constexpr std::chrono::seconds installLimit = 45min;

QString defaultFolder()
{
    return u"/usr/local/cuda"_s;
}

} // namespace

plan::StepType InstallCuda::type()
{
    return guestStep<InstallCuda>(u"guest.cuda"_s, {fileParameter(u"file"_s, true, refuseToolkit)});
}

values::StepInfo InstallCuda::info() const
{
    values::StepInfo info;
    info.title = tr("Install the CUDA %1 toolkit in the guest of %2").arg(file().release, vmName());
    info.why = tr("Programs that are built in the guest need the toolkit. Its installer would put "
                  "an own driver over the one that works: only the toolkit is taken. The guide "
                  "prints a file name with \".26linux\" for \".26_linux\".");
    info.source = guideSection(u"6.4.2, 6.4.3"_s);
    info.byHand = tr("In the guest: %1").arg(command());
    info.typical = std::chrono::minutes(10);
    return info;
}

StepCheck InstallCuda::what(const values::VirtualMachine &) const
{
    return needed(command(), {{tr("CUDA toolkit"), tr("asked of the guest"), file().release}});
}

plan::Answer<StepCheck> InstallCuda::look(
    std::shared_ptr<plan::StepContext>, GuestShell shell, std::stop_token stop)
{
    const values::Result<QString> release = co_await installed(shell, stop);
    if (!release.ok())
        co_return release.error();
    if (release.value() == file().release)
        co_return done(tr("CUDA %1 is in %2.").arg(file().release, folder()));
    const values::Result<SmiSight> smi = co_await askSmi(shell, stop);
    if (!smi.ok())
        co_return smi.error();
    if (!smi->works)
        co_return blocked(tr("The driver does not work: %1").arg(smi->trouble),
            tr("Install NVIDIA's driver in the guest first."));
    StepCheck check = judge(smi->driver);
    if (check.state != values::CheckState::Needed)
        co_return check;
    const values::Result<QJsonObject> before = co_await whatIsThere(shell, stop);
    if (!before.ok())
        co_return before.error();
    check.before = before.value();
    check.before.insert(u"driver"_s, smi->driver);
    co_return check;
}

plan::Answer<QJsonObject> InstallCuda::whatIsThere(GuestShell shell, std::stop_token stop) const
{
    const QStringList listDefault{u"ls"_s, u"-d"_s, defaultFolder()};
    const values::Result<plan::ShellOutput> standard = co_await ask(shell, listDefault, stop);
    if (!standard.ok())
        co_return standard.error();
    const QStringList listOwn{u"ls"_s, u"-d"_s, folder()};
    const values::Result<plan::ShellOutput> own = co_await ask(shell, listOwn, stop);
    if (!own.ok())
        co_return own.error();
    const QStringList readLink{u"readlink"_s, defaultFolder()};
    const values::Result<plan::ShellOutput> link = co_await ask(shell, readLink, stop);
    if (!link.ok())
        co_return link.error();
    QJsonObject before{
        {u"hadDefault"_s, standard->exitStatus == 0}, {u"hadFolder"_s, own->exitStatus == 0}};
    if (link->exitStatus == 0)
        before.insert(u"link"_s, QString::fromUtf8(link->out).trimmed());
    co_return before;
}

StepCheck InstallCuda::judge(const QString &driver) const
{
    const QVersionNumber oldest = oldestDriver(file());
    if (QVersionNumber::fromString(driver) < oldest)
        return blocked(tr("CUDA %1 needs driver %2 or later, and the guest has %3 (PF-GU-14).")
                           .arg(file().release, oldest.toString(), driver),
            tr("Take a newer driver or an older toolkit."));
    if (!QFileInfo(text(u"file"_s)).isReadable())
        return blocked(tr("The file %1 cannot be read.").arg(text(u"file"_s)),
            tr("Download the toolkit from NVIDIA and plan again with its path."));
    StepCheck check = needed(command(), {{tr("CUDA toolkit"), tr("none"), file().release}});
    check.notes.append(tr("The driver %1 of the guest stays; %2 in the file is not installed.")
                           .arg(driver, file().inside));
    return check;
}

plan::Answer<QString> InstallCuda::installed(GuestShell shell, std::stop_token stop) const
{
    const QStringList words{folder() + u"/bin/nvcc"_s, u"--version"_s};
    const values::Result<plan::ShellOutput> said = co_await ask(shell, words, stop);
    if (!said.ok())
        co_return said.error();
    if (said->exitStatus != 0)
        co_return QString();
    const readings::Text text(said->out);
    co_return readings::parseNvcc(text).release.value_or(QString());
}

QCoro::Task<values::Result<Evidence>> InstallCuda::apply(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const values::Result<GuestShell> opened = co_await shell(context, stop);
    if (!opened.ok())
        co_return opened.error();
    const QString path = guestPath(file().name);
    const values::Status uploaded = co_await context->ports.shell->upload(
        target(), text(u"file"_s), path, context->progress, stop);
    if (!uploaded.ok())
        co_return uploaded.error();
    if (context->progress)
        context->progress(std::nullopt, tr("running CUDA's installer"));
    const QStringList words{u"sh"_s, path, u"--silent"_s, u"--toolkit"_s};
    const values::Result<plan::ShellOutput> said
        = co_await act(opened.value(), words, noInput, installLimit, stop);
    const values::Status cleaned = co_await removeFile(opened.value(), path, stop);
    if (!said.ok())
        co_return said.error();
    if (!cleaned.ok())
        co_return cleaned.error();
    co_return Evidence{tr("CUDA %1 is installed in %2").arg(file().release, vmName()),
        {{u"release"_s, file().release}}};
}

QCoro::Task<values::Result<Evidence>> InstallCuda::verify(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const QString failed = tr("CUDA does not work in %1").arg(vmName());
    const values::Result<GuestShell> opened = co_await shell(context, stop);
    if (!opened.ok())
        co_return opened.error();
    const values::Result<QString> release = co_await installed(opened.value(), stop);
    if (!release.ok())
        co_return release.error();
    if (release.value() != file().release)
        co_return Error(Error::Kind::Fault, failed,
            tr("%1/bin/nvcc does not tell release %2.").arg(folder(), file().release));
    const values::Result<SmiSight> smi = co_await askSmi(opened.value(), stop);
    if (!smi.ok())
        co_return smi.error();
    const QString before = context->before.value(u"driver"_s).toString();
    if (!before.isEmpty() && smi->driver != before)
        co_return Error(Error::Kind::Fault, failed,
            tr("The driver was %1 and is %2 (PF-GU-15).").arg(before, smi->driver),
            tr("Install the driver again."));
    const values::Result<CudaProof> proof = co_await askCuda(opened.value(), folder(), stop);
    if (!proof.ok())
        co_return proof.error();
    if (!proof->proved)
        co_return Error(Error::Kind::Fault, failed, proof->verdict, proof->fix);
    co_return Evidence{tr("CUDA %1: %2").arg(file().release, proof->verdict), proof->facts};
}

QCoro::Task<values::Status> InstallCuda::undo(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const values::Result<GuestShell> opened = co_await shell(context, stop);
    if (!opened.ok())
        co_return opened.error();
    if (context->before.value(u"hadFolder"_s).toBool())
        co_return Error(Error::Kind::Blocked, tr("%1 is not deleted").arg(folder()),
            tr("The folder was there before: what in it is whose, nobody can tell."),
            tr("Look into it and delete it by hand, or pass this step over."));
    // All of a toolkit is in its folder; /usr/local/cuda is a link that the installer moves.
    QStringList words{u"rm"_s, u"-rf"_s, u"--"_s, folder()};
    if (!context->before.value(u"hadDefault"_s).toBool(true))
        words.append(defaultFolder());
    const values::Result<plan::ShellOutput> said
        = co_await act(opened.value(), words, noInput, installLimit, stop);
    if (!said.ok())
        co_return said.error();
    const QString link = context->before.value(u"link"_s).toString();
    if (link.isEmpty())
        co_return values::done();
    const QStringList restore{u"ln"_s, u"-sfn"_s, u"--"_s, link, defaultFolder()};
    const values::Result<plan::ShellOutput> linked
        = co_await act(opened.value(), restore, noInput, installLimit, stop);
    if (!linked.ok())
        co_return linked.error();
    co_return values::done();
}

QString InstallCuda::instruction() const
{
    return tr("Copy %1 into the guest of %2 and run \"%3\" as root, never with its driver. Then "
              "run deviceQuery and vectorAdd of %4/extras/demo_suite.")
        .arg(text(u"file"_s), vmName(), command(), folder());
}

ToolkitFile InstallCuda::file() const
{
    return toolkitFile(text(u"file"_s)).value_or(ToolkitFile{});
}

QString InstallCuda::folder() const
{
    return u"/usr/local/cuda-"_s + file().release;
}

QString InstallCuda::command() const
{
    return u"sh %1 --silent --toolkit"_s.arg(guestPath(file().name));
}

} // namespace setup::guest
