// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace models
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(models::Format)
};

} // namespace

QString unknownText()
{
    return Words::tr("unknown");
}

QString memoryText(std::optional<values::MiB> memory)
{
    if (!memory)
        return unknownText();
    constexpr qint64 mibPerGib = 1024;
    const QLocale locale;
    if (memory->count > 0 && memory->count % mibPerGib == 0)
        return Words::tr("%1 GiB").arg(locale.toString(memory->count / mibPerGib));
    return Words::tr("%1 MiB").arg(locale.toString(memory->count));
}

QString bytesText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 2).replace(
        QLocale().decimalPoint() + QStringLiteral("00"), QString());
}

QString durationText(std::chrono::seconds duration)
{
    using namespace std::chrono;
    if (duration < minutes(1))
        return Words::tr("%1 s").arg(duration.count());
    const auto all = ceil<minutes>(duration).count();
    if (all < 60)
        return Words::tr("%1 min").arg(all);
    return Words::tr("%1 h %2 min").arg(all / 60).arg(all % 60);
}

QString yesNoText(std::optional<bool> value)
{
    if (!value)
        return unknownText();
    return *value ? Words::tr("Yes") : Words::tr("No");
}

QString powerText(values::PowerState power)
{
    switch (power) {
    case values::PowerState::Unknown:
        return unknownText();
    case values::PowerState::PoweredOn:
        return Words::tr("Powered on");
    case values::PowerState::PoweredOff:
        return Words::tr("Powered off");
    case values::PowerState::Suspended:
        return Words::tr("Suspended");
    }
    return {};
}

QString firmwareText(const QString &firmware)
{
    if (firmware == QLatin1String("efi"))
        return Words::tr("EFI");
    if (firmware == QLatin1String("bios"))
        return Words::tr("BIOS");
    return firmware.isEmpty() ? unknownText() : firmware;
}

QString mmioText(const values::MmioSettings &mmio)
{
    if (!mmio.use64bit && !mmio.sizeGb)
        return Words::tr("Not set");
    QString width = Words::tr("64-bit not set");
    if (mmio.use64bit)
        width = *mmio.use64bit ? Words::tr("64-bit") : Words::tr("32-bit");
    if (!mmio.sizeGb)
        return width;
    //: Where a VM maps its GPUs' memory: %1 is "64-bit" or "32-bit", %2 a number.
    return Words::tr("%1, %2 GB").arg(width, QLocale().toString(*mmio.sizeGb));
}

QString serverStateText(values::Server::State state)
{
    switch (state) {
    case values::Server::State::Disconnected:
        return Words::tr("Disconnected");
    case values::Server::State::Connecting:
        return Words::tr("Connecting");
    case values::Server::State::Loading:
        return Words::tr("Loading");
    case values::Server::State::Live:
        return Words::tr("Connected");
    case values::Server::State::Reconnecting:
        return Words::tr("Reconnecting");
    case values::Server::State::Failed:
        return Words::tr("Failed");
    }
    return {};
}

QString dateTimeText(const QDateTime &utc)
{
    if (!utc.isValid())
        return unknownText();
    return QLocale().toString(utc.toLocalTime(), QLocale::ShortFormat);
}

} // namespace models
