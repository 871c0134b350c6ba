// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/hostfacts.h"

#include "models/derive/gpuview.h"
#include "models/derive/pciview.h"
#include "models/format.h"
#include "ui/common/text.h"

#include <QCoreApplication>
#include <QLocale>

namespace ui
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ui::HostFacts)
};

/// A value, or why the server did not give it, or "unknown".
QString known(const values::Host &host, const QString &path, const QString &value)
{
    if (!value.isEmpty())
        return singleLine(value);
    const values::MissingProperty *missing = values::findMissing(host.missing, path);
    return missing == nullptr ? models::unknownText() : values::missingText(*missing);
}

QString number(std::optional<int> value)
{
    return value ? QLocale().toString(*value) : models::unknownText();
}

QString graphicsTypeText(values::GraphicsType type)
{
    switch (type) {
    case values::GraphicsType::Basic:
        return Tr::tr("Basic");
    case values::GraphicsType::Shared:
        return Tr::tr("Shared");
    case values::GraphicsType::Direct:
        return Tr::tr("Direct");
    case values::GraphicsType::SharedDirect:
        return Tr::tr("Shared Direct");
    case values::GraphicsType::Unknown:
        break;
    }
    return models::unknownText();
}

QString lockdownText(const QString &mode)
{
    if (mode == QLatin1String("lockdownDisabled"))
        return Tr::tr("Off");
    if (mode == QLatin1String("lockdownNormal"))
        return Tr::tr("Normal");
    if (mode == QLatin1String("lockdownStrict"))
        return Tr::tr("Strict");
    return mode;
}

QString policyText(const QString &policy)
{
    if (policy == QLatin1String("performance"))
        return Tr::tr("Spread VMs across GPUs (best performance)");
    if (policy == QLatin1String("consolidation"))
        return Tr::tr("Group VMs on a GPU until it is full (consolidation)");
    return policy.isEmpty() ? models::unknownText() : singleLine(policy);
}

FactGroup hostGroup(const values::Host &host)
{
    FactGroup group{Tr::tr("Host"), {}};
    group.facts.append({Tr::tr("State"), hostState(host).words});
    const QString product = host.productName.isEmpty()
        ? QString()
        //: %1: product, %2: version, %3: build number
        : Tr::tr("%1 %2, build %3").arg(host.productName, host.version, host.build);
    group.facts.append(
        {Tr::tr("Version"), known(host, QStringLiteral("summary.config.product"), product)});
    if (!host.managedBy.isEmpty())
        group.facts.append({Tr::tr("Managed by"), singleLine(host.managedBy)});
    const QString boot = host.bootTime.isValid() ? models::dateTimeText(host.bootTime) : QString();
    group.facts.append(
        {Tr::tr("Last boot"), known(host, QStringLiteral("runtime.bootTime"), boot)});
    group.facts.append({Tr::tr("Lockdown mode"),
        known(host, QStringLiteral("config.lockdownMode"), lockdownText(host.lockdownMode))});
    return group;
}

FactGroup hardwareGroup(const values::Host &host)
{
    const QString path = QStringLiteral("summary.hardware");
    FactGroup group{Tr::tr("Hardware"), {}};
    const QString model = QStringLiteral("%1 %2").arg(host.vendor, host.model).trimmed();
    group.facts.append({Tr::tr("Server"), known(host, path, model)});
    group.facts.append({Tr::tr("BIOS version"),
        known(host, QStringLiteral("hardware.biosInfo"), host.biosVersion)});
    group.facts.append({Tr::tr("Processor"), known(host, path, host.cpuModel)});
    if (host.cpuPackages && host.cpuCores && host.cpuThreads)
        group.facts.append({Tr::tr("Sockets, cores, threads"),
            QStringLiteral("%1, %2, %3")
                .arg(number(host.cpuPackages), number(host.cpuCores), number(host.cpuThreads))});
    group.facts.append({Tr::tr("Memory"),
        known(host, path, host.memory ? models::memoryText(host.memory) : QString())});
    if (!host.numaNodes.isEmpty())
        group.facts.append({Tr::tr("NUMA nodes"), QLocale().toString(host.numaNodes.size())});
    return group;
}

Fact gpuFact(const values::Host &host, const models::ServerEstate &estate)
{
    const QList<models::GpuRow> gpus = models::gpuRows(host, estate);
    Fact fact{Tr::tr("In this host"), {}};
    QStringList lines;
    for (const models::GpuRow &gpu : gpus) {
        //: %1: name of a GPU, %2: its PCI address, %3: how it is used ("Passthrough")
        lines.append(Tr::tr("%1 at %2: %3")
                         .arg(singleLine(gpu.name), gpu.id, models::gpuModeText(gpu.mode)));
    }
    fact.value = lines.join(QLatin1Char('\n'));
    if (!lines.isEmpty())
        return fact;
    const auto *missing = values::findMissing(host.missing, QStringLiteral("hardware.pciDevice"));
    if (missing != nullptr)
        fact.value = values::missingText(*missing);
    else
        fact.value = host.pciDevices.isEmpty() ? models::unknownText() : Tr::tr("None");
    return fact;
}

FactGroup gpuGroup(const values::Host &host, const models::ServerEstate &estate)
{
    FactGroup group{Tr::tr("GPUs"), {}};
    group.facts.append(gpuFact(host, estate));
    if (host.graphicsConfig) {
        group.facts.append(
            {Tr::tr("Default graphics type"), graphicsTypeText(host.graphicsConfig->hostDefault)});
        group.facts.append(
            {Tr::tr("GPU assignment of VMs"), policyText(host.graphicsConfig->assignmentPolicy)});
    } else if (const auto *missing
        = values::findMissing(host.missing, QStringLiteral("config.graphicsConfig"))) {
        group.facts.append({Tr::tr("Default graphics type"), values::missingText(*missing)});
    }
    group.facts.append({Tr::tr("vGPU profiles"),
        host.vgpuProfiles.isEmpty() ? Tr::tr("None offered")
                                    : singleLine(host.vgpuProfiles.join(QLatin1String(", ")))});
    return group;
}

FactGroup passthroughGroup(const values::Host &host, const models::ServerEstate &estate)
{
    FactGroup group{Tr::tr("DirectPath I/O"), {}};
    int available = 0;
    int waiting = 0;
    for (const models::PciRow &row : models::pciRows(host, estate)) {
        available += row.status == models::PassthroughStatus::Available ? 1 : 0;
        waiting += row.status == models::PassthroughStatus::EnabledNeedsReboot
                || row.status == models::PassthroughStatus::DisabledNeedsReboot
            ? 1
            : 0;
    }
    const auto *missing
        = values::findMissing(host.missing, QStringLiteral("config.pciPassthruInfo"));
    group.facts.append({Tr::tr("Devices available to VMs"),
        missing != nullptr ? values::missingText(*missing) : QLocale().toString(available)});
    if (waiting > 0)
        group.facts.append({Tr::tr("Devices waiting for a reboot"), QLocale().toString(waiting),
            Tr::tr("They change with the next reboot of this host."), Meaning::Warning});
    group.facts.append(
        {Tr::tr("Passthrough without reboot"), models::yesNoText(host.rebindWithoutReboot)});
    group.facts.append(
        {Tr::tr("Dynamic DirectPath I/O"), models::yesNoText(host.assignableHardware)});
    return group;
}

} // namespace

HostState hostState(const values::Host &host)
{
    switch (host.connection) {
    case values::ConnectionState::NotResponding:
        return {QStringLiteral("host-disconnected"), Tr::tr("Not responding")};
    case values::ConnectionState::Disconnected:
        return {QStringLiteral("host-disconnected"), Tr::tr("Disconnected")};
    case values::ConnectionState::Connected:
    case values::ConnectionState::Unknown:
        break;
    }
    if (host.inMaintenance.value_or(false))
        return {QStringLiteral("host-maintenance"), Tr::tr("Maintenance mode")};
    if (host.connection == values::ConnectionState::Unknown)
        return {QStringLiteral("host"), models::unknownText()};
    return {QStringLiteral("host"), Tr::tr("Connected")};
}

QList<Notice> hostNotices(const values::Host &host)
{
    QList<Notice> notices;
    if (host.connection == values::ConnectionState::NotResponding)
        notices.append({Meaning::Failure,
            Tr::tr("This host does not respond to its vCenter. What is shown here is what was last "
                   "known.")});
    if (host.connection == values::ConnectionState::Disconnected)
        notices.append({Meaning::Warning,
            Tr::tr("This host is disconnected from its vCenter. What is shown here is what was "
                   "last known.")});
    if (host.rebootRequired.value_or(false))
        notices.append({Meaning::Warning,
            Tr::tr("This host needs a reboot before its new settings act. Move or shut down its "
                   "VMs, then restart it in maintenance mode.")});
    return notices;
}

QList<FactGroup> hostFacts(const values::Host &host, const models::ServerEstate &estate)
{
    return {gpuGroup(host, estate), passthroughGroup(host, estate), hostGroup(host),
        hardwareGroup(host)};
}

} // namespace ui
