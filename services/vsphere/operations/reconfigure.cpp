// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/operations/reconfigure.h"

#include "services/vsphere/operations/configspec.h"
#include "services/vsphere/operations/configtarget.h"
#include "services/vsphere/operations/properties.h"
#include "services/vsphere/operations/recenttasks.h"

#include <QCoreApplication>

#include <algorithm>

namespace vsphere
{

using namespace Qt::StringLiterals;
using values::Error;
using values::GpuMethod;
using values::Result;
using values::Status;
using values::VmChange;
using values::VmPciDevice;

namespace
{

struct ReconfigureText {
    Q_DECLARE_TR_FUNCTIONS(vsphere::Reconfigure)
};

QString cannotChange()
{
    return ReconfigureText::tr("The virtual machine cannot be changed");
}

bool hasMethod(const VmChange &change, GpuMethod method)
{
    return std::any_of(change.addDevices.cbegin(), change.addDevices.cend(),
        [method](const VmPciDevice &device) { return device.method == method; });
}

/// The device is one of another host: this one's at the same address is not what was meant.
bool isElsewhere(const VmPciDevice &device, const QList<TargetDevice> &offered)
{
    return !device.systemId.isEmpty() && !offered.isEmpty()
        && std::none_of(offered.cbegin(), offered.cend(),
            [&device](const TargetDevice &target) { return target.systemId == device.systemId; });
}

/// Fills in what the host says of the device; what a former configuration had stays otherwise.
bool complete(VmPciDevice &device, const QList<TargetDevice> &offered)
{
    const auto found = std::find_if(offered.cbegin(), offered.cend(),
        [&device](const TargetDevice &target) { return target.id == device.pciId; });
    if (found != offered.cend()) {
        device.deviceName = found->name;
        device.deviceId = QString::number(found->deviceId, 16);
        device.vendorId = found->vendorId;
        device.systemId = found->systemId;
    }
    return !device.systemId.isEmpty() && !backingDeviceId(device.deviceId).isEmpty();
}

Error notOffered(const QString &address)
{
    return Error(Error::Kind::Blocked, cannotChange(),
        ReconfigureText::tr("The host does not offer %1 to virtual machines: it is not active for "
                            "passthrough.")
            .arg(address),
        ReconfigureText::tr("Enable passthrough of the device first, and reboot the host where it "
                            "asks for that."));
}

Error elsewhere(const QString &address)
{
    return Error(Error::Kind::Blocked, cannotChange(),
        ReconfigureText::tr("It is on another host now than the device %1 that was meant for it.")
            .arg(address),
        ReconfigureText::tr("Move it back to the host of the device while it is powered off, or "
                            "plan again for the host where it is."));
}

QByteArray body(const values::MoRef &vm, const VmChange &change, const QString &changeVersion)
{
    MethodWriter writer(u"ReconfigVM_Task"_s, vm);
    writeConfigSpec(writer, u"spec"_s, change, changeVersion);
    return writer.finish();
}

} // namespace

QCoro::Task<Result<VmChange>> completeDevices(
    std::shared_ptr<Session> session, values::MoRef vm, VmChange change, std::stop_token stop)
{
    if (hasMethod(change, GpuMethod::Unknown))
        co_return Error(Error::Kind::Usage, cannotChange(),
            ReconfigureText::tr("It would get a device of an unknown kind."));
    if (!hasMethod(change, GpuMethod::Fixed))
        co_return change;
    const QList<QByteArray> hostPath{"runtime.host"};
    const Result<ObjectProperties> read
        = co_await readObject(session, vm, hostPath, cannotChange(), stop);
    if (!read.ok())
        co_return read.error();
    const values::MoRef host = read->value("runtime.host").toMoRef();
    const Result<QList<TargetDevice>> offered = co_await passthroughTargets(session, host, stop);
    if (!offered.ok())
        co_return offered.error();
    for (VmPciDevice &device : change.addDevices) {
        if (device.method != GpuMethod::Fixed)
            continue;
        if (isElsewhere(device, *offered))
            co_return elsewhere(device.pciId);
        if (!complete(device, *offered))
            co_return notOffered(device.pciId);
    }
    co_return change;
}

QCoro::Task<Status> reconfigureVm(std::shared_ptr<Session> session, values::MoRef vm,
    VmChange change, QString changeVersion, OnTask onTask, std::stop_token stop)
{
    const Result<VmChange> complete = co_await completeDevices(session, vm, change, stop);
    if (!complete.ok())
        co_return complete.error();
    const Call call
        = changingCall(u"ReconfigVM_Task"_s, body(vm, *complete, changeVersion), cannotChange());
    const Status changed = co_await finishOn(session, vm, call, onTask, stop);
    co_return changed;
}

} // namespace vsphere
