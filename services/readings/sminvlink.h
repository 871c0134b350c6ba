// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"
#include "services/readings/smireport.h"
#include "services/readings/text.h"

#include <vector>

namespace readings
{

/// nvidia-smi nvlink: the links of each GPU, whatever was asked of them (-s, -c, -e, -p, -R).
struct SmiNvlink {
    struct Property {
        int link = 0;
        QString name; ///< snake case; empty for the link's own value (-s)
        Printed value; ///< "25", "26.562" GB/s; "<inactive>"
    };
    struct Gpu {
        SmiGpu gpu; ///< index, name and uuid
        std::vector<Property> properties;
        [[nodiscard]] qint64 linkCount() const;
        [[nodiscard]] qint64 activeCount() const;
    };
    std::vector<Gpu> gpus;
    QString trouble; ///< NVML's words in place of links

    [[nodiscard]] Facts facts() const;
    [[nodiscard]] QJsonObject json() const;
};

/// Errors: Protocol with line and column when no line names a link.
[[nodiscard]] values::Result<SmiNvlink> parseNvidiaSmiNvlink(const Text &text);

} // namespace readings
