// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/otherkinds.h"

namespace readings
{

std::vector<Kind> otherKinds()
{
    return {};
}

} // namespace readings
