// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/guest/cudaproof.h"
#include "services/setup/guest/provecontainer.h"
#include "tests/services/setup/guest/fakeguest.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace setup::guest;
using values::CheckState;
using values::Error;

namespace
{

QByteArray sample(const QString &name)
{
    QFile file(QStringLiteral(GPUDECK_SAMPLES "/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

plan::ShellOutput said(const QString &name, int status = 0)
{
    return {sample(name), {}, status};
}

const plan::ShellOutput absent{{}, "env: No such file or directory", 127};

} // namespace

/// The CUDA toolkit and containers in a guest.
class TstGuestCuda : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsRealOutput();
    void installsAndRemoves();
    void keepsWhatWasThere();
    void theLinkComesBack();
    void aFolderOfOthersIsKept();
    void isBlocked();
    void anInstallationFails();
    void anotherDriverIsNoticed();
    void programsThatFailAreNoticed();
    void aContainerIsProved();
    void aContainerHasNoGpu_data();
    void aContainerHasNoGpu();

private:
    QTemporaryDir m_folder;
    QString m_file;
};

void TstGuestCuda::initTestCase()
{
    m_file = m_folder.filePath(u"cuda_12.2.2_535.104.05_linux.run"_s);
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write("#! /bin/sh\n") > 0);
}

void TstGuestCuda::readsRealOutput()
{
    const auto passed = said(u"device_query/rtx2070s_gtx1050_cuda12.2.txt"_s);
    const auto added = said(u"cuda_sample/vectoradd_passed.txt"_s);
    const CudaProof both = proveCuda(passed, added);
    QVERIFY2(both.proved, qPrintable(both.verdict));
    QVERIFY(both.verdict.contains(u"2 device"_s));
    QVERIFY(both.verdict.contains(u"vectorAdd passes"_s));
    const CudaProof old
        = proveCuda(said(u"device_query/fail_insufficient_driver_35.txt"_s, 1), added);
    QVERIFY(!old.proved);
    QVERIFY2(old.verdict.contains(u"driver version is insufficient"_s), qPrintable(old.verdict));
    QVERIFY(old.fix.contains(u"PF-GU-14"_s));
    QVERIFY(proveCuda(absent, added).proved);
    QVERIFY(proveCuda(absent, absent).proved);
    QVERIFY(!proveCuda(passed, {"[Vector addition]\nTest FAILED\n", {}, 1}).proved);
}

void TstGuestCuda::installsAndRemoves()
{
    tests::GuestRig rig;
    rig.guest->driver = u"535.183.01"_s;
    const auto step = rig.step(u"guest.cuda"_s, {{u"file"_s, m_file}});
    const auto check = rig.check(*step);
    QCOMPARE(check->state, CheckState::Needed);
    QVERIFY(check->notes.join(u' ').contains(u"535.104.05"_s));
    const auto evidence = rig.run(*step);
    QVERIFY2(evidence.ok(), qPrintable(evidence.ok() ? QString() : evidence.error().sentence()));
    const QString installer = u"sh /var/tmp/cuda_12.2.2_535.104.05_linux.run"_s;
    QVERIFY(rig.guest->ran.contains(installer + u" --silent --toolkit"_s));
    QVERIFY(rig.guest->ran.contains(u"/usr/local/cuda-12.2/extras/demo_suite/deviceQuery"_s));
    QCOMPARE(rig.guest->driver, u"535.183.01"_s);
    QCOMPARE(rig.check(*step)->state, CheckState::AlreadyDone);
    QVERIFY(rig.undo(*step).ok());
    QVERIFY(rig.guest->ran.contains(u"rm -rf -- /usr/local/cuda-12.2 /usr/local/cuda"_s));
    QVERIFY(rig.guest->toolkit.isEmpty());
}

void TstGuestCuda::keepsWhatWasThere()
{
    tests::GuestRig rig;
    rig.guest->driver = u"535.183.01"_s;
    rig.guest->hadDefault = true;
    const auto step = rig.step(u"guest.cuda"_s, {{u"file"_s, m_file}});
    QVERIFY(rig.run(*step).ok());
    QVERIFY(rig.undo(*step).ok());
    QVERIFY(rig.guest->ran.contains(u"rm -rf -- /usr/local/cuda-12.2"_s));
}

void TstGuestCuda::theLinkComesBack()
{
    tests::GuestRig rig;
    rig.guest->driver = u"535.183.01"_s;
    rig.guest->hadDefault = true;
    rig.guest->defaultLink = "/usr/local/cuda-11.8";
    const auto step = rig.step(u"guest.cuda"_s, {{u"file"_s, m_file}});
    QVERIFY(rig.run(*step).ok());
    QVERIFY(rig.undo(*step).ok());
    QCOMPARE(rig.guest->ran.last(), u"ln -sfn -- /usr/local/cuda-11.8 /usr/local/cuda"_s);
}

void TstGuestCuda::aFolderOfOthersIsKept()
{
    tests::GuestRig rig;
    rig.guest->driver = u"535.183.01"_s;
    rig.guest->hadFolder = true;
    const auto step = rig.step(u"guest.cuda"_s, {{u"file"_s, m_file}});
    QVERIFY(rig.run(*step).ok());
    QCOMPARE(rig.undo(*step).error().kind, Error::Kind::Blocked);
    for (const QString &line : std::as_const(rig.guest->ran))
        QVERIFY2(!line.startsWith(u"rm -rf"), qPrintable(line));
}

void TstGuestCuda::isBlocked()
{
    tests::GuestRig rig;
    const auto step = rig.step(u"guest.cuda"_s, {{u"file"_s, m_file}});
    QCOMPARE(rig.check(*step)->state, CheckState::Blocked);
    rig.guest->driver = u"510.85.02"_s;
    const auto old = rig.check(*step);
    QCOMPARE(old->state, CheckState::Blocked);
    QVERIFY2(old->reason.contains(u"525.60.13"_s), qPrintable(old->reason));
    rig.guest->driver = u"535.183.01"_s;
    const auto gone = rig.step(
        u"guest.cuda"_s, {{u"file"_s, m_folder.filePath(u"cuda_11.8.0_520.61.05_linux.run"_s)}});
    QCOMPARE(rig.check(*gone)->state, CheckState::Blocked);
}

void TstGuestCuda::anInstallationFails()
{
    tests::GuestRig rig;
    rig.guest->driver = u"535.183.01"_s;
    rig.guest->scripted.insert(
        u"sh /var/tmp/cuda"_s, {{}, " Failed to verify gcc version. See log\n", 1});
    const auto step = rig.step(u"guest.cuda"_s, {{u"file"_s, m_file}});
    const auto failed = rig.run(*step);
    QCOMPARE(failed.error().kind, Error::Kind::Fault);
    QVERIFY(failed.error().why.contains(u"gcc version"_s));
    QVERIFY(rig.guest->ran.last().startsWith(u"rm -f"_s));
}

void TstGuestCuda::anotherDriverIsNoticed()
{
    tests::GuestRig rig;
    rig.guest->driver = u"535.183.01"_s;
    const auto step = rig.step(u"guest.cuda"_s, {{u"file"_s, m_file}});
    QVERIFY(rig.run(*step).ok());
    rig.context->before = {{u"driver"_s, u"550.90.07"_s}};
    const auto verified = QCoro::waitFor(step->verify(rig.context, {}));
    QVERIFY2(verified.error().why.contains(u"PF-GU-15"_s), qPrintable(verified.error().why));
}

void TstGuestCuda::programsThatFailAreNoticed()
{
    tests::GuestRig rig;
    rig.guest->driver = u"535.183.01"_s;
    rig.guest->scripted.insert(u"/usr/local/cuda-12.2/extras/demo_suite/deviceQuery"_s,
        said(u"device_query/fail_insufficient_driver_35.txt"_s, 1));
    const auto step = rig.step(u"guest.cuda"_s, {{u"file"_s, m_file}});
    const auto failed = rig.run(*step);
    QVERIFY(!failed.ok());
    QVERIFY(failed.error().fix.contains(u"PF-GU-14"_s));
}

void TstGuestCuda::aContainerIsProved()
{
    tests::GuestRig rig;
    const QJsonObject params{
        {u"image"_s, u"nvidia/cuda:12.2.0-base-ubuntu22.04"_s}, {u"gpus"_s, 1}};
    const auto step = rig.step(u"guest.container"_s, params);
    const auto none = rig.check(*step);
    QCOMPARE(none->state, CheckState::Blocked);
    QVERIFY(none->reason.contains(u"Docker"_s));
    rig.guest->scripted.insert(u"docker --version"_s, {"Docker version 24.0.7", {}, 0});
    rig.guest->scripted.insert(
        u"docker run --rm --gpus all nvidia/cuda:12.2.0-base-ubuntu22.04 nvidia-smi"_s,
        said(u"nvidia_smi_table/"_s + u"535.86_docs_sample_t4.txt"_s));
    QCOMPARE(rig.check(*step)->state, CheckState::Needed);
    const auto evidence = rig.run(*step);
    QVERIFY2(evidence.ok(), qPrintable(evidence.ok() ? QString() : evidence.error().sentence()));
    QVERIFY(!evidence->facts[u"driver"_s].toString().isEmpty());
}

void TstGuestCuda::aContainerHasNoGpu_data()
{
    QTest::addColumn<QByteArray>("complaint");
    QTest::addColumn<QString>("fix");
    QTest::newRow("no runtime") << sample(u"docker/select_device_driver_empty_name.txt"_s)
                                << u"container toolkit"_s;
    QTest::newRow("with the client's line")
        << sample(u"docker/select_device_driver_erro_line.txt"_s) << u"container toolkit"_s;
    QTest::newRow("driver not loaded") << QByteArray(
        "docker: Error response from daemon: failed to create shim task: OCI runtime "
        "create failed: nvidia-container-cli: initialization error: nvml error: "
        "driver not loaded: unknown.") << u"not loaded"_s;
}

void TstGuestCuda::aContainerHasNoGpu()
{
    QFETCH(QByteArray, complaint);
    QFETCH(QString, fix);
    QVERIFY(!complaint.isEmpty());
    tests::GuestRig rig;
    rig.guest->scripted.insert(u"docker --version"_s, {"Docker version 24.0.7", {}, 0});
    rig.guest->scripted.insert(u"docker run"_s, {{}, complaint, 125});
    const auto step
        = rig.step(u"guest.container"_s, {{u"image"_s, u"nvidia/cuda"_s}, {u"gpus"_s, 1}});
    const auto failed = rig.run(*step);
    QCOMPARE(failed.error().kind, Error::Kind::Fault);
    QVERIFY2(failed.error().fix.contains(fix), qPrintable(failed.error().sentence()));
}

GPUDECK_TEST(TstGuestCuda);
#include "tst_guestcuda.moc"
