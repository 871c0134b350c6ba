// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/host/above4g.h"

#include "services/setup/common/parameters.h"
#include "services/setup/common/words.h"

#include <array>

using namespace Qt::StringLiterals;

namespace setup
{

namespace
{

/// What vendors call the setting; where in their menus it stands differs by generation.
struct FirmwareWords {
    QLatin1String vendor; ///< part of the vendor's name, lower case
    QLatin1String setting;
};
constexpr std::array firmware{
    FirmwareWords{QLatin1String("dell"),
        QLatin1String(
            "Integrated Devices > Memory Mapped I/O above 4GB (and Memory Mapped I/O Base)")},
    FirmwareWords{QLatin1String("hewlett"), QLatin1String("PCI Express 64-Bit BAR Support")},
    FirmwareWords{QLatin1String("hp"), QLatin1String("PCI Express 64-Bit BAR Support")},
    FirmwareWords{QLatin1String("lenovo"),
        QLatin1String("Devices and I/O Ports > PCI 64-Bit Resource Allocation (MM Config Base)")},
    FirmwareWords{QLatin1String("supermicro"),
        QLatin1String("PCIe/PCI/PnP Configuration > Above 4G Decoding")},
    FirmwareWords{QLatin1String("cisco"), QLatin1String("PCI > Memory Mapped IO Above 4GB Config")},
    FirmwareWords{
        QLatin1String("fujitsu"), QLatin1String("PCI Subsystem Settings > Above 4G Decoding")},
    FirmwareWords{QLatin1String("asus"), QLatin1String("Above 4G Decoding")},
    FirmwareWords{QLatin1String("giga"), QLatin1String("Above 4G Decoding")},
    FirmwareWords{
        QLatin1String("intel"), QLatin1String("PCI Configuration > Memory Mapped I/O above 4 GB")},
};

} // namespace

plan::StepType Above4g::type()
{
    return stepType<Above4g>(u"host.above-4g"_s,
        {devicesParameter(), boolParameter(u"enable"_s),
            textParameter(u"evidence"_s, false, 2000)});
}

values::StepInfo Above4g::info() const
{
    values::StepInfo info;
    info.title = tr("Allow memory-mapped I/O above 4 GB in the firmware of %1").arg(hostName());
    info.why = tr("Without it the server's firmware finds no room for the card's large regions: "
                  "the card is missing, or its driver finds no GPU.");
    info.source = guideSection(u"5.1.1"_s);
    info.byHand = tr("Firmware setup of the server (at power-on, or from its management "
                     "controller), section for PCI");
    info.kind = values::StepKind::Manual;
    info.typical = std::chrono::minutes(10);
    return info;
}

plan::Script Above4g::script(plan::ScriptLanguage) const
{
    return {{},
        tr("In the firmware of %1 allow memory-mapped I/O above 4 GB. Its names: %2.")
            .arg(hostName(), settingNames({}))};
}

QString Above4g::settingNames(const QString &vendor)
{
    QStringList all;
    const QString lower = vendor.toLower();
    for (const FirmwareWords &words : firmware) {
        if (!lower.isEmpty() && lower.contains(words.vendor))
            return words.setting;
        if (!all.contains(words.setting))
            all.append(words.setting);
    }
    return all.join(u"; "_s);
}

QString Above4g::question(const values::Host &host) const
{
    return tr("%1 %2, BIOS %3. There the setting is called: %4.")
        .arg(host.vendor, host.model, host.biosVersion.isEmpty() ? tr("unknown") : host.biosVersion,
            settingNames(host.vendor));
}

} // namespace setup
