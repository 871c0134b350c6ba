// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/change.h"
#include "models/values/result.h"
#include "models/values/task.h"

#include <QObject>
#include <qcorotask.h>

#include <stop_token>

namespace vsphere
{

/// What a connection follows in a session: inventory and tasks.
/// Order:  resyncBegan, a complete load, resyncEnded; then changes as they come.
/// Life:   run() may be called again after it ended; in the same session it goes on where it was.
/// Thread: the interface thread.
class Watch : public QObject
{
    Q_OBJECT

public:
    /// Ends with the reason why changes do not come any more, or Cancelled.
    [[nodiscard]] virtual QCoro::Task<values::Status> run(std::stop_token stop) = 0;

Q_SIGNALS:
    void inventory(const values::ChangeBatch &changes);
    void resyncBegan();
    void resyncEnded();
    void progressed(int objects);
    void taskChanged(const values::TaskInfo &task);
};

} // namespace vsphere
