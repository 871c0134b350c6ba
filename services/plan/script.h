// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace plan
{

/// The languages of a runbook.
enum class ScriptLanguage {
    Shell, ///< POSIX sh with govc, and esxcli through it
    PowerCli,
};

/// One command of a runbook. The text is ours and constant; what comes from outside stands in
/// values and replaces %1, %2 … quoted by the language's one quoting function
/// (services/plan/runbook).
struct ScriptCommand {
    enum class Part {
        Check, ///< succeeds when the step is done already
        Apply,
        Verify, ///< succeeds when it worked
        Undo,
    };
    Part part = Part::Apply;
    QString text; ///< "govc vm.power -on %1"
    QStringList values;
};

/// What a step looks like in a script. A step without commands is written as an instruction to
/// a person, and the script waits for a confirmation.
struct Script {
    QList<ScriptCommand> commands;
    QString instruction; ///< tr()
};

} // namespace plan
