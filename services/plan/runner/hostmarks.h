// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/plan/hostmark.h"
#include "services/plan/runner/runcore.h"

#include <qcorotask.h>

namespace plan
{

/// The marks of one run on the hosts that its steps touch. They tell two desktops of each other;
/// the lock of the journal covers one machine.
/// Shape:  set before the first change, so that a run which finds everything done changes nothing.
///         vCenter has no "set if empty". Whoever sets a mark waits a moment and looks again: of
///         two desktops the one that wrote last stays, and the other takes its marks away. One
///         that was slower than that moment is met before the next step (refuseOthers()).
/// Life:   in the frame of the coroutine that awaits.
class HostMarks final
{
public:
    explicit HostMarks(std::shared_ptr<RunCore> core)
        : m_core(std::move(core))
    {
    }

    /// Reads only. Errors: Blocked (heldByOthers()), those of EstatePort::read().
    [[nodiscard]] QCoro::Task<values::Status> look(std::stop_token stop);
    /// look(), then the marks that are missing; once per process and run. Where the account or the
    /// server cannot, that is noted in the journal, and no failure. Errors: as look(); Storage;
    /// Network.
    [[nodiscard]] QCoro::Task<values::Status> set(std::stop_token stop);
    /// Takes our marks away. One that stays is noted. Errors: Storage, Cancelled.
    [[nodiscard]] QCoro::Task<values::Status> clear();

    /// Whether hosts of an estate that was read just now are held by somebody else.
    /// Errors: Blocked (heldByOthers()).
    [[nodiscard]] static QCoro::Task<values::Status> refuseOthers(
        std::shared_ptr<RunCore> core, Estate estate, QList<values::MoRef> hosts);

private:
    [[nodiscard]] QCoro::Task<values::Status> readHosts(std::stop_token stop);
    [[nodiscard]] QCoro::Task<values::Status> setMissing(std::stop_token stop);
    [[nodiscard]] QCoro::Task<values::Status> prove(std::stop_token stop);
    [[nodiscard]] QCoro::Task<values::Status> withdraw(values::Error error);
    [[nodiscard]] QCoro::Task<values::Status> clearOurs();
    [[nodiscard]] QCoro::Task<values::Status> note(QString words, QList<values::MoRef> hosts);
    [[nodiscard]] QString textOn(const values::MoRef &host) const;
    [[nodiscard]] bool isOurs(const values::MoRef &host) const;
    [[nodiscard]] QString namesOf(const QList<values::MoRef> &hosts) const;
    [[nodiscard]] QString takenOver() const;

    std::shared_ptr<RunCore> m_core;
    Estate m_estate;
    QList<values::MoRef> m_hosts;
    QList<values::MoRef> m_marked; ///< by set()
};

} // namespace plan
