// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/smicsvfields.h"

#include "services/readings/numbers.h"

#include <QRegularExpression>

#include <algorithm>

namespace readings
{
namespace
{

struct Name {
    const char *field;
    const char *keys; ///< "|" between
};

constexpr Name GPU_KEYS[] = {
    {"index", "index"},
    {"name", "name"},
    {"gpu_name", "name"},
    {"uuid", "uuid"},
    {"gpu_uuid", "uuid"},
    {"serial", "serial"},
    {"gpu_serial", "serial"},
    {"pci.bus_id", "bus_id"},
    {"gpu_bus_id", "bus_id"},
    {"pci.device_id", "device_id"},
    {"pci.sub_device_id", "subsystem_id"},
    {"vbios_version", "vbios"},
    {"driver_version", "driver"},
    {"display_mode", "display_mode"},
    {"display_active", "disp"},
    {"display_attached", "display_attached"},
    {"persistence_mode", "persistence"},
    {"addressing_mode", "addressing_mode"},
    {"accounting.mode", "accounting_mode"},
    {"driver_model.current", "driver_model"},
    {"compute_mode", "compute"},
    {"compute_cap", "compute_cap"},
    {"fan.speed", "fan_pct"},
    {"pstate", "pstate|perf"},
    {"memory.total", "mem_total_mib"},
    {"memory.reserved", "mem_reserved_mib"},
    {"memory.used", "mem_used_mib"},
    {"memory.free", "mem_free_mib"},
    {"utilization.gpu", "util_pct"},
    {"utilization.memory", "util_mem_pct"},
    {"utilization.encoder", "util_enc_pct"},
    {"utilization.decoder", "util_dec_pct"},
    {"utilization.jpeg", "util_jpg_pct"},
    {"utilization.ofa", "util_ofa_pct"},
    {"encoder.stats.sessionCount", "enc_sessions"},
    {"encoder.stats.averageFps", "enc_fps"},
    {"encoder.stats.averageLatency", "enc_latency_us"},
    {"temperature.gpu", "temp_c"},
    {"temperature.gpu.tlimit", "temp_tlimit_c"},
    {"temperature.memory", "temp_mem_c"},
    {"power.management", "power_management"},
    {"power.draw", "power_w"},
    {"power.draw.average", "power_avg_w"},
    {"power.draw.instant", "power_instant_w"},
    {"power.limit", "power_limit_w|power_cap_w"},
    {"enforced.power.limit", "power_enforced_w"},
    {"power.default_limit", "power_default_w"},
    {"power.min_limit", "power_min_w"},
    {"power.max_limit", "power_max_w"},
    {"clocks.gr", "clock_graphics"},
    {"clocks.current.graphics", "clock_graphics"},
    {"clocks.sm", "clock_sm"},
    {"clocks.current.sm", "clock_sm"},
    {"clocks.mem", "clock_mem"},
    {"clocks.current.memory", "clock_mem"},
    {"clocks.video", "clock_video"},
    {"clocks.current.video", "clock_video"},
    {"clocks.applications.gr", "clock_app_graphics"},
    {"clocks.applications.graphics", "clock_app_graphics"},
    {"clocks.applications.mem", "clock_app_mem"},
    {"clocks.applications.memory", "clock_app_mem"},
    {"clocks.max.gr", "clock_max_graphics"},
    {"clocks.max.graphics", "clock_max_graphics"},
    {"clocks.max.sm", "clock_max_sm"},
    {"clocks.max.mem", "clock_max_mem"},
    {"clocks.max.memory", "clock_max_mem"},
    {"pcie.link.gen.current", "pcie_gen"},
    {"pcie.link.gen.gpucurrent", "pcie_gen"},
    {"pcie.link.gen.max", "pcie_gen_max"},
    {"pcie.link.width.current", "pcie_width"},
    {"pcie.link.width.max", "pcie_width_max"},
    {"ecc.mode.current", "ecc"},
    {"ecc.mode.pending", "ecc_pending"},
    {"mig.mode.current", "mig"},
    {"mig.mode.pending", "mig_pending"},
    {"retired_pages.single_bit_ecc.count", "retired_pages.single_bit"},
    {"retired_pages.sbe", "retired_pages.single_bit"},
    {"retired_pages.double_bit.count", "retired_pages.double_bit"},
    {"retired_pages.dbe", "retired_pages.double_bit"},
    {"retired_pages.pending", "retired_pages.pending"},
    {"remapped_rows.correctable", "remapped_rows.correctable"},
    {"remapped_rows.uncorrectable", "remapped_rows.uncorrectable"},
    {"remapped_rows.pending", "remapped_rows.pending"},
    {"remapped_rows.failure", "remapped_rows.failure"},
    {"gpu_recovery_action", "recovery_action"},
    {"fabric.state", "fabric_state"},
    {"fabric.status", "fabric_status"},
    {"protected_memory.total", "cc_total_mib"},
    {"protected_memory.used", "cc_used_mib"},
    {"protected_memory.free", "cc_free_mib"},
};

constexpr Name PROCESS_KEYS[] = {
    {"pid", "pid"},
    {"process_name", "name"},
    {"name", "name"},
    {"used_gpu_memory", "mem_mib"},
    {"used_memory", "mem_mib"},
    {"gpu_uuid", "gpu_uuid"},
    {"gpu_bus_id", "gpu_bus_id"},
    {"gpu_name", "gpu_name"},
};

/// Other fields, known for the first part of their names.
constexpr const char *STEMS[]
    = {"timestamp", "count", "kmd_version", "vgpu_", "pci.", "pcie.", "clocks_", "clocks.", "ecc.",
        "inforom.", "gom.", "power.", "module.", "memory.", "utilization.", "temperature.",
        "retired_pages.", "remapped_rows.", "mig.", "gsp.", "c2c.", "fabric.", "platform.", "edpp_",
        "hostname", "address", "gpu_utilization", "mem_utilization", "max_memory_usage", "time",
        "driver_model.", "accounting.", "encoder.", "dramEncryption.", "protected_memory.",
        "conf_compute", "vgpu_instance", "mig_", "gpu_instance", "compute_instance"};

/// Queries that scripts and guides use without a header.
constexpr const char *KNOWN_QUERIES[] = {
    "index,utilization.gpu,utilization.memory,memory.total,memory.used,memory.free,fan.speed,"
    "temperature.gpu",
    "index,utilization.gpu,memory.total,memory.used,memory.free,fan.speed,temperature.gpu",
    "index,name,utilization.gpu,memory.used,memory.total,temperature.gpu,power.draw",
    "index,name,memory.total,memory.used,memory.free,utilization.gpu,temperature.gpu",
    "index,uuid,utilization.gpu,memory.used,memory.total,temperature.gpu",
    "index,memory.total,memory.used,memory.free",
    "index,name,driver_version,memory.total",
    "name,driver_version,memory.total",
    "memory.total,memory.used,memory.free",
    "name,memory.total,memory.used,memory.free",
    "index,name,uuid",
    "timestamp,name,pci.bus_id,driver_version,pstate,pcie.link.gen.max,pcie.link.gen.current,"
    "temperature.gpu,utilization.gpu,utilization.memory,memory.total,memory.free,memory.used",
    "gpu_name,gpu_bus_id,vbios_version",
    "index,name,temperature.gpu,utilization.gpu,memory.used,memory.total",
    "name,temperature.gpu,utilization.gpu,memory.used,memory.total",
    "name,utilization.gpu,memory.used,memory.total,temperature.gpu",
    "index,utilization.gpu,memory.used,memory.total",
    "temperature.gpu,utilization.gpu,memory.used,memory.total",
    "utilization.gpu,memory.used,memory.total,temperature.gpu",
    "utilization.gpu,memory.used,memory.total",
    "index,name,memory.used,memory.total",
    "name,uuid",
    "name,memory.total,driver_version",
    "index,name,memory.total",
    "name,memory.total",
    "name,driver_version",
};

bool canBe(const QString &field, const QString &cell, qsizetype row)
{
    static const QRegularExpression gpuName(
        QStringLiteral("NVIDIA|GeForce|Tesla|Quadro|GRID|TITAN|RTX|GTX|Graphics Device|"
                       "\\b[ABHKLMPTV]\\d{1,4}\\b|\\(nvgpu\\)"));
    const std::optional<Quantity> figure = quantity(cell);
    if (cell.isEmpty())
        return false;
    if (field == u"index")
        return wholeNumber(cell) == row;
    if (field == u"timestamp")
        return cell.contains(u'/') && cell.contains(u':');
    if (field == u"pci.bus_id" || field == u"gpu_bus_id")
        return cell.count(u':') == 2 && cell.contains(u'.');
    if (field == u"vbios_version")
        return cell.count(u'.') == 4;
    if (field == u"pstate")
        return cell.size() <= 3 && cell.startsWith(u'P');
    if (field == u"name" || field == u"gpu_name")
        return gpuName.match(cell).hasMatch();
    if (field == u"uuid")
        return cell.startsWith(QLatin1String("GPU-"));
    if (field == u"driver_version")
        return figure && figure->value > 300 && figure->value < 2000 && cell.contains(u'.')
            && !cell.contains(u' ');
    if (isNoFigure(cell))
        return true;
    if (field.startsWith(QLatin1String("utilization.")) || field == u"fan.speed")
        return figure && figure->value <= 110 && (figure->unit.isEmpty() || figure->unit == u"%");
    if (field == u"temperature.gpu")
        return figure && figure->value > 0 && figure->value < 120;
    if (field.startsWith(QLatin1String("memory.")))
        return figure && (figure->unit.isEmpty() || figure->unit == u"MiB");
    return figure.has_value();
}

/// Used and free make up the total, but for what the driver keeps.
bool addsUp(const QStringList &fields, const QStringList &cells)
{
    const auto at = [&](QLatin1String field) -> double {
        const qsizetype place = fields.indexOf(field);
        const std::optional<Quantity> found
            = place < 0 ? std::nullopt : quantity(cells.value(place));
        return found ? found->value : -1;
    };
    const double total = at(QLatin1String("memory.total"));
    const double used = at(QLatin1String("memory.used"));
    const double left = at(QLatin1String("memory.free"));
    if (total < 0)
        return true;
    const bool fits = used <= total && left <= total;
    return fits && (used < 0 || left < 0 || used + left > total * 0.95);
}

bool fits(const QStringList &fields, const std::vector<QStringList> &rows)
{
    for (size_t row = 0; row < rows.size(); ++row) {
        if (rows[row].size() != fields.size() || !addsUp(fields, rows[row]))
            return false;
        for (qsizetype i = 0; i < fields.size(); ++i) {
            if (!canBe(fields[i], rows[row][i], qsizetype(row)))
                return false;
        }
    }
    return true;
}

QString keysIn(std::span<const Name> names, const QString &field)
{
    const auto found = std::find_if(names.begin(), names.end(),
        [&field](const Name &name) { return field == QLatin1String(name.field); });
    return found == names.end() ? QString() : QString::fromLatin1(found->keys);
}

} // namespace

QStringList gpuKeysOf(const QString &field)
{
    QString same = field;
    same.replace(QLatin1String("clocks_event_reasons."), QLatin1String("throttle."));
    same.replace(QLatin1String("clocks_throttle_reasons."), QLatin1String("throttle."));
    if (same != field)
        return {same.replace(QLatin1String("gpu_idle"), QLatin1String("idle"))};
    return keysIn(GPU_KEYS, field).split(u'|', Qt::SkipEmptyParts);
}

QString processKeyOf(const QString &field)
{
    return keysIn(PROCESS_KEYS, field);
}

bool isSmiField(const QString &field)
{
    if (!keysIn(GPU_KEYS, field).isEmpty() || !keysIn(PROCESS_KEYS, field).isEmpty())
        return true;
    return std::any_of(std::begin(STEMS), std::end(STEMS),
        [&field](const char *stem) { return field.startsWith(QLatin1String(stem)); });
}

QStringList guessedFields(const std::vector<QStringList> &rows)
{
    for (const char *query : KNOWN_QUERIES) {
        const QStringList fields = QString::fromLatin1(query).split(u',');
        if (!rows.empty() && fits(fields, rows))
            return fields;
    }
    return {};
}

QStringList fieldsByContent(const std::vector<QStringList> &rows)
{
    QStringList fields;
    for (qsizetype i = 0; !rows.empty() && i < rows.front().size(); ++i) {
        QString name = QStringLiteral("column%1").arg(i);
        // A driver without a third part ("535.86") could be a power as well.
        for (const char *known : {"uuid", "pci.bus_id", "driver_version", "pstate", "timestamp"}) {
            const QString field = QString::fromLatin1(known);
            if (std::all_of(rows.cbegin(), rows.cend(), [&](const QStringList &row) {
                    const bool mayBePower = field == u"driver_version" && row[i].count(u'.') < 2;
                    return !isNoFigure(row[i]) && !mayBePower && canBe(field, row[i], 0);
                }))
                name = field;
        }
        fields.append(name);
    }
    return fields;
}

} // namespace readings
