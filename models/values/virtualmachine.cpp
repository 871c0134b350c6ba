// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/values/virtualmachine.h"

namespace values
{

namespace
{

/// vSphere compares these keys without regard to case, and so do the VMX files that people write.
std::optional<QString> lookUp(const QMap<QString, QString> &extraConfig, QLatin1String key)
{
    for (auto it = extraConfig.cbegin(); it != extraConfig.cend(); ++it) {
        if (it.key().compare(key, Qt::CaseInsensitive) == 0)
            return it.value().trimmed();
    }
    return std::nullopt;
}

} // namespace

MmioSettings mmioSettings(const QMap<QString, QString> &extraConfig)
{
    MmioSettings settings;
    if (const auto text = lookUp(extraConfig, QLatin1String("pciPassthru.use64bitMMIO"))) {
        settings.use64bit = text->compare(QLatin1String("TRUE"), Qt::CaseInsensitive) == 0
            || text->compare(QLatin1String("yes"), Qt::CaseInsensitive) == 0
            || *text == QLatin1String("1");
    }
    if (const auto text = lookUp(extraConfig, QLatin1String("pciPassthru.64bitMMIOSizeGB"))) {
        bool ok = false;
        const int size = text->toInt(&ok);
        if (ok)
            settings.sizeGb = size;
    }
    return settings;
}

} // namespace values
