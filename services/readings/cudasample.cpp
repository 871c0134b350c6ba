// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/cudasample.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace readings
{
namespace
{

using namespace Qt::StringLiterals;

QString directionOf(QStringView line)
{
    struct Name {
        QLatin1String text;
        QLatin1String direction;
    };
    static constexpr std::array<Name, 3> names{
        {{QLatin1String("Host to Device"), QLatin1String("h2d")},
            {QLatin1String("Device to Host"), QLatin1String("d2h")},
            {QLatin1String("Device to Device"), QLatin1String("d2d")}}};
    for (const Name &name : names) {
        if (line.contains(name.text) && line.contains(u"Bandwidth"))
            return name.direction;
    }
    return {};
}

/// "   32000000\t\t\t12.5" under "Transfer Size (Bytes)\tBandwidth(GB/s)".
void readBandwidth(QStringView line, CudaSample &into)
{
    static const QRegularExpression row(uR"(^\s*(\d+)\s+(\d+(?:\.\d+)?)\s*$)"_s);
    static const QRegularExpression unit(uR"(Bandwidth\(([MG]B/s)\))"_s);
    if (const QString direction = directionOf(line); !direction.isEmpty())
        into.bandwidths.push_back({direction, {}, {}});
    if (into.bandwidths.empty())
        return;
    CudaSample::Bandwidth &last = into.bandwidths.back();
    if (const Words printed = firstGroup(unit, line))
        last.unit = *printed;
    else if (const Words figure = group(matched(row, line), 2))
        last.figure = *figure;
}

void readDevice(QStringView line, CudaSample &into)
{
    static const QRegularExpression device(
        uR"re(^\s*(?:>?\s*(?:Using )?(?:GPU |CUDA )?Device)\s*\[?(\d+)\]?\s*:\s*"?([^"\n]+?)"?)re"
        uR"re((?:\s+with (?:SM )?compute capability (\d+\.\d+).*)?\s*$)re"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression compute(
        uR"(^>?\s*Compute (\d+\.\d+) CUDA device:\s*\[([^\]]+)\])"_s);
    if (const QRegularExpressionMatch named = matched(compute, line); named.hasMatch()) {
        if (into.devices.empty())
            into.devices.push_back({});
        into.devices.back().name = group(named, 2); // nbody's first line has a family only
        into.devices.back().capability = group(named, 1);
        return;
    }
    const QRegularExpressionMatch match = matched(device, line);
    if (match.hasMatch())
        into.devices.push_back({numberGroup(match, 1), group(match, 2), group(match, 3)});
}

void readLaunch(QStringView line, CudaSample &into)
{
    static const QRegularExpression elements(uR"(Vector addition of (\d+) elements)"_s);
    static const QRegularExpression launch(uR"((\d+) blocks of (\d+) threads)"_s);
    static const QRegularExpression gflops(
        uR"((?:=\s*|\b)(\d+(?:\.\d+)?)\s*(?:(?:single|double)-precision )?GFlop/?s)"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression time(
        uR"((?:Time\s*=|total time for \d+ iterations:)\s*(\d+(?:\.\d+)?)\s*ms)"_s);
    static const QRegularExpression bodies(uR"((?:number of bodies = (\d+)))"_s);
    if (const QRegularExpressionMatch match = matched(bodies, line); match.hasMatch())
        into.bodies = numberGroup(match, 1);
    if (const QRegularExpressionMatch match = matched(elements, line); match.hasMatch())
        into.elements = numberGroup(match, 1);
    if (const QRegularExpressionMatch match = matched(launch, line); match.hasMatch()) {
        into.blocks = numberGroup(match, 1);
        into.threads = numberGroup(match, 2);
    }
    keepFirst(into.gflops, firstGroup(gflops, line));
    keepFirst(into.milliseconds, firstGroup(time, line));
}

void readResult(QStringView line, CudaSample &into)
{
    static const QRegularExpression result(
        uR"((?:\bResult\s*=\s*|\bTest\s+|\btest\s+|Test (?:result|summary)\s*[:=]\s*|^\s*(?:Test )?)"
        uR"()(PASS(?:ED)?|FAIL(?:ED)?)\b)"_s);
    if (const Words found = firstGroup(result, line))
        into.result = found;
}

Words label(const CudaError &error)
{
    if (error.name)
        return error.name;
    return error.text ? error.text : error.what;
}

QJsonObject json(const CudaError &error)
{
    return {{u"code"_s, orNull(error.code)}, {u"name"_s, orNull(error.name)},
        {u"text"_s, orNull(error.text)}, {u"what"_s, orNull(error.what)}};
}

} // namespace

void readCudaError(QStringView line, CudaError &into)
{
    static const QRegularExpression returned(uR"(\bcuda\w+ returned (?:error code )?(\d+))"_s);
    static const QRegularExpression code(uR"(\bcode\s*=\s*(\d+)\s*(?:\((\w+)\))?)"_s);
    static const QRegularExpression arrow(uR"(^\s*->\s*(.+))"_s);
    static const QRegularExpression failed(uR"(^\s*(.*?)\s*\(error code (.+?)\)\s*!?)"_s);
    static const QRegularExpression runtime(
        uR"((?:CUDA|Cuda|cuda)(?:\s?Runtime)? (?:API )?error\s*(?:at \S+)?\s*[:=]\s*(?:(\d+)\s*[:,]?\s*)?(.+))"_s);
    if (const QRegularExpressionMatch match = matched(code, line); match.hasMatch()) {
        into.code = numberGroup(match, 1);
        keepFirst(into.name, group(match, 2));
        return;
    }
    if (const QRegularExpressionMatch match = matched(returned, line); match.hasMatch())
        into.code = numberGroup(match, 1);
    keepFirst(into.text, firstGroup(arrow, line));
    if (const QRegularExpressionMatch match = matched(failed, line); match.hasMatch()) {
        keepFirst(into.what, group(match, 1));
        keepFirst(into.text, group(match, 2));
    } else if (const QRegularExpressionMatch other = matched(runtime, line); other.hasMatch()) {
        if (!into.code)
            into.code = numberGroup(other, 1);
        keepFirst(into.text, group(other, 2));
    }
}

CudaSample parseCudaSample(const Text &text)
{
    CudaSample found;
    for (const Text::Line &line : text.lines()) {
        const QStringView part = clipped(line.text);
        readLaunch(part, found);
        readDevice(part, found);
        readBandwidth(part, found);
        readResult(part, found);
        readCudaError(part, found.error);
    }
    return found;
}

int likenessOfCudaSample(const Text &text)
{
    for (const QLatin1String mark :
        {QLatin1String("[CUDA Bandwidth Test]"), QLatin1String("[Vector addition of"),
            QLatin1String("CUDA kernel launch with"), QLatin1String("[Matrix Multiply Using CUDA]"),
            QLatin1String("[P2P (Peer-to-Peer)"), QLatin1String("single-precision GFLOP/s")}) {
        if (text.contains(mark))
            return 90;
    }
    if (text.contains(QLatin1String("CUDA Device Query")))
        return 0;
    return text.contains(QLatin1String("CUDA error at"))
            || text.contains(QLatin1String("Result = PASS"))
            || text.contains(QLatin1String("(error code "))
        ? 60
        : 0;
}

Facts facts(const CudaSample &sample)
{
    Facts list;
    for (size_t i = 0; i < sample.devices.size(); ++i) {
        const QString prefix = u"dev%1."_s.arg(i);
        list.setIfKnown(prefix + u"name", sample.devices[i].name);
        list.setIfKnown(prefix + u"cc", sample.devices[i].capability);
    }
    if (!sample.devices.empty())
        list.setIfKnown(u"device"_s, sample.devices.front().name);
    for (const CudaSample::Bandwidth &bandwidth : sample.bandwidths) {
        if (!bandwidth.figure.isEmpty())
            list.set(bandwidth.direction + (bandwidth.unit == u"GB/s" ? u"_gbs" : u"_mbs"),
                Facts::Value(bandwidth.figure));
    }
    if (sample.elements)
        list.set(u"elements"_s, *sample.elements);
    if (sample.blocks)
        list.set(u"blocks"_s, *sample.blocks);
    if (sample.threads)
        list.set(u"threads"_s, *sample.threads);
    if (sample.bodies)
        list.set(u"bodies"_s, *sample.bodies);
    list.setIfKnown(u"gflops"_s, sample.gflops);
    list.setIfKnown(u"time_ms"_s, sample.milliseconds);
    list.setIfKnown(u"result"_s, sample.result);
    list.setIfKnown(u"error"_s, label(sample.error));
    list.setIfKnown(u"reason"_s, sample.error.text);
    if (sample.error.code)
        list.set(u"code"_s, *sample.error.code);
    return list;
}

QJsonObject json(const CudaSample &sample)
{
    QJsonArray devices;
    for (const CudaSample::Device &device : sample.devices)
        devices.append(QJsonObject{{u"index"_s, orNull(device.index)},
            {u"name"_s, orNull(device.name)}, {u"capability"_s, orNull(device.capability)}});
    QJsonArray bandwidths;
    for (const CudaSample::Bandwidth &bandwidth : sample.bandwidths)
        bandwidths.append(QJsonObject{{u"direction"_s, bandwidth.direction},
            {u"figure"_s, figureOrNull(bandwidth.figure)}, {u"unit"_s, bandwidth.unit}});
    return {{u"devices"_s, devices}, {u"bandwidths"_s, bandwidths},
        {u"elements"_s, orNull(sample.elements)}, {u"blocks"_s, orNull(sample.blocks)},
        {u"threadsPerBlock"_s, orNull(sample.threads)}, {u"bodies"_s, orNull(sample.bodies)},
        {u"gflopPerSecond"_s, figureOrNull(sample.gflops)},
        {u"milliseconds"_s, figureOrNull(sample.milliseconds)},
        {u"result"_s, orNull(sample.result)}, {u"error"_s, json(sample.error)}};
}

} // namespace readings
