// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/advice/vgpuoffer.h"

#include "models/values/pciaddress.h"

#include <algorithm>

namespace advice
{

using namespace Qt::StringLiterals;
using values::GraphicsType;

namespace
{

const catalog::VgpuProfile *profileFor(
    const QList<catalog::VgpuProfile> &profiles, const values::PciDevice &board)
{
    const auto found = std::find_if(profiles.cbegin(), profiles.cend(),
        [&board](const catalog::VgpuProfile &one) { return one.isOf(board); });
    return found == profiles.cend() ? nullptr : &*found;
}

bool isCompute(const catalog::VgpuProfile &profile)
{
    return profile.series == u'C';
}

bool isMaxwellBoard(const values::PciDevice &board)
{
    return board.vendorId == 0x10de && (board.deviceId == 0x13f2 || board.deviceId == 0x13f3);
}

bool isSwitchable(const catalog::GpuModel *model)
{
    return model
        && (model->architecture == u"Ampere" || model->architecture == u"Ada"
            || model->architecture == u"Blackwell");
}

/// In a mode without vGPU types: a board for graphics as an accelerator, or with its display on.
bool isSwitchedOff(const values::PciDevice &board)
{
    if (isMaxwellBoard(board))
        return board.classId == 0x0302;
    return board.classId == 0x0300 && isSwitchable(catalog::GpuCatalog::builtIn().find(board));
}

const values::GraphicsConfig::DeviceType *configured(
    const values::Host &host, const QString &address)
{
    if (!host.graphicsConfig)
        return nullptr;
    for (const auto &type : host.graphicsConfig->deviceTypes) {
        if (sameAddress(type.deviceId, address))
            return &type;
    }
    return nullptr;
}

const values::GpuState *telemetryOf(const PowerCase &power, const values::PciDevice &board)
{
    for (const values::GpuState &state : power.hints.gpus) {
        if (state.gpu.host == power.host->ref && state.gpu.address
            && sameAddress(state.gpu.address->toString(), board.id))
            return &state;
    }
    return nullptr;
}

} // namespace

VgpuOffer::VgpuOffer(const PowerCase &power, const CaseDevice &vgpu)
    : m_power(power)
    , m_vgpu(vgpu)
    , m_boards(power.boardsFor(vgpu))
{
    if (!power.host)
        return;
    m_state = hostState();
    if (m_state != State::Free || m_boards.isEmpty())
        return;
    std::optional<State> nearest;
    for (const values::PciDevice *const board : m_boards) {
        const State state = boardState(*board);
        if (state == State::Free) {
            m_state = State::Free;
            return;
        }
        nearest = std::max(nearest.value_or(state), state);
    }
    m_state = *nearest;
}

bool VgpuOffer::isOffered() const
{
    return m_power.host->vgpuProfiles.contains(m_vgpu.device->profile, Qt::CaseInsensitive);
}

/// Whether the host offers types of the same boards with that partitioning.
bool VgpuOffer::offersOther(bool mig, bool sameSeries) const
{
    const bool wantsCompute = isCompute(m_vgpu.profiles.first());
    for (const QString &name : m_power.host->vgpuProfiles) {
        for (const catalog::VgpuProfile &one : catalog::VgpuProfiles::builtIn().named(name)) {
            const bool isHere = std::any_of(m_boards.cbegin(), m_boards.cend(),
                [&one](const values::PciDevice *board) { return one.isOf(*board); });
            if (isHere && one.mig == mig && (isCompute(one) == wantsCompute) == sameSeries)
                return true;
        }
    }
    return false;
}

VgpuOffer::State VgpuOffer::hostState() const
{
    if (isOffered())
        return State::Free;
    if (m_vgpu.profiles.isEmpty() || m_boards.isEmpty())
        return State::NoBoard;
    const catalog::VgpuProfile &wanted = m_vgpu.profiles.first();
    if (wanted.isLate && m_power.release.isKnown() && !m_power.release.atLeast(8, 0, 3))
        return State::TooNew;
    if (offersOther(wanted.mig, false) || offersOther(!wanted.mig, false))
        return State::OtherPackage;
    const bool isDriven = std::any_of(m_boards.cbegin(), m_boards.cend(), [this](const auto *one) {
        const values::GraphicsInfo *const info = m_power.graphics(one->id);
        return info && (info->memoryKiB > 0 || info->type == GraphicsType::Direct);
    });
    const bool isPassed = std::any_of(m_boards.cbegin(), m_boards.cend(), [this](const auto *one) {
        const values::PciPassthruInfo *const info = m_power.passthru(one->id);
        return (info && info->active) || isSwitchedOff(*one);
    });
    return isDriven || isPassed ? State::Free : State::NoManager;
}

VgpuOffer::State VgpuOffer::boardState(const values::PciDevice &board) const
{
    const values::PciPassthruInfo *const passed = m_power.passthru(board.id);
    if (passed && passed->active)
        return State::Passed;
    if (isSwitchedOff(board))
        return isMaxwellBoard(board) ? State::ComputeMode : State::DisplayMode;
    const values::GraphicsInfo *const info = m_power.graphics(board.id);
    if (!info || info->memoryKiB == 0)
        return State::NoManager;
    if (const State graphics = graphicsState(board, *info); graphics != State::Free)
        return graphics;
    if (isPinnedAway(board))
        return State::Pinned;
    return roomOn(board, *info);
}

VgpuOffer::State VgpuOffer::graphicsState(
    const values::PciDevice &board, const values::GraphicsInfo &info) const
{
    const catalog::VgpuProfile *const wanted = profileFor(m_vgpu.profiles, board);
    if (info.type != GraphicsType::SharedDirect) {
        const auto *const own = configured(*m_power.host, board.id);
        if (own && own->type == GraphicsType::SharedDirect)
            return State::NotActive;
        const bool isDefault = m_power.host->graphicsConfig
            && m_power.host->graphicsConfig->hostDefault == GraphicsType::SharedDirect;
        return isDefault ? State::DeviceShared : State::HostShared;
    }
    if (wanted && !isOffered() && offersOther(!wanted->mig, true))
        return State::MigDiffers;
    const values::GpuState *const told = telemetryOf(m_power, board);
    if (wanted && told && told->migMode == u"Enabled" && !wanted->mig)
        return State::MigDiffers;
    if (told && told->eccOn.value_or(false) && isMaxwellBoard(board))
        return State::EccHarms;
    return isOffered() ? State::Free : State::NoSriov;
}

/// The GPU that a plug-in parameter asks for: "0000:3b:00.0", or decimal "0:59:0:0".
bool VgpuOffer::isPinnedAway(const values::PciDevice &board) const
{
    const QString pin
        = m_power.setting(u"pciPassthru%1.cfg.gpu-pci-id"_s.arg(m_vgpu.number)).toLower();
    if (pin.isEmpty() || sameAddress(pin, board.id))
        return false;
    const QStringList parts = pin.split(u':');
    const auto address = values::PciAddress::parse(board.id);
    if (parts.size() != 4 || !address)
        return true;
    return parts[0].toUInt() != address->domain || parts[1].toUInt() != address->bus
        || parts[2].toUInt() != address->slot || parts[3].toUInt() != address->function;
}

QList<catalog::VgpuProfile> VgpuOffer::runningOn(
    const values::PciDevice &board, const values::GraphicsInfo &info) const
{
    QList<catalog::VgpuProfile> running;
    QList<values::MoRef> counted; // a VM with two vGPUs on a GPU may be told twice
    for (const values::MoRef &ref : info.vms) {
        const values::VirtualMachine *const other = m_power.estate.vm(ref);
        if (!other || ref == m_power.vm.ref)
            continue;
        const auto nth = counted.count(ref);
        counted.append(ref);
        QList<catalog::VgpuProfile> theirs;
        for (const values::VmPciDevice &device : other->pciDevices) {
            const auto profiles = catalog::VgpuProfiles::builtIn().named(device.profile);
            if (const catalog::VgpuProfile *const one = profileFor(profiles, board))
                theirs.append(*one);
        }
        if (nth < theirs.size())
            running.append(theirs[nth]);
    }
    return running;
}

VgpuOffer::State VgpuOffer::roomOn(
    const values::PciDevice &board, const values::GraphicsInfo &info) const
{
    const catalog::VgpuProfile *const wanted = profileFor(m_vgpu.profiles, board);
    if (!wanted)
        return State::Free;
    QList<catalog::VgpuProfile> running = runningOn(board, info);
    // Its own vGPUs before this one take places, too; where, the host decides.
    if (m_boards.size() == 1) {
        for (const CaseDevice &own : m_power.vgpus) {
            const catalog::VgpuProfile *const one = profileFor(own.profiles, board);
            if (own.number < m_vgpu.number && one)
                running.append(*one);
        }
    }
    if (info.vgpuMode == u"mixedSize" && !wanted->mig && m_power.release.atLeast(8, 0, 3))
        return placementOn(board, running);
    for (const catalog::VgpuProfile &other : running) {
        const bool isOther = other.frameBuffer != wanted->frameBuffer
            || (other.name != wanted->name && !m_power.release.atLeast(8, 0, 2));
        if (isOther && !(wanted->mig && other.mig))
            return State::OtherType;
    }
    return running.size() >= wanted->perGpu.value_or(1) ? State::Full : State::Free;
}

/// Mixed sizes: starts are multiples of a type's own size; the first VMs sit as low as they can.
VgpuOffer::State VgpuOffer::placementOn(
    const values::PciDevice &board, const QList<catalog::VgpuProfile> &running) const
{
    const catalog::VgpuProfile *const wanted = profileFor(m_vgpu.profiles, board);
    const catalog::GpuModel *const model = catalog::GpuCatalog::builtIn().find(board);
    if (!model || !model->memory)
        return State::Free;
    const qint64 total = (model->memory->count + 4095) / 4096 * 4096;
    QList<std::pair<qint64, qint64>> used;
    const auto firstFree = [&used, total](qint64 size) -> qint64 {
        for (qint64 start = 0; start + size <= total; start += size) {
            const bool isFree = std::none_of(used.cbegin(), used.cend(),
                [=](const auto &one) { return start < one.second && one.first < start + size; });
            if (isFree)
                return start;
        }
        return -1;
    };
    qint64 left = total;
    for (const catalog::VgpuProfile &other : running) {
        const qint64 size = other.frameBuffer.count;
        const qint64 start = firstFree(size);
        left -= size;
        if (start >= 0)
            used.append({start, start + size});
    }
    if (left < wanted->frameBuffer.count)
        return State::Full;
    return firstFree(wanted->frameBuffer.count) < 0 ? State::NoPosition : State::Free;
}

} // namespace advice
