// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/plan/fakeworld.h"

#include "services/plan/planfile.h"
#include "tests/services/plan/fakeports.h"

#include <QDeadlineTimer>
#include <QJsonDocument>
#include <qcorotimer.h>

#include <algorithm>

namespace tests
{

using values::Error;
using values::Host;
using values::MoRef;
using values::VirtualMachine;

MoRef hostRef(const QString &id)
{
    return {QStringLiteral("HostSystem"), id};
}

MoRef vmRef(const QString &id)
{
    return {QStringLiteral("VirtualMachine"), id};
}

QCoro::Task<> turn()
{
    co_await QCoro::sleepFor(std::chrono::milliseconds(0));
}

FakeWorld::FakeWorld()
{
    m_estate.server = QStringLiteral("vc:443");
    m_estate.about.instanceUuid = QStringLiteral("uuid-of-the-fake");
    m_estate.about.apiType = QStringLiteral("VirtualCenter");
}

plan::Ports FakeWorld::ports()
{
    plan::Ports ports = fakePorts(shared_from_this());
    if (m_addPorts)
        m_addPorts(ports);
    return ports;
}

Host FakeWorld::host(const QString &id) const
{
    const Host *const found = m_estate.host(hostRef(id));
    return found ? *found : Host{};
}

VirtualMachine FakeWorld::vm(const QString &id) const
{
    const VirtualMachine *const found = m_estate.vm(vmRef(id));
    return found ? *found : VirtualMachine{};
}

void FakeWorld::addHost(const QString &id, const QStringList &devices)
{
    Host host;
    host.ref = hostRef(id);
    host.name = QStringLiteral("esx-") + id;
    host.connection = values::ConnectionState::Connected;
    host.inMaintenance = false;
    host.rebootRequired = false;
    host.setup = std::make_shared<const values::HostSetup>();
    for (const QString &device : devices) {
        values::PciDevice function;
        function.id = device;
        function.vendorId = 0x10de;
        host.pciDevices.append(function);
        values::PciPassthruInfo info;
        info.id = device;
        info.capable = true;
        host.passthru.append(info);
    }
    m_estate.put(host);
}

void FakeWorld::addVm(const QString &id, const QString &host)
{
    values::VmSetup setup;
    setup.changeVersion = QStringLiteral("1");
    setup.instanceUuid = QStringLiteral("uuid-of-") + id;
    setup.memoryLimitMiB = -1;
    setup.cpuHotAdd = false;
    setup.nestedHv = false;
    VirtualMachine vm;
    vm.ref = vmRef(id);
    vm.host = hostRef(host);
    vm.name = QStringLiteral("name-of-") + id;
    vm.power = values::PowerState::PoweredOff;
    vm.hasConfig = true;
    vm.firmware = QStringLiteral("efi");
    vm.secureBoot = false;
    vm.memory = values::MiB{65536};
    vm.reserved = values::MiB{0};
    vm.reservationLocked = false;
    vm.memoryHotAdd = false;
    vm.setup = std::make_shared<const values::VmSetup>(setup);
    m_estate.put(vm);
}

void FakeWorld::set(const QString &vm, const QString &key, const QString &value)
{
    values::VmChange change;
    change.extraConfig.insert(key, value);
    reconfigure(vmRef(vm), change);
}

QStringList FakeWorld::picture() const
{
    QStringList lines = m_describe ? m_describe() : QStringList();
    for (const auto &vm : m_estate.objects.vms) {
        lines.append(QStringLiteral("%1 on %2, power %3")
                         .arg(vm->name, vm->host.value, QString::number(int(vm->power))));
        for (auto it = vm->extraConfig.begin(); it != vm->extraConfig.end(); ++it) {
            if (it.key() == values::madeByKey) // another one in each run
                continue;
            lines.append(QStringLiteral("%1: %2=%3").arg(vm->name, it.key(), it.value()));
        }
        for (const values::VmPciDevice &device : vm->pciDevices) {
            QJsonObject shown = plan::toJson(device);
            shown.remove(QStringLiteral("key")); // the server's own choice
            lines.append(vm->name + u' '
                + QString::fromUtf8(QJsonDocument(shown).toJson(QJsonDocument::Compact)));
        }
        lines.append(QStringLiteral("%1 reserves %2 MiB, locked %3")
                         .arg(vm->name, QString::number(vm->reserved ? vm->reserved->count : -1),
                             QString::number(vm->reservationLocked.value_or(false))));
    }
    for (const auto &host : m_estate.objects.hosts) {
        lines.append(QStringLiteral("%1 in maintenance %2")
                         .arg(host->name, QString::number(host->inMaintenance.value_or(false))));
        lines.append(QStringLiteral("%1 is marked %2")
                         .arg(host->name, QString::number(!marker(host->ref.value).isEmpty())));
        for (const values::PciPassthruInfo &info : host->passthru) {
            lines.append(QStringLiteral("%1 %2 enabled %3 active %4 label %5")
                             .arg(host->name, info.id, QString::number(info.enabled),
                                 QString::number(info.active), info.hardwareLabel));
        }
    }
    lines.sort();
    return lines;
}

QCoro::Task<values::Status> FakeWorld::effect(QString call, std::function<void()> change)
{
    m_mostAtOnce = std::max(m_mostAtOnce, ++m_atOnce);
    const QDeadlineTimer patience(std::chrono::seconds(5));
    co_await turn();
    while (m_mostAtOnce < m_gathering && !patience.hasExpired())
        co_await turn();
    --m_atOnce;
    if (m_isDead)
        co_return gone();
    if (const auto refusal = m_refuse ? m_refuse(call) : std::nullopt)
        co_return *refusal;
    change();
    m_effects.append(call);
    if (const auto lost = m_lose ? m_lose(call) : std::nullopt)
        co_return *lost;
    co_return values::done();
}

QCoro::Task<values::Status> FakeWorld::mark(MoRef host, QString text)
{
    const QString call = QStringLiteral("mark ") + host.value;
    co_await turn();
    if (m_isDead)
        co_return gone();
    if (const auto refusal = m_refuse ? m_refuse(call) : std::nullopt)
        co_return *refusal;
    setMarker(host.value, text);
    if (m_onMark)
        m_onMark(host.value, text);
    co_return values::done();
}

void FakeWorld::setMarker(const QString &host, const QString &text)
{
    changeHost(hostRef(host), [&text](Host &now) {
        values::HostSetup setup = now.setup ? *now.setup : values::HostSetup{};
        setup.marker = text;
        now.setup = std::make_shared<const values::HostSetup>(setup);
    });
}

QString FakeWorld::marker(const QString &host) const
{
    const Host found = this->host(host);
    return found.setup ? found.setup->marker : QString();
}

QCoro::Task<values::Result<plan::Estate>> FakeWorld::reading(QString call)
{
    co_await turn();
    if (m_isDead)
        co_return gone();
    if (const auto refusal = m_refuse ? m_refuse(call) : std::nullopt)
        co_return *refusal;
    const plan::Estate now = m_estate; // QCoro moves what co_return names, members too
    co_return now;
}

void FakeWorld::changeHost(const MoRef &ref, const std::function<void(Host &)> &change)
{
    Host host = this->host(ref.value);
    if (host.ref.isNull())
        return;
    change(host);
    m_estate.put(host);
}

void FakeWorld::changeVm(const MoRef &ref, const std::function<void(VirtualMachine &)> &change)
{
    VirtualMachine vm = this->vm(ref.value);
    if (vm.ref.isNull())
        return;
    change(vm);
    if (m_nature)
        m_nature(this->vm(ref.value), vm);
    values::VmSetup setup = vm.setup ? *vm.setup : values::VmSetup{};
    setup.changeVersion = QString::number(setup.changeVersion.toInt() + 1);
    vm.setup = std::make_shared<const values::VmSetup>(setup);
    m_estate.put(vm);
}

void FakeWorld::reconfigure(const MoRef &ref, const values::VmChange &change)
{
    changeVm(ref, [this, &change](VirtualMachine &vm) { applyTo(vm, change, m_nextKey); });
}

MoRef FakeWorld::makeVm(const QString &name, const MoRef &host, const QString &mark)
{
    const QString id = QStringLiteral("vm-%1").arg(m_nextVm++);
    addVm(id, host.value);
    changeVm(vmRef(id), [&name, &mark](VirtualMachine &vm) {
        vm.name = name;
        if (!mark.isEmpty())
            vm.extraConfig.insert(values::madeByKey, mark);
    });
    return vmRef(id);
}

void FakeWorld::destroy(const MoRef &vm)
{
    const VirtualMachine old = this->vm(vm.value);
    m_estate.objects.vmsOfHost[old.host].remove(vm);
    m_estate.objects.vms.remove(vm);
}

Error FakeWorld::gone()
{
    return {Error::Kind::Network, QStringLiteral("No answer"), QStringLiteral("The line is cut")};
}

} // namespace tests
