// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/moref.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace values
{

/// What a step acts on: an object of the server, or one that an earlier step of the plan makes.
struct StepTarget {
    MoRef ref; ///< of an object that is yet to be made: its placeholder()
    QString name; ///< for people
    QString madeBy; ///< id of the step that makes the object; empty: it exists
    friend bool operator==(const StepTarget &, const StepTarget &) = default;
};

/// Stands for an object that a step will make: the maker predicts it under this reference, and the
/// runner puts the real one in its place (Evidence::facts "type" and "ref" of the maker).
[[nodiscard]] inline MoRef placeholder(const QString &type, const QString &step)
{
    return {type, QStringLiteral("made by ") + step};
}

/// One step of a plan, as data: saved, applied by another process, resumed. Never any text of a
/// command: the registry (services/plan/registry.h) makes the running step from type and params,
/// and refuses what it does not know. A plan file is untrusted input.
struct PlannedStep {
    QString id; ///< unique in its plan: "vm.configure:vm-31"
    QString type; ///< "vm.configure"
    int version = 1; ///< of the type's params
    StepTarget target;
    QJsonObject params;
    QStringList dependsOn; ///< ids; a step runs when these are done or skipped
    /// Steps of one group belong to one host of a rolling run; empty: to none.
    QString group;
    friend bool operator==(const PlannedStep &, const PlannedStep &) = default;
};

/// An ordered list of steps for one server. Order matters where dependsOn leaves it open.
struct Plan {
    QString recipe; ///< "passthrough"
    QJsonObject choices; ///< what the recipe was given: shown, and used to plan again
    QString serverUuid; ///< About::instanceUuid; a plan is applied to no other server
    QString serverName; ///< for people
    QDateTime made; ///< UTC
    int groupsAtOnce = 1; ///< hosts of a rolling run that may be worked on at once
    QList<PlannedStep> steps;
    friend bool operator==(const Plan &, const Plan &) = default;
};

} // namespace values
