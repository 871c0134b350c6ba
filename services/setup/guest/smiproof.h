// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/setup/guest/guestshell.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace setup::guest
{

/// What nvidia-smi says in a guest.
struct SmiSight {
    bool works = false;
    QString driver; ///< "550.90.07"
    QStringList gpus; ///< names, in its order
    QString trouble; ///< its own words where it does not work
    bool isMissing = false; ///< the guest has no nvidia-smi
    QJsonObject facts; ///< driver, cuda, gpus with name, uuid, busId
};

/// The table that nvidia-smi prints, or its complaint. Pure.
[[nodiscard]] SmiSight smiSight(const plan::ShellOutput &output);
/// Errors: those of the port.
[[nodiscard]] plan::Answer<SmiSight> askSmi(GuestShell shell, std::stop_token stop);

} // namespace setup::guest
