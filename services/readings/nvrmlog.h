// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/readings/matching.h"
#include "services/readings/reading.h"
#include "services/readings/text.h"

#include <QStringList>

#include <vector>

namespace readings
{

/// What NVIDIA's kernel module logs.
/// Source: dmesg, journalctl -k, /var/log/messages, vmkernel.log.
struct NvrmLog {
    struct Xid {
        Words pci; ///< as printed: "0000:61:00"
        std::optional<qint64> code;
        Words pid; ///< as printed, without quotes: "1344368", "<unknown>"
        Words process;
        Words channel;
        Words time; ///< as printed
        Words text;
        bool ofSwitch = false; ///< an SXid of an NVSwitch
    };
    struct Bar {
        Words index;
        Words size; ///< "0M"
        Words address; ///< "0x0"
    };
    Words driver; ///< of the module that was loaded
    Words client; ///< API mismatch: version of the user's libraries
    Words module; ///< API mismatch: version of the kernel module
    QStringList gpus; ///< addresses with function, as printed, each once
    QStringList addresses; ///< all addresses outside of Xid lines, each once
    std::vector<Xid> xids;
    std::vector<Bar> invalidBars;
    QStringList errors; ///< labels in the order of the text, each once
    Words rmCode; ///< "0x24:0x72:1447"
    Words minor; ///< device minor number of a failed start
    Words probeError; ///< "-1"
    Words unsupportedId; ///< "10de:1eb8" that the driver does not support
    Words kernelBug; ///< "page fault", "NULL pointer dereference"
    Words gpuUuid;
    Words boardSerial;
    Words modeset; ///< version of nvidia-modeset
    bool multipleBars = false;
    bool isTainted = false; ///< the module's signature was not accepted
    bool needsReset = false; ///< "The GPU likely needs to be reset"
};

[[nodiscard]] NvrmLog parseNvrmLog(const Text &text);
[[nodiscard]] int likenessOfNvrmLog(const Text &text);
[[nodiscard]] Facts facts(const NvrmLog &log);
[[nodiscard]] QJsonObject json(const NvrmLog &log);

} // namespace readings
