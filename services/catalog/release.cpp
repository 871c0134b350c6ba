// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/catalog/release.h"

#include <QStringList>

#include <tuple>

namespace catalog
{
namespace
{

using namespace Qt::StringLiterals;

struct FirstBuild {
    int minor, update;
    qint64 build;
};

/// Builds of the updates of 6.x, newest first (VMware KB 2143832).
constexpr std::array<FirstBuild, 6> UPDATES{{{7, 3, 14320388}, {7, 2, 13006603}, {7, 1, 10302608},
    {5, 3, 13932383}, {5, 2, 8294253}, {5, 1, 5969303}}};

int updateOf6(int minor, qint64 build)
{
    for (const FirstBuild &first : UPDATES) {
        if (first.minor == minor && build >= first.build)
            return first.update;
    }
    return 0;
}

} // namespace

bool Release::atLeast(int otherMajor, int otherMinor, int otherUpdate) const
{
    return std::tie(major, minor, update) >= std::tie(otherMajor, otherMinor, otherUpdate);
}

QString Release::text() const
{
    const QString base = u"%1.%2"_s.arg(major).arg(minor);
    return update == 0 ? base : base + u" U%1"_s.arg(update);
}

int Release::newestHardware() const
{
    struct Newest {
        int major, minor, update, hardware;
    };
    constexpr std::array<Newest, 10> all{
        {{9, 0, 0, 22}, {8, 0, 2, 21}, {8, 0, 0, 20}, {7, 0, 2, 19}, {7, 0, 1, 18}, {7, 0, 0, 17},
            {6, 7, 2, 15}, {6, 7, 0, 14}, {6, 5, 0, 13}, {6, 0, 0, 11}}};
    for (const Newest &one : all) {
        if (atLeast(one.major, one.minor, one.update))
            return one.hardware;
    }
    return 0;
}

int Release::mostPassthroughDevices() const
{
    if (atLeast(8, 0, 2))
        return 128;
    if (atLeast(8, 0, 1))
        return 64;
    if (atLeast(8, 0))
        return 32;
    return atLeast(7, 0) ? 16 : 6;
}

int Release::mostVgpus() const
{
    if (atLeast(8, 0))
        return 8;
    return atLeast(6, 7, 3) ? 4 : 1;
}

Release releaseOf(const values::Host &host)
{
    const QStringList parts = host.version.split(u'.');
    Release release;
    release.major = parts.value(0).toInt();
    release.minor = parts.value(1).toInt();
    release.build = host.build.toLongLong();
    release.update
        = release.major == 6 ? updateOf6(release.minor, release.build) : parts.value(2).toInt();
    return release;
}

int hardwareNumber(const QString &version)
{
    return version.startsWith(u"vmx-") ? QStringView(version).sliced(4).toInt() : 0;
}

} // namespace catalog
