// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/setup/guest/guestshell.h"

#include <QJsonObject>
#include <QString>

namespace setup::guest
{

/// Whether CUDA programs run in a guest.
struct CudaProof {
    bool proved = false;
    QString verdict; ///< what was found, or the runtime's own complaint
    QString fix;
    QJsonObject facts;
};

/// Outputs of deviceQuery and vectorAdd; one that the toolkit does not bring has status 127. Pure.
[[nodiscard]] CudaProof proveCuda(
    const plan::ShellOutput &deviceQuery, const plan::ShellOutput &vectorAdd);

/// Runs both from the toolkit's demo suite. Errors: those of the port.
[[nodiscard]] plan::Answer<CudaProof> askCuda(
    GuestShell shell, QString toolkitFolder, std::stop_token stop);

} // namespace setup::guest
