// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/vsphere/decode/answer.h"
#include "services/vsphere/decode/apiversion.h"

#include <QList>

namespace vsphere
{

/// The API versions that a server's vimServiceVersions.xml offers for urn:vim25.
[[nodiscard]] QList<ApiVersion> offeredVersions(const Answer &versions);
/// The highest version that both sides know, from 6.5 to 9.0; null when there is none.
[[nodiscard]] ApiVersion highestCommon(const QList<ApiVersion> &offered);
/// The highest version that this program knows and that is not above the server's own apiVersion;
/// null for a server older than 6.5. For servers without vimServiceVersions.xml.
[[nodiscard]] ApiVersion highestUpTo(const ApiVersion &server);
/// The lowest version spoken, for calls before the negotiation.
[[nodiscard]] ApiVersion lowestVersion();

} // namespace vsphere
