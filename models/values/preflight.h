// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/moref.h"
#include "models/values/plan.h"

#include <QList>
#include <QString>

#include <optional>

namespace values
{

/// How a power-on ends: the classes of the preflight rules, in order of badness.
enum class Verdict {
    Works,
    Loses, ///< L: works; a feature, capacity or availability is lost
    Unusable, ///< G: runs, and the guest cannot use the device
    Stops, ///< S: the task succeeds, then the VM stops by itself
    Fails, ///< F: the power-on task starts and fails
    Refused, ///< R: answered with a fault before a VM process starts
};

/// One rule that applies to a VM on a host.
struct Finding {
    QString rule; ///< "PF-PT-20"
    Verdict verdict = Verdict::Works;
    /// H: blocks a step on the host and not the VM.
    bool hostStep = false;
    QString confidence; ///< A, B, C: C warns and never blocks
    QString cause; ///< tr(): one sentence with required and found
    QString prevented; ///< the fault or text that would be seen; the server's own words
    QString remedy; ///< tr(): one sentence
    QString source; ///< "Broadcom KB 323402"
    std::optional<PlannedStep> step; ///< the remedy, where one click can do it
    /// The server's own check said it, not a rule; `prevented` has its words, which are outside
    /// text, and `rule` is empty where nothing is known of them.
    bool ofServer = false;
    friend bool operator==(const Finding &, const Finding &) = default;
};

/// What a power-on is predicted to do: findings in the order in which a real host would meet them.
struct Preflight {
    MoRef vm, host;
    Verdict verdict = Verdict::Works; ///< of the first finding that decides
    QList<Finding> findings;
    QStringList unknown; ///< rules that could not be judged, with what is missing
    /// tr(): which check of the server was asked, or why none was; empty: not asked yet.
    QString serverNote;
    friend bool operator==(const Preflight &, const Preflight &) = default;
};

} // namespace values
