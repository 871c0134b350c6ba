// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/otherplot.h"

namespace bench
{

std::unique_ptr<OtherPlot> makeOtherPlot(QSize)
{
    return nullptr;
}

} // namespace bench
