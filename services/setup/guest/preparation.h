// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/step.h"
#include "services/setup/guest/guestfacts.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace setup::guest
{

/// What may be done to a guest to make it ready for NVIDIA's installer.
struct Leave {
    bool restart = true;
    bool stopDesktop = true;
    bool removePackages = false;
};

/// What has to be done: PF-GU-01 to PF-GU-05, each judged by what was read.
struct Preparation {
    QStringList remove; ///< driver packages that would fight with the installer
    QStringList install;
    bool barNouveau = false; ///< with a restart, as it is in use
    bool stopDisplay = false;
    QString blockedBy, fix; ///< what nobody but a person can do
    QList<values::ValueChange> changes;

    [[nodiscard]] bool isNothing() const { return changes.isEmpty() && blockedBy.isEmpty(); }
};

[[nodiscard]] Preparation preparationOf(const GuestFacts &facts, const Leave &leave);

/// What NVIDIA's installer complained of, as one thing to do; empty: nothing that is known.
/// Source: messages of nvidia-installer, PF-GU-01 to PF-GU-05.
[[nodiscard]] QString remedyFor(const QString &installerWords);
/// The lines of the installer that begin with ERROR, without that word.
[[nodiscard]] QString errorsOf(const QString &installerWords);

} // namespace setup::guest
