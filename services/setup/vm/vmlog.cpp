// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/vm/vmlog.h"

#include "services/catalog/mmiorules.h"
#include "services/readings/vmwarelog.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace setup
{

namespace
{

struct VmLog {
    Q_DECLARE_TR_FUNCTIONS(setup::VmLog)
};

} // namespace

plan::Answer<QByteArray> readLog(
    std::shared_ptr<plan::StepContext> context, values::VirtualMachine vm, std::stop_token stop)
{
    const QString directory = vm.setup ? vm.setup->logDirectory : QString();
    if (directory.isEmpty() || !context->ports.files)
        co_return values::Error(values::Error::Kind::NotFound,
            VmLog::tr("The log of %1 could not be read").arg(vm.name),
            VmLog::tr("The server does not tell where it is."));
    const QString file
        = (directory.endsWith(u'/') ? directory : QString(directory % u'/')) % u"vmware.log"_s;
    const values::Result<QByteArray> log = co_await context->ports.files->tail(file, logTail, stop);
    co_return log;
}

QString reasonIn(const QByteArray &log)
{
    const readings::Text text(log);
    const readings::VmwareLog read = readings::parseVmwareLog(text);
    if (read.trouble.mmioKb)
        return u"The firmware could not allocate %1 KB of PCI MMIO. Increase the size of PCI MMIO "
               u"and try again."_s.arg(*read.trouble.mmioKb);
    return read.trouble.reason.value_or(QString()).left(500);
}

QString remedyIn(const QByteArray &log)
{
    constexpr qint64 kib = 1024;
    constexpr qint64 most = qint64(1) << 50; // bytes; a log that says more lies
    const readings::Text text(log);
    const readings::VmwareLog read = readings::parseVmwareLog(text);
    const qint64 needed = read.trouble.mmioKb.value_or(QString()).toLongLong();
    if (needed <= 0 || needed > most / kib)
        return {};
    return VmLog::tr("Set pciPassthru.64bitMMIOSizeGB of the VM to %1 while it is powered off.")
        .arg(catalog::windowFor(needed * kib));
}

QHash<QString, QList<values::PassthroughChoices::Bar>> regionsIn(const QByteArray &log)
{
    QHash<QString, QList<values::PassthroughChoices::Bar>> regions;
    const readings::Text text(log);
    const readings::VmwareLog read = readings::parseVmwareLog(text);
    for (const readings::VmwareLog::Device &device : read.devices) {
        QList<values::PassthroughChoices::Bar> &bars = regions[device.address];
        bars.clear(); // a log of several starts tells them again each time
        for (const readings::VmwareLog::Bar &bar : device.bars) {
            if (bar.sizeBytes)
                bars.append(
                    {bar.index.value_or(QString()).toInt(), *bar.sizeBytes, bar.type == u"3"_s});
        }
    }
    return regions;
}

QStringList regionLines(const QByteArray &log)
{
    constexpr qsizetype most = 32;
    constexpr qsizetype longest = 300;
    QStringList lines;
    for (const QByteArray &line : log.split('\n')) {
        if (line.contains("barIndex"))
            lines.append(QString::fromUtf8(line.trimmed().left(longest)));
    }
    return lines.mid(std::max<qsizetype>(0, lines.size() - most));
}

} // namespace setup
