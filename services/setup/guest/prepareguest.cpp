// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/guest/prepareguest.h"

#include "services/setup/guest/driverfile.h"
#include "services/setup/guest/guestpackages.h"
#include "services/setup/guest/parameters.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace setup::guest
{

using values::Evidence;
using values::StepCheck;

namespace
{

constexpr std::chrono::seconds restartLimit = 15min;
constexpr std::chrono::seconds serviceLimit = 2min;

void tell(const std::shared_ptr<plan::StepContext> &context, const QString &doing)
{
    if (context->progress)
        context->progress(std::nullopt, doing);
}

plan::Answer<> setDisplay(GuestShell shell, QString verb, std::stop_token stop)
{
    const QStringList words{u"systemctl"_s, verb, u"display-manager"_s};
    const values::Result<plan::ShellOutput> said
        = co_await act(shell, words, noInput, serviceLimit, stop);
    if (!said.ok())
        co_return said.error();
    co_return values::done();
}

/// Packages out and in, nouveau barred: all that goes before a restart.
plan::Answer<> beforeRestart(std::shared_ptr<plan::StepContext> context, GuestShell shell,
    Family family, Preparation todo, std::stop_token stop)
{
    if (!todo.remove.isEmpty()) {
        tell(context, PrepareGuest::tr("removing driver packages"));
        const values::Status removed = co_await removePackages(shell, family, todo.remove, stop);
        if (!removed.ok())
            co_return removed.error();
    }
    if (!todo.install.isEmpty()) {
        tell(context, PrepareGuest::tr("installing compiler and headers"));
        const values::Status installed
            = co_await installPackages(shell, family, todo.install, stop);
        if (!installed.ok())
            co_return installed.error();
    }
    if (!todo.barNouveau)
        co_return values::done();
    const values::Status barred = co_await barNouveau(shell, family, true, stop);
    co_return barred;
}

QJsonObject beforeOf(const Preparation &todo)
{
    return {{u"installed"_s, QJsonArray::fromStringList(todo.install)},
        {u"removed"_s, QJsonArray::fromStringList(todo.remove)}, {u"barred"_s, todo.barNouveau},
        {u"stopped"_s, todo.stopDisplay}};
}

QStringList namesIn(const QJsonObject &before, const QString &key)
{
    QStringList names;
    const QJsonArray array = before.value(key).toArray();
    for (const QJsonValue &name : array)
        names.append(name.toString());
    return names;
}

plan::Answer<> packagesBack(
    GuestShell shell, Family family, QJsonObject before, std::stop_token stop)
{
    const QStringList installed = namesIn(before, u"installed"_s);
    const QStringList removed = namesIn(before, u"removed"_s);
    if (before.value(u"barred"_s).toBool()) {
        const values::Status free = co_await barNouveau(shell, family, false, stop);
        if (!free.ok())
            co_return free.error();
    }
    if (!installed.isEmpty()) {
        const values::Status gone = co_await removePackages(shell, family, installed, stop);
        if (!gone.ok())
            co_return gone.error();
    }
    if (removed.isEmpty())
        co_return values::done();
    const values::Status back = co_await installPackages(shell, family, removed, stop);
    co_return back;
}

} // namespace

plan::StepType PrepareGuest::type()
{
    return guestStep<PrepareGuest>(u"guest.prepare"_s,
        {versionParameter(), flagParameter(u"restart"_s), flagParameter(u"stopDesktop"_s),
            flagParameter(u"removePackages"_s)});
}

values::StepInfo PrepareGuest::info() const
{
    values::StepInfo info;
    info.title = tr("Prepare the guest of %1 for NVIDIA's driver").arg(vmName());
    info.why = tr("The installer builds a kernel module: it stops without compiler and headers, "
                  "while nouveau or a display manager has the card, and beside another driver. The "
                  "guide's \"services lightdm stop\" is a misprint for \"service lightdm stop\".");
    info.source = guideSection(u"6.3.1, 6.3.3"_s);
    info.byHand = tr("In the guest: apt-get or yum, /etc/modprobe.d, systemctl");
    info.typical = std::chrono::minutes(4);
    return info;
}

values::BlastRadius PrepareGuest::blast(const plan::Estate &) const
{
    values::BlastRadius blast;
    if (leave().restart)
        blast.vmsThatStop.append(vmName());
    if (leave().stopDesktop)
        blast.featuresLost.append(tr("desktop sessions of %1").arg(vmName()));
    blast.expected = info().typical;
    return blast;
}

StepCheck PrepareGuest::what(const values::VirtualMachine &vm) const
{
    StepCheck check = needed(tr("Reads the guest, then installs and stops only what stands in the "
                                "way of the driver"));
    if (vm.secureBoot.value_or(false))
        check.notes.append(
            tr("Secure Boot is on: the kernel refuses a module that nobody signed."));
    if (leave().restart)
        check.notes.append(tr("The guest is restarted where nouveau has the card."));
    return check;
}

plan::Answer<StepCheck> PrepareGuest::look(
    std::shared_ptr<plan::StepContext>, GuestShell shell, std::stop_token stop)
{
    const values::Result<GuestFacts> facts = co_await readGuest(shell, stop);
    if (!facts.ok())
        co_return facts.error();
    const QString version = text(u"version"_s);
    if (!version.isEmpty() && facts->driver == version)
        co_return done(tr("Driver %1 runs already; there is nothing to prepare.").arg(version));
    const Preparation todo = preparationOf(facts.value(), leave());
    if (!todo.blockedBy.isEmpty())
        co_return blocked(todo.blockedBy, todo.fix);
    if (todo.isNothing())
        co_return done(
            tr("%1, kernel %2: compiler and headers are there, and nothing has the card.")
                .arg(facts->system, facts->kernel));
    StepCheck check
        = needed(tr("Package manager, modprobe.d and systemctl in the guest"), todo.changes);
    check.before = beforeOf(todo);
    co_return check;
}

QCoro::Task<values::Result<Evidence>> PrepareGuest::apply(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const values::Result<GuestShell> opened = co_await shell(context, stop);
    if (!opened.ok())
        co_return opened.error();
    const values::Result<GuestFacts> facts = co_await readGuest(opened.value(), stop);
    if (!facts.ok())
        co_return facts.error();
    const Preparation todo = preparationOf(facts.value(), leave());
    if (!todo.blockedBy.isEmpty())
        co_return values::Error(
            values::Error::Kind::Blocked, info().title, todo.blockedBy, todo.fix);
    const values::Status begun
        = co_await beforeRestart(context, opened.value(), facts->family, todo, stop);
    if (!begun.ok())
        co_return begun.error();
    if (todo.barNouveau) {
        tell(context, tr("restarting the guest"));
        const values::Status back
            = co_await restart(opened.value(), context->ports.time, restartLimit, stop);
        if (!back.ok())
            co_return back.error();
    }
    // A desktop comes back with the restart: it is stopped last.
    if (todo.stopDisplay) {
        const values::Status stopped = co_await setDisplay(opened.value(), u"stop"_s, stop);
        if (!stopped.ok())
            co_return stopped.error();
    }
    co_return Evidence{tr("%1 is prepared").arg(facts->system), beforeOf(todo)};
}

QCoro::Task<values::Status> PrepareGuest::undo(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const values::Result<GuestShell> opened = co_await shell(context, stop);
    if (!opened.ok())
        co_return opened.error();
    const values::Result<GuestFacts> facts = co_await readGuest(opened.value(), stop);
    if (!facts.ok())
        co_return facts.error();
    const values::Status packages
        = co_await packagesBack(opened.value(), facts->family, context->before, stop);
    if (!packages.ok() || !context->before.value(u"stopped"_s).toBool())
        co_return packages;
    const values::Status started = co_await setDisplay(opened.value(), u"start"_s, stop);
    co_return started;
}

QString PrepareGuest::instruction() const
{
    return tr(
        "In the guest of %1: install gcc, make and the headers for \"uname -r\"; remove other "
        "NVIDIA driver packages; blacklist nouveau, rebuild the initramfs and restart; stop "
        "the display manager (\"init 3\", or \"service lightdm stop\").")
        .arg(vmName());
}

Leave PrepareGuest::leave() const
{
    const QJsonObject &params = planned().params;
    return {params.value(u"restart"_s).toBool(true), params.value(u"stopDesktop"_s).toBool(true),
        params.value(u"removePackages"_s).toBool(false)};
}

} // namespace setup::guest
