// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/devices/statuslooks.h"

namespace ui
{

Looks statusLooks(models::PassthroughStatus status)
{
    using Status = models::PassthroughStatus;
    switch (status) {
    case Status::Available:
        return {QStringLiteral("ok"), Meaning::Ok};
    case Status::EnabledNeedsReboot:
    case Status::DisabledNeedsReboot:
        return {QStringLiteral("reboot"), Meaning::Warning};
    case Status::EnabledNotCapable:
        return {QStringLiteral("error"), Meaning::Failure};
    case Status::Disabled:
        return {QStringLiteral("unlock"), Meaning::Info};
    case Status::NotConfigurable:
        return {QStringLiteral("lock"), Meaning::Off};
    case Status::Unknown:
        return {QStringLiteral("question"), Meaning::Off};
    }
    return {};
}

QString deviceIcon(const models::PciRow &row)
{
    if (row.isGpu)
        return QStringLiteral("gpu");
    if (row.isBridge)
        return QStringLiteral("bridge");
    switch (row.device.classId >> 8U) {
    case 0x01:
        return QStringLiteral("storage");
    case 0x02:
        return QStringLiteral("nic");
    default:
        return QStringLiteral("pci");
    }
}

} // namespace ui
