// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ports/taskprogress.h"

#include <QCoreApplication>

namespace ports
{

vsphere::OnTask onTask(plan::Progress progress, QString doing)
{
    if (!progress)
        return {};
    return
        [progress = std::move(progress), doing = std::move(doing)](const values::TaskInfo &task) {
            if (task.state == values::TaskInfo::State::Queued)
                progress({},
                    QCoreApplication::translate(
                        "ports::TaskProgress", "waiting in the server's queue"));
            else if (!isFinished(task))
                progress(task.progress, doing);
        };
}

} // namespace ports
