// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/moref.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace values
{

/// A task of vCenter or ESXi, ours or another administrator's: TaskInfo.
struct TaskInfo {
    enum class State { Unknown, Queued, Running, Success, Error };
    MoRef ref;
    QString descriptionId; ///< "VirtualMachine.powerOn"
    QString name; ///< "PowerOnVM_Task"
    MoRef entity;
    QString entityName;
    State state = State::Unknown;
    std::optional<int> progress; ///< percent
    bool cancelable = false;
    bool cancelled = false;
    QString error; ///< the fault's own words, most useful line first
    QString faultType;
    QString user;
    QDateTime queued, started, completed; ///< UTC
    MoRef result; ///< where the task answers with an object

    friend bool operator==(const TaskInfo &, const TaskInfo &) = default;
};

/// A task of TaskInfo's state that will not change any more.
[[nodiscard]] inline bool isFinished(const TaskInfo &task)
{
    return task.state == TaskInfo::State::Success || task.state == TaskInfo::State::Error;
}

} // namespace values
