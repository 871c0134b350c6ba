// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/nvrmlog.h"

#include "services/readings/driverversionfile.h"
#include "services/readings/shelltext.h"

#include <vector>

namespace readings
{
namespace
{

using namespace Qt::StringLiterals;
using Xid = NvrmLog::Xid;

/// No host has more GPUs, no log more sorts of errors; keeps the search for known ones short.
constexpr qsizetype MOST_ITEMS = 256;

struct ErrorRule {
    QLatin1String words;
    QLatin1String label;
};

const std::vector<ErrorRule> &rules()
{
    static const std::vector<ErrorRule> all{
        {QLatin1String("API mismatch"), QLatin1String("API mismatch")},
        {QLatin1String("RmInitAdapter failed"), QLatin1String("RmInitAdapter failed")},
        {QLatin1String("rm_init_adapter failed"), QLatin1String("rm_init_adapter failed")},
        {QLatin1String("rm_init_private_state_adapter failed"),
            QLatin1String("rm_init_private_state_adapter failed")},
        {QLatin1String("fallen off the bus"), QLatin1String("GPU has fallen off the bus")},
        {QLatin1String("No NVIDIA GPU found"), QLatin1String("No NVIDIA GPU found")},
        {QLatin1String("No NVIDIA graphics adapter found"),
            QLatin1String("No NVIDIA graphics adapter found")},
        {QLatin1String("probe routine failed"), QLatin1String("probe routine failed")},
        {QLatin1String("probe routine was not called"),
            QLatin1String("probe routine was not called")},
        {QLatin1String("were initialized"), QLatin1String("no device initialized")},
        {QLatin1String("is not supported"), QLatin1String("not supported")},
        {QLatin1String("is already bound to"), QLatin1String("already bound")},
        {QLatin1String("request_mem_region failed"), QLatin1String("request_mem_region failed")},
        {QLatin1String("necessary power cables"), QLatin1String("power cables not connected")},
        {QLatin1String("Cannot initialize GSP firmware"),
            QLatin1String("Cannot initialize GSP firmware RM")},
        {QLatin1String("Cannot attach gpu"), QLatin1String("Cannot attach gpu")},
        {QLatin1String("GPU initialization failed"), QLatin1String("GPU initialization failed")},
        {QLatin1String("Key was rejected"), QLatin1String("Key was rejected by service")},
        {QLatin1String("Unknown symbol"), QLatin1String("unknown symbol")},
        {QLatin1String("IOMMU Fault detected"), QLatin1String("IOMMU fault")},
        {QLatin1String("Incompatible Guest/Host drivers"),
            QLatin1String("Incompatible Guest/Host drivers")},
    };
    return all;
}

void addOnce(QStringList &list, const QString &item)
{
    if (list.size() < MOST_ITEMS && !list.contains(item))
        list.push_back(item);
}

/// "79, pid='<unknown>', name=<unknown>, GPU has fallen off the bus." and shorter, older forms.
Xid xidOf(const QRegularExpressionMatch &match, QStringView time)
{
    static const QRegularExpression process(
        uR"(^\s*,?\s*pid=['"]?(<?[\w -]+?>?)['"]?\s*(?:,\s*name=([^,]*?)\s*)?(?:,|$))"_s);
    static const QRegularExpression channel(
        uR"(\bCh(?:annel(?: ID)?)?\s+(?:0x)?([0-9a-fA-F]{8})\b)"_s);
    Xid xid;
    xid.ofSwitch = match.capturedLength(1) > 0;
    xid.pci = group(match, 2);
    xid.code = numberGroup(match, 3);
    if (!time.isEmpty())
        xid.time = time.toString();
    QString rest = match.captured(4);
    if (const QRegularExpressionMatch who = matched(process, rest); who.hasMatch()) {
        xid.pid = group(who, 1);
        xid.process = group(who, 2);
        rest = rest.mid(who.capturedEnd(0));
    }
    while (rest.startsWith(u',') || rest.startsWith(u' '))
        rest.remove(0, 1);
    xid.channel = firstGroup(channel, rest);
    if (!rest.trimmed().isEmpty())
        xid.text = rest.trimmed();
    return xid;
}

bool readXid(const LogLine &line, NvrmLog &into)
{
    static const QRegularExpression xid(
        uR"(\b(S?)X[iI][dD] \((?:PCI:)?([0-9a-fA-F:.]+)\):\s*(\d+)(.*))"_s);
    const QRegularExpressionMatch match = matched(xid, line.message);
    if (match.hasMatch())
        into.xids.push_back(xidOf(match, line.time));
    return match.hasMatch();
}

void readAddresses(QStringView message, NvrmLog &into)
{
    static const QRegularExpression gpu(
        uR"(\b(?:GPU|GPU at|probe of|NVIDIA GPU)\s+(?:PCI:)?([0-9a-fA-F]{4,8}:[0-9a-fA-F]{2}:[0-9a-fA-F]{2}(?:\.[0-9a-fA-F])?))"_s);
    static const QRegularExpression pci(
        uR"(\bPCI:([0-9a-fA-F]{4,8}:[0-9a-fA-F]{2}:[0-9a-fA-F]{2}(?:\.[0-9a-fA-F])?))"_s);
    static const QRegularExpression uuid(uR"(\b(GPU-[0-9a-fA-F]{8}-[0-9a-fA-F-]{20,})\b)"_s);
    for (const QRegularExpression *pattern : {&gpu, &pci}) {
        if (const Words address = firstGroup(*pattern, message)) {
            addOnce(into.addresses, *address);
            if (address->contains(u'.'))
                addOnce(into.gpus, *address);
        }
    }
    keepFirst(into.gpuUuid, firstGroup(uuid, message));
    keepFirst(into.boardSerial, behind(message, u"GPU Board Serial Number:"));
}

void readBar(QStringView message, NvrmLog &into)
{
    static const QRegularExpression bar(uR"(\bBAR(\d) is (\S+) @ (0x[0-9a-fA-F]+))"_s);
    static const QRegularExpression unplaced(
        uR"(\b(?:pci|nvidia)\s+([0-9a-fA-F:]+\.\d): BAR (\d)(?: \[[^\]]*\])?: (?:no space|failed to assign|can't assign))"_s);
    if (const QRegularExpressionMatch kernel = matched(unplaced, message); kernel.hasMatch()) {
        addOnce(into.errors, u"bar%1_unassigned"_s.arg(kernel.captured(2)));
        addOnce(into.addresses, kernel.captured(1));
        return;
    }
    const QRegularExpressionMatch match = matched(bar, message);
    if (!match.hasMatch())
        return;
    into.invalidBars.push_back({group(match, 1), group(match, 2), group(match, 3)});
    addOnce(into.errors, u"bar%1_unassigned"_s.arg(match.captured(1)));
}

void readErrors(QStringView message, NvrmLog &into)
{
    static const QRegularExpression code(
        uR"([Rr]m\w*[Ii]nit\w* failed!?\s*\((0x[0-9a-fA-F]+(?::[0-9a-fA-Fx]+)*)\))"_s);
    static const QRegularExpression minor(uR"(device minor number (\d+))"_s);
    static const QRegularExpression probe(uR"(nvidia: probe of \S+ failed with error (-?\d+))"_s);
    static const QRegularExpression unsupported(uR"(PCI ID: ([0-9a-fA-F]{4}:[0-9a-fA-F]{4}))"_s);
    for (const ErrorRule &rule : rules()) {
        if (message.contains(rule.words))
            addOnce(into.errors, rule.label);
    }
    readBar(message, into);
    keepFirst(into.rmCode, firstGroup(code, message));
    keepFirst(into.minor, firstGroup(minor, message));
    keepFirst(into.unsupportedId, firstGroup(unsupported, message));
    if (const Words number = firstGroup(probe, message)) {
        keepFirst(into.probeError, number);
        addOnce(into.errors, u"probe failed"_s);
    }
}

void readKernel(QStringView message, NvrmLog &into)
{
    static const QRegularExpression bug(
        uR"(^BUG:\s*(?:unable to handle\s+)?(?:kernel\s+)?(page fault|NULL pointer dereference|paging request|soft lockup|.{3,60}?)(?:\s+(?:for|at)\b|\s*-|,|$))"_s);
    keepFirst(into.kernelBug, firstGroup(bug, message));
    into.multipleBars = into.multipleBars || message.contains(u"mapping multiple BARs");
    into.isTainted = into.isTainted || message.contains(u"module verification failed");
    into.needsReset = into.needsReset || message.contains(u"needs to be reset");
}

void readVersions(QStringView message, NvrmLog &into)
{
    static const QRegularExpression client(uR"(client has the version\s+(\d[\d.]*\d))"_s);
    static const QRegularExpression module(
        uR"(kernel module has (?:the )?version\s+(\d[\d.]*\d))"_s);
    static const QRegularExpression modeset(
        uR"(nvidia-modeset: Loading NVIDIA Kernel Mode Setting Driver.*platforms\s+(\d[\d.]+))"_s);
    keepFirst(into.client, firstGroup(client, message));
    keepFirst(into.module, firstGroup(module, message));
    keepFirst(into.modeset, firstGroup(modeset, message));
    if (into.driver || !message.contains(u"NVIDIA UNIX"))
        return;
    DriverVersionFile loaded;
    readModuleLine(message, loaded);
    into.driver = loaded.driver;
}

/// Nothing known: the module's own words on trouble, so that no error goes unseen.
void readOther(QStringView message, NvrmLog &into)
{
    static const QRegularExpression trouble(uR"(\b(?:fail\w*|error\w*|invalid|unable|cannot)\b)"_s,
        QRegularExpression::CaseInsensitiveOption);
    const qsizetype at = message.indexOf(u"NVRM:");
    if (at < 0 || !matched(trouble, message).hasMatch() || message.contains(u"RPC"))
        return;
    const QString said = message.sliced(at + 5).trimmed().toString();
    if (into.errors.isEmpty() && !said.contains(u"is invalid"))
        into.errors.push_back(said);
}

} // namespace

NvrmLog parseNvrmLog(const Text &text)
{
    NvrmLog found;
    bool saysInvalid = false;
    for (const Text::Line &full : text.lines()) {
        const LogLine line = logLine(clipped(full.text));
        if (readXid(line, found))
            continue;
        saysInvalid = saysInvalid || line.message.contains(u"NVIDIA device is invalid");
        readAddresses(line.message, found);
        readErrors(line.message, found);
        readKernel(line.message, found);
        readVersions(line.message, found);
        readOther(line.message, found);
    }
    if (saysInvalid && found.invalidBars.empty())
        addOnce(found.errors, u"bar_invalid"_s);
    return found;
}

int likenessOfNvrmLog(const Text &text)
{
    if (text.contains(QLatin1String("NVRM version:")))
        return 0; // the driver's version file
    if (text.contains(QLatin1String("NVRM:")))
        return 80;
    return text.contains(QLatin1String("nvidia: probe of"))
            || text.contains(QLatin1String("SXid (PCI:"))
        ? 70
        : 0;
}

} // namespace readings
