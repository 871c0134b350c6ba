// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/passthroughproposal.h"
#include "services/advice/logdoctor.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace app
{

/// What the log doctor has to say.
struct DoctorFindings {
    QList<advice::Diagnosis> causes;
    QString vm; ///< name of the VM that a plan is for, or that the log names; empty: none
    std::optional<values::PassthroughProposal> proposal; ///< where a server was given
};

/// {"diagnoses": [...], "vm": ..., "proposal": ...}, indented.
[[nodiscard]] QByteArray doctorJson(const DoctorFindings &findings);
/// For a terminal.
[[nodiscard]] QString doctorText(const DoctorFindings &findings);

} // namespace app
