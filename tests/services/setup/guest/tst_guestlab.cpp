// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plan/registry.h"
#include "services/setup/guest/recipe.h"
#include "services/ssh/service.h"
#include "tests/services/setup/guest/fakeguest.h"
#include "tests/support/labprocess.h"
#include "tests/support/testmain.h"

#include <QCoroTask>
#include <QCoroTimer>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using values::CheckState;

namespace
{

/// Commands over real SSH in one guest of the lab.
class LabShell final : public plan::ShellPort
{
public:
    explicit LabShell(std::shared_ptr<ssh::Session> session)
        : m_session(std::move(session))
    {
    }
    [[nodiscard]] bool canReach(const values::MoRef &) const override { return true; }
    plan::Answer<plan::ShellOutput> run(values::MoRef, QStringList words, QByteArray input,
        std::chrono::seconds limit, std::stop_token stop) override
    {
        ssh::Command command(words.first(), words.mid(1));
        command.withInput(input).withTimeout(limit);
        const values::Result<ssh::Output> said = co_await m_session->run(command, stop);
        if (!said.ok())
            co_return said.error();
        co_return plan::ShellOutput{said->out, said->err, said->exitStatus};
    }
    plan::Answer<> upload(values::MoRef, QString localFile, QString remotePath, plan::Progress,
        std::stop_token stop) override
    {
        const ssh::UploadProgress progress;
        const values::Result<ssh::Uploaded> sent
            = co_await m_session->upload(localFile, remotePath, progress, stop);
        if (!sent.ok())
            co_return sent.error();
        co_return values::done();
    }

private:
    std::shared_ptr<ssh::Session> m_session;
};

/// Time as it is, but ten times shorter: the lab runs fast.
class LabTime final : public plan::TimePort
{
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
    plan::Answer<> pause(std::chrono::milliseconds time, std::stop_token) override
    {
        co_await QCoro::sleepFor(time / 10);
        co_return values::done();
    }
};

} // namespace

/// The recipes on a guest of the practice lab over real SSH: a template's copy of Ubuntu with one
/// P100, from the fresh system to CUDA, and back.
class TstGuestLab : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void fromFreshToCudaAndBack();

private:
    QString file(const QString &name);
    bool startLab();
    /// Runs a plan as the runner does; returns the sentence of the last evidence, or the error.
    QString carryOut(const values::Plan &plan);
    QString takeBack(const values::Plan &plan);

    QTemporaryDir m_folder;
    tests::LabProcess m_lab;
    std::unique_ptr<ssh::Service> m_service;
    tests::GuestRig m_rig;
    QHash<QString, QJsonObject> m_before;
    QStringList m_states;
};

QString TstGuestLab::file(const QString &name)
{
    QFile made(m_folder.filePath(name));
    if (!made.open(QIODevice::WriteOnly) || made.write("#! /bin/sh\n# not for real\n") < 1)
        return {};
    return made.fileName();
}

bool TstGuestLab::startLab()
{
    const QString estate = m_folder.filePath(u"estate.json"_s);
    QFile made(estate);
    if (!made.open(QIODevice::WriteOnly))
        return false;
    made.write(R"({"schema": "gpulab.estate/1", "name": "one",
 "vcenter": {"name": "vc", "release": "8.0U3"},
 "datacenters": [{"name": "dc", "clusters": [{"name": "gpu", "hosts": [
  {"name": "esx-01", "release": "8.0U3", "server": "r740",
   "cards": [{"model": "p100", "passthrough": "active", "address": "0000:3b:00.0"}],
   "vms": [{"name": "train", "memoryMiB": 65536, "reserveAll": true, "power": "poweredOn",
     "extraConfig": {"pciPassthru.use64bitMMIO": "TRUE", "pciPassthru.64bitMMIOSizeGB": "32"},
     "gpus": [{"method": "directpath", "device": "0000:3b:00.0"}],
     "guest": {"distribution": "ubuntu-22.04", "slot": "13:00.0"}}]}]}]}]})");
    made.close();
    return m_lab.start(u"gpulab"_s, {u"--estate"_s, estate, u"--speed"_s, u"200"_s});
}

void TstGuestLab::initTestCase()
{
    QVERIFY2(startLab(), qPrintable(m_lab.problem()));
    const QJsonObject guest = m_lab.ready()[u"guests"_s][0].toObject();
    const QString address = guest[u"ssh"_s].toString();
    ssh::Target target;
    target.host = address.section(u':', 0, 0);
    target.port = address.section(u':', 1).toInt();
    target.user = u"root"_s;
    ssh::SessionOptions options;
    options.hostKeys = ssh::HostKeyPolicy::only({guest[u"hostKey"_s].toString()});
    options.shortestPause = std::chrono::milliseconds(50);
    options.longestPause = std::chrono::milliseconds(200);
    m_service
        = std::make_unique<ssh::Service>(std::make_shared<ssh::HostKeys>(QString(), QStringList()));
    m_rig.context->ports.shell = std::make_shared<LabShell>(
        m_service->session(target, ssh::Credentials(m_lab.password()), options));
    m_rig.context->ports.time = std::make_shared<LabTime>();
}

QString TstGuestLab::carryOut(const values::Plan &plan)
{
    QString sentence;
    m_states.clear();
    for (const values::PlannedStep &planned : plan.steps) {
        const auto step = m_rig.step(planned.type, planned.params);
        if (!step)
            return m_rig.refusal;
        const auto check = m_rig.check(*step);
        if (!check.ok())
            return check.error().sentence();
        if (check->state == CheckState::AlreadyDone) {
            m_states.append(u"done"_s);
            continue;
        }
        m_states.append(check->state == CheckState::Needed ? u"needed"_s : check->reason);
        const auto evidence = m_rig.run(*step);
        if (!evidence.ok())
            return evidence.error().sentence() + evidence.error().detail;
        m_before.insert(planned.type, m_rig.context->before);
        sentence = evidence->sentence;
    }
    return sentence;
}

QString TstGuestLab::takeBack(const values::Plan &plan)
{
    for (auto planned = plan.steps.crbegin(); planned != plan.steps.crend(); ++planned) {
        const auto step = m_rig.step(planned->type, planned->params);
        m_rig.context->before = m_before.value(planned->type);
        const auto undone = m_rig.undo(*step);
        if (!undone.ok())
            return planned->type + u": "_s + undone.error().sentence();
    }
    return {};
}

void TstGuestLab::fromFreshToCudaAndBack()
{
    values::Plan proof;
    proof.steps = setup::guestProofSteps(
        {{m_rig.vm, u"train"_s, {}}, {}, {}}, {{u"10de:15f8"_s}, false, false});
    const QString proved = carryOut(proof);
    QVERIFY2(proved.contains(u"0000:13:00.0"_s), qPrintable(proved));
    QVERIFY2(proved.contains(u"driver nouveau"_s), qPrintable(proved));

    setup::GuestDriverChoices driver;
    driver.vm = m_rig.vm;
    driver.driverFile = file(u"NVIDIA-Linux-x86_64-535.183.01.run"_s);
    const auto driverPlan = setup::planGuestDriver(driver, m_rig.estate->estate);
    QVERIFY(driverPlan.ok());
    const QString works = carryOut(driverPlan.value());
    QVERIFY2(works.startsWith(u"Driver 535.183.01 has "_s), qPrintable(works));
    QVERIFY2(works.contains(u"P100"_s), qPrintable(works));
    QCOMPARE(m_states, QStringList({u"done"_s, u"needed"_s, u"needed"_s, u"needed"_s}));
    carryOut(driverPlan.value());
    QCOMPARE(m_states, QStringList({u"done"_s, u"done"_s, u"done"_s, u"needed"_s}));

    setup::GuestCudaChoices cuda;
    cuda.vm = m_rig.vm;
    cuda.toolkitFile = file(u"cuda_12.2.2_535.104.05_linux.run"_s);
    const auto cudaPlan = setup::planGuestCuda(cuda, m_rig.estate->estate);
    QVERIFY(cudaPlan.ok());
    const QString computes = carryOut(cudaPlan.value());
    QVERIFY2(computes.contains(u"vectorAdd passes"_s), qPrintable(computes));

    QCOMPARE(takeBack(cudaPlan.value()), QString());
    QCOMPARE(takeBack(driverPlan.value()), QString());
    const auto fresh = m_rig.step(u"guest.smi"_s, {{u"gpus"_s, 1}});
    const auto gone = m_rig.run(*fresh);
    QVERIFY(!gone.ok());
    QVERIFY2(gone.error().fix.contains(u"Install"_s), qPrintable(gone.error().sentence()));
}

GPUDECK_TEST(TstGuestLab);
#include "tst_guestlab.moc"
