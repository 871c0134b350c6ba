// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/readings/matching.h"
#include "services/readings/reading.h"
#include "services/readings/text.h"

#include <vector>

namespace readings
{

/// The table of PCI devices of the vSphere Client, copied as text.
/// Source: Configure > Hardware > PCI Devices, and its dialog "Edit PCI Device Availability".
struct VspherePci {
    struct Device {
        QString address; ///< "0000:82:00.0"; cut off as shown: "0000:82..."
        Words status; ///< "Available", "Not Configurable", "Available (pending)", …
        Words vendor;
        Words name; ///< may end in "..." where the column was too narrow
        Words esxiDevice;
        bool isTicked = false; ///< the check box of the dialog was printed as ticked
    };
    Words host; ///< named in the dialog's title
    std::vector<Device> devices;
};

[[nodiscard]] VspherePci parseVspherePci(const Text &text);
[[nodiscard]] int likenessOfVspherePci(const Text &text);
[[nodiscard]] Facts facts(const VspherePci &table);
[[nodiscard]] QJsonObject json(const VspherePci &table);

} // namespace readings
