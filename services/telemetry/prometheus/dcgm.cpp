// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/prometheus/dcgm.h"

#include <QRegularExpression>

#include <map>
#include <utility>

namespace telemetry
{

using values::GpuIdentity;
using values::GpuSample;
using values::GpuState;
using values::Metric;

namespace
{

struct SampleName {
    const char *name;
    Metric metric;
};
constexpr SampleName sampleNames[] = {
    {"DCGM_FI_DEV_GPU_UTIL", Metric::GpuUtilization},
    {"DCGM_FI_DEV_MEM_COPY_UTIL", Metric::MemoryUtilization},
    {"DCGM_FI_DEV_FB_USED", Metric::MemoryUsed},
    {"DCGM_FI_DEV_GPU_TEMP", Metric::Temperature},
    {"DCGM_FI_DEV_POWER_USAGE", Metric::Power},
    {"DCGM_FI_DEV_SM_CLOCK", Metric::SmClock},
    {"DCGM_FI_DEV_MEM_CLOCK", Metric::MemoryClock},
    {"DCGM_FI_DEV_ENC_UTIL", Metric::EncoderUtilization},
};

constexpr const char *stateNames[] = {
    "DCGM_FI_DEV_FB_FREE",
    "DCGM_FI_DEV_FB_RESERVED",
    "DCGM_FI_DEV_XID_ERRORS",
    "DCGM_FI_DEV_ECC_SBE_VOL_TOTAL",
    "DCGM_FI_DEV_ECC_DBE_VOL_TOTAL",
    "DCGM_FI_DEV_CLOCK_THROTTLE_REASONS",
    "DCGM_FI_DEV_POWER_MGMT_LIMIT",
};

/// The bits of NVML's clocks event reasons, in nvidia-smi's names.
struct Reason {
    quint64 bit;
    const char *name;
};
constexpr Reason reasons[] = {
    {0x01, "gpu_idle"},
    {0x02, "applications_clocks_setting"},
    {0x04, "sw_power_cap"},
    {0x08, "hw_slowdown"},
    {0x10, "sync_boost"},
    {0x20, "sw_thermal_slowdown"},
    {0x40, "hw_thermal_slowdown"},
    {0x80, "hw_power_brake_slowdown"},
    {0x100, "display_clock_setting"},
};

std::optional<Metric> metricOf(const QString &name)
{
    for (const SampleName &known : sampleNames) {
        if (name == QLatin1String(known.name))
            return known.metric;
    }
    return std::nullopt;
}

QString nameOf(const QHash<QString, QString> &labels)
{
    return labels.value(QStringLiteral("__name__"));
}

QString firstOf(const QHash<QString, QString> &labels, std::initializer_list<const char *> names)
{
    for (const char *name : names) {
        const QString value = labels.value(QLatin1String(name));
        if (!value.isEmpty())
            return value;
    }
    return {};
}

bool isInstance(const QHash<QString, QString> &labels)
{
    return !labels.value(QStringLiteral("GPU_I_ID")).isEmpty();
}

/// The exporter's own host name, or the address it was scraped at without its port.
QString exporterOf(const QHash<QString, QString> &labels)
{
    const QString named = firstOf(labels, {"Hostname", "hostname", "host", "node"});
    if (!named.isEmpty())
        return named;
    const QString instance = labels.value(QStringLiteral("instance"));
    return instance.left(instance.lastIndexOf(QLatin1Char(':')));
}

QString keyOf(const GpuIdentity &gpu)
{
    return gpu.uuid + QLatin1Char(' ') + gpu.host.value + QLatin1Char(' ')
        + (gpu.address ? gpu.address->toString() : QString());
}

/// "NVIDIA A40-8Q", "GRID A100-1-5C": a profile, not a board.
bool isProfile(const QString &name)
{
    static const QRegularExpression profile(QStringLiteral("-\\d+[ABCQ](ME)?$"));
    return profile.match(name).hasMatch();
}

QStringList reasonsOf(quint64 bits)
{
    QStringList active;
    for (const Reason &reason : reasons) {
        if (bits & reason.bit)
            active.append(QLatin1String(reason.name));
    }
    return active;
}

} // namespace

QString Dcgm::selector() const
{
    QStringList names;
    for (const SampleName &known : sampleNames)
        names.append(QLatin1String(known.name));
    for (const char *name : stateNames)
        names.append(QLatin1String(name));
    const QString narrowed
        = m_options.selector.isEmpty() ? QString() : QLatin1Char(',') + m_options.selector;
    return QStringLiteral("{__name__=~\"%1\"%2}").arg(names.join(QLatin1Char('|')), narrowed);
}

Readings Dcgm::readings(const PrometheusAnswer &answer) const
{
    std::map<std::pair<Instant, QString>, Reading> found;
    for (const PrometheusAnswer::Series &series : answer.series) {
        const std::optional<Metric> metric = metricOf(nameOf(series.labels));
        if (!metric || isInstance(series.labels))
            continue;
        const GpuIdentity gpu = identityOf(series.labels);
        const QString key = keyOf(gpu);
        for (const PrometheusAnswer::Point &point : series.points) {
            Reading &reading = found[{point.time, key}];
            reading.gpu = gpu;
            reading.sample.time = point.time;
            reading.sample.source = values::SampleSource::Prometheus;
            reading.sample.set(*metric, point.value);
        }
    }
    Readings all;
    all.reserve(found.size());
    for (auto &[at, reading] : found)
        all.push_back(std::move(reading));
    return all;
}

QList<GpuState> Dcgm::states(const PrometheusAnswer &answer) const
{
    std::map<QString, GpuState> states;
    std::map<QString, QHash<QString, double>> latest;
    for (const PrometheusAnswer::Series &series : answer.series) {
        if (series.points.isEmpty() || isInstance(series.labels))
            continue;
        const GpuIdentity gpu = identityOf(series.labels);
        const QString key = keyOf(gpu);
        GpuState &state = states[key];
        state.gpu = gpu;
        state.source = values::SampleSource::Prometheus;
        state.driver = firstOf(series.labels, {"DCGM_FI_DRIVER_VERSION"});
        const QDateTime time
            = QDateTime::fromMSecsSinceEpoch(series.points.last().time.count(), Qt::UTC);
        state.readAt = state.readAt.isValid() ? qMax(state.readAt, time) : time;
        latest[key].insert(nameOf(series.labels), series.points.last().value);
    }
    QList<GpuState> all;
    for (auto &[key, state] : states) {
        completeState(state, latest[key]);
        all.append(state);
    }
    return all;
}

void Dcgm::completeState(GpuState &state, const QHash<QString, double> &of)
{
    const auto value = [&of](const char *name) {
        const auto at = of.constFind(QLatin1String(name));
        return at == of.constEnd() ? std::nullopt : std::optional(*at);
    };
    const auto used = value("DCGM_FI_DEV_FB_USED");
    const auto unused = value("DCGM_FI_DEV_FB_FREE");
    if (used && unused)
        state.memoryTotal = values::MiB{
            static_cast<qint64>(*used + *unused + value("DCGM_FI_DEV_FB_RESERVED").value_or(0))};
    state.powerLimitWatts = value("DCGM_FI_DEV_POWER_MGMT_LIMIT");
    if (const auto count = value("DCGM_FI_DEV_ECC_SBE_VOL_TOTAL"))
        state.eccCorrected = static_cast<qint64>(*count);
    if (const auto count = value("DCGM_FI_DEV_ECC_DBE_VOL_TOTAL"))
        state.eccUncorrected = static_cast<qint64>(*count);
    if (const auto bits = value("DCGM_FI_DEV_CLOCK_THROTTLE_REASONS"); bits && *bits >= 0)
        state.throttleReasons = reasonsOf(static_cast<quint64>(*bits));
    const auto xid = value("DCGM_FI_DEV_XID_ERRORS");
    if (xid && *xid > 0)
        state.xids = {{static_cast<int>(*xid), {}, {}}};
}

GpuIdentity Dcgm::identityOf(const Labels &labels) const
{
    GpuIdentity gpu;
    gpu.uuid = firstOf(labels, {"UUID", "uuid"});
    gpu.name = firstOf(labels, {"modelName", "modelname"});
    gpu.isVgpu = isProfile(gpu.name);
    const QString exporter = exporterOf(labels);
    const QString slot = firstOf(labels, {"pci_bus_id", "PCI_BUS_ID"});
    std::optional<values::ObjectKey> named;
    if (m_options.hostOf)
        named = m_options.hostOf(exporter);
    gpu.server = named ? named->server : serverOf(m_options);
    if (named && named->ref.type == QLatin1String("HostSystem")) {
        gpu.host = named->ref;
        gpu.address = values::PciAddress::parse(slot);
    } else if (named) {
        gpu.vm = named->ref;
    }
    if (gpu.uuid.isEmpty() && !gpu.address) {
        const QString index = firstOf(labels, {"pci_bus_id", "PCI_BUS_ID", "gpu", "device"});
        gpu.host = {QStringLiteral("DcgmExporter"), exporter + QLatin1Char('/') + index};
    }
    return gpu;
}

} // namespace telemetry
