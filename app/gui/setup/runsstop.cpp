// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What runs now, and how it is stopped.
#include "app/gui/setup/runs.h"
#include "models/plan/planwords.h"

namespace app
{

QList<values::Plan> Runs::underWay() const
{
    QList<values::Plan> plans;
    for (const Active &active : m_runners) {
        if (models::isUnderWay(active.runner->progress()))
            plans.append(active.runner->plan());
    }
    return plans;
}

void Runs::stopAll()
{
    const QStringList runs = m_runners.keys();
    for (const QString &run : runs)
        stop(run);
}

void Runs::stop(const QString &run)
{
    const auto found = m_runners.find(run);
    if (found != m_runners.end())
        found->stop.request_stop();
}

} // namespace app
