// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/decode/apiversion.h"

#include <QList>

namespace vsphere
{

ApiVersion::ApiVersion(int major, int minor, int patch, int build)
    : m_parts{major, minor, patch, build}
    , m_text(QStringLiteral("%1.%2.%3.%4").arg(major).arg(minor).arg(patch).arg(build))
{
}

std::optional<ApiVersion> ApiVersion::parse(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    const QList<QStringView> parts = trimmed.split(u'.');
    ApiVersion version;
    if (trimmed.isEmpty() || parts.size() > qsizetype(version.m_parts.size()))
        return std::nullopt;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        qsizetype digits = 0;
        while (digits < parts[i].size() && parts[i][digits] >= u'0' && parts[i][digits] <= u'9')
            ++digits;
        const bool last = i == parts.size() - 1;
        bool ok = false;
        const int number = parts[i].first(digits).toInt(&ok);
        if (!ok || (!last && digits != parts[i].size()))
            return std::nullopt;
        version.m_parts.at(size_t(i)) = number;
    }
    version.m_text = trimmed.toString();
    return version;
}

} // namespace vsphere
