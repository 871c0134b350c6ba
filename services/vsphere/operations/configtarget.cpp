// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/operations/configtarget.h"

#include "services/vsphere/operations/properties.h"
#include "services/vsphere/session/methodwriter.h"

#include <QCoreApplication>

#include <algorithm>

namespace vsphere
{

using namespace Qt::StringLiterals;
using values::Error;
using values::Result;

namespace
{

constexpr double BytesPerMiB = 1024.0 * 1024.0;

struct TargetText {
    Q_DECLARE_TR_FUNCTIONS(vsphere::ConfigTarget)
};

QString cannotRead()
{
    return TargetText::tr("What VMs on the host can be given cannot be read");
}

quint16 pciWord(XmlNode node)
{
    return static_cast<quint16>(node.toInteger().value_or(0) & 0xFFFF);
}

/// Descriptors name the hosts that they hold for; on ESXi they name none.
bool holdsFor(XmlNode descriptor, const values::MoRef &host)
{
    bool named = false;
    for (const XmlNode field : descriptor.children()) {
        if (field.name() != "host")
            continue;
        if (field.toMoRef() == host)
            return true;
        named = true;
    }
    return !named;
}

bool isUsable(XmlNode descriptor)
{
    return descriptor.child("createSupported").toBool().value_or(true)
        && descriptor.child("runSupported").toBool().value_or(true);
}

int hardwareNumber(const QString &key)
{
    return key.startsWith("vmx-"_L1) ? QStringView(key).mid(4).toInt() : 0;
}

/// The compute resource of a host as far as it tells what VMs can have.
struct Compute {
    values::MoRef browser;
    std::optional<double> memoryForVms;
};

QCoro::Task<Result<Compute>> computeOf(
    std::shared_ptr<Session> session, values::MoRef host, std::stop_token stop)
{
    const QList<QByteArray> parentPath{"parent"};
    const Result<ObjectProperties> read
        = co_await readObject(session, host, parentPath, cannotRead(), stop);
    if (!read.ok())
        co_return read.error();
    const values::MoRef parent = read->value("parent").toMoRef();
    const QList<QByteArray> paths{"environmentBrowser", "summary"};
    const Result<ObjectProperties> owner
        = co_await readObject(session, parent, paths, cannotRead(), stop);
    if (!owner.ok())
        co_return owner.error();
    Compute compute;
    compute.browser = owner->value("environmentBrowser").toMoRef();
    compute.memoryForVms = effectiveShare(owner->value("summary"));
    if (compute.browser.isNull())
        co_return Error(Error::Kind::Unsupported, cannotRead(),
            TargetText::tr("The server does not say what VMs can be given."));
    co_return compute;
}

QCoro::Task<Result<Answer>> ask(
    std::shared_ptr<Session> session, QString method, QByteArray body, std::stop_token stop)
{
    Call call;
    call.method = method;
    call.body = body;
    call.what = cannotRead();
    const Result<Answer> received = co_await session->call(call, stop);
    co_return asError(received, call.what);
}

QCoro::Task<Result<QList<TargetDevice>>> devicesFrom(std::shared_ptr<Session> session,
    values::MoRef browser, values::MoRef host, std::stop_token stop)
{
    const QString method = u"QueryConfigTarget"_s;
    const QByteArray body = MethodWriter(method, browser).reference(u"host"_s, host).finish();
    const Result<Answer> answer = co_await ask(session, method, body, stop);
    if (!answer.ok())
        co_return answer.error();
    co_return readTargetDevices(answer->returnval());
}

} // namespace

std::optional<double> effectiveShare(XmlNode computeSummary)
{
    // Hosts in maintenance mode or out of reach count for the total only.
    const auto hosts = computeSummary.child("numHosts").toInt();
    if (!hosts || hosts != computeSummary.child("numEffectiveHosts").toInt())
        return {};
    const auto total = computeSummary.child("totalMemory").toInteger(); // bytes
    const auto effective = computeSummary.child("effectiveMemory").toInteger(); // MiB
    if (!total || !effective || *total <= 0 || *effective <= 0)
        return {};
    return std::min(
        1.0, static_cast<double>(*effective) * BytesPerMiB / static_cast<double>(*total));
}

QList<TargetDevice> readTargetDevices(XmlNode configTarget)
{
    QList<TargetDevice> devices;
    for (const XmlNode field : configTarget.children()) {
        if (field.name() != "pciPassthrough")
            continue;
        const XmlNode pci = field.child("pciDevice");
        devices.append({pci.child("id").toString(), pci.child("deviceName").toString(),
            pciWord(pci.child("vendorId")), pciWord(pci.child("deviceId")),
            field.child("systemId").toString()});
    }
    return devices;
}

QString newestHardware(const Answer &descriptors, const values::MoRef &host)
{
    QString newest;
    for (const XmlNode descriptor : descriptors.body().children()) {
        const QString key = descriptor.child("key").toString();
        if (isUsable(descriptor) && holdsFor(descriptor, host)
            && hardwareNumber(key) > hardwareNumber(newest))
            newest = key;
    }
    return newest;
}

QCoro::Task<Result<QList<TargetDevice>>> passthroughTargets(
    std::shared_ptr<Session> session, values::MoRef host, std::stop_token stop)
{
    const Result<Compute> compute = co_await computeOf(session, host, stop);
    if (!compute.ok())
        co_return compute.error();
    const Result<QList<TargetDevice>> devices
        = co_await devicesFrom(session, compute->browser, host, stop);
    co_return devices;
}

QCoro::Task<Result<HostTarget>> hostTarget(
    std::shared_ptr<Session> session, values::MoRef host, std::stop_token stop)
{
    const Result<Compute> compute = co_await computeOf(session, host, stop);
    if (!compute.ok())
        co_return compute.error();
    const Result<QList<TargetDevice>> devices
        = co_await devicesFrom(session, compute->browser, host, stop);
    if (!devices.ok())
        co_return devices.error();
    const QString method = u"QueryConfigOptionDescriptor"_s;
    const QByteArray body = MethodWriter(method, compute->browser).finish();
    const Result<Answer> descriptors = co_await ask(session, method, body, stop);
    HostTarget target;
    target.devices = *devices;
    target.memoryForVms = compute->memoryForVms;
    if (descriptors.ok())
        target.maxHardwareVersion = newestHardware(*descriptors, host);
    co_return target;
}

} // namespace vsphere
