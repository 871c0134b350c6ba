// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/otherkinds.h"

#include "services/readings/bitfusion.h"
#include "services/readings/cudasample.h"
#include "services/readings/devicequery.h"
#include "services/readings/dockererror.h"
#include "services/readings/driverversionfile.h"
#include "services/readings/esxcligraphics.h"
#include "services/readings/esxclihardware.h"
#include "services/readings/esxclisoftware.h"
#include "services/readings/esxclisystem.h"
#include "services/readings/esximodules.h"
#include "services/readings/esxiservices.h"
#include "services/readings/esxiversion.h"
#include "services/readings/griddlog.h"
#include "services/readings/lspcikinds.h"
#include "services/readings/nvcc.h"
#include "services/readings/nvrmlog.h"
#include "services/readings/vgpulog.h"
#include "services/readings/vmkernellog.h"
#include "services/readings/vmwarelog.h"
#include "services/readings/vsphereerror.h"
#include "services/readings/vspherepci.h"

namespace readings
{
namespace
{

/// A name that a template can take.
template <size_t N>
struct Name {
    char letters[N] = {};
    consteval Name(
        const char (&text)[N]) // NOLINT(google-explicit-constructor): a literal is a name
    {
        for (size_t i = 0; i < N; ++i)
            letters[i] = text[i];
    }
    [[nodiscard]] constexpr QLatin1String text() const { return QLatin1String(letters, N - 1); }
};

/// A text that yields no fact is none of the kind.
template <Name NAME, auto PARSE>
values::Result<Reading> readWith(const Text &text)
{
    const auto value = PARSE(text);
    Facts flat = facts(value);
    if (flat.isEmpty())
        return notOfKind(NAME.text(), text.start());
    return Reading{QString(NAME.text()), std::move(flat), json(value)};
}

/// nvidia-smi run through Bitfusion tells the partition's size: its output is read too.
void addApplication(const QStringList &lines, Reading &into)
{
    const Text output(lines.join(u'\n').toUtf8());
    const Kind *best = nullptr;
    for (const Kind &kind : kinds()) {
        const bool isSmi = kind.name.startsWith(QLatin1String("nvidia_smi"));
        if (isSmi && kind.likeness(output) > (best == nullptr ? 0 : best->likeness(output)))
            best = &kind;
    }
    if (best == nullptr)
        return;
    const values::Result<Reading> reading = best->read(output);
    if (!reading)
        return;
    into.facts.append(reading->facts, QStringLiteral("app."));
    into.nested.insert(QStringLiteral("applicationKind"), reading->kind);
    into.nested.insert(QStringLiteral("applicationReading"), reading->nested);
}

values::Result<Reading> readBitfusion(const Text &text)
{
    const Bitfusion value = parseBitfusion(text);
    Facts flat = facts(value);
    if (flat.isEmpty())
        return notOfKind(QLatin1String("bitfusion"), text.start());
    Reading reading{QStringLiteral("bitfusion"), std::move(flat), json(value)};
    if (!value.run.application.isEmpty())
        addApplication(value.run.application, reading);
    return reading;
}

template <Name NAME, auto PARSE>
Kind kind(int (*likeness)(const Text &))
{
    static constexpr Name name = NAME;
    return {name.text(), &readWith<NAME, PARSE>, likeness};
}

} // namespace

std::vector<Kind> otherKinds()
{
    return {
        {QLatin1String("bitfusion"), &readBitfusion, likenessOfBitfusion},
        kind<"cuda_sample", parseCudaSample>(likenessOfCudaSample),
        kind<"device_query", parseDeviceQuery>(likenessOfDeviceQuery),
        kind<"dmesg_nvrm", parseNvrmLog>(likenessOfNvrmLog),
        kind<"docker", parseDockerError>(likenessOfDockerError),
        kind<"driver_version_file", parseDriverVersionFile>(likenessOfDriverVersionFile),
        kind<"esxcli_graphics", parseEsxcliGraphics>(likenessOfEsxcliGraphics),
        kind<"esxcli_hardware", parseEsxcliHardware>(likenessOfEsxcliHardware),
        kind<"esxcli_software", parseEsxcliSoftware>(likenessOfEsxcliSoftware),
        kind<"esxcli_system", parseEsxcliSystem>(likenessOfEsxcliSystem),
        kind<"esxi_lspci", parseEsxiLspci>(likenessOfEsxiLspci),
        kind<"esxi_modules", parseEsxiModules>(likenessOfEsxiModules),
        kind<"esxi_services", parseEsxiServices>(likenessOfEsxiServices),
        kind<"esxi_version", parseEsxiVersion>(likenessOfEsxiVersion),
        kind<"gridd_log", parseGriddLog>(likenessOfGriddLog),
        kind<"lspci_guest", parseGuestLspci>(likenessOfGuestLspci),
        kind<"nvcc", parseNvcc>(likenessOfNvcc),
        kind<"vmiop_log", parseVgpuLog>(likenessOfVgpuLog),
        kind<"vmkernel_log", parseVmkernelLog>(likenessOfVmkernelLog),
        kind<"vmware_log", parseVmwareLog>(likenessOfVmwareLog),
        kind<"vsphere_error", parseVsphereError>(likenessOfVsphereError),
        kind<"vsphere_pci", parseVspherePci>(likenessOfVspherePci),
    };
}

} // namespace readings
