// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/gpustate.h"
#include "models/values/pciaddress.h"

#include <QByteArray>

#include <chrono>
#include <vector>

namespace telemetry
{

/// An Xid and where it happened, as the log of that machine says.
struct XidAt {
    values::PciAddress address;
    values::XidEvent event;
    friend bool operator==(const XidAt &, const XidAt &) = default;
};

/// The Xids in lines of a kernel's log, in its order; those of NVSwitches are left out.
/// Time:   of vmkernel.log and dmesg --time-format iso exactly; of dmesg -T by the machine's offset
///         from UTC; seconds since its start are no time.
[[nodiscard]] std::vector<XidAt> xidsOf(const QByteArray &log, std::chrono::seconds offset);

} // namespace telemetry
