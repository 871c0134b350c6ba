// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/passthrough/recipe.h"
#include "services/setup/steptypes.h"
#include "tests/services/plan/crashdrill.h"
#include "tests/services/setup/estates.h"
#include "tests/services/setup/guest/fakeguest.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <qcorotask.h>

using namespace Qt::StringLiterals;
using namespace tests;
using values::PassthroughChoices;
using World = std::shared_ptr<FakeWorld>;

namespace
{

const QString Gpu = u"0000:82:00.0"_s, Second = u"0000:83:00.0"_s;
const QString Host = u"host-1"_s, Other = u"host-2"_s, Fresh = u"fresh"_s;

/// Killed before and after each write of the journal, and after each effect, in both directions,
/// and given up at each of these places.
void drill(const DrillCase &drillCase, int least)
{
    const DrillReport report = crashDrill(drillCase);
    QVERIFY2(report.faults.isEmpty(), qPrintable(report.faults.mid(0, 8).join(u'\n')));
    QVERIFY2(report.crashes >= least, qPrintable(QString::number(report.crashes)));
    qInfo("%d crashes got over", report.crashes);
}

void drill(const std::function<World()> &makeWorld, const PassthroughChoices &choices, int least)
{
    drill({setup::stepTypes(), plannedIn(*makeWorld(), choices), makeWorld, true}, least);
}

World activeWorld(const QString &version = u"6.7.0"_s)
{
    const World world = emptyWorld();
    Card first = p100(Gpu), second = p100(Second);
    first.active = second.active = true;
    addGpuHost(world, Host, {first, second}, version);
    addPlainVm(world, u"vm-1"_s, Host);
    return world;
}

World twoHosts()
{
    const World world = emptyWorld();
    for (const QString &host : {Host, Other})
        addGpuHost(world, host, {p100(Gpu)});
    addPlainVm(world, u"vm-1"_s, Host);
    return world;
}

PassthroughChoices onBothHosts(int atOnce)
{
    PassthroughChoices choices = choose(Host, {Gpu});
    choices.assignments.append({hostRef(Other), {Gpu}, {}, {}, {}});
    choices.hostsAtOnce = atOnce;
    return choices;
}

/// The disk of a new VM is empty: Tools run only once a person has installed a guest.
void natureWithEmptyDisks(const values::VirtualMachine &before, values::VirtualMachine &now)
{
    natureOf(before, now);
    if (now.name == Fresh && now.guestHostName.isEmpty())
        now.toolsStatus = u"guestToolsNotRunning"_s;
}

World worldOfEmptyDisks()
{
    const World world = activeWorld();
    world->reactBy(natureWithEmptyDisks);
    return world;
}

void installGuest(FakeWorld &world, const QString &)
{
    for (const auto &vm : world.estate().objects.vms) {
        if (vm->name != Fresh)
            continue;
        world.changeVm(vm->ref, [](values::VirtualMachine &now) {
            now.guestHostName = u"installed"_s;
            now.toolsStatus = u"guestToolsRunning"_s;
        });
        return;
    }
}

class OneLog final : public plan::FilesPort
{
public:
    plan::Answer<QByteArray> tail(QString, qint64, std::stop_token) override
    {
        co_await turn();
        co_return QByteArray("2017-03-07T07:40:38.467Z| vmx| I125: PCIPassthru: Device "
                             "0000:82:00.0 barIndex 1 type 3 realaddr 0x3b800000000 size "
                             "17179869184 flags 12\n");
    }
};

World worldWithLogs()
{
    const World world = activeWorld();
    world->addPortsBy([](plan::Ports &ports) { ports.files = std::make_shared<OneLog>(); });
    world->changeVm(vmRef(u"vm-1"_s), [](values::VirtualMachine &vm) {
        values::VmSetup setup = *vm.setup;
        setup.logDirectory = u"[ds1] llm/"_s;
        vm.setup = std::make_shared<const values::VmSetup>(setup);
    });
    return world;
}

/// A guest of the world: what changes it is an effect, and it is silent for a dead process.
class GuestOf final : public plan::ShellPort
{
public:
    GuestOf(std::weak_ptr<FakeWorld> world, std::shared_ptr<FakeGuest> guest)
        : m_world(std::move(world))
        , m_guest(std::move(guest))
    {
    }
    [[nodiscard]] bool canReach(const values::MoRef &) const override { return true; }
    plan::Answer<plan::ShellOutput> run(values::MoRef machine, QStringList words, QByteArray input,
        std::chrono::seconds limit, std::stop_token stop) override
    {
        const World world = m_world.lock();
        const auto guest = m_guest;
        const auto said = std::make_shared<values::Result<plan::ShellOutput>>();
        const auto ask = [=] {
            *said = QCoro::waitFor(guest->run(machine, words, input, limit, stop));
        };
        if (!isChange(words)) {
            const auto seen = co_await world->reading(u"guest"_s);
            if (!seen.ok())
                co_return seen.error();
            ask();
            co_return *said;
        }
        const QString call = u"guest "_s + words.join(u' ');
        const values::Status done = co_await world->effect(call, ask);
        if (!done.ok())
            co_return done.error();
        co_return *said;
    }
    plan::Answer<> upload(values::MoRef machine, QString localFile, QString remotePath,
        plan::Progress, std::stop_token stop) override
    {
        const World world = m_world.lock();
        const auto guest = m_guest;
        const auto send = [=] {
            (void)QCoro::waitFor(guest->upload(machine, localFile, remotePath, {}, stop));
        };
        return world->effect(u"guest upload "_s + remotePath, send);
    }

private:
    /// An installer that a dead process left behind in the guest harms nobody: it is not counted.
    static bool isChange(const QStringList &words)
    {
        if (words.contains(u"rm"_s) && words.last().startsWith(u"/var/tmp/"))
            return false;
        for (const QString &word : words) {
            if (QStringList{u"apt-get"_s, u"tee"_s, u"rm"_s, u"update-initramfs"_s, u"sh"_s,
                    u"nvidia-uninstall"_s}
                    .contains(word))
                return true;
        }
        return words.contains(u"systemctl"_s) && !words.contains(u"is-active"_s);
    }
    std::weak_ptr<FakeWorld> m_world;
    std::shared_ptr<FakeGuest> m_guest;
};

QStringList pictureOf(const FakeGuest &guest)
{
    QStringList packages(guest.packages.cbegin(), guest.packages.cend());
    packages.sort();
    return {u"packages "_s + packages.join(u' '), u"driver "_s + guest.driver,
        u"toolkit "_s + guest.toolkit, u"barred "_s + QString::number(guest.barred)};
}

World worldWithGuest()
{
    const World world = activeWorld();
    const auto guest = std::make_shared<FakeGuest>();
    guest->lspci = "0000:13:00.0 3D controller [0302]: NVIDIA Corporation GP100GL [Tesla P100 PCIe "
                   "16GB] [10de:15f8] (rev a1)\n\tRegion 1: Memory at 20000000000 (64-bit, "
                   "prefetchable) [size=16G]\n\tKernel driver in use: nouveau\n\n";
    const std::weak_ptr<FakeWorld> weak = world;
    const auto shell = std::make_shared<GuestOf>(weak, guest);
    const auto telemetry = std::make_shared<FakeTelemetry>();
    guest->telemetry = telemetry->paused;
    // A dead process asks a guest that restarts until its time is over: time has to pass.
    const auto time = std::make_shared<FakeTime>();
    world->addPortsBy([shell, telemetry, time](plan::Ports &ports) {
        ports.shell = shell;
        ports.telemetry = telemetry;
        ports.time = time;
    });
    world->describeBy([guest] { return pictureOf(*guest); });
    return world;
}

bool isInGuest(const QString &effect)
{
    return effect.startsWith(u"guest ");
}

} // namespace

/// Crash drills of every kind of plan beside the passthrough into one VM.
class TstKindsCrash final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void devicesOnly() { drill(twoHosts, choose(Host, {Gpu}), 60); }
    void rollingOneHostAtATime() { drill(twoHosts, onBothHosts(1), 120); }
    void rollingTwoHostsAtOnce() { drill(twoHosts, onBothHosts(2), 120); }

    void severalClones()
    {
        PassthroughChoices choices = choose(Host, {Gpu});
        choices.assignments.first().clone
            = values::VmClone{vmRef(u"vm-1"_s), u"one"_s, {}, {}, hostRef(Host), {}};
        choices.assignments.append({hostRef(Host), {Second}, {}, {},
            values::VmClone{vmRef(u"vm-1"_s), u"two"_s, {}, {}, hostRef(Host), {}}});
        drill([] { return activeWorld(); }, choices, 120);
    }

    void newVm()
    {
        PassthroughChoices choices = choose(Host, {Gpu});
        values::VmBlueprint made;
        made.name = Fresh;
        made.host = hostRef(Host);
        made.guestId = u"ubuntu64Guest"_s;
        made.firmware = u"efi"_s;
        made.cpus = 8;
        made.memoryMiB = 32768;
        made.diskGiB = 100;
        choices.assignments.first().create = made;
        const values::Plan plan = plannedIn(*worldOfEmptyDisks(), choices);
        drill({setup::stepTypes(), plan, worldOfEmptyDisks, true, installGuest, {}}, 120);
    }

    void dynamicByLabel()
    {
        const auto world = [] {
            const World made = emptyWorld();
            addGpuHost(made, Host, {a100(Gpu)}, u"7.0.3"_s);
            addPlainVm(made, u"vm-1"_s, Host);
            made->changeVm(vmRef(u"vm-1"_s),
                [](values::VirtualMachine &vm) { vm.hardwareVersion = u"vmx-19"_s; });
            return made;
        };
        PassthroughChoices choices = choose(Host, {Gpu}, u"vm-1"_s);
        choices.dynamic = true;
        choices.label = u"gpu"_s;
        drill(world, choices, 80);
    }

    void discovery()
    {
        const World world = worldWithLogs();
        const auto plan = setup::planDiscovery(choose(Host, {Gpu}, u"vm-1"_s), world->estate());
        QVERIFY2(plan.ok(), plan.ok() ? "" : qPrintable(plan.error().sentence()));
        // A trial that was cut off is made again; nothing of either stays.
        const auto isTrial = [](const QString &) {
            return true;
        };
        drill({setup::stepTypes(), plan.value(), worldWithLogs, true, {}, isTrial}, 20);
    }

    void guestDriverAndCuda()
    {
        PassthroughChoices choices = choose(Host, {Gpu}, u"vm-1"_s);
        choices.installDriver = true;
        choices.driverFile = file(u"NVIDIA-Linux-x86_64-535.183.01.run"_s);
        choices.toolkitFile = file(u"cuda_12.2.2_535.104.05_linux.run"_s);
        const values::Plan plan = plannedIn(*worldWithGuest(), choices);
        drill({setup::stepTypes(), plan, worldWithGuest, true, {}, isInGuest}, 120);
    }

private:
    /// What looks like one of the vendor's installers.
    QString file(const QString &name)
    {
        QFile made(m_folder.filePath(name));
        if (!made.open(QIODevice::WriteOnly) || made.write("#! /bin/sh\n") < 1)
            qFatal("no file %s", qPrintable(name));
        return made.fileName();
    }

    QTemporaryDir m_folder;
};

GPUDECK_TEST(TstKindsCrash);
#include "tst_kindscrash.moc"
