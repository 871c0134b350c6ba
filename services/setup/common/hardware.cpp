// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/common/hardware.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace setup
{

// Unqualified, or lupdate loses the context of what follows.
using plan::Parameter;

namespace
{

struct Hardware {
    Q_DECLARE_TR_FUNCTIONS(setup::Hardware)
};

/// 64-bit systems from before their makers supported EFI in a VM.
constexpr std::array oldGuests{QLatin1String("winXPPro64Guest"),
    QLatin1String("winNetStandard64Guest"), QLatin1String("winNetEnterprise64Guest"),
    QLatin1String("winNetDatacenter64Guest"), QLatin1String("rhel3_64Guest"),
    QLatin1String("rhel4_64Guest"), QLatin1String("rhel5_64Guest"), QLatin1String("centos64Guest"),
    QLatin1String("sles10_64Guest"), QLatin1String("solaris10_64Guest"),
    QLatin1String("debian4_64Guest"), QLatin1String("debian5_64Guest")};

} // namespace

int hardwareNumber(const QString &version)
{
    return version.startsWith(u"vmx-") ? version.mid(4).toInt() : 0;
}

QString hardwareFor(bool dynamic, qsizetype devices)
{
    int number = 8;
    if (devices > 6)
        number = 13;
    if (devices > 16)
        number = 20;
    if (devices > 64)
        number = 21;
    if (dynamic)
        number = std::max(number, 17);
    return u"vmx-%1"_s.arg(number, 2, 10, QLatin1Char('0'));
}

Parameter hardwareParameter(bool required)
{
    const auto refuse = [](const QJsonValue &value) {
        const int number = hardwareNumber(value.toString());
        return number >= 4 && number <= 99
            ? QString()
            : Hardware::tr("%1 is no hardware version").arg(value.toString().left(80));
    };
    return {u"hardware"_s, QJsonValue::String, required, QJsonValue::String, refuse};
}

bool lacksEfi(const QString &guestId)
{
    if (guestId.isEmpty())
        return false;
    const bool is64bit = guestId.contains(u"64") || guestId.startsWith(u"vmkernel")
        || guestId.startsWith(u"windows9Server") || guestId.startsWith(u"windows2019srv")
        || guestId.startsWith(u"windows2022srv") || guestId.startsWith(u"windows8Server");
    return !is64bit
        || std::any_of(oldGuests.begin(), oldGuests.end(),
            [&guestId](QLatin1String old) { return guestId == old; });
}

} // namespace setup
