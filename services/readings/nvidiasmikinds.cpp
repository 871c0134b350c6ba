// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/nvidiasmikinds.h"

namespace readings
{

std::vector<Kind> nvidiaSmiKinds()
{
    return {};
}

} // namespace readings
