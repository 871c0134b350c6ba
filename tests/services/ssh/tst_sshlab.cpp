// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ssh/errors.h"
#include "tests/services/ssh/labmachine.h"
#include "tests/services/ssh/sshfixture.h"
#include "tests/support/testmain.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tests;
using values::Error;
using Phase = values::SshState::Phase;

/// Sessions with the practice lab's ESXi hosts, which take passwords by keyboard-interactive alone.
class TstSshLab : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QStringList arguments{u"--estate"_s, u"mixed"_s, u"--seed"_s, u"3"_s};
        QVERIFY2(m_lab.start(u"gpulab"_s, arguments), qPrintable(m_lab.problem()));
        m_service = std::make_unique<ssh::Service>(
            std::make_shared<ssh::HostKeys>(QString(), QStringList()));
    }
    void cleanup() { (void)m_lab.post(u"/reset"_s, {}); }

    void runsManyCommandsWithOneLogin();
    void tellsThatSshIsOff();
    void streamsReadings();
    void goesOnAfterGarbage();
    void isCutMidLine();
    void endsAHungCommand();
    void waitsWhileTheHostRefuses();
    void blocksAChangedKey();
    void uploads();

private:
    std::shared_ptr<ssh::Session> session(const LabMachine &machine);
    bool fault(const QString &kind, const QString &host, QJsonObject more = {});
    int counted(const QString &name) { return m_lab.state()[u"ssh"_s][name].toInt(-1); }
    static ssh::Command readings()
    {
        return ssh::Command(u"nvidia-smi"_s,
            {u"--query-gpu=index,name,temperature.gpu"_s, u"--format=csv,noheader,nounits"_s,
                u"-l"_s, u"1"_s});
    }

    const QString m_host = u"pa-esx-a3.corp.example"_s;
    LabProcess m_lab;
    std::unique_ptr<ssh::Service> m_service;
};

std::shared_ptr<ssh::Session> TstSshLab::session(const LabMachine &machine)
{
    ssh::SessionOptions options;
    options.hostKeys = ssh::HostKeyPolicy::only({machine.hostKey});
    options.shortestPause = std::chrono::milliseconds(50);
    options.longestPause = std::chrono::milliseconds(200);
    return m_service->session(machine.target, ssh::Credentials(m_lab.password()), options);
}

bool TstSshLab::fault(const QString &kind, const QString &host, QJsonObject more)
{
    more[u"kind"_s] = kind;
    more[u"host"_s] = host;
    return !m_lab.post(u"/fault"_s, more).isNull();
}

void TstSshLab::runsManyCommandsWithOneLogin()
{
    const auto host = session(labMachine(m_lab, m_host));
    const int logins = counted(u"logins"_s);
    const int connections = counted(u"connections"_s);
    std::vector<QCoro::Task<values::Result<ssh::Output>>> tasks;
    for (int i = 0; i < 20; ++i)
        tasks.push_back(host->run(ssh::Command(u"vmware"_s, {u"-v"_s}), {}));
    for (auto &task : tasks) {
        const auto output = QCoro::waitFor(std::move(task));
        QVERIFY2(output.ok(), said(output).constData());
        QVERIFY(output->out.startsWith("VMware ESXi"));
    }
    QCOMPARE(counted(u"logins"_s), logins + 1);
    QCOMPARE(counted(u"connections"_s), connections + 1);
    const auto missing = QCoro::waitFor(host->run(ssh::Command(u"no-such-tool"_s), {}));
    QVERIFY2(missing.ok(), said(missing).constData());
    QCOMPARE(missing->exitStatus, 127);
}

void TstSshLab::tellsThatSshIsOff()
{
    const auto opened
        = QCoro::waitFor(session(labMachine(m_lab, u"pa-esx-a2.corp.example"_s))->open({}));
    QCOMPARE(opened.error().kind, Error::Kind::Network);
    QCOMPARE(opened.error().detail, QString::fromLatin1(ssh::refusedDetail));
}

void TstSshLab::streamsReadings()
{
    const auto host = session(labMachine(m_lab, m_host));
    const auto stream = host->stream(readings());
    QSignalSpy ended(stream.get(), &ssh::Stream::ended);
    QList<QByteArray> lines;
    connect(stream.get(), &ssh::Stream::lines, this,
        [&lines](const QList<QByteArray> &more) { lines += more; });
    QTRY_VERIFY_WITH_TIMEOUT(lines.size() >= 6, 20'000); // three GPUs, twice
    QVERIFY2(lines[0].startsWith("0, NVIDIA"), lines[0].constData());
    QCOMPARE(lines[0].left(1), lines[3].left(1));
    QVERIFY(!m_lab.state()[u"telemetry"_s][u"loops"_s].toArray().isEmpty());
    stream->cancel();
    QTRY_COMPARE(ended.size(), 1);
    QTRY_VERIFY(
        m_lab.state()[u"telemetry"_s][u"loops"_s].toArray().isEmpty()); // the GPUs are free again
}

void TstSshLab::goesOnAfterGarbage()
{
    const auto host = session(labMachine(m_lab, m_host));
    const auto stream = host->stream(readings());
    QSignalSpy troubles(stream.get(), &ssh::Stream::trouble);
    QList<QByteArray> lines;
    connect(stream.get(), &ssh::Stream::lines, this,
        [&lines](const QList<QByteArray> &more) { lines += more; });
    QTRY_VERIFY_WITH_TIMEOUT(!lines.isEmpty(), 20'000);
    QVERIFY(fault(u"ssh-long-line"_s, m_host));
    QTRY_COMPARE_WITH_TIMEOUT(troubles.size(), 1, 20'000);
    QVERIFY(fault(u"ssh-garbage"_s, m_host));
    const auto hasGarbage = [&lines] {
        return std::any_of(lines.begin(), lines.end(),
            [](const QByteArray &line) { return !QString::fromUtf8(line).contains(u"NVIDIA"_s); });
    };
    QTRY_VERIFY_WITH_TIMEOUT(hasGarbage(), 20'000);
    lines.clear();
    QTRY_VERIFY_WITH_TIMEOUT(lines.size() >= 3 && lines.last().contains("NVIDIA"), 20'000);
    QVERIFY(!stream->isEnded());
}

void TstSshLab::isCutMidLine()
{
    const auto host = session(labMachine(m_lab, m_host));
    const auto stream = host->stream(readings());
    QList<QByteArray> lines;
    values::Result<ssh::Output> end;
    connect(stream.get(), &ssh::Stream::lines, this,
        [&lines](const QList<QByteArray> &more) { lines += more; });
    connect(stream.get(), &ssh::Stream::ended, this,
        [&end](const values::Result<ssh::Output> &why) { end = why; });
    QTRY_VERIFY_WITH_TIMEOUT(!lines.isEmpty(), 20'000);
    QVERIFY(fault(u"ssh-cut"_s, m_host, {{u"bytes"_s, 10}}));
    QTRY_VERIFY_WITH_TIMEOUT(stream->isEnded(), 20'000);
    QCOMPARE(end.error().kind, Error::Kind::Network);
    for (const QByteArray &line : lines)
        QVERIFY2(line.count(',') == 2 && line.trimmed().size() > 12, line.constData());
    (void)m_lab.post(u"/reset"_s, {});
    const auto output = QCoro::waitFor(host->run(ssh::Command(u"vmware"_s, {u"-v"_s}), {}));
    QVERIFY2(output.ok(), said(output).constData());
}

void TstSshLab::endsAHungCommand()
{
    const auto host = session(labMachine(m_lab, m_host));
    QVERIFY(fault(u"ssh-hang"_s, m_host));
    auto command = ssh::Command(u"vmware"_s, {u"-v"_s}).withTimeout(std::chrono::milliseconds(700));
    const auto output = QCoro::waitFor(host->run(command, {}));
    QCOMPARE(output.error().kind, Error::Kind::Network);
    QVERIFY2(output.error().why.contains(u"0.7 s"_s), said(output).constData());
}

void TstSshLab::waitsWhileTheHostRefuses()
{
    const auto host = session(labMachine(m_lab, m_host));
    QVERIFY(QCoro::waitFor(host->open({})).ok());
    QVERIFY(fault(u"refuse-ssh"_s, m_host));
    QVERIFY(fault(u"ssh-cut"_s, m_host, {{u"bytes"_s, 1}}));
    (void)QCoro::waitFor(host->run(ssh::Command(u"vmware"_s, {u"-v"_s}), {}));
    QTRY_COMPARE(host->state().phase, Phase::Waiting);
    QTRY_COMPARE(host->state().error->detail, QString::fromLatin1(ssh::refusedDetail));
    (void)m_lab.post(u"/reset"_s, {});
    QTRY_COMPARE(host->state().phase, Phase::Ready);
}

void TstSshLab::blocksAChangedKey()
{
    const QString name = u"pa-esx-l1.corp.example"_s;
    const auto host = session(labMachine(m_lab, name));
    const auto opened = QCoro::waitFor(host->open({}));
    QVERIFY2(opened.ok(), said(opened).constData());
    QVERIFY(fault(u"change-hostkey"_s, name));
    QVERIFY(fault(u"ssh-cut"_s, name, {{u"bytes"_s, 1}}));
    (void)QCoro::waitFor(host->run(ssh::Command(u"vmware"_s, {u"-v"_s}), {}));
    QTRY_COMPARE(host->state().phase, Phase::Failed);
    QCOMPARE(host->state().error->kind, Error::Kind::Trust);
}

void TstSshLab::uploads()
{
    const auto host = session(labMachine(m_lab, m_host));
    QTemporaryFile file;
    QVERIFY(file.open());
    const QByteArray content(300'000, 'v');
    file.write(content);
    file.close();
    const auto uploaded
        = QCoro::waitFor(host->upload(file.fileName(), u"/tmp/driver.vib"_s, {}, {}));
    QVERIFY2(uploaded.ok(), said(uploaded).constData());
    QCOMPARE(uploaded->hash, QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
    const auto size
        = QCoro::waitFor(host->run(ssh::Command(u"wc"_s, {u"-c"_s, u"/tmp/driver.vib"_s}), {}));
    QVERIFY2(size.ok() && size->out.trimmed().startsWith("300000"), said(size).constData());
}

GPUDECK_TEST(TstSshLab);
#include "tst_sshlab.moc"
