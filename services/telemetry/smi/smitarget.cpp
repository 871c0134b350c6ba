// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/smi/smitarget.h"

#include <QRegularExpression>

#include <algorithm>

namespace telemetry
{

namespace
{

/// "GRID P100-8Q", "NVIDIA A100-40C": how a vGPU is called in its guest.
bool isVgpuName(const QString &name)
{
    static const QRegularExpression pattern(QStringLiteral("-[0-9]+[QBCA](ME)?$"));
    return pattern.match(name).hasMatch();
}

/// Whether a printed name is that of a device as the PCI database or vSphere calls it: both carry
/// the model, "P100" or "L40S".
bool isAlike(const QString &printed, const QString &device)
{
    static const QRegularExpression model(QStringLiteral("\\b[A-Z]{1,2}[0-9]{1,4}[A-Za-z]?\\b"));
    const QString word = model.match(printed).captured();
    return !word.isEmpty() && device.contains(word, Qt::CaseInsensitive);
}

const EstateGpu *heldGpu(const QList<EstateGpu> &held, const QString &name)
{
    if (held.size() == 1)
        return &held.first();
    const EstateGpu *found = nullptr;
    for (const EstateGpu &gpu : held) {
        if (!isAlike(name, gpu.identity.name))
            continue;
        if (found != nullptr)
            return nullptr;
        found = &gpu;
    }
    return found;
}

values::GpuIdentity onHost(const SmiTarget &target, const SmiGpuName &printed)
{
    values::GpuIdentity gpu;
    gpu.server = target.key.server;
    gpu.host = target.key.ref;
    gpu.address = values::PciAddress::parse(printed.busId);
    gpu.uuid = printed.uuid;
    gpu.name = printed.name;
    return gpu;
}

values::GpuIdentity inGuest(const SmiTarget &target, const SmiGpuName &printed)
{
    values::GpuIdentity gpu;
    const EstateGpu *held = heldGpu(target.gpus, printed.name);
    if (!target.gpus.isEmpty()) // all of a VM are on one host
        gpu.host = target.gpus.first().identity.host;
    if (held != nullptr)
        gpu.address = held->identity.address;
    gpu.isVgpu = std::any_of(target.gpus.begin(), target.gpus.end(), [](const EstateGpu &known) {
        return known.identity.isVgpu;
    }) || isVgpuName(printed.name);
    if (gpu.isVgpu)
        gpu.address = {}; // the board under it is another GPU
    gpu.server = target.key.server;
    gpu.vm = target.key.ref;
    gpu.uuid = printed.uuid;
    gpu.name = printed.name;
    return gpu;
}

} // namespace

SmiTarget smiTarget(const HostTarget &host)
{
    return {SmiTarget::Kind::Host, host.key, host.name, host.gpus, int(host.passedThrough.size())};
}

SmiTarget smiTarget(const GuestTarget &guest)
{
    return {SmiTarget::Kind::Guest, guest.key, guest.name, guest.gpus, 0};
}

values::GpuIdentity identityOf(const SmiTarget &target, const SmiGpuName &printed)
{
    return target.isHost() ? onHost(target, printed) : inGuest(target, printed);
}

} // namespace telemetry
