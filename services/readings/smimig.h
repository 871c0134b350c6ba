// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"
#include "services/readings/printed.h"
#include "services/readings/text.h"

#include <QJsonObject>

#include <optional>
#include <vector>

namespace readings
{

/// A kind of instance that a GPU (or a GPU instance) can be cut into: mig -lgip, -lcip.
struct MigProfile {
    Printed gpu, gi, name, id, free, total, memGib, p2p, sm, dec, enc, ce, jpeg, ofa;
    bool isDefault = false; ///< marked with *
    bool isCompute = false;
};

/// A GPU instance (mig -lgi) or a compute instance (mig -lci).
struct MigInstance {
    Printed gpu, gi, name, profileId, id, placement; ///< placement as printed, "4:2"
    bool isCompute = false;
};

/// A message of mig -cgi, -cci, -dgi, -dci.
struct MigEvent {
    enum class What { Created, Destroyed, Failed };
    What what = What::Created;
    bool isCompute = false;
    Printed gpu, gi, ci, profile, profileId;
    QString trouble; ///< why it failed
};

/// What nvidia-smi mig prints, tables and messages.
struct SmiMig {
    std::vector<MigProfile> profiles;
    std::vector<MigInstance> instances;
    std::vector<MigEvent> events;
    bool hasProfileTable = false, hasInstanceTable = false;
    std::vector<std::pair<QString, QString>> placements; ///< -lgipp: profile id -> "{0,2,4}:2"
    QString trouble; ///< "No MIG-enabled devices found."

    [[nodiscard]] Facts facts() const;
    [[nodiscard]] QJsonObject json() const;
};

/// Errors: Protocol with line and column when nothing in it is nvidia-smi mig's.
[[nodiscard]] values::Result<SmiMig> parseNvidiaSmiMig(const Text &text);

} // namespace readings
