// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"
#include "services/vsphere/transport/serveraddress.h"

#include <QString>

namespace app
{

/// Reads what a person types: "vcsa", "vcsa:8443", "10.0.0.1", "[::1]:443" and also a pasted
/// "https://vcsa/ui/". The port is 443 when none is given.
/// Errors: Usage, naming what is wrong.
[[nodiscard]] values::Result<vsphere::ServerAddress> parseServerAddress(const QString &text);

} // namespace app
