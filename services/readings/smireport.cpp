// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/smireport.h"

#include "services/readings/smifields.h"

#include <QJsonArray>

#include <algorithm>

namespace readings
{
namespace
{

QString key(const char *name)
{
    return QString::fromLatin1(name);
}

QString numbered(QLatin1String prefix, size_t number)
{
    return prefix + QString::number(number);
}

template <class T>
void addFields(
    Facts &facts, const QString &prefix, const T &object, std::span<const SmiField<T>> fields)
{
    for (const SmiField<T> &field : fields)
        facts.setIfKnown(prefix + key(field.key), (object.*field.cell).fact());
}

/// A dot in a key opens an object: "remapped_rows.pending".
void insertNested(QJsonObject &object, const QString &name, const QJsonValue &value)
{
    const qsizetype dot = name.indexOf(u'.');
    if (dot < 0) {
        object.insert(name, value);
        return;
    }
    QJsonObject inner = object.value(name.left(dot)).toObject();
    inner.insert(name.mid(dot + 1), value);
    object.insert(name.left(dot), inner);
}

template <class T>
QJsonObject toJson(const T &object, std::span<const SmiField<T>> fields)
{
    QJsonObject json;
    for (const SmiField<T> &field : fields) {
        const Printed &cell = object.*field.cell;
        if (cell.isKnown())
            insertNested(
                json, key(field.key), field.isFigure ? cell.figureJson() : cell.wordJson());
    }
    return json;
}

template <class T>
QJsonArray toArray(const std::vector<T> &objects, std::span<const SmiField<T>> fields)
{
    QJsonArray array;
    for (const T &object : objects)
        array.append(toJson(object, fields));
    return array;
}

/// "Where average and instantaneous power are both printed, they stand in place of power_w."
Facts::Value singlePower(const SmiGpu &gpu)
{
    if (gpu.powerW.isKnown())
        return gpu.powerW.fact();
    const bool both = gpu.powerAvgW.number() && gpu.powerInstantW.number();
    if (both)
        return std::nullopt;
    return gpu.powerAvgW.number() || !gpu.powerInstantW.isKnown() ? gpu.powerAvgW.fact()
                                                                  : gpu.powerInstantW.fact();
}

/// Which of the things listed below all GPUs belong to the GPU of this position.
template <class T>
qint64 countOf(const std::vector<T> &things, const SmiGpu &gpu, size_t position)
{
    const QString index = gpu.index.isKnown() ? gpu.index.text() : QString::number(position);
    return std::count_if(things.cbegin(), things.cend(),
        [&index](const T &thing) { return thing.gpu.text() == index; });
}

void addGpu(Facts &facts, const SmiReport &report, size_t position)
{
    const SmiGpu &gpu = report.gpus[position];
    const QString prefix = numbered(QLatin1String("gpu"), position) + u'.';
    addFields(facts, prefix, gpu, gpuFields());
    facts.setIfKnown(prefix + key("power_w"), singlePower(gpu));
    facts.setIfKnown(prefix + key("license.expiry"), gpu.licenseExpiry.fact());
    facts.setIfKnown(prefix + key("pstate"), gpu.performanceState.fact());
    if (!gpu.powerCapW.isKnown())
        facts.setIfKnown(prefix + key("power_cap_w"), gpu.powerLimitW.fact());
    if (gpu.hasProcesses)
        facts.set(prefix + key("procs"), countOf(report.processes, gpu, position));
    if (report.hasMigPart)
        facts.set(prefix + key("mig_devices"), countOf(report.migDevices, gpu, position));
    facts.setIfKnown(numbered(QLatin1String("ecc"), position),
        gpu.eccUncorrected.isKnown() ? gpu.eccUncorrected.fact() : gpu.eccMode.fact());
    facts.setIfKnown(numbered(QLatin1String("mig"), position), gpu.migMode.fact());
}

/// What is the same for all GPUs of a machine stands once without a number as well.
void addCommon(Facts &facts, const std::vector<SmiGpu> &gpus)
{
    const auto first = [&facts, &gpus](const char *name, Printed SmiGpu::*cell) {
        const auto found = std::find_if(gpus.cbegin(), gpus.cend(),
            [cell](const SmiGpu &gpu) { return (gpu.*cell).isKnown(); });
        if (found != gpus.cend())
            facts.set(key(name), ((*found).*cell).fact());
    };
    first("virtualization_mode", &SmiGpu::virtualizationMode);
    first("host_vgpu_mode", &SmiGpu::hostVgpuMode);
    first("license.product", &SmiGpu::licenseProduct);
    first("license.status", &SmiGpu::licenseStatus);
    first("license.expiry", &SmiGpu::licenseExpiry);
}

void addProcesses(Facts &facts, const SmiReport &report)
{
    if (report.hasProcessPart) {
        facts.set(key("procs"), qint64(report.processes.size()));
        facts.set(key("proc_entries"), qint64(report.processes.size()));
    } else {
        facts.set(key("procs"), key("none_listed"));
    }
    facts.setIfKnown(key("process_support"), report.processSupport.fact());
    for (size_t i = 0; i < report.processes.size(); ++i)
        addFields(
            facts, numbered(QLatin1String("proc"), i) + u'.', report.processes[i], processFields());
}

} // namespace

Facts SmiReport::facts() const
{
    Facts facts;
    addFields(facts, {}, *this, reportFields());
    facts.set(key("gpus"), qint64(gpus.size()));
    for (size_t i = 0; i < gpus.size(); ++i)
        addGpu(facts, *this, i);
    addCommon(facts, gpus);
    if (hasMigPart)
        facts.set(key("mig_devices"), qint64(migDevices.size()));
    for (size_t i = 0; i < migDevices.size(); ++i)
        addFields(facts, numbered(QLatin1String("mig_dev"), i) + u'.', migDevices[i], migFields());
    if (listsProcesses)
        addProcesses(facts, *this);
    if (isTruncated)
        facts.set(key("truncated"), true);
    if (hadCrLf)
        facts.set(key("crlf"), true);
    return facts;
}

QJsonObject SmiReport::json() const
{
    QJsonObject json = toJson(*this, reportFields());
    json.insert(key("gpus"), toArray(gpus, gpuFields()));
    if (hasMigPart)
        json.insert(key("mig_devices"), toArray(migDevices, migFields()));
    if (hasProcessPart)
        json.insert(key("processes"), toArray(processes, processFields()));
    if (isTruncated)
        json.insert(key("truncated"), true);
    return json;
}

} // namespace readings
