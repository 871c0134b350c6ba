// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/vmkernellog.h"

#include "services/readings/shelltext.h"

#include <QJsonArray>

#include <vector>

namespace readings
{
namespace
{

using namespace Qt::StringLiterals;

struct Rule {
    QLatin1String words;
    QLatin1String label;
};

const std::vector<Rule> &rules()
{
    static const std::vector<Rule> all{
        {QLatin1String("Out of interrupt vectors"), QLatin1String("out_of_interrupt_vectors")},
        {QLatin1String("Couldn't allocate a vector"), QLatin1String("msi_alloc_failed")},
        {QLatin1String("MSIX vectors"), QLatin1String("msix_alloc_failed")},
        {QLatin1String("IOMMU Fault detected"), QLatin1String("iommu_fault")},
        {QLatin1String("IOMMU fault"), QLatin1String("iommu_fault")},
        {QLatin1String("Adapter removed"), QLatin1String("adapter_removed")},
        {QLatin1String("adapter removed"), QLatin1String("adapter_removed")},
        {QLatin1String("fallen off the bus"), QLatin1String("fallen_off_the_bus")},
        {QLatin1String("Failed to register the device"), QLatin1String("register_device_failed")},
        {QLatin1String("is not a passthrough device"), QLatin1String("not_a_passthrough_device")},
        {QLatin1String("already in use"), QLatin1String("device_in_use")},
        {QLatin1String("Failed to reset"), QLatin1String("reset_failed")},
        {QLatin1String("reset failed"), QLatin1String("reset_failed")},
        {QLatin1String("Failure to load module"), QLatin1String("module_load_failed")},
        {QLatin1String("Unable to load module"), QLatin1String("module_load_failed")},
        {QLatin1String("Initialization of nvidia failed"), QLatin1String("module_init_failed")},
        {QLatin1String("init_module nvidia failed"), QLatin1String("module_init_failed")},
        {QLatin1String("No NVIDIA GPU found"), QLatin1String("no_gpu_found")},
        {QLatin1String("link to the device is down"), QLatin1String("pcie_link_down")},
        {QLatin1String("PF Exception"), QLatin1String("psod")},
    };
    return all;
}

void readErrors(const LogLine &line, VmkernelLog &into)
{
    for (const Rule &rule : rules()) {
        if (!line.message.contains(rule.words))
            continue;
        keepFirst(into.reason, line.message.toString());
        if (!into.errors.contains(rule.label))
            into.errors.push_back(rule.label);
    }
}

void readNames(QStringView message, VmkernelLog &into)
{
    static const QRegularExpression device(
        uR"((?:[Dd]evice|BDF =|SBDF|bdf|PCI:|for|slot|on|reset)\s*((?:[0-9a-fA-F]{3,4}:)?[0-9a-fA-F]{2,3}:[0-9a-fA-F]{2}\.\d))"_s);
    static const QRegularExpression msix(uR"(allocate (\d+) MSI-?X vectors)"_s);
    static const QRegularExpression vectors(uR"(numVectors:\s*(\d+))"_s);
    static const QRegularExpression loaded(uR"(Initialization of (nvidia\w*) succeeded)"_s);
    keepFirst(into.device, firstGroup(device, message));
    keepFirst(into.msixRequested, firstGroup(msix, message));
    keepFirst(into.vectors, firstGroup(vectors, message));
    keepFirst(into.moduleLoaded, firstGroup(loaded, message));
}

} // namespace

VmkernelLog parseVmkernelLog(const Text &text)
{
    VmkernelLog found;
    for (const Text::Line &full : text.lines()) {
        const QStringView whole = clipped(full.text);
        if (whole.trimmed().isEmpty() || promptCommand(whole))
            continue;
        const LogLine line = logLine(whole);
        ++found.lines;
        readErrors(line, found);
        readNames(line.message, found);
    }
    found.nvrm = parseNvrmLog(text);
    return found;
}

int likenessOfVmkernelLog(const Text &text)
{
    static const QRegularExpression line(
        uR"((?:^|\n)\d{4}-\d\d-\d\dT[\d:.]+Z? ?[^\n]{0,40}cpu\d+:\d+)"_s);
    if (line.match(text.content().left(20000)).hasMatch())
        return 90;
    return text.contains(QLatin1String("VMKPCIPassthru"))
            || text.contains(QLatin1String("vmkernel"))
        ? 60
        : 0;
}

Facts facts(const VmkernelLog &log)
{
    Facts list = facts(log.nvrm);
    const bool saysNothing = list.isEmpty() && log.errors.isEmpty() && !log.device
        && !log.moduleLoaded && !log.vectors;
    if (saysNothing)
        return {};
    list.set(u"lines"_s, log.lines);
    if (!log.errors.isEmpty()) {
        list.set(u"error"_s, Facts::Value(log.errors.front()));
        list.set(u"errors"_s, qint64(log.errors.size()));
    }
    for (qsizetype i = 0; i < log.errors.size(); ++i)
        list.set(u"error%1"_s.arg(i), Facts::Value(log.errors[i]));
    list.setIfKnown(u"device"_s, log.device);
    list.setIfKnown(u"msix_requested"_s, log.msixRequested);
    list.setIfKnown(u"vectors"_s, log.vectors);
    list.setIfKnown(u"module_loaded"_s, log.moduleLoaded);
    list.setIfKnown(u"reason"_s, log.reason);
    return list;
}

QJsonObject json(const VmkernelLog &log)
{
    return {{u"lines"_s, log.lines}, {u"errors"_s, QJsonArray::fromStringList(log.errors)},
        {u"device"_s, orNull(log.device)}, {u"msixRequested"_s, figureOrNull(log.msixRequested)},
        {u"vectors"_s, figureOrNull(log.vectors)}, {u"moduleLoaded"_s, orNull(log.moduleLoaded)},
        {u"reason"_s, orNull(log.reason)}, {u"nvrm"_s, json(log.nvrm)}};
}

} // namespace readings
