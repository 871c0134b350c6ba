// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/vgpulog.h"

#include "services/readings/shelltext.h"

#include <QJsonArray>

#include <vector>

namespace readings
{
namespace
{

using namespace Qt::StringLiterals;

constexpr qsizetype MOST_ERRORS = 1000;

/// Reads line by line: what a version belongs to stands in the heading before it.
class Reader final
{
public:
    explicit Reader(VgpuLog &log)
        : m_log(log)
    {
    }

    void add(QStringView line)
    {
        if (promptCommand(line))
            return;
        const LogLine parted = logLine(line);
        const QStringView message = parted.message;
        if (message.contains(u"vGPU Manager Information"))
            m_section = Section::Host;
        else if (message.contains(u"Guest NVIDIA Driver Information"))
            m_section = Section::Guest;
        if (isPlugin(line)) {
            m_log.isVgpu = true;
            readPlugin(message);
            readVersions(message);
            readState(message);
            readErrors(line, message);
        }
        readGuest(message);
    }

private:
    enum class Section { None, Host, Guest };

    static bool isPlugin(QStringView line)
    {
        return line.contains(u"vmiop") || line.contains(u"VMIOP")
            || line.contains(u"nvidia-vgpu-mgr") || line.contains(u"nvidia-vgpud");
    }

    void readPlugin(QStringView message);
    void readVersions(QStringView message);
    void readState(QStringView message);
    void readErrors(QStringView line, QStringView message);
    void readGuest(QStringView message);

    VgpuLog &m_log;
    Section m_section = Section::None;
};

void Reader::readPlugin(QStringView message)
{
    static const QRegularExpression pci(uR"(gpu-pci-id\s*[:=]\s*(\S+)|GPU PCI id:?\s+(\S+))"_s);
    static const QRegularExpression type(uR"(vgpu_type\s*[:=]\s*(\S+))"_s);
    static const QRegularExpression typeId(uR"(vgpu_type_id=(\d+))"_s);
    static const QRegularExpression uuid(
        uR"(uuid:?\s+\{?([0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}))"_s);
    static const QRegularExpression frame(uR"(Framebuffer\s*:\s*(\S+))"_s);
    static const QRegularExpression device(uR"(Virtual Device Id\s*:\s*(\S+))"_s);
    static const QRegularExpression limit(uR"(FRL (?:Value|Config|value)\s*:\s*(.+)$)"_s);
    if (message.contains(u"Loaded plugin") || message.contains(u"Loaded shared plugin"))
        m_log.plugin = u"loaded"_s;
    const QRegularExpressionMatch address = matched(pci, message);
    keepFirst(m_log.gpuPciId, group(address, address.capturedStart(1) >= 0 ? 1 : 2));
    keepFirst(m_log.vgpuType, firstGroup(type, message));
    keepFirst(m_log.vgpuTypeId, firstGroup(typeId, message));
    keepFirst(m_log.uuid, firstGroup(uuid, message));
    keepFirst(m_log.framebuffer, firstGroup(frame, message));
    keepFirst(m_log.virtualDeviceId, firstGroup(device, message));
    keepFirst(m_log.frl, firstGroup(limit, message));
}

void Reader::readVersions(QStringView message)
{
    static const QRegularExpression driver(uR"(Driver Version\s*:\s*(\S+))"_s);
    static const QRegularExpression vgx(uR"((?:VGX|vGPU) [Vv]ersion\s*:\s*(\S+))"_s);
    static const QRegularExpression range(uR"(vGPU supported range:\s*\(([^)]*)\))"_s);
    const bool ofGuest = m_section == Section::Guest;
    keepFirst(ofGuest ? m_log.guestDriver : m_log.hostDriver, firstGroup(driver, message));
    const Words version = firstGroup(vgx, message);
    if (version && version->startsWith(u"0x"_s))
        keepFirst(m_log.vgpuVersion, version);
    else
        keepFirst(ofGuest ? m_log.guestVgx : m_log.hostVgx, version);
    keepFirst(m_log.supportedRange, firstGroup(range, message));
}

void Reader::readState(QStringView message)
{
    static const QRegularExpression migration(uR"(vGPU migration (enabled|disabled))"_s);
    static const QRegularExpression display(uR"(display_init inst: \d+ (\w+))"_s);
    keepFirst(m_log.migration, firstGroup(migration, message));
    keepFirst(m_log.displayInit, firstGroup(display, message));
    const Words state = behind(message, u"vGPU license state:");
    const bool isNew
        = state && (m_log.licenceStates.isEmpty() || m_log.licenceStates.back() != *state);
    if (isNew && m_log.licenceStates.size() < MOST_ERRORS)
        m_log.licenceStates.push_back(*state);
    if (message.contains(u"Shutting down plugin"))
        m_log.isShutDown = true;
    if (message.contains(u"Incompatible Guest/Host drivers"))
        m_log.isIncompatible = true;
}

void Reader::readErrors(QStringView line, QStringView message)
{
    static const QRegularExpression error(
        uR"(\berror:\s*vmiop(?:_env)?_log:\s*(?:\(0x[0-9a-fA-F]+\):\s*)?(.*))"_s);
    static const QRegularExpression level(uR"(\|\s*E\d{3}:|\bEr\(\d+\))"_s);
    static const QRegularExpression bare(
        uR"(vmiop\w*:\s*(?:\(0x[0-9a-fA-F]+\):\s*)?(?:error:\s*(.*)|(Incompatible Guest/Host.*)|(.*\bfailed\b.*)))"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (m_log.errors.size() >= MOST_ERRORS)
        return;
    if (const Words text = firstGroup(error, line)) {
        m_log.errors.push_back(*text);
        return;
    }
    const QRegularExpressionMatch match = matched(bare, message);
    for (int i = 1; match.hasMatch() && i <= 3; ++i) {
        if (const Words text = group(match, i)) {
            m_log.errors.push_back(*text);
            return;
        }
    }
    if (matched(level, line).hasMatch())
        m_log.errors.push_back(message.toString());
}

void Reader::readGuest(QStringView message)
{
    static const QRegularExpression product(uR"(^\s*Product Name\s*:\s*(.+)$)"_s);
    static const QRegularExpression status(uR"(^\s*License Status\s*:\s*(.+)$)"_s);
    static const QRegularExpression active(uR"(^\s*Active:\s+(\w+))"_s);
    keepFirst(m_log.licensedProduct, firstGroup(product, message));
    keepFirst(m_log.licenceStatus, firstGroup(status, message));
    keepFirst(m_log.service, firstGroup(active, message));
}

} // namespace

VgpuLog parseVgpuLog(const Text &text)
{
    VgpuLog found;
    Reader reader(found);
    for (const Text::Line &line : text.lines())
        reader.add(clipped(line.text));
    return found;
}

int likenessOfVgpuLog(const Text &text)
{
    if (text.contains(QLatin1String("nvidia-vgpu-mgr"))
        || text.contains(QLatin1String("nvidia-vgpud")))
        return 88;
    return text.contains(QLatin1String("vmiop_log:")) ? 70 : 0;
}

Facts facts(const VgpuLog &log)
{
    Facts list;
    if (!log.isVgpu)
        return list;
    list.setIfKnown(u"vgpu_plugin"_s, log.plugin);
    list.setIfKnown(u"gpu_pci_id"_s, log.gpuPciId);
    list.setIfKnown(u"vgpu_type"_s, log.vgpuType);
    list.setIfKnown(u"vgpu_type_id"_s, log.vgpuTypeId);
    list.setIfKnown(u"uuid"_s, log.uuid);
    list.setIfKnown(u"framebuffer"_s, log.framebuffer);
    list.setIfKnown(u"virtual_device_id"_s, log.virtualDeviceId);
    list.setIfKnown(u"frl"_s, log.frl);
    list.setIfKnown(u"host_driver"_s, log.hostDriver);
    list.setIfKnown(u"host_vgx"_s, log.hostVgx);
    list.setIfKnown(u"guest_driver"_s, log.guestDriver);
    list.setIfKnown(u"guest_vgx"_s, log.guestVgx ? log.guestVgx : log.vgpuVersion);
    list.setIfKnown(u"vgpu_version"_s, log.vgpuVersion);
    list.setIfKnown(u"supported_range"_s, log.supportedRange);
    list.setIfKnown(u"migration"_s, log.migration);
    list.setIfKnown(u"display_init"_s, log.displayInit);
    if (!log.licenceStates.isEmpty()) {
        list.set(u"license_states"_s, Facts::Value(log.licenceStates.join(u',')));
        list.set(u"license_state"_s, Facts::Value(log.licenceStates.back()));
    }
    list.setIfKnown(u"guest_license_product"_s, log.licensedProduct);
    list.setIfKnown(u"guest_license_status"_s, log.licenceStatus);
    list.set(u"errors"_s, qint64(log.errors.size()));
    for (qsizetype i = 0; i < log.errors.size(); ++i)
        list.set(u"error%1"_s.arg(i), Facts::Value(log.errors[i]));
    if (log.isIncompatible)
        list.set(u"error"_s, Facts::Value(u"Incompatible Guest/Host drivers"_s));
    else if (!log.errors.isEmpty())
        list.set(u"error"_s, Facts::Value(log.errors.front()));
    if (log.isShutDown)
        list.set(u"plugin_shutdown"_s, true);
    list.setIfKnown(u"service"_s, log.service);
    return list;
}

QJsonObject json(const VgpuLog &log)
{
    return {{u"plugin"_s, orNull(log.plugin)}, {u"gpuPciId"_s, orNull(log.gpuPciId)},
        {u"vgpuType"_s, orNull(log.vgpuType)}, {u"vgpuTypeId"_s, figureOrNull(log.vgpuTypeId)},
        {u"uuid"_s, orNull(log.uuid)}, {u"framebuffer"_s, orNull(log.framebuffer)},
        {u"virtualDeviceId"_s, orNull(log.virtualDeviceId)}, {u"frameRateLimit"_s, orNull(log.frl)},
        {u"hostDriver"_s, orNull(log.hostDriver)}, {u"hostVgx"_s, orNull(log.hostVgx)},
        {u"guestDriver"_s, orNull(log.guestDriver)}, {u"guestVgx"_s, orNull(log.guestVgx)},
        {u"vgpuVersion"_s, orNull(log.vgpuVersion)},
        {u"supportedRange"_s, orNull(log.supportedRange)}, {u"migration"_s, orNull(log.migration)},
        {u"displayInit"_s, orNull(log.displayInit)},
        {u"licenceStates"_s, QJsonArray::fromStringList(log.licenceStates)},
        {u"licensedProduct"_s, orNull(log.licensedProduct)},
        {u"licenceStatus"_s, orNull(log.licenceStatus)},
        {u"errors"_s, QJsonArray::fromStringList(log.errors)},
        {u"incompatible"_s, log.isIncompatible}, {u"pluginShutDown"_s, log.isShutDown},
        {u"service"_s, orNull(log.service)}};
}

} // namespace readings
