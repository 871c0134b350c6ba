// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/devicequery.h"

#include "services/readings/numbers.h"

#include <QJsonArray>

namespace readings
{
namespace
{

using namespace Qt::StringLiterals;
using Device = DeviceQuery::Device;

struct FieldRule {
    QLatin1String label; ///< how the line begins, blanks aside
    Words Device::*field;
};

/// Labels changed over the versions; the first that fits counts.
const std::vector<FieldRule> &rules()
{
    static const std::vector<FieldRule> all{
        {QLatin1String("CUDA Capability Major/Minor"), &Device::capability},
        {QLatin1String("GPU Clock"), &Device::clock},
        {QLatin1String("GPU Max Clock"), &Device::clock},
        {QLatin1String("Clock rate"), &Device::clock},
        {QLatin1String("Memory Clock"), &Device::memoryClock},
        {QLatin1String("Memory Bus Width"), &Device::busWidthBits},
        {QLatin1String("L2 Cache Size"), &Device::l2Bytes},
        {QLatin1String("Device has ECC"), &Device::ecc},
        {QLatin1String("Device is using TCC"), &Device::tcc},
        {QLatin1String("CUDA Device Driver Mode"), &Device::tcc},
        {QLatin1String("Device PCI"), &Device::pci},
    };
    return all;
}

QStringView valueOf(QStringView line)
{
    const qsizetype colon = line.indexOf(u": ");
    return colon < 0 ? QStringView() : line.sliced(colon + 1).trimmed();
}

/// "7974 MBytes (8361738240 bytes)", in the oldest versions bytes alone.
void readMemory(QStringView value, Device &into)
{
    static const QRegularExpression both(uR"(^(\d+)\s*MBytes?\s*(?:\((\d+) bytes\))?)"_s);
    static const QRegularExpression bytes(uR"(^(\d+) bytes)"_s);
    const QRegularExpressionMatch match = matched(both, value);
    into.memoryMb = group(match, 1);
    into.memoryBytes = match.hasMatch() ? group(match, 2) : firstGroup(bytes, value);
}

void readVersions(QStringView line, Words &driver, Words &runtime)
{
    static const QRegularExpression pair(uR"((\d+\.\d+)\s*/\s*(\d+\.\d+)\s*$)"_s);
    const QRegularExpressionMatch match = matched(pair, line);
    keepFirst(driver, group(match, 1));
    keepFirst(runtime, group(match, 2));
}

/// CUDA 3 and older: one figure to a line.
void readOldForm(QStringView line, Device &into)
{
    static const QRegularExpression major(
        uR"(^\s*(?:CUDA Capability )?Major revision number:\s*(\d+))"_s);
    static const QRegularExpression minor(
        uR"(^\s*(?:CUDA Capability )?Minor revision number:\s*(\d+))"_s);
    static const QRegularExpression driver(uR"(^\s*CUDA Driver Version:\s*(\d+\.\d+))"_s);
    static const QRegularExpression runtime(uR"(^\s*CUDA Runtime Version:\s*(\d+\.\d+))"_s);
    static const QRegularExpression processors(uR"(^\s*Number of multiprocessors:\s*(\d+))"_s);
    static const QRegularExpression cores(uR"(^\s*Number of cores:\s*(\d+))"_s);
    keepFirst(into.capability, firstGroup(major, line));
    const Words second = firstGroup(minor, line);
    if (second && into.capability && !into.capability->contains(u'.'))
        *into.capability += u'.' + *second;
    keepFirst(into.driver, firstGroup(driver, line));
    keepFirst(into.runtime, firstGroup(runtime, line));
    keepFirst(into.multiprocessors, firstGroup(processors, line));
    keepFirst(into.cores, firstGroup(cores, line));
}

void readCores(QStringView line, Device &into)
{
    static const QRegularExpression cores(
        uR"(^\s*\(\s*0*(\d+)\)\s*Multiprocessors.*?:\s*(\d+)\s*CUDA Cores)"_s);
    const QRegularExpressionMatch match = matched(cores, line);
    if (!match.hasMatch())
        return;
    into.multiprocessors = group(match, 1);
    into.cores = group(match, 2);
}

void readByRule(QStringView line, Device &into)
{
    static const QRegularExpression digits(uR"(^(\d+))"_s);
    const QStringView start = line.trimmed();
    for (const FieldRule &rule : rules()) {
        if (!start.startsWith(rule.label))
            continue;
        const QStringView value = valueOf(start);
        const bool isSize = rule.field == &Device::busWidthBits || rule.field == &Device::l2Bytes;
        if (!value.isEmpty())
            keepFirst(into.*rule.field, isSize ? firstGroup(digits, value) : value.toString());
        return;
    }
}

void readDeviceLine(QStringView line, Device &into)
{
    static const QRegularExpression mode(uR"(^\s*<\s*([\w ]+?)\s*(?:\(|>))"_s);
    readOldForm(line, into);
    if (line.contains(u"Total amount of global memory"))
        readMemory(valueOf(line), into);
    else if (line.contains(u"CUDA Driver Version / Runtime Version"))
        readVersions(line, into.driver, into.runtime);
    else if (line.contains(u"Multiprocessors"))
        readCores(line, into);
    else if (line.trimmed().startsWith(u'<'))
        keepFirst(into.computeMode, firstGroup(mode, line));
    else
        readByRule(line, into);
}

/// "deviceQuery, CUDA Driver = CUDART, CUDA Driver Version = 12.2, CUDA Runtime Version = …".
void readSummary(QStringView line, DeviceQuery &into)
{
    static const QRegularExpression driver(uR"(CUDA Driver Version\s*=\s*(\d+\.\d+))"_s);
    static const QRegularExpression runtime(uR"(CUDA Runtime Version\s*=\s*(\d+\.\d+))"_s);
    static const QRegularExpression count(uR"(NumDevs\s*=\s*(\d+))"_s);
    static const QRegularExpression result(
        uR"((?:Result\s*=\s*|^\s*(?:Test )?)(PASS(?:ED)?|FAIL(?:ED)?)\b)"_s);
    static const QRegularExpression detected(
        uR"((?:Detected|Found|There (?:is|are))\s+(\d+)\s+(?:CUDA\s+Capable\s+)?device)"_s,
        QRegularExpression::CaseInsensitiveOption);
    keepFirst(into.driver, firstGroup(driver, line));
    keepFirst(into.runtime, firstGroup(runtime, line));
    keepFirst(into.result, firstGroup(result, line));
    for (const QRegularExpression *pattern : {&detected, &count}) {
        if (!into.detected)
            into.detected = numberGroup(matched(*pattern, line), 1);
    }
    if (line.contains(u"no available device") || line.contains(u"no device supporting CUDA"))
        into.saysNoDevice = true;
}

QJsonObject json(const Device &device)
{
    return {{u"index"_s, orNull(device.index)}, {u"name"_s, orNull(device.name)},
        {u"memoryMiB"_s, figureOrNull(device.memoryMb)},
        {u"memoryBytes"_s, figureOrNull(device.memoryBytes)},
        {u"computeCapability"_s, orNull(device.capability)},
        {u"cudaDriver"_s, orNull(device.driver)}, {u"cudaRuntime"_s, orNull(device.runtime)},
        {u"multiprocessors"_s, figureOrNull(device.multiprocessors)},
        {u"cores"_s, figureOrNull(device.cores)}, {u"clock"_s, orNull(device.clock)},
        {u"memoryClock"_s, orNull(device.memoryClock)},
        {u"memoryBusBits"_s, figureOrNull(device.busWidthBits)},
        {u"l2Bytes"_s, figureOrNull(device.l2Bytes)}, {u"ecc"_s, orNull(device.ecc)},
        {u"driverMode"_s, orNull(device.tcc)}, {u"pci"_s, orNull(device.pci)},
        {u"computeMode"_s, orNull(device.computeMode)}};
}

Facts facts(const Device &device)
{
    static const QRegularExpression busOf(uR"((\d+)\s*/\s*\d+\s*$)"_s);
    Facts list;
    list.setIfKnown(u"name"_s, device.name);
    list.setIfKnown(u"mem_mb"_s, device.memoryMb);
    list.setIfKnown(u"mem_bytes"_s, device.memoryBytes);
    list.setIfKnown(u"cc"_s, device.capability);
    list.setIfKnown(u"multiprocessors"_s, device.multiprocessors);
    list.setIfKnown(u"sms"_s, device.multiprocessors);
    list.setIfKnown(u"cores"_s, device.cores);
    list.setIfKnown(u"clock"_s, device.clock);
    if (device.clock)
        list.set(u"clock_mhz"_s, Facts::Value(figureOf(*device.clock)));
    list.setIfKnown(u"mem_clock"_s, device.memoryClock);
    list.setIfKnown(u"bus_width"_s, device.busWidthBits);
    list.setIfKnown(u"l2_bytes"_s, device.l2Bytes);
    list.setIfKnown(u"ecc"_s, device.ecc);
    list.setIfKnown(u"driver_mode"_s, device.tcc);
    list.setIfKnown(u"pci"_s, device.pci);
    if (device.pci)
        list.setIfKnown(u"pci_bus"_s, firstGroup(busOf, *device.pci));
    list.setIfKnown(u"compute_mode"_s, device.computeMode);
    return list;
}

} // namespace

DeviceQuery parseDeviceQuery(const Text &text)
{
    static const QRegularExpression start(uR"re(^\s*Device\s+(\d+)\s*:\s*"([^"\n]*)"?)re"_s);
    DeviceQuery found;
    for (const Text::Line &full : text.lines()) {
        const QStringView line = clipped(full.text);
        if (const QRegularExpressionMatch match = matched(start, line); match.hasMatch()) {
            Device device;
            device.index = numberGroup(match, 1);
            device.name = group(match, 2);
            found.devices.push_back(device);
            continue;
        }
        if (!found.devices.empty())
            readDeviceLine(line, found.devices.back());
        readSummary(line, found);
        readCudaError(line, found.error);
    }
    if (!found.devices.empty()) {
        keepFirst(found.driver, found.devices.front().driver);
        keepFirst(found.runtime, found.devices.front().runtime);
    }
    return found;
}

int likenessOfDeviceQuery(const Text &text)
{
    if (text.contains(QLatin1String("CUDA Device Query")))
        return 95;
    return text.contains(QLatin1String("CUDA Capability Major/Minor")) ? 90 : 0;
}

Facts facts(const DeviceQuery &query)
{
    Facts list;
    const bool isAnswer = !query.devices.empty() || query.error.code || query.error.text
        || query.saysNoDevice || query.result || query.detected;
    if (isAnswer)
        list.set(u"devices"_s, qint64(query.devices.size()));
    for (size_t i = 0; i < query.devices.size(); ++i)
        list.append(facts(query.devices[i]), u"dev%1."_s.arg(i));
    if (query.detected)
        list.set(u"detected"_s, *query.detected);
    list.setIfKnown(u"cuda_driver"_s, query.driver);
    list.setIfKnown(u"cuda_runtime"_s, query.runtime);
    list.setIfKnown(u"result"_s, query.result);
    if (query.error.code)
        list.set(u"code"_s, *query.error.code);
    if (query.error.text || query.error.name)
        list.setIfKnown(u"error"_s, query.error.text ? query.error.text : query.error.name);
    else if (query.saysNoDevice)
        list.set(u"error"_s, Facts::Value(u"no available device(s) that support CUDA"_s));
    return list;
}

QJsonObject json(const DeviceQuery &query)
{
    QJsonArray devices;
    for (const Device &device : query.devices)
        devices.append(json(device));
    return {{u"devices"_s, devices}, {u"detected"_s, orNull(query.detected)},
        {u"cudaDriver"_s, orNull(query.driver)}, {u"cudaRuntime"_s, orNull(query.runtime)},
        {u"result"_s, orNull(query.result)}, {u"code"_s, orNull(query.error.code)},
        {u"error"_s, orNull(query.error.text)}};
}

} // namespace readings
