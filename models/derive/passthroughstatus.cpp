// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/derive/passthroughstatus.h"

#include <QCoreApplication>

namespace models
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(models::PassthroughStatus)
};

} // namespace

PassthroughStatus passthroughStatus(const values::PciPassthruInfo *info)
{
    if (info == nullptr)
        return PassthroughStatus::Unknown;
    if (info->enabled && !info->capable)
        return PassthroughStatus::EnabledNotCapable;
    if (info->enabled)
        return info->active ? PassthroughStatus::Available : PassthroughStatus::EnabledNeedsReboot;
    if (info->active)
        return PassthroughStatus::DisabledNeedsReboot;
    return info->capable ? PassthroughStatus::Disabled : PassthroughStatus::NotConfigurable;
}

QString statusText(PassthroughStatus status)
{
    switch (status) {
    case PassthroughStatus::Unknown:
        return Words::tr("Unknown");
    case PassthroughStatus::NotConfigurable:
        return Words::tr("Not Configurable");
    case PassthroughStatus::Disabled:
        return Words::tr("Disabled");
    case PassthroughStatus::Available:
        return Words::tr("Available");
    case PassthroughStatus::EnabledNeedsReboot:
        return Words::tr("Enabled / Needs reboot");
    case PassthroughStatus::DisabledNeedsReboot:
        return Words::tr("Disabled / Needs reboot");
    case PassthroughStatus::EnabledNotCapable:
        return Words::tr("Enabled / Not capable");
    }
    return {};
}

QString statusMeaning(PassthroughStatus status)
{
    switch (status) {
    case PassthroughStatus::Unknown:
        return Words::tr(
            "The server does not tell the passthrough state of this device. Check that "
            "your account may read the host's configuration.");
    case PassthroughStatus::NotConfigurable:
        return Words::tr("The platform does not allow passthrough: bridges, boot devices, devices "
                         "without IOMMU or access control (ACS). Check VT-d or AMD-Vi in the "
                         "host's firmware if you expected otherwise.");
    case PassthroughStatus::Disabled:
        return Words::tr("The device can be passed through and belongs to the host now. Enable "
                         "passthrough to give it to a VM as a whole.");
    case PassthroughStatus::Available:
        return Words::tr("Passthrough is enabled and in force. The device can be added to a VM.");
    case PassthroughStatus::EnabledNeedsReboot:
        return Words::tr("Passthrough is enabled and takes effect when the host has restarted. If "
                         "this stays after a restart, the host's stored configuration is stale.");
    case PassthroughStatus::DisabledNeedsReboot:
        return Words::tr(
            "Passthrough is disabled and stays in force until the host has restarted.");
    case PassthroughStatus::EnabledNotCapable:
        return Words::tr(
            "Passthrough is stored as enabled, but the platform does not allow it: the "
            "hardware moved or a firmware option changed. Disable it, or restore the "
            "firmware option.");
    }
    return {};
}

QString statusKey(PassthroughStatus status)
{
    switch (status) {
    case PassthroughStatus::Unknown:
        return QStringLiteral("unknown");
    case PassthroughStatus::NotConfigurable:
        return QStringLiteral("notConfigurable");
    case PassthroughStatus::Disabled:
        return QStringLiteral("disabled");
    case PassthroughStatus::Available:
        return QStringLiteral("available");
    case PassthroughStatus::EnabledNeedsReboot:
        return QStringLiteral("enabledNeedsReboot");
    case PassthroughStatus::DisabledNeedsReboot:
        return QStringLiteral("disabledNeedsReboot");
    case PassthroughStatus::EnabledNotCapable:
        return QStringLiteral("enabledNotCapable");
    }
    return {};
}

} // namespace models
