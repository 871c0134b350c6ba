// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/dockererror.h"

#include <vector>

namespace readings
{
namespace
{

using namespace Qt::StringLiterals;

struct LabelRule {
    QLatin1String words;
    QLatin1String label;
};

/// From the most to the least telling; the first whose words occur counts.
const std::vector<LabelRule> &rules()
{
    static const std::vector<LabelRule> all{
        {QLatin1String("could not select device driver"), QLatin1String("no_gpu_runtime")},
        {QLatin1String("nknown runtime specified"), QLatin1String("unknown_runtime")},
        {QLatin1String("nknown or invalid runtime name"), QLatin1String("unknown_runtime")},
        {QLatin1String("driver not loaded"), QLatin1String("driver_not_loaded")},
        {QLatin1String("driver/library version mismatch"), QLatin1String("nvml_mismatch")},
        {QLatin1String("insufficient permissions"), QLatin1String("insufficient_permissions")},
        {QLatin1String("unsatisfied condition"), QLatin1String("unsatisfied_requirement")},
        {QLatin1String("libnvidia-ml.so"), QLatin1String("library_not_found")},
        {QLatin1String("unknown device"), QLatin1String("unknown_device")},
        {QLatin1String("unresolvable CDI devices"), QLatin1String("unresolvable_cdi_devices")},
        {QLatin1String("no such device"), QLatin1String("no_such_device")},
        {QLatin1String("driver error: failed to process request"), QLatin1String("driver_error")},
        {QLatin1String("driver rpc error"), QLatin1String("driver_rpc_error")},
        {QLatin1String("nvidia-container-runtime\": executable file not found"),
            QLatin1String("runtime_not_found")},
        {QLatin1String("load library failed"), QLatin1String("library_not_found")},
        {QLatin1String("permission denied while trying to connect"),
            QLatin1String("permission_denied")},
        {QLatin1String("Cannot connect to the Docker daemon"), QLatin1String("daemon_not_running")},
        {QLatin1String("unknown flag: --gpus"), QLatin1String("unknown_flag")},
        {QLatin1String("nvidia-container-cli"), QLatin1String("nvidia_container_cli")},
        {QLatin1String("OCI runtime create failed"), QLatin1String("oci_runtime")},
        {QLatin1String("Failed to initialize NVML"), QLatin1String("nvml_init")},
    };
    return all;
}

void readSelection(QStringView line, DockerError &into)
{
    static const QRegularExpression selection(
        uR"re(could not select device driver\s+["“”'‘’\\]*([^"“”'‘’\\]*)["“”'‘’\\]*\s+with capabilities:\s*(\[.*?\]\]|\[[^\]]*\]))re"_s);
    static const QRegularExpression runtime(
        uR"re(nknown (?:runtime specified|or invalid runtime name:)\s+["'\\]*([\w.-]*\w))re"_s);
    const QRegularExpressionMatch match = matched(selection, line);
    keepFirst(into.driver, group(match, 1));
    keepFirst(into.capabilities, group(match, 2));
    keepFirst(into.runtime, firstGroup(runtime, line));
}

/// "nvidia-container-cli: initialization error: nvml error: driver not loaded\\n\"": unknown."
void readTool(QStringView line, DockerError &into)
{
    static const QRegularExpression tool(
        uR"re((nvidia-container-cli(?:\.real)?|nvidia-container-runtime(?:-hook)?): ([a-z ]+ error|[\w -]+ failed|[\w ]+): (.+?)(?:\\|"|: unknown|$))re"_s);
    static const QRegularExpression condition(uR"(unsatisfied condition:\s*([^,\\"\s]+))"_s);
    static const QRegularExpression library(uR"((lib[\w.-]+\.so[\w.]*))"_s);
    const QRegularExpressionMatch match = matched(tool, line);
    keepFirst(into.tool, group(match, 1));
    keepFirst(into.stage, group(match, 2));
    keepFirst(into.reason, group(match, 3));
    keepFirst(into.requirement, firstGroup(condition, line));
    if (line.contains(u"cannot open shared object") || line.contains(u"not found"))
        keepFirst(into.library, firstGroup(library, line));
}

void readMessage(QStringView line, DockerError &into)
{
    static const QRegularExpression client(uR"(^\s*(?:ERRO|FATA)\[\d+\]\s*(.*))"_s);
    static const QRegularExpression daemon(
        uR"((?:Error response from daemon|^\s*Error|^\s*docker):\s*(.*))"_s);
    if (const Words found = firstGroup(client, line))
        keepFirst(into.client, found);
    else
        keepFirst(into.message, firstGroup(daemon, line));
    for (const LabelRule &rule : rules()) {
        if (!into.label && line.contains(rule.words))
            into.label = rule.label;
    }
}

} // namespace

DockerError parseDockerError(const Text &text)
{
    DockerError found;
    for (const Text::Line &line : text.lines()) {
        const QStringView part = clipped(line.text);
        readSelection(part, found);
        readTool(part, found);
        readMessage(part, found);
    }
    if (!found.label && found.message)
        found.label = found.message;
    return found;
}

int likenessOfDockerError(const Text &text)
{
    for (const QLatin1String mark : {QLatin1String("could not select device driver"),
             QLatin1String("nvidia-container-cli:"), QLatin1String("Error response from daemon")}) {
        if (text.contains(mark))
            return 85;
    }
    return text.contains(QLatin1String("docker:")) ? 40 : 0;
}

Facts facts(const DockerError &error)
{
    Facts list;
    list.setIfKnown(u"error"_s, error.label);
    if (error.driver)
        list.set(u"driver"_s, Facts::Value(error.driver->isEmpty() ? u"(empty)"_s : *error.driver));
    list.setIfKnown(u"capabilities"_s, error.capabilities);
    list.setIfKnown(u"runtime"_s, error.runtime);
    list.setIfKnown(u"tool"_s, error.tool);
    list.setIfKnown(u"stage"_s, error.stage);
    list.setIfKnown(u"reason"_s, error.reason);
    list.setIfKnown(u"cause"_s, error.reason);
    list.setIfKnown(u"requirement"_s, error.requirement);
    list.setIfKnown(u"condition"_s, error.requirement);
    list.setIfKnown(u"library"_s, error.library);
    list.setIfKnown(u"erro"_s, error.client);
    return list;
}

QJsonObject json(const DockerError &error)
{
    return {{u"error"_s, orNull(error.label)}, {u"driver"_s, orNull(error.driver)},
        {u"capabilities"_s, orNull(error.capabilities)}, {u"runtime"_s, orNull(error.runtime)},
        {u"tool"_s, orNull(error.tool)}, {u"stage"_s, orNull(error.stage)},
        {u"reason"_s, orNull(error.reason)}, {u"requirement"_s, orNull(error.requirement)},
        {u"library"_s, orNull(error.library)}, {u"client"_s, orNull(error.client)},
        {u"message"_s, orNull(error.message)}};
}

} // namespace readings
