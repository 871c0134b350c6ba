// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/devicecandidatemodel.h"
#include "models/plan/orderedrows.h"

namespace models
{

using Candidate = values::DeviceCandidate;

[[nodiscard]] inline QString addressOf(const Candidate &candidate)
{
    return candidate.addresses.value(0);
}

[[nodiscard]] inline DeviceCandidateModel::Key keyOf(const Candidate &candidate)
{
    return {candidate.host, addressOf(candidate)};
}

struct DeviceCandidateModel::HostNode {
    values::MoRef ref;
    QString name;
    int row = 0;
    OrderedRows<Candidate, QString (*)(const Candidate &)> devices{&addressOf};
};

} // namespace models
