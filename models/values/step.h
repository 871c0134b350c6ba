// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace values
{

/// Who does a step.
enum class StepKind {
    Automatic,
    Manual, ///< a person, who then confirms it with evidence in words
    Wait, ///< nobody: something has to happen by itself
};

/// What a step is, whatever the state of the estate. All text is tr().
struct StepInfo {
    QString title; ///< "Enable passthrough of 2 devices on esx1"
    QString why; ///< one or two sentences; misprints of the guide are noted here
    QString source; ///< "000_708979985512a2ed.txt, 5.1.2"; empty: no guide has it
    QString byHand; ///< the same in the vSphere Client: "Configure > Hardware > PCI Devices > Edit"
    StepKind kind = StepKind::Automatic;
    bool reversible = true;
    QString irreversible; ///< why there is no undo; said before apply
    /// What is lost for good when the step is taken back: "The VM x with its disks and all that was
    /// installed in it"; empty: nothing. Taken back only where somebody consents to the loss.
    QString undoLoses;
    std::chrono::seconds typical{5};
    QStringList privileges; ///< vSphere privileges it needs
    friend bool operator==(const StepInfo &, const StepInfo &) = default;
};

/// One value that a step changes, in words for a table.
struct ValueChange {
    QString property; ///< "pciPassthru.64bitMMIOSizeGB"
    QString before; ///< "not set"
    QString after; ///< "64"
    friend bool operator==(const ValueChange &, const ValueChange &) = default;
};

enum class CheckState {
    Needed,
    AlreadyDone,
    Blocked, ///< a precondition does not hold; reason and fix say which
    Unknown, ///< cannot be known from here; not a failure
};

/// What a step finds and would do.
struct StepCheck {
    CheckState state = CheckState::Unknown;
    QString reason; ///< Blocked, Unknown: names required and found; AlreadyDone: what was found
    QString fix; ///< Blocked: one thing to do
    QString call; ///< "ReconfigVM_Task on llm-train-01", or the command; for people, never run
    QList<ValueChange> changes;
    QStringList notes; ///< "The other rule says 128": what to know besides
    /// What undo needs to bring back; journalled with the intent. No secrets.
    QJsonObject before;
    friend bool operator==(const StepCheck &, const StepCheck &) = default;
};

/// One step as a preview shows it.
struct PreviewedStep {
    QString id;
    QString target; ///< name of the host or VM
    StepInfo info;
    StepCheck check;
    friend bool operator==(const PreviewedStep &, const PreviewedStep &) = default;
};

/// Proof that a step worked, kept in the journal. Outside text, never a secret.
struct Evidence {
    QString sentence; ///< tr(): "0000:82:00.0 is active"
    QJsonObject facts; ///< typed: what later steps and undo look up ("ref", "address" …)
    friend bool operator==(const Evidence &, const Evidence &) = default;
};

/// What a plan interrupts; added up over its steps and said in one sentence before apply.
struct BlastRadius {
    QStringList hostsThatReboot;
    QStringList vmsThatStop;
    QStringList featuresLost; ///< "vMotion of llm-train-01"
    std::chrono::seconds expected{0};
    friend bool operator==(const BlastRadius &, const BlastRadius &) = default;
};

enum class StepProgress { Waiting, Running, Done, AlreadyDone, Skipped, Failed, Undoing, Undone };

/// Where one step of a run stands.
struct StepState {
    QString id;
    StepProgress progress = StepProgress::Waiting;
    std::optional<int> percent;
    QString doing; ///< "waiting for the host to come back"
    std::optional<Error> error;
    QString drift; ///< what differs from the plan's preview, found before the step ran
    Evidence evidence;
    QString skippedBecause;
    QDateTime started, ended; ///< UTC
    friend bool operator==(const StepState &, const StepState &) = default;
};

enum class RunProgress {
    Ready, ///< written to the journal, not begun
    Running,
    Interrupted, ///< begun by a process that is gone
    NeedsConfirmation, ///< stands at a manual step
    Failed, ///< stands at a failed step: retry, skip or undo
    Stopped, ///< by the operator
    Done,
    Undoing,
    Undone,
    UndoFailed,
};

/// One run of a plan, as the journal has it.
struct RunSummary {
    QString id; ///< "20261121-181502-7f3a"
    QString recipe;
    QString title;
    QString serverUuid, serverName;
    QString who; ///< account at the server, and user@machine
    RunProgress progress = RunProgress::Ready;
    int stepsDone = 0, steps = 0;
    QDateTime began, changed; ///< UTC
    friend bool operator==(const RunSummary &, const RunSummary &) = default;
};

} // namespace values

Q_DECLARE_METATYPE(values::StepState)
