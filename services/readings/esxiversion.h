// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/readings/matching.h"
#include "services/readings/reading.h"
#include "services/readings/text.h"

namespace readings
{

/// Which ESXi a host runs.
/// Source: vmware -v, vmware -vl, esxcli system version get, uname -a.
struct EsxiVersion {
    Words product; ///< "VMware ESXi"
    Words version; ///< "7.0.3"
    Words build; ///< digits only: "19193900"
    Words update; ///< "3"
    Words patch; ///< "25"
    Words release; ///< the line of vmware -l: "VMware ESXi 7.0 Update 3"
};

[[nodiscard]] EsxiVersion parseEsxiVersion(const Text &text);
[[nodiscard]] int likenessOfEsxiVersion(const Text &text);
[[nodiscard]] Facts facts(const EsxiVersion &version);
[[nodiscard]] QJsonObject json(const EsxiVersion &version);

} // namespace readings
