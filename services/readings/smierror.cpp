// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/smierror.h"

#include "services/readings/kinds.h"

#include <QRegularExpression>

#include <iterator>
#include <vector>

namespace readings
{
namespace
{

/// A message and what it means. The first that fits decides the label; %1 is what was captured.
struct Message {
    const char *pattern;
    const char *error;
};

constexpr Message MESSAGES[] = {
    {"Driver/library version mismatch", "nvml_mismatch"},
    {"couldn.?t communicate with the NVIDIA driver", "driver_not_loaded"},
    {"couldn.?t find (libnvidia-ml\\.so|nvml\\.dll)", "%1 not found"},
    {"Failed to initialize NVML: *(.*?)\\.?\\s*$", "nvml_init"},
    {"Unable to determine the device handle for GPU\\s*(?:\\d{1,2}\\b:?\\s*)?"
     "(?:[0-9A-F]{4,8}:[0-9A-F]{2}:[0-9A-F]{2}\\.[0-9A-F])?:?\\s*(.*?)\\.?(?:  |\\. |$)",
        "%1"},
    {"(GPU is lost)", "%1"},
    {"(GPU requires reset)", "%1"},
    {"(nvidia-persistenced failed to initialize)", "%1"},
    {"(No devices were found)", "%1"},
    {"(No supported devices in vGPU mode)", "%1"},
    {"(Unable to load the kernel module 'nvidia\\.ko')", "%1"},
    {"nvidia-smi.{0,4}(?:: | )(command not found|not found|No such file or directory|Permission "
     "denied)",
        "%1"},
    {"nvidia-smi.? is not (recognized) as", "command not found"},
    {"(Insufficient Permissions)", "%1"},
    {"NVIDIA-SMI has failed because (.*?)\\.?\\s*$", "%1"},
    {"(GPU access blocked by the operating system)", "%1"},
    {"(Field \"[^\"]*\" is not a valid field to query)", "%1"},
    {"(Invalid combination of input arguments)", "%1"},
    {"(Option .{1,40} is not recognized)", "%1"},
    {"(Not supported on the device\\(s\\))", "%1"},
    {"(Unable to .{1,100}?): *(Unknown Error|Not Supported|Insufficient Permissions|In use by "
     "another client)",
        "%1"},
    {"modprobe: (?:FATAL|ERROR): .*(nvidia.* not found|could not insert.*)", "modprobe: %1"},
};

QString captured(const QRegularExpression &pattern, const QString &text)
{
    const auto match = pattern.match(text);
    return match.hasMatch() ? match.captured(match.lastCapturedIndex()).trimmed() : QString();
}

QRegularExpression multiline(const char *pattern)
{
    return QRegularExpression(QString::fromLatin1(pattern),
        QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
}

const std::vector<QRegularExpression> &patterns()
{
    static const std::vector<QRegularExpression> compiled = [] {
        std::vector<QRegularExpression> all;
        for (const Message &message : MESSAGES)
            all.push_back(multiline(message.pattern));
        return all;
    }();
    return compiled;
}

void takeMessage(SmiError &result, const QString &text)
{
    for (size_t i = 0; i < std::size(MESSAGES); ++i) {
        const auto match = patterns()[i].match(text);
        if (!match.hasMatch())
            continue;
        result.error = QString::fromLatin1(MESSAGES[i].error);
        const bool quotes = result.error.contains(QLatin1String("%1"));
        if (quotes)
            result.error = result.error.arg(match.captured(1).trimmed());
        if (result.error == u"nvml_init")
            result.reason = Printed::word(match.capturedView(1));
        const qsizetype begin = text.lastIndexOf(u'\n', match.capturedStart()) + 1;
        const qsizetype end = text.indexOf(u'\n', match.capturedStart());
        result.message = text.mid(begin, end < 0 ? -1 : end - begin).trimmed();
        return;
    }
}

Printed wordOrNothing(const QString &text)
{
    return text.isEmpty() ? Printed() : Printed::word(text);
}

} // namespace

Facts SmiError::facts() const
{
    Facts facts;
    facts.set(QStringLiteral("error"), error);
    facts.setIfKnown(QStringLiteral("reason"), reason.fact());
    facts.setIfKnown(QStringLiteral("gpu.bus_id"), busId.fact());
    facts.setIfKnown(QStringLiteral("action"), action.fact());
    facts.setIfKnown(QStringLiteral("nvml_library"), library.fact());
    if (isModprobeMissing)
        facts.set(QStringLiteral("modprobe_missing"), true);
    facts.setIfKnown(QStringLiteral("kernel"), kernel.fact());
    facts.set(QStringLiteral("message"), message);
    return facts;
}

QJsonObject SmiError::json() const
{
    return {{QStringLiteral("error"), error}, {QStringLiteral("reason"), reason.wordJson()},
        {QStringLiteral("bus_id"), busId.wordJson()}, {QStringLiteral("action"), action.wordJson()},
        {QStringLiteral("nvml_library"), library.wordJson()},
        {QStringLiteral("modprobe_missing"), isModprobeMissing},
        {QStringLiteral("kernel"), kernel.wordJson()}, {QStringLiteral("message"), message}};
}

values::Result<SmiError> parseNvidiaSmiError(const Text &text)
{
    const QString all = text.head(256 * 1024).content().toString();
    SmiError result;
    takeMessage(result, all);
    if (result.isEmpty())
        return notOfKind(QLatin1String("nvidia_smi_error"), text.start());
    result.busId = wordOrNothing(captured(
        multiline("GPU ?(?:\\d{1,2}:)? ?([0-9A-F]{4,8}:[0-9A-F]{2}:[0-9A-F]{2}\\.[0-9A-F])"), all));
    result.action = wordOrNothing(
        captured(multiline("\\b(reboot|reset)\\b the (?:system|GPU)"), all).toLower());
    result.library = wordOrNothing(captured(multiline("NVML library version: *(\\S+)"), all));
    if (result.error == u"nvml_mismatch" && !result.library.isKnown())
        result.library = Printed::word(u"");
    result.kernel = wordOrNothing(captured(multiline("/lib/modules/([^\\s/'\"]+)"), all));
    result.isModprobeMissing
        = multiline("modprobe: (?:FATAL|ERROR): Module nvidia\\S* not found").match(all).hasMatch();
    return result;
}

} // namespace readings
