// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/gpufacts.h"

#include "models/format.h"
#include "ui/common/text.h"

#include <QCoreApplication>

namespace ui
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ui::GpuFacts)
};

QString modeMeaning(models::GpuMode mode)
{
    switch (mode) {
    case models::GpuMode::Passthrough:
        return Tr::tr("The whole GPU is given to one VM by DirectPath I/O.");
    case models::GpuMode::SharedDirect:
        return Tr::tr("VMs share this GPU by NVIDIA vGPU profiles.");
    case models::GpuMode::Shared:
        return Tr::tr("The host shares this GPU for virtual 3D graphics; vGPU needs Shared "
                      "Direct.");
    case models::GpuMode::None:
        return Tr::tr("No VM can use this GPU as the host is set up.");
    case models::GpuMode::Unknown:
        break;
    }
    return Tr::tr("The server does not tell how this GPU is used.");
}

Fact modeFact(const models::GpuRow &gpu)
{
    Fact fact{Tr::tr("Mode"), models::gpuModeText(gpu.mode), modeMeaning(gpu.mode),
        gpuModeLooks(gpu.mode).meaning.value_or(Meaning::Info)};
    if (gpu.configured != models::GpuMode::Unknown && gpu.configured != gpu.mode) {
        //: %1: mode of a GPU, "Shared Direct"
        fact.hint = Tr::tr("Set to %1; acts after the next reboot of the host.")
                        .arg(models::gpuModeText(gpu.configured));
        fact.meaning = Meaning::Warning;
    }
    return fact;
}

} // namespace

Looks gpuModeLooks(models::GpuMode mode)
{
    switch (mode) {
    case models::GpuMode::Passthrough:
    case models::GpuMode::SharedDirect:
        return {QStringLiteral("ok"), Meaning::Ok};
    case models::GpuMode::Shared:
        return {QStringLiteral("info"), Meaning::Info};
    case models::GpuMode::None:
        return {QStringLiteral("lock"), Meaning::Off};
    case models::GpuMode::Unknown:
        break;
    }
    return {QStringLiteral("question"), Meaning::Off};
}

QList<FactGroup> gpuFacts(const models::GpuRow &gpu)
{
    FactGroup device{Tr::tr("GPU"), {}};
    device.facts.append({Tr::tr("Name"), singleLine(gpu.name)});
    device.facts.append({Tr::tr("Address"), gpu.id});
    device.facts.append({Tr::tr("Vendor"), singleLine(gpu.vendor)});
    Fact memory{Tr::tr("Memory"), models::memoryText(gpu.memory)};
    if (!gpu.memory)
        memory.hint = Tr::tr("A host tells the memory of a GPU only with a driver for it.");
    device.facts.append(memory);
    device.facts.append({Tr::tr("NUMA node"),
        gpu.numaNode ? QString::number(*gpu.numaNode) : models::unknownText()});
    FactGroup use{Tr::tr("Use"), {modeFact(gpu)}};
    use.facts.append({Tr::tr("vGPU profiles"),
        gpu.vgpuProfiles.isEmpty() ? Tr::tr("None offered")
                                   : singleLine(gpu.vgpuProfiles.join(QLatin1String(", ")))});
    use.facts.append({Tr::tr("Used by"),
        gpu.usedByNames.isEmpty() ? Tr::tr("No VM")
                                  : singleLine(gpu.usedByNames.join(QLatin1String(", ")))});
    return {device, use};
}

} // namespace ui
