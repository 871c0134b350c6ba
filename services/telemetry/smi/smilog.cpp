// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/smi/smilog.h"

#include "services/readings/nvrmlog.h"

#include <QLocale>

namespace telemetry
{

namespace
{

QDateTime timeOf(const QString &printed, std::chrono::seconds offset)
{
    QString iso = printed.trimmed();
    iso.replace(QLatin1Char(','), QLatin1Char('.'));
    const QDateTime exact = QDateTime::fromString(iso, Qt::ISODateWithMs);
    if (exact.isValid() && exact.timeSpec() != Qt::LocalTime)
        return exact.toUTC();
    QDateTime local
        = QLocale::c().toDateTime(printed.simplified(), QStringLiteral("ddd MMM d HH:mm:ss yyyy"));
    if (!local.isValid())
        return {};
    local.setTimeSpec(Qt::UTC);
    return local.addSecs(-offset.count());
}

} // namespace

std::vector<XidAt> xidsOf(const QByteArray &log, std::chrono::seconds offset)
{
    const readings::NvrmLog read = readings::parseNvrmLog(readings::Text(log));
    std::vector<XidAt> found;
    for (const readings::NvrmLog::Xid &xid : read.xids) {
        // The log names the slot, without a function.
        const QString slot = xid.pci.value_or(QString());
        const auto address = values::PciAddress::parse(
            slot.contains(QLatin1Char('.')) ? slot : slot + QLatin1String(".0"));
        if (xid.ofSwitch || !xid.code || !address)
            continue;
        values::XidEvent event;
        event.code = int(*xid.code);
        event.time = timeOf(xid.time.value_or(QString()), offset);
        event.text = xid.text.value_or(QString());
        found.push_back({*address, event});
    }
    return found;
}

} // namespace telemetry
