// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/guest/guestshell.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace setup::guest
{

namespace
{

struct ShellWords {
    Q_DECLARE_TR_FUNCTIONS(setup::guest::ShellWords)
};

using values::Error;

constexpr std::chrono::seconds readingLimit = 60s;
constexpr std::chrono::milliseconds pollEvery = 3s;

QStringList prefixed(const GuestShell &shell, const QStringList &words)
{
    QStringList all;
    if (!shell.isRoot)
        all << u"sudo"_s << u"-n"_s;
    all << u"env"_s << u"LC_ALL=C"_s << u"DEBIAN_FRONTEND=noninteractive"_s;
    return all + words;
}

/// Failures that another try may not have: the guest is not up, or no longer.
bool mayPass(const Error &error)
{
    return error.kind == Error::Kind::Network || error.kind == Error::Kind::Protocol;
}

Error tooLate(const QString &what)
{
    return {Error::Kind::Blocked, what,
        ShellWords::tr("The guest did not answer SSH in the time given."),
        ShellWords::tr("Look at the VM's console: the system may wait for a person there.")};
}

/// The identity of a boot; empty where the guest does not answer.
plan::Answer<QByteArray> bootId(GuestShell shell, std::stop_token stop)
{
    const QStringList words{u"cat"_s, u"/proc/sys/kernel/random/boot_id"_s};
    const values::Result<plan::ShellOutput> said = co_await ask(shell, words, stop);
    if (!said.ok())
        co_return said.error();
    co_return said->out.trimmed();
}

} // namespace

plan::Answer<GuestShell> openShell(
    std::shared_ptr<plan::ShellPort> port, values::MoRef vm, QString name, std::stop_token stop)
{
    const QString what = ShellWords::tr("Cannot work in the guest of %1").arg(name);
    if (!port || !port->canReach(vm))
        co_return Error(Error::Kind::Unsupported, what,
            ShellWords::tr("No SSH login for this guest is known."),
            ShellWords::tr("Enter a login for the guest, or do the step by hand and skip it."));
    GuestShell shell{port, vm, name, false};
    const QStringList whoAmI{u"id"_s, u"-u"_s};
    const values::Result<plan::ShellOutput> who
        = co_await port->run(vm, whoAmI, noInput, readingLimit, stop);
    if (!who.ok())
        co_return who.error();
    shell.isRoot = who->out.trimmed() == "0";
    if (shell.isRoot)
        co_return shell;
    const QStringList mayI{u"sudo"_s, u"-n"_s, u"true"_s};
    const values::Result<plan::ShellOutput> sudo
        = co_await port->run(vm, mayI, noInput, readingLimit, stop);
    if (!sudo.ok())
        co_return sudo.error();
    if (sudo->exitStatus != 0)
        co_return Error(Error::Kind::Permission, what,
            ShellWords::tr("The account may not use sudo without a password: %1")
                .arg(lastWords(sudo.value())),
            ShellWords::tr("Log in as root, or let sudo run without a password for this account."));
    co_return shell;
}

plan::Answer<plan::ShellOutput> ask(GuestShell shell, QStringList words, std::stop_token stop)
{
    const QStringList all = prefixed(shell, words);
    const values::Result<plan::ShellOutput> said
        = co_await shell.port->run(shell.vm, all, noInput, readingLimit, stop);
    co_return said;
}

plan::Answer<plan::ShellOutput> act(GuestShell shell, QStringList words, QByteArray input,
    std::chrono::seconds limit, std::stop_token stop)
{
    const QStringList all = prefixed(shell, words);
    const values::Result<plan::ShellOutput> said
        = co_await shell.port->run(shell.vm, all, input, limit, stop);
    if (said.ok() && said->exitStatus != 0)
        co_return Error(Error::Kind::Fault,
            ShellWords::tr("\"%1\" failed in the guest of %2")
                .arg(words.join(QLatin1Char(' ')), shell.name),
            lastWords(said.value()), {}, textOf(said.value()).right(4000));
    co_return said;
}

plan::Answer<> waitForShell(std::shared_ptr<plan::ShellPort> port,
    std::shared_ptr<plan::TimePort> time, values::MoRef vm, std::chrono::seconds limit,
    std::stop_token stop)
{
    const QDateTime end = time->now().addSecs(limit.count());
    const QStringList words{u"true"_s};
    while (true) {
        const values::Result<plan::ShellOutput> said
            = co_await port->run(vm, words, noInput, readingLimit, stop);
        if (said.ok())
            co_return values::done();
        if (!mayPass(said.error()))
            co_return said.error();
        if (time->now() >= end)
            co_return tooLate(ShellWords::tr("The guest does not answer"));
        const values::Status paused = co_await time->pause(pollEvery, stop);
        if (!paused.ok())
            co_return paused.error();
    }
}

plan::Answer<> restart(GuestShell shell, std::shared_ptr<plan::TimePort> time,
    std::chrono::seconds limit, std::stop_token stop)
{
    const values::Result<QByteArray> before = co_await bootId(shell, stop);
    if (!before.ok())
        co_return before.error();
    const QStringList words{u"systemctl"_s, u"reboot"_s};
    const values::Result<plan::ShellOutput> told
        = co_await act(shell, words, noInput, readingLimit, stop);
    // A guest that goes down at once cuts the connection: that is no failure.
    if (!told.ok() && !mayPass(told.error()))
        co_return told.error();
    const QDateTime end = time->now().addSecs(limit.count());
    while (true) {
        const values::Status paused = co_await time->pause(pollEvery, stop);
        if (!paused.ok())
            co_return paused.error();
        const values::Result<QByteArray> now = co_await bootId(shell, stop);
        if (now.ok() && !now->isEmpty() && now.value() != before.value())
            co_return values::done();
        if (!now.ok() && !mayPass(now.error()))
            co_return now.error();
        if (time->now() >= end)
            co_return tooLate(ShellWords::tr("The guest of %1 did not come back from its restart")
                                  .arg(shell.name));
    }
}

QString textOf(const plan::ShellOutput &output)
{
    const QString out = QString::fromUtf8(output.out).trimmed();
    return out.isEmpty() ? QString::fromUtf8(output.err).trimmed() : out;
}

QString lastWords(const plan::ShellOutput &output)
{
    const QByteArray &speaker = output.err.trimmed().isEmpty() ? output.out : output.err;
    const QStringList lines = QString::fromUtf8(speaker).split(QLatin1Char('\n'));
    QStringList kept;
    for (auto line = lines.crbegin(); line != lines.crend() && kept.size() < 3; ++line) {
        if (!line->trimmed().isEmpty())
            kept.prepend(line->trimmed());
    }
    if (kept.isEmpty())
        return ShellWords::tr("It ended with status %1 and said nothing.").arg(output.exitStatus);
    return kept.join(QLatin1Char(' '));
}

} // namespace setup::guest
