// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/steptypes.h"
#include "tests/services/plan/crashdrill.h"
#include "tests/services/setup/estates.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tests;
using values::PassthroughChoices;
using World = std::shared_ptr<FakeWorld>;

namespace
{

const QString Gpu = u"0000:82:00.0"_s;
const QString Host = u"host-1"_s;

/// Killed before and after each write of the journal, and after each effect, in both directions.
void drill(const std::function<World()> &makeWorld, const PassthroughChoices &choices, int least)
{
    const World world = makeWorld();
    DrillCase drillCase{setup::stepTypes(), plannedIn(*world, choices), makeWorld, true};
    const DrillReport report = crashDrill(drillCase);
    QVERIFY2(report.faults.isEmpty(), qPrintable(report.faults.join(u'\n')));
    QVERIFY2(report.crashes >= least, qPrintable(QString::number(report.crashes)));
    qInfo("%d crashes got over", report.crashes);
}

/// The only host, with a VM that has to be shut down for its reboot, and the guide's VM running.
World loneWorld()
{
    const World world = emptyWorld();
    addGpuHost(world, Host, {p100(Gpu)});
    addPlainVm(world, u"vm-1"_s, Host);
    addPlainVm(world, u"vm-2"_s, Host);
    startVm(world, u"vm-1"_s);
    startVm(world, u"vm-2"_s);
    return world;
}

World enabledWorld()
{
    const World world = guideWorld();
    world->changeHost(hostRef(Host), [](values::Host &host) {
        host.passthru.first().enabled = host.passthru.first().active = true;
    });
    return world;
}

} // namespace

class TstPassthroughCrash final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void guideCase() { drill(guideWorld, choose(Host, {Gpu}, u"vm-1"_s), 60); }

    void withVmsThatStopAndStartAgain()
    {
        PassthroughChoices choices = choose(Host, {Gpu}, u"vm-1"_s);
        choices.shutDown = {vmRef(u"vm-2"_s)};
        drill(loneWorld, choices, 80);
    }

    void takingADeviceOut()
    {
        PassthroughChoices choices = choose(Host, {Gpu});
        choices.enable = false;
        drill(enabledWorld, choices, 40);
    }

    void withAClone()
    {
        PassthroughChoices choices = choose(Host, {Gpu});
        choices.assignments.first().clone
            = values::VmClone{vmRef(u"vm-1"_s), u"clone-1"_s, {}, {}, {}, {}};
        drill(enabledWorld, choices, 40);
    }
};

GPUDECK_TEST(TstPassthroughCrash);
#include "tst_passthroughcrash.moc"
