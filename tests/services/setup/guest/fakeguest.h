// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/plan/ports.h"
#include "services/plan/step.h"

#include <QHash>
#include <QSet>

#include <memory>

namespace tests
{

/// A Linux guest behind a ShellPort: it answers the commands that steps use from a few facts, and
/// changes those as an installation does.
class FakeGuest final : public plan::ShellPort
{
public:
    bool known = true; ///< a login is at hand
    QString uid = QStringLiteral("0");
    bool sudo = true; ///< without a password
    QByteArray osRelease = "PRETTY_NAME=\"Ubuntu 22.04.4 LTS\"\nID=ubuntu\nID_LIKE=debian\n";
    QByteArray kernel = "5.15.0-112-generic";
    QSet<QString> packages; ///< installed, besides the system
    bool nouveau = true, barred = false;
    bool display = false;
    bool secureBoot = false;
    bool compiles = true; ///< the installer's module loads
    QString driver; ///< of the loaded module
    QString toolkit; ///< CUDA release
    bool hadDefault = false; ///< /usr/local/cuda is there
    QByteArray defaultLink; ///< what it links to; empty: it is no link
    bool hadFolder = false; ///< /usr/local/cuda-… is there, without nvcc
    QByteArray lspci, kernelLog;
    int boots = 1;
    int silentAfterBoot = 0; ///< commands that fail by the network before it is back
    QStringList ran; ///< words without "env …" and sudo
    QStringList uploads; ///< remote paths
    std::shared_ptr<int> telemetry; ///< while not 0 the driver is not held
    bool heldByTelemetry = false; ///< telemetry would hold the driver
    QHash<QString, plan::ShellOutput> scripted; ///< by the beginning of the command: wins
    QHash<QString, values::Error> failing; ///< the call itself fails

    [[nodiscard]] bool canReach(const values::MoRef &) const override { return known; }
    plan::Answer<plan::ShellOutput> run(values::MoRef machine, QStringList words, QByteArray input,
        std::chrono::seconds limit, std::stop_token stop) override;
    plan::Answer<> upload(values::MoRef machine, QString localFile, QString remotePath,
        plan::Progress progress, std::stop_token stop) override;

private:
    plan::ShellOutput answer(const QStringList &words);
    plan::ShellOutput answerCuda(const QString &line) const;
    plan::ShellOutput answerFacts(const QStringList &words) const;
    plan::ShellOutput answerChange(const QStringList &words);
    plan::ShellOutput install(const QString &file);
    plan::ShellOutput smi() const;
};

/// The estate of one VM.
class FakeEstate final : public plan::EstatePort
{
public:
    plan::Estate estate;
    /// What happens while somebody waits: false: nothing, the time runs out.
    std::function<bool(plan::Estate &)> meanwhile;
    plan::Answer<plan::Estate> read(QList<values::MoRef> objects, std::stop_token stop) override;
    plan::Answer<plan::Estate> waitFor(values::MoRef object,
        std::function<bool(const plan::Estate &)> until, std::chrono::seconds limit,
        std::stop_token stop) override;
    plan::Answer<QList<values::MissingPrivileges>> missingPrivileges(
        QList<values::MoRef> objects, QStringList privileges, std::stop_token stop) override;
};

/// Time that passes at once.
class FakeTime final : public plan::TimePort
{
public:
    QDateTime clock = QDateTime(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);
    [[nodiscard]] QDateTime now() const override { return clock; }
    plan::Answer<> pause(std::chrono::milliseconds time, std::stop_token stop) override;
};

/// Telemetry that counts who has paused it.
class FakeTelemetry final : public plan::TelemetryPort
{
public:
    std::shared_ptr<int> paused = std::make_shared<int>(0); ///< now
    int pauses = 0; ///< ever
    plan::Answer<std::shared_ptr<const void>> pause(
        values::MoRef machine, QString reason, std::stop_token stop) override;
};

/// A VM that runs, its guest, and a context to run steps in.
struct GuestRig {
    GuestRig();
    std::shared_ptr<FakeGuest> guest = std::make_shared<FakeGuest>();
    std::shared_ptr<FakeEstate> estate = std::make_shared<FakeEstate>();
    std::shared_ptr<FakeTelemetry> telemetry = std::make_shared<FakeTelemetry>();
    std::shared_ptr<FakeTime> time = std::make_shared<FakeTime>();
    std::shared_ptr<plan::StepContext> context = std::make_shared<plan::StepContext>();
    values::MoRef vm{QStringLiteral("VirtualMachine"), QStringLiteral("vm-31")};

    /// Changes the VM of the estate.
    void change(const std::function<void(values::VirtualMachine &)> &how);
    /// A step of the registry; null, with a message, when it is refused.
    [[nodiscard]] std::shared_ptr<plan::Step> step(const QString &type, const QJsonObject &params);

    [[nodiscard]] values::Result<values::StepCheck> check(plan::Step &step);
    /// Checks, keeps `before`, applies and verifies, as the runner does.
    [[nodiscard]] values::Result<values::Evidence> run(plan::Step &step);
    [[nodiscard]] values::Status undo(plan::Step &step);
    QString refusal; ///< of the last step()
};

} // namespace tests
