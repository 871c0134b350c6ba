// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/ssh/target.h"
#include "tests/support/labprocess.h"

#include <QList>
#include <QString>

namespace tests
{

/// A host of the lab as an SSH target.
struct LabMachine {
    ssh::Target target;
    QString name;
    QString hostKey; ///< "SHA256:…"
};

/// The hosts of the ready line, in its order.
[[nodiscard]] QList<LabMachine> labMachines(const LabProcess &lab);
[[nodiscard]] LabMachine labMachine(const LabProcess &lab, const QString &name);

} // namespace tests
