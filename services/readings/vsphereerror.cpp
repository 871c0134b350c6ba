// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/vsphereerror.h"

#include "services/readings/shelltext.h"

#include <algorithm>
#include <vector>

namespace readings
{
namespace
{

using namespace Qt::StringLiterals;

struct Rule {
    QStringView words; ///< any of these, parted by |, in the languages that servers speak
    QLatin1String label;
    bool isTail; ///< says only that it failed
};

/// From the most to the least telling.
const std::vector<Rule> &rules()
{
    static const std::vector<Rule> all{
        {u"is not a passthrough device|ist kein Passthrough-Gerät|不是直通设备",
            QLatin1String("not_a_passthrough_device"), false},
        {u"systemId does not match|vendorId does not match", QLatin1String("system_id_mismatch"),
            false},
        {u"total number of pages needed", QLatin1String("pages_exceed_limit"), false},
        {u"firmware could not allocate|PCI MMIO", QLatin1String("mmio_too_small"), false},
        {u"graphics resource available|graphics resources|Grafikressourcen|图形资源",
            QLatin1String("graphics_resource_insufficient"), false},
        {u"No graphics device is available|没有可用于|Es ist kein Grafikgerät",
            QLatin1String("no_graphics_device"), false},
        {u"Could not initialize plugin|ould not initialize plug-in|无法初始化 vGPU|的插件",
            QLatin1String("plugin_init_failed"), false},
        {u"memory reservation|sched.mem.min|内存预留|Arbeitsspeicherreservierung",
            QLatin1String("memory reservation"), false},
        {u"IOMMU virtualization is not allowed", QLatin1String("iommu_virtualization_not_allowed"),
            false},
        {u"with a PCI passthrough device|with PCI passthrough",
            QLatin1String("nested_virtualization"), false},
        {u"insufficient memory|not have sufficient memory|Insufficient memory resources",
            QLatin1String("memory_insufficient"), false},
        {u"No compatible host|no compatible host", QLatin1String("no_compatible_host"), false},
        {u"nsufficient resources|nsufficient capacity", QLatin1String("insufficient_resources"),
            false},
        {u"already in use|is in use", QLatin1String("device_in_use"), false},
        {u"hot-plug|hotplug is not supported|hot plug", QLatin1String("hot_plug_not_supported"),
            false},
        {u"migration was disallowed|disallowed by|vMotion is not supported",
            QLatin1String("migration_not_allowed"), false},
        {u"napshot", QLatin1String("snapshot_not_supported"), false},
        {u"nsufficient license|not licensed|no license", QLatin1String("not_licensed"), false},
        {u"ermission to perform this operation was denied|o permission",
            QLatin1String("no_permission"), false},
        {u"not supported on the host|not supported by the host|unsupported device",
            QLatin1String("device_not_supported"), false},
        {u"DevicePowerOn", QLatin1String("device_power_on_failed"), true},
        {u"power on failed|Power on failed|owerOn failed", QLatin1String("power_on_failed"), true},
        {u"Failed to register the device", QLatin1String("register_device_failed"), true},
        {u"Failed to start the virtual machine", QLatin1String("start_failed"), true},
    };
    return all;
}

bool containsAny(QStringView message, QStringView words)
{
    for (const QStringView word : words.tokenize(u'|')) {
        if (message.contains(word, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

void readNames(QStringView message, VsphereError &into)
{
    static const QRegularExpression passthru(uR"(\b(pciPassthru\d+)(?![.\w]))"_s);
    static const QRegularExpression address(
        uR"((?:[Dd]evice(?: currently)? (?:at )?|Gerät |设备\s*)((?:[0-9a-fA-F]{4}:)?[0-9a-fA-F]{1,3}:[0-9a-fA-F]{1,2}\.\d))"_s);
    static const QRegularExpression profile(
        uR"re(vGPU\s*(?:type\s*)?\\*['"‘’“”«»]([\w.-]+)\\*['"‘’“”«»])re"_s);
    static const QRegularExpression bareProfile(
        uR"re(['"‘’“”]((?:grid|nvidia)_[\w.-]+)\\*['"‘’“”])re"_s);
    static const QRegularExpression plugin(uR"((lib[\w-]+\.so))"_s);
    static const QRegularExpression module(uR"([Mm]odul\w*\s*['"‘’“”]?(\w+PowerOn)\b)"_s);
    keepFirst(into.device, firstGroup(passthru, message));
    keepFirst(into.device, firstGroup(address, message));
    keepFirst(into.profile, firstGroup(profile, message));
    keepFirst(into.profile, firstGroup(bareProfile, message));
    keepFirst(into.plugin, firstGroup(plugin, message));
    keepFirst(into.module, firstGroup(module, message));
}

void readFigures(QStringView message, VsphereError &into)
{
    static const QRegularExpression memory(uR"(\bmemsize\s*\((\d+)\))"_s);
    static const QRegularExpression key(uR"(\((\w+(?:\.\w+)+)\))"_s);
    static const QRegularExpression pages(uR"(pages needed \((\d+)\) exceeds limit \((\d+)\))"_s);
    static const QRegularExpression mmio(uR"(could not allocate (\d+) KB of PCI MMIO)"_s);
    static const QRegularExpression driver(uR"(driver version[: ]+(\d{3}[\d.]+))"_s);
    keepFirst(into.requiredMib, firstGroup(memory, message));
    keepFirst(into.key, firstGroup(key, message));
    if (const QRegularExpressionMatch match = matched(pages, message); match.hasMatch()) {
        keepFirst(into.pagesNeeded, group(match, 1));
        keepFirst(into.pagesLimit, group(match, 2));
    }
    keepFirst(into.mmioKb, firstGroup(mmio, message));
    keepFirst(into.driver, firstGroup(driver, message));
}

} // namespace

void readVsphereMessage(QStringView message, VsphereError &into)
{
    const auto rule = std::find_if(rules().cbegin(), rules().cend(),
        [message](const Rule &one) { return containsAny(message, one.words); });
    if (rule != rules().cend()) {
        if (rule->isTail)
            keepFirst(into.label, QString(rule->label));
        else if (!into.cause) {
            into.cause = rule->label;
            into.reason = message.trimmed().toString();
        }
    }
    readNames(message, into);
    readFigures(message, into);
}

VsphereError parseVsphereError(const Text &text)
{
    VsphereError found;
    Words first;
    for (const Text::Line &full : text.lines()) {
        const LogLine line = logLine(clipped(full.text));
        if (line.message.isEmpty())
            continue;
        readVsphereMessage(line.message, found);
        if (line.message.startsWith(u"Failed") || line.message.startsWith(u"Error")
            || line.message.contains(u"failed") || line.message.contains(u"cannot"))
            keepFirst(first, line.message.toString());
    }
    if (!found.label && found.cause)
        found.label = found.cause;
    if (!found.label)
        found.label = first; // no words we know: its own
    if (found.label == u"register_device_failed" || found.label == u"start_failed")
        found.reason = found.reason ? found.reason : first;
    return found;
}

int likenessOfVsphereError(const Text &text)
{
    if (text.lines().size() > 40)
        return 0;
    VsphereError found;
    for (const Text::Line &line : text.lines())
        readVsphereMessage(clipped(line.text), found);
    if (found.cause)
        return 45;
    return found.label ? 40 : 0;
}

Facts facts(const VsphereError &error)
{
    Facts list;
    list.setIfKnown(u"error"_s, error.label);
    if (error.cause && error.cause != error.label)
        list.setIfKnown(u"cause"_s, error.cause);
    list.setIfKnown(u"reason"_s, error.reason);
    list.setIfKnown(u"module"_s, error.module);
    list.setIfKnown(u"device"_s, error.device);
    list.setIfKnown(u"profile"_s, error.profile);
    list.setIfKnown(u"vgpu"_s, error.profile);
    list.setIfKnown(u"plugin"_s, error.plugin);
    list.setIfKnown(u"key"_s, error.key);
    list.setIfKnown(u"required_mib"_s, error.requiredMib);
    list.setIfKnown(u"pages_needed"_s, error.pagesNeeded);
    list.setIfKnown(u"pages_limit"_s, error.pagesLimit);
    list.setIfKnown(u"needed"_s, error.pagesNeeded);
    list.setIfKnown(u"limit"_s, error.pagesLimit);
    list.setIfKnown(u"mmio_kb"_s, error.mmioKb);
    list.setIfKnown(u"driver"_s, error.driver);
    return list;
}

QJsonObject json(const VsphereError &error)
{
    return {{u"error"_s, orNull(error.label)}, {u"cause"_s, orNull(error.cause)},
        {u"reason"_s, orNull(error.reason)}, {u"module"_s, orNull(error.module)},
        {u"device"_s, orNull(error.device)}, {u"profile"_s, orNull(error.profile)},
        {u"plugin"_s, orNull(error.plugin)}, {u"key"_s, orNull(error.key)},
        {u"requiredMiB"_s, figureOrNull(error.requiredMib)},
        {u"pagesNeeded"_s, figureOrNull(error.pagesNeeded)},
        {u"pagesLimit"_s, figureOrNull(error.pagesLimit)},
        {u"mmioKiB"_s, figureOrNull(error.mmioKb)}, {u"driver"_s, orNull(error.driver)}};
}

} // namespace readings
