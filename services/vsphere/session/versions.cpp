// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/session/versions.h"

#include <QStringView>

#include <algorithm>
#include <array>

namespace vsphere
{

namespace
{

/// Ascending; what SOAPAction may name (reference section 1.2).
constexpr std::array Known{
    u"6.5",
    u"6.7",
    u"6.7.1",
    u"6.7.2",
    u"6.7.3",
    u"6.8.7",
    u"6.9.1",
    u"7.0.0.0",
    u"7.0.0.2",
    u"7.0.1.0",
    u"7.0.1.1",
    u"7.0.2.0",
    u"7.0.2.1",
    u"7.0.3.0",
    u"7.0.3.1",
    u"7.0.3.2",
    u"8.0.0.0",
    u"8.0.0.1",
    u"8.0.0.2",
    u"8.0.1.0",
    u"8.0.2.0",
    u"8.0.3.0",
    u"8.0.3.1",
    u"9.0.0.0",
};

ApiVersion parsed(const char16_t *text)
{
    return ApiVersion::parse(QStringView(text)).value_or(ApiVersion());
}

void append(QList<ApiVersion> &into, XmlNode node)
{
    if (const auto version = ApiVersion::parse(node.toString()))
        into.append(*version);
}

} // namespace

QList<ApiVersion> offeredVersions(const Answer &versions)
{
    QList<ApiVersion> offered;
    if (versions.root().name() != "namespaces")
        return offered;
    for (const XmlNode space : versions.root().children()) {
        if (space.child("name").text() != "urn:vim25")
            continue;
        append(offered, space.child("version"));
        for (const XmlNode prior : space.child("priorVersions").children())
            append(offered, prior);
    }
    return offered;
}

ApiVersion highestCommon(const QList<ApiVersion> &offered)
{
    const auto *const found = std::find_if(Known.rbegin(), Known.rend(), [&](const char16_t *id) {
        return offered.contains(parsed(id));
    }).base();
    return found == Known.begin() ? ApiVersion() : parsed(*std::prev(found));
}

ApiVersion highestUpTo(const ApiVersion &server)
{
    const auto *const above = std::find_if(
        Known.begin(), Known.end(), [&](const char16_t *id) { return parsed(id) > server; });
    return above == Known.begin() ? ApiVersion() : parsed(*std::prev(above));
}

ApiVersion lowestVersion()
{
    return parsed(Known.front());
}

} // namespace vsphere
