// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/advice/powercase.h"

#include <QList>

namespace advice
{

/// Whether a host can give a VM one vGPU of a type, and what stands nearest to it if not.
class VgpuOffer final
{
public:
    /// From the first obstacle to the last; the boards' come after the host's.
    enum class State {
        Free, ///< a board takes it
        NoBoard, ///< PF-VG-09
        TooNew, ///< PF-VG-17
        OtherPackage, ///< PF-VG-08
        NoManager, ///< PF-VG-05
        NoSriov, ///< PF-VG-07
        Passed, ///< PF-VG-04: every board is passed through
        ComputeMode, ///< PF-VG-21
        DisplayMode, ///< PF-VG-22
        HostShared, ///< PF-VG-01
        DeviceShared, ///< PF-VG-02
        NotActive, ///< PF-VG-03
        MigDiffers, ///< PF-VG-14
        EccHarms, ///< PF-VG-18
        OtherType, ///< PF-VG-10
        Full, ///< PF-VG-11
        NoPosition, ///< PF-VG-12
        Pinned, ///< PF-VG-28
    };

    VgpuOffer(const PowerCase &power, const CaseDevice &vgpu);

    [[nodiscard]] State state() const { return m_state; }
    /// The host's boards that have the type.
    [[nodiscard]] const QList<const values::PciDevice *> &boards() const { return m_boards; }

private:
    [[nodiscard]] State hostState() const;
    [[nodiscard]] State boardState(const values::PciDevice &board) const;
    [[nodiscard]] State graphicsState(
        const values::PciDevice &board, const values::GraphicsInfo &info) const;
    [[nodiscard]] State roomOn(
        const values::PciDevice &board, const values::GraphicsInfo &info) const;
    [[nodiscard]] State placementOn(
        const values::PciDevice &board, const QList<catalog::VgpuProfile> &running) const;
    [[nodiscard]] bool isOffered() const;
    [[nodiscard]] bool offersOther(bool mig, bool sameSeries) const;
    [[nodiscard]] bool isPinnedAway(const values::PciDevice &board) const;
    [[nodiscard]] QList<catalog::VgpuProfile> runningOn(
        const values::PciDevice &board, const values::GraphicsInfo &info) const;

    const PowerCase &m_power;
    const CaseDevice &m_vgpu;
    QList<const values::PciDevice *> m_boards;
    State m_state = State::Free;
};

} // namespace advice
