// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/plan/fakeports.h"

#include <algorithm>

namespace tests
{

using namespace plan;
using std::stop_token;
using values::Error;
using values::Host;
using values::MoRef;
using values::PowerState;
using values::Result;
using values::VirtualMachine;
using World = std::shared_ptr<FakeWorld>;

namespace
{

Error stopped()
{
    return {Error::Kind::Cancelled, QStringLiteral("Ended"), QStringLiteral("Stopped")};
}

Answer<Estate> waitIn(World world, std::function<bool(const Estate &)> until, stop_token stop)
{
    constexpr int patience = 1000;
    for (int i = 0; i < patience; ++i) {
        const Result<Estate> now = co_await world->reading(QStringLiteral("wait"));
        if (!now.ok() || until(now.value()))
            co_return now;
        if (stop.stop_requested())
            co_return stopped();
    }
    co_return Error(
        Error::Kind::Blocked, QStringLiteral("It did not happen"), QStringLiteral("Time is over"));
}

class EstateOf final : public EstatePort
{
public:
    explicit EstateOf(World world)
        : m_world(std::move(world))
    {
    }
    Answer<Estate> read(QList<MoRef>, stop_token) override
    {
        return m_world->reading(QStringLiteral("read"));
    }
    Answer<Estate> waitFor(MoRef, std::function<bool(const Estate &)> until, std::chrono::seconds,
        stop_token stop) override
    {
        return waitIn(m_world, std::move(until), stop);
    }
    Answer<QList<values::MissingPrivileges>> missingPrivileges(
        QList<MoRef>, QStringList, stop_token) override
    {
        co_await turn();
        co_return QList<values::MissingPrivileges>{};
    }

private:
    World m_world;
};

class HostOf final : public HostPort
{
public:
    explicit HostOf(World world)
        : m_world(std::move(world))
    {
    }
    Answer<> setPassthrough(
        MoRef host, QList<PassthroughSetting> devices, bool applyNow, stop_token) override
    {
        return change(QStringLiteral("passthrough"), host, [devices, applyNow](Host &now) {
            for (values::PciPassthruInfo &info : now.passthru) {
                for (const PassthroughSetting &wish : devices) {
                    if (wish.id != info.id)
                        continue;
                    info.enabled = wish.enabled;
                    info.hardwareLabel = wish.label.value_or(info.hardwareLabel);
                    info.active = applyNow ? wish.enabled : info.active;
                    now.rebootRequired = info.active != info.enabled;
                }
            }
        });
    }
    Answer<> refreshPassthrough(MoRef host, stop_token) override
    {
        return change(QStringLiteral("refresh"), host, [](Host &) {});
    }
    Answer<> enterMaintenance(MoRef host, MaintenanceWish, Progress, stop_token) override
    {
        return change(
            QStringLiteral("maintenance in"), host, [](Host &now) { now.inMaintenance = true; });
    }
    Answer<> exitMaintenance(MoRef host, Progress, stop_token) override
    {
        return change(
            QStringLiteral("maintenance out"), host, [](Host &now) { now.inMaintenance = false; });
    }
    Answer<> reboot(MoRef host, stop_token) override
    {
        return change(QStringLiteral("reboot"), host, [](Host &now) {
            for (values::PciPassthruInfo &info : now.passthru)
                info.active = info.enabled;
            now.rebootRequired = false;
            now.bootTime = now.bootTime.isValid() ? now.bootTime.addSecs(600)
                                                  : QDateTime::fromSecsSinceEpoch(600, Qt::UTC);
        });
    }
    Answer<> setMarker(MoRef host, QString marker, stop_token) override
    {
        return m_world->mark(host, marker);
    }

private:
    Answer<> change(const QString &call, const MoRef &ref, std::function<void(Host &)> how)
    {
        return m_world->effect(call + u' ' + ref.value,
            [world = m_world, ref, how = std::move(how)] { world->changeHost(ref, how); });
    }
    World m_world;
};

Answer<MoRef> making(World world, QString name, MoRef host, QString mark)
{
    const auto made = std::make_shared<MoRef>();
    const auto make = [world, name, host, mark, made] {
        *made = world->makeVm(name, host, mark);
    };
    const values::Status done = co_await world->effect(QStringLiteral("make ") + name, make);
    if (!done.ok())
        co_return done.error();
    co_return *made;
}

Answer<ServerVerdict> noVerdict()
{
    co_await turn();
    co_return ServerVerdict{};
}

class VmOf final : public VmPort
{
public:
    explicit VmOf(World world)
        : m_world(std::move(world))
    {
    }
    Answer<> reconfigure(
        MoRef vm, values::VmChange wish, QString, Progress progress, stop_token) override
    {
        if (progress)
            progress(50, QStringLiteral("reconfiguring"));
        return m_world->effect(QStringLiteral("reconfigure ") + vm.value,
            [world = m_world, vm, wish] { world->reconfigure(vm, wish); });
    }
    Answer<> powerOn(MoRef vm, MoRef, Progress, stop_token) override
    {
        return power(QStringLiteral("power on "), vm, PowerState::PoweredOn);
    }
    Answer<> powerOnPlaced(MoRef vm, Progress, stop_token) override
    {
        return power(QStringLiteral("power on "), vm, PowerState::PoweredOn);
    }
    Answer<> powerOff(MoRef vm, Progress, stop_token) override
    {
        return power(QStringLiteral("power off "), vm, PowerState::PoweredOff);
    }
    Answer<> shutdownGuest(MoRef vm, stop_token) override
    {
        return power(QStringLiteral("shut down "), vm, PowerState::PoweredOff);
    }
    Answer<> upgradeHardware(MoRef vm, QString version, Progress, stop_token) override
    {
        return change(QStringLiteral("upgrade "), vm,
            [version](VirtualMachine &now) { now.hardwareVersion = version; });
    }
    Answer<> removeSnapshots(MoRef vm, Progress, stop_token) override
    {
        return change(QStringLiteral("consolidate "), vm,
            [](VirtualMachine &now) { now.hasSnapshot = false; });
    }
    Answer<MoRef> create(values::VmBlueprint blueprint, Progress, stop_token) override
    {
        return making(m_world, blueprint.name, blueprint.host, blueprint.mark);
    }
    Answer<MoRef> clone(values::VmClone wish, Progress, stop_token) override
    {
        const MoRef host = wish.host.isNull() ? m_world->vm(wish.source.value).host : wish.host;
        return making(m_world, wish.name, host, wish.mark);
    }
    Answer<> destroy(MoRef vm, Progress, stop_token) override
    {
        return m_world->effect(
            QStringLiteral("destroy ") + vm.value, [world = m_world, vm] { world->destroy(vm); });
    }
    Answer<> answerQuestion(MoRef vm, QString, QString, stop_token) override
    {
        return change(
            QStringLiteral("answer "), vm, [](VirtualMachine &now) { now.questionText.clear(); });
    }
    Answer<ServerVerdict> checkConfig(MoRef, MoRef, values::VmChange, stop_token) override
    {
        return noVerdict();
    }
    Answer<ServerVerdict> checkPowerOn(MoRef, MoRef, stop_token) override { return noVerdict(); }

private:
    Answer<> change(
        const QString &call, const MoRef &ref, std::function<void(VirtualMachine &)> how)
    {
        return m_world->effect(call + ref.value,
            [world = m_world, ref, how = std::move(how)] { world->changeVm(ref, how); });
    }
    Answer<> power(const QString &call, const MoRef &vm, PowerState state)
    {
        return change(call, vm, [state](VirtualMachine &now) { now.power = state; });
    }
    World m_world;
};

class TimeOf final : public TimePort
{
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
    Answer<> pause(std::chrono::milliseconds, stop_token stop) override
    {
        co_await turn();
        if (stop.stop_requested())
            co_return stopped();
        co_return values::done();
    }
};

template <class T>
void take(std::optional<T> &into, const std::optional<T> &wish)
{
    if (wish)
        into = wish;
}

} // namespace

Ports fakePorts(World world)
{
    Ports ports;
    ports.estate = std::make_shared<EstateOf>(world);
    ports.host = std::make_shared<HostOf>(world);
    ports.vm = std::make_shared<VmOf>(world);
    ports.time = std::make_shared<TimeOf>();
    return ports;
}

void applyTo(VirtualMachine &vm, const values::VmChange &change, int &nextKey)
{
    values::VmSetup setup = vm.setup ? *vm.setup : values::VmSetup{};
    if (change.reservationMiB)
        vm.reserved = values::MiB{*change.reservationMiB};
    take(vm.reservationLocked, change.reservationLocked);
    take(vm.memoryHotAdd, change.memoryHotAdd);
    take(vm.secureBoot, change.secureBoot);
    take(setup.memoryLimitMiB, change.memoryLimitMiB);
    take(setup.cpuHotAdd, change.cpuHotAdd);
    take(setup.nestedHv, change.nestedHv);
    vm.firmware = change.firmware.value_or(vm.firmware);
    vm.setup = std::make_shared<const values::VmSetup>(setup);
    for (auto it = change.extraConfig.begin(); it != change.extraConfig.end(); ++it) {
        if (it.value().isEmpty())
            vm.extraConfig.remove(it.key());
        else
            vm.extraConfig.insert(it.key(), it.value());
    }
    vm.pciDevices.removeIf([&change](const values::VmPciDevice &device) {
        return change.removeDevices.contains(device.key);
    });
    for (values::VmPciDevice device : change.addDevices) {
        device.key = nextKey++;
        vm.pciDevices.append(device);
    }
}

} // namespace tests
