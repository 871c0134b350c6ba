// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/hostpackages/hostpackage.h"

#include <QByteArray>

#include <optional>

namespace hostpackages
{

/// Reads descriptor.xml of a VIB; nullopt: it is none.
[[nodiscard]] std::optional<Vib> readDescriptor(const QByteArray &xml);
/// The name of the component in a bulletin of a bundle's metadata; empty: it describes none.
[[nodiscard]] QString componentOf(const QByteArray &bulletin);

} // namespace hostpackages
