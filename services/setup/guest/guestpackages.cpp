// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/guest/guestpackages.h"

#include "services/setup/guest/gueststep.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace setup::guest
{

namespace
{

constexpr std::chrono::seconds packageLimit = 20min;

QString blacklistFile()
{
    return u"/etc/modprobe.d/gpudeck-nouveau.conf"_s;
}

QStringList installWords(Family family, const QStringList &names)
{
    if (family == Family::Debian)
        return QStringList{u"apt-get"_s, u"install"_s, u"-y"_s} + names;
    return QStringList{u"yum"_s, u"install"_s, u"-y"_s} + names;
}

QStringList removeWords(Family family, const QStringList &names)
{
    if (family == Family::Debian)
        return QStringList{u"apt-get"_s, u"purge"_s, u"-y"_s} + names;
    return QStringList{u"yum"_s, u"remove"_s, u"-y"_s} + names;
}

QStringList rebuildWords(Family family)
{
    if (family == Family::Debian)
        return {u"update-initramfs"_s, u"-u"_s};
    return {u"dracut"_s, u"--force"_s};
}

QByteArray blacklist()
{
    return QByteArrayLiteral("blacklist nouveau\noptions nouveau modeset=0\n");
}

plan::Answer<> run(GuestShell shell, QStringList words, QByteArray input, std::stop_token stop)
{
    const values::Result<plan::ShellOutput> said
        = co_await act(shell, words, input, packageLimit, stop);
    if (!said.ok())
        co_return said.error();
    co_return values::done();
}

} // namespace

plan::Answer<> installPackages(
    GuestShell shell, Family family, QStringList names, std::stop_token stop)
{
    if (family == Family::Debian) {
        // Lists that are a day old may still do: what is really missing fails below.
        const QStringList update{u"apt-get"_s, u"update"_s, u"-q"_s};
        const values::Status updated = co_await run(shell, update, noInput, stop);
        if (!updated.ok() && updated.error().kind != values::Error::Kind::Fault)
            co_return updated.error();
    }
    const QStringList words = installWords(family, names);
    const values::Status installed = co_await run(shell, words, noInput, stop);
    co_return installed;
}

plan::Answer<> removePackages(
    GuestShell shell, Family family, QStringList names, std::stop_token stop)
{
    const QStringList words = removeWords(family, names);
    const values::Status removed = co_await run(shell, words, noInput, stop);
    co_return removed;
}

plan::Answer<> barNouveau(GuestShell shell, Family family, bool bar, std::stop_token stop)
{
    if (bar) {
        const QStringList write{u"tee"_s, blacklistFile()};
        const QByteArray text = blacklist();
        const values::Status written = co_await run(shell, write, text, stop);
        if (!written.ok())
            co_return written.error();
    } else {
        const values::Status removed = co_await removeFile(shell, blacklistFile(), stop);
        if (!removed.ok())
            co_return removed.error();
    }
    const QStringList rebuild = rebuildWords(family);
    const values::Status rebuilt = co_await run(shell, rebuild, noInput, stop);
    co_return rebuilt;
}

} // namespace setup::guest
