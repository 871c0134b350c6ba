// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/moref.h"
#include "models/values/result.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QString>
#include <qcorotask.h>

#include <chrono>
#include <functional>
#include <memory>
#include <stop_token>

namespace telemetry
{

/// A process that holds the GPUs of a host besides us.
struct GpuHolder {
    qint64 pid = 0;
    QString command; ///< as the host lists it
    friend bool operator==(const GpuHolder &, const GpuHolder &) = default;
};

/// Asks a host who holds its GPUs; carried out over SSH.
using ListHolders = std::function<QCoro::Task<values::Result<QList<GpuHolder>>>(
    values::ObjectKey target, std::stop_token stop)>;

class Leases;

/// Telemetry on one host or VM is off as long as this lives. Moved, never copied.
class Lease final
{
public:
    Lease() = default;
    Lease(Lease &&) = default;
    Lease &operator=(Lease &&) = default;
    ~Lease() = default;
    [[nodiscard]] bool isHeld() const { return m_hold != nullptr; }
    void release() { m_hold.reset(); }

private:
    friend class Leases;
    std::shared_ptr<const void> m_hold; ///< its end gives back; outlives Leases without harm
};

/// Who measures on hosts and can be made to stop: the sources of telemetry.
class Pausable
{
public:
    virtual ~Pausable() = default;
    /// Begins to stop what measures on this target; what comes later does not start either.
    virtual void pause(const values::ObjectKey &target, const QString &reason) = 0;
    virtual void resume(const values::ObjectKey &target) = 0;
    /// Nothing of ours runs on the target any more.
    [[nodiscard]] virtual bool isQuiet(const values::ObjectKey &target) const = 0;
};

/// Pauses telemetry before a step that changes MIG, mixed-size mode, the driver or the host engine:
/// a looping nvidia-smi holds the GPU.
/// Shape:  leases on the same target are counted; telemetry resumes when the last one ends.
/// Thread: the interface thread. Stops: at its token, and when the time is over; telemetry resumes.
/// Errors: Blocked (still measuring when the time was over), Cancelled.
class Leases final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds defaultTimeout{15'000};

    /// The sources outlive this.
    explicit Leases(Pausable &sources, ListHolders listHolders = {});
    ~Leases() override;

    /// Returns when the sources on this target have really stopped.
    [[nodiscard]] QCoro::Task<values::Result<std::shared_ptr<Lease>>> pause(
        values::ObjectKey target, QString reason, std::stop_token stop,
        std::chrono::milliseconds timeout = defaultTimeout);
    /// Others that hold the GPUs; our own sources are not among them while paused.
    [[nodiscard]] QCoro::Task<values::Result<QList<GpuHolder>>> otherHolders(
        values::ObjectKey target, std::stop_token stop);
    [[nodiscard]] int held(const values::ObjectKey &target) const;
    /// To be called whenever a source stopped.
    void sourceStopped();

Q_SIGNALS:
    void quietChanged();

private:
    class Hold;

    [[nodiscard]] std::shared_ptr<Lease> take(
        const values::ObjectKey &target, const QString &reason);
    void giveBack(const values::ObjectKey &target);

    Pausable &m_sources;
    ListHolders m_listHolders;
    QHash<values::ObjectKey, int> m_counts;
};

} // namespace telemetry
