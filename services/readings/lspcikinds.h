// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/readings/lspci.h"
#include "services/readings/reading.h"

namespace readings
{

/// lspci in a Linux guest or on a Linux host: classes as codes where they are printed.
struct GuestLspci : Lspci {
};
/// lspci on ESXi: [vmnic0] names, two-part classes, "Class 0200: 8086:1521" below.
struct EsxiLspci : Lspci {
};

[[nodiscard]] GuestLspci parseGuestLspci(const Text &text);
[[nodiscard]] EsxiLspci parseEsxiLspci(const Text &text);
[[nodiscard]] int likenessOfGuestLspci(const Text &text);
[[nodiscard]] int likenessOfEsxiLspci(const Text &text);

[[nodiscard]] Facts facts(const Lspci &list);
[[nodiscard]] QJsonObject json(const Lspci &list);

} // namespace readings
