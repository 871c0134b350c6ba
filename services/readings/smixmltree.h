// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/readings/smireport.h"

#include <QByteArray>

#include <memory>
#include <vector>

namespace readings
{

/// An element of nvidia-smi -q -x that somebody asked for, and the cell that it fills.
struct XmlNode {
    enum class Opens { Nothing, Gpu, Processes, Process, MigDevices, MigDevice };

    QByteArray name;
    const XmlNode *parent = nullptr;
    Opens opens = Opens::Nothing;
    bool isFigure = false;
    Printed SmiReport::*report = nullptr;
    Printed SmiGpu::*gpu = nullptr;
    Printed SmiProcess::*process = nullptr;
    Printed SmiMigDevice::*migDevice = nullptr;
    std::vector<std::unique_ptr<XmlNode>> children;

    [[nodiscard]] bool isCell() const { return report || gpu || process || migDevice; }
    /// nullptr for a name that nobody asked for.
    [[nodiscard]] const XmlNode *child(const char *wanted) const;
};

/// The document's element, if that is its name.
[[nodiscard]] const XmlNode *xmlRoot(const char *name);

/// "Licensed (Expiry: …)" becomes a status and an expiry.
void splitLicence(Printed &status, Printed &expiry);

} // namespace readings
