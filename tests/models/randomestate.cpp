// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/randomestate.h"

#include "tests/models/estates.h"

#include <array>

namespace tests
{

namespace
{

constexpr int hosts = 10;
constexpr int vms = 24;

QString id(const char *kind, int number)
{
    return QLatin1String(kind) + QString::number(number);
}

/// The containers of one server; their numbers decide what they are.
const QList<values::MoRef> &entities()
{
    static const QList<values::MoRef> all{folder(id("root", 0)), folder(id("dcs", 0)),
        datacenter(id("dc", 0)), datacenter(id("dc", 1)), folder(id("hosts", 0)),
        folder(id("hosts", 1)), folder(id("vms", 0)), folder(id("sub", 0)), folder(id("sub", 1)),
        cluster(id("c", 0)), cluster(id("c", 1)), compute(id("s", 0)), compute(id("s", 1))};
    return all;
}

/// Where each of them hangs in an estate that makes sense, by its place in the list above.
constexpr std::array usualParent{-1, 0, 0, 1, 2, 3, 2, 4, 6, 4, 7, 5, 7};

} // namespace

QString RandomEstate::name(const char *kind, int number)
{
    return oneIn(5) ? QLatin1String(kind) + QString::number(below(100)) : id(kind, number);
}

values::MoRef RandomEstate::anyHost()
{
    return oneIn(12) ? values::MoRef() : host(id("host-", below(hosts + 1)));
}

values::MoRef RandomEstate::anyVm()
{
    return vm(id("vm-", below(vms + 2)));
}

values::MoRef RandomEstate::anyEntity()
{
    return oneIn(20) ? folder(id("nowhere", 0)) : entities().at(below(int(entities().size())));
}

values::Entity RandomEstate::randomEntity()
{
    const int at = below(int(entities().size()));
    const values::MoRef &ref = entities().at(at);
    const int above = usualParent[size_t(at)];
    values::MoRef parent = above < 0 ? values::MoRef() : entities().at(above);
    if (oneIn(8))
        parent = anyEntity();
    QString label = name("name", at);
    if (ref.value.startsWith(QLatin1String("hosts")) && !oneIn(10))
        label = QStringLiteral("host");
    if (ref.value.startsWith(QLatin1String("vms")))
        label = QStringLiteral("vm");
    return makeEntity(ref, label, parent);
}

void RandomEstate::addDevices(values::Host &host)
{
    if (oneIn(6)) {
        host.missing = {{QStringLiteral("hardware.pciDevice"), QStringLiteral("NoPermission"),
            QStringLiteral("System.Read"), {}}};
        return;
    }
    const auto address = [](int bus, int function) {
        return QStringLiteral("0000:%1:00.%2").arg(bus, 2, 16, QLatin1Char('0')).arg(function);
    };
    const int bridges = 1 + below(3);
    for (int i = 0; i < bridges; ++i)
        host.pciDevices.append(bridge(address(i, 0), oneIn(3) ? address(below(4), 0) : QString()));
    const int devices = below(5);
    for (int i = 0; i < devices; ++i) {
        const QString at = address(16 + below(8), below(2));
        const QString above = address(below(4), 0);
        host.pciDevices.append(oneIn(3) ? connectX4(at, above) : p100(at, above));
        host.passthru.append(passthru(at, !oneIn(4), oneIn(2), oneIn(2)));
        host.passthru.back().dependentDevice = address(16 + below(8), 0);
        if (oneIn(2))
            host.numaNodes.append({below(2), {at}});
        if (oneIn(3))
            host.graphics.append({QStringLiteral("NVIDIATesla P100"), {}, at,
                values::GraphicsType::SharedDirect, {}, below(2) * 16760832, {anyVm()}});
        if (oneIn(3))
            host.bindings.append({QStringLiteral("pcie.") + at + QStringLiteral(".x"), anyVm()});
    }
    if (oneIn(2))
        host.vgpuProfiles = {QStringLiteral("grid_p100-8q"), QStringLiteral("grid_p100-16q")};
}

values::Host RandomEstate::randomHost()
{
    const int number = below(hosts);
    values::Host made = makeHost(id("host-", number), name("esx", number), anyEntity());
    made.connection = values::ConnectionState(below(4));
    made.inMaintenance = oneIn(4);
    addDevices(made);
    return made;
}

values::VirtualMachine RandomEstate::randomVm()
{
    const int number = below(vms);
    values::VirtualMachine made = makeVm(id("vm-", number), name("vm", number), anyHost());
    made.parent = anyEntity();
    made.power = values::PowerState(below(4));
    made.isTemplate = oneIn(9);
    made.memory = values::MiB{1024 * (1 + below(4))};
    const int devices = oneIn(2) ? below(3) : 0;
    for (int i = 0; i < devices; ++i) {
        const QString at = QStringLiteral("0000:1%1:00.0").arg(below(8));
        made.pciDevices.append(fixedDevice(at, oneIn(2) ? id("system", below(hosts)) : QString()));
        made.pciDevices.back().method = values::GpuMethod(below(5));
        made.pciDevices.back().profile = QStringLiteral("grid_p100-8q");
        if (oneIn(3))
            made.pciDevices.back().allowed = {{0x15b3, 0x1015}};
    }
    return made;
}

values::ObjectChange RandomEstate::entityChange()
{
    const values::Entity entity = randomEntity();
    const int what = below(12);
    if (what == 0)
        return leave(entity.ref);
    if (what < 6)
        return enter(entity);
    if (what < 9)
        return modify(entity, {values::EntityField::Parent});
    return modify(entity, {values::EntityField::Name});
}

values::ObjectChange RandomEstate::hostChange()
{
    using F = values::HostField;
    const values::Host value = randomHost();
    switch (below(10)) {
    case 0:
        return leave(value.ref);
    case 1:
    case 2:
    case 3:
        return enter(value);
    case 4:
        return modify(value, {F::Parent});
    case 5:
        return modify(value, {F::PciDevices});
    case 6:
        return modify(value, {F::Passthru, F::Graphics, F::VgpuProfiles});
    case 7:
        return modify(value, {F::Bindings, F::Numa, F::Name});
    default:
        return modify(value, {F::Connection, F::InMaintenance});
    }
}

values::ObjectChange RandomEstate::vmChange()
{
    using F = values::VmField;
    const values::VirtualMachine value = randomVm();
    switch (below(10)) {
    case 0:
        return leave(value.ref);
    case 1:
    case 2:
    case 3:
        return enter(value);
    case 4:
    case 5:
        return modify(value, {F::Host});
    case 6:
        return modify(value, {F::PciDevices});
    case 7:
        return modify(value, {F::Name, F::Memory});
    default:
        return modify(value, {F::Power, F::Template});
    }
}

values::ObjectChange RandomEstate::change()
{
    switch (below(6)) {
    case 0:
        return entityChange();
    case 1:
    case 2:
        return hostChange();
    default:
        return vmChange();
    }
}

values::ChangeBatch RandomEstate::batch(int changes)
{
    values::ChangeBatch made;
    for (int i = 0; i < changes; ++i)
        made.push_back(change());
    return made;
}

values::ChangeBatch RandomEstate::reload()
{
    values::ChangeBatch made;
    for (int i = 0; i < hosts + vms; ++i) {
        made.push_back(enter(randomHost()));
        made.push_back(enter(randomVm()));
        made.push_back(enter(randomEntity()));
    }
    return made;
}

} // namespace tests
