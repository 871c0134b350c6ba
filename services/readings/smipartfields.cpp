// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/smifields.h"

namespace readings
{
namespace
{

using Process = SmiProcess;
using Mig = SmiMigDevice;
using Report = SmiReport;

constexpr SmiField<Process> PROCESS[] = {
    {"gpu", &Process::gpu, true, nullptr, nullptr},
    {"gi", &Process::gi, true, "gpu_instance_id", "gpu instance id"},
    {"ci", &Process::ci, true, "compute_instance_id", "compute instance id"},
    {"pid", &Process::pid, true, "pid", "process id"},
    {"type", &Process::type, false, "type", "type"},
    {"name", &Process::name, false, "process_name", "name"},
    {"mem_mib", &Process::memMib, true, "used_memory", "used gpu memory"},
};

constexpr SmiField<Mig> MIG[] = {
    {"gpu", &Mig::gpu, true, nullptr, nullptr},
    {"dev", &Mig::device, true, "index", "index"},
    {"gi", &Mig::gi, true, "gpu_instance_id", "gpu instance id"},
    {"ci", &Mig::ci, true, "compute_instance_id", "compute instance id"},
    {"name", &Mig::name, false, nullptr, nullptr},
    {"uuid", &Mig::uuid, false, "uuid", "mig uuid|uuid"},
    {"sm", &Mig::sm, true, "device_attributes/shared/multiprocessor_count",
        "device attributes/shared/multiprocessor count"},
    {"ce", &Mig::copyEngines, true, "device_attributes/shared/copy_engine_count",
        "device attributes/shared/copy engine count"},
    {"enc", &Mig::encoders, true, "device_attributes/shared/encoder_count",
        "device attributes/shared/encoder count"},
    {"dec", &Mig::decoders, true, "device_attributes/shared/decoder_count",
        "device attributes/shared/decoder count"},
    {"ofa", &Mig::ofas, true, "device_attributes/shared/ofa_count",
        "device attributes/shared/ofa count"},
    {"jpg", &Mig::jpegs, true, "device_attributes/shared/jpg_count",
        "device attributes/shared/jpg count"},
    {"ecc", &Mig::ecc, true, "ecc_error_count/volatile_count/sram_uncorrectable",
        "ecc errors/volatile/sram uncorrectable"},
    {"mem_total_mib", &Mig::memTotalMib, true, "fb_memory_usage/total", "fb memory usage/total"},
    {"mem_reserved_mib", &Mig::memReservedMib, true, "fb_memory_usage/reserved",
        "fb memory usage/reserved"},
    {"mem_used_mib", &Mig::memUsedMib, true, "fb_memory_usage/used", "fb memory usage/used"},
    {"mem_free_mib", &Mig::memFreeMib, true, "fb_memory_usage/free", "fb memory usage/free"},
    {"bar1_total_mib", &Mig::bar1TotalMib, true, "bar1_memory_usage/total",
        "bar1 memory usage/total"},
    {"bar1_used_mib", &Mig::bar1UsedMib, true, "bar1_memory_usage/used", "bar1 memory usage/used"},
    {"bar1_free_mib", &Mig::bar1FreeMib, true, "bar1_memory_usage/free", "bar1 memory usage/free"},
};

constexpr SmiField<Report> REPORT[] = {
    {"timestamp", &Report::timestamp, false, "timestamp", "timestamp"},
    {"nvidia_smi_version", &Report::smiVersion, false, nullptr, nullptr},
    {"driver", &Report::driver, false, "driver_version|kmd_version",
        "driver version|kmd version|kernel driver version"},
    {"cuda", &Report::cuda, false, "cuda_version|cuda_umd_version",
        "cuda version|cuda umd version"},
    {"attached_gpus", &Report::attachedGpus, true, "attached_gpus", "attached gpus|attached vgpus"},
};

} // namespace

std::span<const SmiField<SmiProcess>> processFields()
{
    return PROCESS;
}

std::span<const SmiField<SmiMigDevice>> migFields()
{
    return MIG;
}

std::span<const SmiField<SmiReport>> reportFields()
{
    return REPORT;
}

} // namespace readings
