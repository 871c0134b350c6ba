// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/plan.h"

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

/// One command of a runbook, on one line. The text is ours and constant; what comes from outside
/// stands in values and replaces %1, %2 … quoted by the language's one quoting function
/// (services/plan/runbook).
/// Rules:  %1 is a word of its own and never stands within quotes. A value that may begin with a
///         dash follows an option ("-vm=%1" or "-vm %1") or "--".
/// Shell:  a command succeeds by its exit status. "$(ref %1)" is an object for govc. Functions of
///         the runbook, whose OBJECT, HOST and VM are values of scriptObject():
///           property OBJECT PATH                  prints it
///           property_is OBJECT PATH VALUE
///           extra_config_is VM KEY VALUE          an empty VALUE: not set
///           pci_is HOST ADDRESS FLAG true|false   FLAG: passthruEnabled, passthruActive
///           set_pci HOST ADDRESS true|false       esxcli (7.0 and later), else a person
///           vm_has_pci VM ADDRESS
///           add_pci VM ADDRESS…, remove_pci VM ADDRESS…
///           reboot_host HOST SECONDS              returns once it is back with another boot time
///           until_true SECONDS COMMAND …          repeats a command until it succeeds
///           ask TEXT                              a person confirms, or the runbook ends
/// PowerCLI: Check and Verify are expressions that must be $true, Apply and Undo statements; what
///         throws has failed. Functions: Get-Target OBJECT (a view), Get-ExtraConfig VM KEY,
///         Get-PciState HOST ADDRESS (HostPciPassthruInfo), Set-Pci HOST ADDRESS BOOL,
///         Test-VmPci VM ADDRESS, Add-VmPci, Remove-VmPci VM ADDRESS, Edit-Vm VM SPEC,
///         Wait-End TASK,
///         Wait-Until SECONDS { … }, Restart-Target HOST SECONDS, Confirm-ByHand TEXT.
struct ScriptCommand {
    enum class Part {
        Check, ///< succeeds when the step is done already
        Apply,
        Verify, ///< succeeds when it worked
        Undo,
    };
    Part part = Part::Apply;
    QString text; ///< "govc vm.power -on=true -- \"$(ref %1)\""
    QStringList values;
};

/// What a step looks like in a script. A manual step, and one with nothing to apply and nothing to
/// verify, is written as an instruction to a person, and the script waits for a confirmation.
/// Undo is carried out only for steps that the script itself has applied.
struct Script {
    QList<ScriptCommand> commands;
    QString instruction; ///< tr()
};

/// A target as a value of a command: "VirtualMachine:vm-31", or for one that the plan makes, and
/// whose reference nobody knows yet, "named:llm-train-01".
[[nodiscard]] inline QString scriptObject(const values::StepTarget &target)
{
    return target.madeBy.isEmpty() ? QString(target.ref.type + QLatin1Char(':') + target.ref.value)
                                   : QString(QLatin1String("named:") + target.name);
}

} // namespace plan
