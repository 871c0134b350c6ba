// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/guest/guestfacts.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace setup::guest
{

namespace
{

QString osField(const QString &osRelease, const QString &field)
{
    for (const QString &line : osRelease.split(QLatin1Char('\n'))) {
        if (!line.startsWith(field + u'='))
            continue;
        QString value = line.mid(field.size() + 1).trimmed();
        if (value.size() >= 2 && (value.startsWith(u'"') || value.startsWith(u'\'')))
            value = value.mid(1, value.size() - 2);
        return value;
    }
    return {};
}

/// Questions in the order in which they are asked; each answer goes into one fact.
struct Question {
    QStringList words;
    void (*take)(GuestFacts &facts, const plan::ShellOutput &said);
};

void takeSystem(GuestFacts &facts, const plan::ShellOutput &said)
{
    const QString text = QString::fromUtf8(said.out);
    facts.system = systemName(text);
    facts.family = familyOf(text);
}

void takeSecureBoot(GuestFacts &facts, const plan::ShellOutput &said)
{
    const QByteArray both = said.out + said.err;
    const QString text = QString::fromUtf8(both);
    if (text.contains("SecureBoot enabled"_L1))
        facts.secureBoot = true;
    else if (text.contains("SecureBoot disabled"_L1) || text.contains("not supported"_L1))
        facts.secureBoot = false;
}

QList<Question> firstQuestions()
{
    return {{{u"cat"_s, u"/etc/os-release"_s}, takeSystem},
        {{u"uname"_s, u"-r"_s},
            [](GuestFacts &f, const plan::ShellOutput &said) {
                f.kernel = textOf(said);
            }},
        {{u"uname"_s, u"-m"_s},
            [](GuestFacts &f, const plan::ShellOutput &said) {
                f.machine = textOf(said);
            }},
        {{u"lsmod"_s},
            [](GuestFacts &f, const plan::ShellOutput &said) {
                f.nouveauLoaded = listsModule(QString::fromUtf8(said.out), u"nouveau"_s);
            }},
        {{u"gcc"_s, u"--version"_s},
            [](GuestFacts &f, const plan::ShellOutput &said) {
                f.hasCompiler = said.exitStatus == 0;
            }},
        {{u"make"_s, u"--version"_s},
            [](GuestFacts &f, const plan::ShellOutput &said) {
                f.hasMake = said.exitStatus == 0;
            }},
        {{u"systemctl"_s, u"is-active"_s, u"display-manager"_s},
            [](GuestFacts &f, const plan::ShellOutput &said) {
                f.displayManagerRuns = said.exitStatus == 0;
            }},
        {{u"mokutil"_s, u"--sb-state"_s}, takeSecureBoot},
        {{u"cat"_s, u"/proc/driver/nvidia/version"_s},
            [](GuestFacts &f, const plan::ShellOutput &said) {
                f.driver
                    = said.exitStatus == 0 ? moduleVersion(QString::fromUtf8(said.out)) : QString();
            }}};
}

/// What can be asked only when the distribution and the kernel are known.
QList<Question> laterQuestions(const GuestFacts &facts)
{
    const QStringList packages = facts.family == Family::Debian ? QStringList{u"dpkg-query"_s,
                                     u"-W"_s, u"--showformat=${db:Status-Abbrev}\\t${Package}\\n"_s}
                                                                : QStringList{u"rpm"_s, u"-qa"_s};
    return {{{u"ls"_s, u"-d"_s, u"/lib/modules/"_s + facts.kernel + u"/build"_s},
                [](GuestFacts &f, const plan::ShellOutput &said) {
                    f.hasHeaders = said.exitStatus == 0;
                }},
        {packages, [](GuestFacts &f, const plan::ShellOutput &said) {
             f.driverPackages = driverPackages(QString::fromUtf8(said.out), f.family);
         }}};
}

plan::Answer<GuestFacts> answered(
    GuestShell shell, QList<Question> questions, GuestFacts facts, std::stop_token stop)
{
    for (const Question &question : questions) {
        const values::Result<plan::ShellOutput> said = co_await ask(shell, question.words, stop);
        if (!said.ok())
            co_return said.error();
        question.take(facts, said.value());
    }
    co_return facts;
}

} // namespace

Family familyOf(const QString &osRelease)
{
    const QString named = osField(osRelease, u"ID"_s) + u' ' + osField(osRelease, u"ID_LIKE"_s);
    const QStringList ids = named.split(u' ');
    if (ids.contains("debian"_L1) || ids.contains("ubuntu"_L1))
        return Family::Debian;
    if (ids.contains("rhel"_L1) || ids.contains("fedora"_L1) || ids.contains("centos"_L1))
        return Family::RedHat;
    return Family::Other;
}

QString systemName(const QString &osRelease)
{
    const QString pretty = osField(osRelease, u"PRETTY_NAME"_s);
    return pretty.isEmpty() ? osField(osRelease, u"NAME"_s) : pretty;
}

bool listsModule(const QString &lsmod, const QString &module)
{
    for (const QString &line : lsmod.split(QLatin1Char('\n'))) {
        if (line.section(QLatin1Char(' '), 0, 0) == module)
            return true;
    }
    return false;
}

QStringList driverPackages(const QString &list, Family family)
{
    static const QRegularExpression driver(
        u"^(nvidia-driver|nvidia-headless|nvidia-dkms|nvidia-kernel|nvidia-[0-9]+(-|$)|"
        "linux-modules-nvidia|kmod-nvidia|akmod-nvidia|xorg-x11-drv-nvidia|cuda-drivers)"_s);
    QStringList found;
    for (const QString &line : list.split(QLatin1Char('\n'))) {
        QString name = line.trimmed();
        if (family == Family::Debian) {
            if (!line.startsWith("ii"_L1)) // removed, with its settings left behind
                continue;
            name = line.section(QLatin1Char('\t'), 1, 1);
        }
        if (driver.match(name).hasMatch())
            found.append(name);
    }
    found.sort();
    return found;
}

QString moduleVersion(const QString &text)
{
    static const QRegularExpression version(
        u"Kernel Module\\s+(?:for \\S+\\s+)?(\\d+\\.\\d+(?:\\.\\d+)?)"_s);
    return version.match(text).captured(1);
}

QString headersPackage(Family family, const QString &kernel)
{
    return (family == Family::Debian ? u"linux-headers-"_s : u"kernel-devel-"_s) + kernel;
}

plan::Answer<GuestFacts> readGuest(GuestShell shell, std::stop_token stop)
{
    const QList<Question> first = firstQuestions();
    const GuestFacts nothing;
    const values::Result<GuestFacts> begun = co_await answered(shell, first, nothing, stop);
    if (!begun.ok())
        co_return begun.error();
    const QList<Question> later = laterQuestions(begun.value());
    const values::Result<GuestFacts> all = co_await answered(shell, later, begun.value(), stop);
    co_return all;
}

} // namespace setup::guest
