// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/performance/perfdecoder.h"

#include <QDateTime>
#include <QMap>

#include <algorithm>
#include <vector>

namespace vsphere
{

using values::GpuSample;

namespace
{

using Times = std::vector<std::chrono::milliseconds>;

Times decodeTimes(XmlNode entity)
{
    Times times;
    for (const XmlNode node : entity.children()) {
        if (node.name() == "sampleInfo")
            times.emplace_back(node.child("timestamp").toDateTime().toMSecsSinceEpoch());
    }
    return times;
}

/// Raw numbers of one series; -1 stands for no value.
std::vector<qint64> decodeNumbers(XmlNode series)
{
    std::vector<qint64> numbers;
    for (const XmlNode node : series.children()) {
        if (node.name() == "value")
            numbers.push_back(node.toInteger().value_or(-1));
    }
    return numbers;
}

bool hasValue(const GpuSample &sample)
{
    return std::any_of(
        sample.values.begin(), sample.values.end(), [](float value) { return value == value; });
}

void addSeries(
    QMap<QString, GpuSeries> &into, XmlNode series, const Times &times, const GpuCounters &counters)
{
    const XmlNode id = series.child("id");
    const GpuCounter *counter = counters.find(id.child("counterId").toInt().value_or(-1));
    const QString instance = id.child("instance").toString();
    const std::vector<qint64> numbers = decodeNumbers(series);
    if (counter == nullptr || instance.isEmpty() || numbers.size() != times.size())
        return;
    GpuSeries &gpu = into[instance];
    gpu.instance = instance;
    gpu.samples.resize(qsizetype(times.size()));
    for (size_t i = 0; i < times.size(); ++i) {
        GpuSample &sample = gpu.samples[qsizetype(i)];
        sample.time = times[i];
        sample.source = values::SampleSource::Vcenter;
        if (numbers[i] < 0)
            continue;
        const double value = double(numbers[i]) * counter->scale;
        if (counter->metric)
            sample.set(*counter->metric, value);
        else
            gpu.memoryTotal = values::MiB{qint64(value)};
    }
}

} // namespace

QList<GpuSeries> decodeGpuSeries(XmlNode body, const GpuCounters &counters)
{
    QList<GpuSeries> all;
    for (const XmlNode entity : body.children()) {
        const Times times = decodeTimes(entity);
        const values::MoRef host = entity.child("entity").toMoRef();
        QMap<QString, GpuSeries> gpus;
        for (const XmlNode node : entity.children()) {
            if (node.name() == "value")
                addSeries(gpus, node, times, counters);
        }
        for (GpuSeries &gpu : gpus) {
            gpu.host = host;
            gpu.samples.removeIf([](const GpuSample &sample) { return !hasValue(sample); });
            all.append(std::move(gpu));
        }
    }
    return all;
}

AvailableCounters decodeAvailable(XmlNode body, const GpuCounters &counters)
{
    QHash<int, int> instances; // of each counter
    for (const XmlNode metric : body.children()) {
        const int key = metric.child("counterId").toInt().value_or(-1);
        if (!metric.child("instance").text().isEmpty())
            ++instances[key];
    }
    AvailableCounters available;
    available.keys = counters.chosen(instances.keys());
    for (const int key : std::as_const(available.keys))
        available.series += instances.value(key);
    return available;
}

} // namespace vsphere
