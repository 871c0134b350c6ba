// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/passthrough/recipe.h"
#include "tests/services/setup/estates.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>

/// bench_plan [HOSTS]: planning and previewing passthrough for hosts with 2 GPUs and 2 VMs each,
/// and all that the wizard shows; medians of nine runs. Wanted for 64 hosts: at most 200 ms.
int main(int argc, char **argv)
{
    const int hosts = argc > 1 ? std::max(1, std::atoi(argv[1])) : 64;
    const auto world = tests::fleetWorld(hosts);
    const values::PassthroughChoices choices = tests::fleetChoices(hosts);
    QList<qint64> plans, proposals;
    qsizetype steps = 0;
    for (int i = 0; i < 9; ++i) {
        QElapsedTimer timer;
        timer.start();
        const values::Plan plan = tests::plannedIn(*world, choices);
        const plan::Preview preview = tests::previewOf(plan, world->estate());
        plans.append(timer.nsecsElapsed());
        steps = preview.steps.size();
        timer.restart();
        const auto proposal = setup::proposePassthrough(choices, world->estate(), {});
        proposals.append(timer.nsecsElapsed());
        if (!proposal.plan)
            return 1;
    }
    std::sort(plans.begin(), plans.end());
    std::sort(proposals.begin(), proposals.end());
    std::printf("%d hosts, %d GPUs, %d VMs, %lld steps\n", hosts, 2 * hosts, 2 * hosts,
        static_cast<long long>(steps));
    std::printf("plan and preview: %.1f ms; proposal of the wizard: %.1f ms\n",
        static_cast<double>(plans.at(4)) / 1e6, static_cast<double>(proposals.at(4)) / 1e6);
    return 0;
}
