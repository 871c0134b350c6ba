// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/host.h"
#include "models/values/result.h"
#include "models/values/setupfacts.h"
#include "models/values/virtualmachine.h"
#include "models/values/vmchange.h"
#include "services/plan/estate.h"

#include <QByteArray>
#include <QStringList>
#include <qcorotask.h>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace plan
{

/// What steps ask of the world. services/ports implements them with vsphere and ssh; unit tests
/// fake them. Every call ends at its stop token with Cancelled, and by itself with Network.
/// Thread: the one that runs the plan. Parameters by value: a call may outlive its caller's frame.

/// Percent and words of what is going on.
using Progress = std::function<void(std::optional<int> percent, const QString &doing)>;

template <class T = std::monostate>
using Answer = QCoro::Task<values::Result<T>>;

/// Reads reality. What it returns has Host::setup and VirtualMachine::setup of the objects named.
class EstatePort
{
public:
    virtual ~EstatePort() = default;
    /// The estate as last known, with these objects read anew; those that are gone are not in it.
    virtual Answer<Estate> read(QList<values::MoRef> objects, std::stop_token stop) = 0;
    /// Waits until an object fulfils something, told by the server and never polled faster than
    /// once a second. Errors: Blocked (the time is over), NotFound, Cancelled, Network.
    virtual Answer<Estate> waitFor(values::MoRef object, std::function<bool(const Estate &)> until,
        std::chrono::seconds limit, std::stop_token stop)
        = 0;
    /// Which of these privileges the account lacks on these objects. Empty: none, or not told.
    virtual Answer<QList<values::MissingPrivileges>> missingPrivileges(
        QList<values::MoRef> objects, QStringList privileges, std::stop_token stop)
        = 0;
};

struct PassthroughSetting {
    QString id; ///< PCI address as the host spells it
    bool enabled = false;
    std::optional<QString> label; ///< only where HostSetup::labelsSupported
};

struct MaintenanceWish {
    std::chrono::seconds timeout{0}; ///< 0: none
    bool evacuatePoweredOff = false;
    QString vsanMode; ///< ensureObjectAccessibility, evacuateAllData, noAction; empty: no vSAN
};

class HostPort
{
public:
    virtual ~HostPort() = default;
    /// All devices in one call, then Refresh. applyNow where the host can rebind.
    virtual Answer<> setPassthrough(
        values::MoRef host, QList<PassthroughSetting> devices, bool applyNow, std::stop_token stop)
        = 0;
    virtual Answer<> refreshPassthrough(values::MoRef host, std::stop_token stop) = 0;
    virtual Answer<> enterMaintenance(
        values::MoRef host, MaintenanceWish wish, Progress progress, std::stop_token stop)
        = 0;
    virtual Answer<> exitMaintenance(values::MoRef host, Progress progress, std::stop_token stop)
        = 0;
    /// Returns when the host has taken the order, long before it is down. Never forces.
    virtual Answer<> reboot(values::MoRef host, std::stop_token stop) = 0;
    /// The mark of who works on a host: a custom attribute. Errors: Permission, Unsupported (ESXi).
    virtual Answer<> setMarker(values::MoRef host, QString marker, std::stop_token stop) = 0;
};

/// What the server's own checks say.
struct ServerVerdict {
    bool asked = false; ///< false: this server has no such check
    QStringList errors, warnings; ///< in its words
};

class VmPort
{
public:
    virtual ~VmPort() = default;
    /// One ReconfigVM_Task. Errors: Busy as Blocked (changeVersion moved or another task), Fault.
    virtual Answer<> reconfigure(values::MoRef vm, values::VmChange change, QString changeVersion,
        Progress progress, std::stop_token stop)
        = 0;
    virtual Answer<> powerOn(
        values::MoRef vm, values::MoRef host, Progress progress, std::stop_token stop)
        = 0;
    /// PowerOnMultiVM_Task: DRS chooses the host.
    virtual Answer<> powerOnPlaced(values::MoRef vm, Progress progress, std::stop_token stop) = 0;
    virtual Answer<> powerOff(values::MoRef vm, Progress progress, std::stop_token stop) = 0;
    /// Asks the guest; returns at once. Errors: Blocked (VMware Tools do not run).
    virtual Answer<> shutdownGuest(values::MoRef vm, std::stop_token stop) = 0;
    virtual Answer<> upgradeHardware(
        values::MoRef vm, QString version, Progress progress, std::stop_token stop)
        = 0;
    /// Deletes all snapshots and consolidates the disks.
    virtual Answer<> removeSnapshots(values::MoRef vm, Progress progress, std::stop_token stop) = 0;
    virtual Answer<values::MoRef> create(
        values::VmBlueprint blueprint, Progress progress, std::stop_token stop)
        = 0;
    virtual Answer<values::MoRef> clone(
        values::VmClone clone, Progress progress, std::stop_token stop)
        = 0;
    virtual Answer<> destroy(values::MoRef vm, Progress progress, std::stop_token stop) = 0;
    virtual Answer<> answerQuestion(
        values::MoRef vm, QString question, QString choice, std::stop_token stop)
        = 0;
    virtual Answer<ServerVerdict> checkConfig(
        values::MoRef vm, values::MoRef host, values::VmChange change, std::stop_token stop)
        = 0;
    virtual Answer<ServerVerdict> checkPowerOn(
        values::MoRef vm, values::MoRef host, std::stop_token stop)
        = 0;
};

class FilesPort
{
public:
    virtual ~FilesPort() = default;
    /// The last bytes of a file, "[ds1] llm/vmware.log". Errors: NotFound, Permission, Network.
    virtual Answer<QByteArray> tail(QString datastorePath, qint64 bytes, std::stop_token stop) = 0;
};

/// How a command ended on a host or in a guest.
struct ShellOutput {
    QByteArray out, err;
    int exitStatus = -1;
};

/// Commands over SSH, on a host or in a VM's guest.
class ShellPort
{
public:
    virtual ~ShellPort() = default;
    /// Whether a login for this machine is at hand, without asking anybody.
    [[nodiscard]] virtual bool canReach(const values::MoRef &machine) const = 0;
    /// words: a program and its arguments, never shell text. Any exit status is a success.
    /// Errors: Auth, Trust, Network, Unsupported (no login known), Cancelled.
    virtual Answer<ShellOutput> run(values::MoRef machine, QStringList words, QByteArray input,
        std::chrono::seconds limit, std::stop_token stop)
        = 0;
    virtual Answer<> upload(values::MoRef machine, QString localFile, QString remotePath,
        Progress progress, std::stop_token stop)
        = 0;
};

/// Our own telemetry keeps GPUs open: off on a machine as long as the returned value lives.
class TelemetryPort
{
public:
    virtual ~TelemetryPort() = default;
    virtual Answer<std::shared_ptr<const void>> pause(
        values::MoRef machine, QString reason, std::stop_token stop)
        = 0;
};

/// Time, so that a test need not wait for it.
class TimePort
{
public:
    virtual ~TimePort() = default;
    [[nodiscard]] virtual QDateTime now() const = 0; ///< UTC
    /// Errors: Cancelled.
    virtual Answer<> pause(std::chrono::milliseconds time, std::stop_token stop) = 0;
};

/// All ports of one server.
struct Ports {
    std::shared_ptr<EstatePort> estate;
    std::shared_ptr<HostPort> host;
    std::shared_ptr<VmPort> vm;
    std::shared_ptr<FilesPort> files;
    std::shared_ptr<ShellPort> shell;
    std::shared_ptr<TelemetryPort> telemetry;
    std::shared_ptr<TimePort> time;
};

} // namespace plan
