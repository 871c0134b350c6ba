// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/values/sshstate.h"
#include "services/telemetry/gpuholders.h"
#include "tests/services/telemetry/smilab.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <set>

using namespace std::chrono_literals;
using namespace tests;
using telemetry::Readings;
using telemetry::SmiSource;
using telemetry::SmiTarget;
using values::Error;
using values::Metric;
using Phase = values::SourceState::Phase;

namespace
{

const QString Esx = QStringLiteral("pa-esx-a3.corp.example"); // three GPUs, driver 535
const QString OldEsx = QStringLiteral("pa-esx-l1.corp.example"); // driver 510
const QString Bare = QStringLiteral("pa-esx-a1.corp.example"); // no driver
const QString Guest = QStringLiteral("v100-quad-01");

/// Everything that a source brought.
struct Heard {
    explicit Heard(SmiSource &source)
    {
        QObject::connect(&source, &SmiSource::readings, &source, [this](const Readings &some) {
            ++batches;
            all.insert(all.end(), some.begin(), some.end());
        });
        QObject::connect(&source, &SmiSource::gpuState, &source,
            [this](const values::GpuState &state) { states.append(state); });
    }
    [[nodiscard]] std::size_t gpus() const
    {
        std::set<QString> uuids;
        for (const telemetry::Reading &reading : all)
            uuids.insert(reading.gpu.uuid);
        return uuids.size();
    }

    Readings all;
    QList<values::GpuState> states;
    int batches = 0;
};

/// How far the newest sample's time is from now.
std::chrono::milliseconds age(const Heard &heard)
{
    return std::chrono::abs(telemetry::systemTime() - heard.all.back().sample.time);
}

QString sentence(const SmiSource &source)
{
    return source.state().error ? source.state().error->sentence() : QString();
}

} // namespace

/// nvidia-smi over SSH on the practice lab, and what goes wrong there.
class TstSmiSource final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void host();
    void guest();
    void oldDriver();
    void slowFacts();
    void xids();
    void vgpus();
    void holders();
    void stopsOnTheOtherSide();
    void stopAndStart();
    void staysOff();
    void lastSample();
    void sshOff();
    void wrongPassword();
    void wrongPasswordOfAnother();
    void changedHostKey();
    void cutMidLine();
    void troubles_data();
    void troubles();
    void hung();
    void garbage();
    void longLine();
    void clockJump();
    void summerTime();

private:
    SmiLab m_lab;
};

void TstSmiSource::initTestCase()
{
    QVERIFY2(m_lab.start(QStringLiteral("mixed")), qPrintable(m_lab.lab.problem()));
}

void TstSmiSource::init()
{
    QVERIFY(m_lab.reset());
}

void TstSmiSource::host()
{
    const auto source = m_lab.source(Esx);
    Heard heard(*source);
    source->start();
    QCOMPARE(source->state().phase, Phase::Connecting);
    QTRY_VERIFY(heard.all.size() >= 8);
    QCOMPARE(source->state().phase, Phase::Running);
    QVERIFY2(!source->state().error, qPrintable(sentence(*source)));
    const telemetry::Reading &first = heard.all.front();
    QVERIFY(first.gpu.uuid.startsWith(QLatin1String("GPU-")));
    QVERIFY(first.gpu.address);
    QCOMPARE(first.gpu.host.value, source->target().key.ref.value);
    QVERIFY(first.gpu.vm.isNull());
    QCOMPARE(first.sample.source, values::SampleSource::HostNvidiaSmi);
    QVERIFY(first.sample.value(Metric::GpuUtilization));
    QVERIFY(first.sample.value(Metric::MemoryUsed));
    QVERIFY(first.sample.value(Metric::Power));
    QVERIFY(first.sample.value(Metric::SmClock));
    QVERIFY2(age(heard) < 3s, qPrintable(QString::number(age(heard).count())));
    QTRY_VERIFY(heard.states.size() >= qsizetype(heard.gpus()));
    QVERIFY(heard.states.first().memoryTotal);
    QVERIFY(heard.states.first().driver.startsWith(QLatin1String("535.")));
}

void TstSmiSource::guest()
{
    const auto source = m_lab.source(Guest, SmiTarget::Kind::Guest);
    Heard heard(*source);
    source->start();
    QTRY_VERIFY(heard.all.size() >= 4);
    QCOMPARE(heard.gpus(), std::size_t(4));
    const telemetry::Reading &first = heard.all.front();
    QCOMPARE(first.gpu.vm.value, source->target().key.ref.value);
    QVERIFY(!first.gpu.address); // the guest's own bus numbers say nothing of the host
    QVERIFY(!first.gpu.isVgpu);
    QCOMPARE(first.sample.source, values::SampleSource::GuestNvidiaSmi);
}

void TstSmiSource::oldDriver()
{
    const auto source = m_lab.source(OldEsx);
    Heard heard(*source);
    source->start();
    QTRY_VERIFY2(!heard.all.empty(), qPrintable(sentence(*source)));
    QVERIFY(heard.all.front().sample.value(Metric::GpuUtilization));
    QVERIFY(!heard.all.front().sample.value(Metric::EncoderUtilization)); // refused, never 0
}

void TstSmiSource::slowFacts()
{
    const auto source = m_lab.source(Guest, SmiTarget::Kind::Guest);
    Heard heard(*source);
    source->start();
    QTRY_VERIFY(!heard.states.isEmpty() && heard.states.last().slowdownCelsius);
    const values::GpuState &state = heard.states.last();
    QVERIFY(state.shutdownCelsius);
    QVERIFY(state.powerLimitWatts);
    QVERIFY(state.processes);
}

void TstSmiSource::xids()
{
    telemetry::SmiOptions options = m_lab.options;
    options.slowInterval = 300ms;
    SmiSource source(m_lab.target(Guest, SmiTarget::Kind::Guest), m_lab.session(Guest), options);
    Heard heard(source);
    source.start();
    QTRY_VERIFY(!heard.all.empty());
    QVERIFY(!m_lab.lab
                 .post(QStringLiteral("/workload"),
                     {{QStringLiteral("vm"), Guest}, {QStringLiteral("gpu"), 2},
                         {QStringLiteral("xid"), 79}})
                 .isNull());
    const auto hasXid = [&heard] {
        return std::any_of(
            heard.states.begin(), heard.states.end(), [](const values::GpuState &state) {
                return !state.xids.isEmpty() && state.xids.last().code == 79;
            });
    };
    QTRY_VERIFY(hasXid());
}

void TstSmiSource::vgpus()
{
    const auto source = m_lab.source(OldEsx);
    Heard heard(*source);
    source->start();
    const auto isUsed = [&heard] {
        return std::any_of(
            heard.states.begin(), heard.states.end(), [](const values::GpuState &state) {
                return state.processes && !state.processes->isEmpty()
                    && state.processes->first().utilization;
            });
    };
    QTRY_VERIFY(isUsed());
}

void TstSmiSource::holders()
{
    const auto session = m_lab.session(Esx);
    SmiSource source(m_lab.target(Esx, SmiTarget::Kind::Host), session, m_lab.options);
    Heard heard(source);
    source.start();
    QTRY_VERIFY(!heard.all.empty());
    const auto held = QCoro::waitFor(telemetry::listGpuHolders(session, true, {}));
    QVERIFY2(held.ok(), qPrintable(held.ok() ? QString() : held.error().sentence()));
    QCOMPARE(held->size(), 1);
    QVERIFY(held->first().command.contains(QLatin1String("nvidia-smi")));
    QSignalSpy stopped(&source, &SmiSource::stopped);
    source.stop();
    QTRY_COMPARE(stopped.size(), 1);
    const auto none = [&session] {
        const auto left = QCoro::waitFor(telemetry::listGpuHolders(session, true, {}));
        return left.ok() && left->isEmpty();
    };
    QTRY_VERIFY(none());
}

void TstSmiSource::stopsOnTheOtherSide()
{
    const auto source = m_lab.source(Esx);
    Heard heard(*source);
    QSignalSpy stopped(source.get(), &SmiSource::stopped);
    source->start();
    QTRY_VERIFY(!heard.all.empty());
    QCOMPARE(m_lab.loops(Esx), 1);
    source->stop();
    QTRY_COMPARE(stopped.size(), 1);
    QCOMPARE(source->state().phase, Phase::Off);
    QTRY_COMPARE(m_lab.loops(Esx), 0);
}

void TstSmiSource::stopAndStart()
{
    const auto source = m_lab.source(Esx);
    Heard heard(*source);
    source->start();
    source->stop();
    source->start();
    QTRY_VERIFY(!heard.all.empty());
    source->stop();
    source->start();
    const std::size_t before = heard.all.size();
    QTRY_VERIFY(heard.all.size() > before + 4);
    QCOMPARE(m_lab.loops(Esx), 1);
}

void TstSmiSource::staysOff()
{
    const auto lines = std::make_shared<std::atomic<int>>(0);
    telemetry::SmiOptions options = m_lab.options;
    options.beat = std::make_shared<telemetry::Beat>(24h); // nobody takes what came
    options.now = [lines] {
        ++*lines;
        return telemetry::systemTime();
    };
    SmiSource source(m_lab.target(Esx, SmiTarget::Kind::Host), m_lab.session(Esx), options);
    Heard heard(source);
    QSignalSpy stopped(&source, &SmiSource::stopped);
    source.start();
    QTRY_COMPARE(m_lab.loops(Esx), 1);
    const int before = *lines;
    QTRY_VERIFY(*lines >= before + 3);
    source.stop();
    QTRY_COMPARE(stopped.size(), 1);
    QCOMPARE(source.state().phase, Phase::Off);
    QVERIFY(heard.all.empty());
}

void TstSmiSource::lastSample()
{
    telemetry::SmiOptions options = m_lab.options;
    options.interval = 100ms;
    options.lastSampleInterval = 500ms;
    SmiSource source(m_lab.target(Esx, SmiTarget::Kind::Host), m_lab.session(Esx), options);
    Heard heard(source);
    QList<QDateTime> told;
    connect(&source, &SmiSource::stateChanged, &source, [&told](const values::SourceState &state) {
        if (state.phase == Phase::Running)
            told.append(state.lastSample);
    });
    source.start();
    QTRY_COMPARE(told.size(), 3);
    QVERIFY(told.front().isValid());
    for (qsizetype i = 1; i < told.size(); ++i)
        QVERIFY(told[i - 1].msecsTo(told[i]) >= 490); // two clocks
    QVERIFY(heard.batches > 3); // not with each of them
}

void TstSmiSource::sshOff()
{
    QVERIFY(m_lab.fault(QStringLiteral("refuse-ssh"), Esx));
    const auto source = m_lab.source(Esx);
    Heard heard(*source);
    source->start();
    QTRY_COMPARE(source->state().phase, Phase::Waiting);
    QVERIFY(source->state().error->detail.startsWith(QLatin1String(values::sshRefusedDetail)));
    QVERIFY2(sentence(*source).contains(QLatin1String("TSM-SSH")), qPrintable(sentence(*source)));
    QVERIFY(source->state().nextAttempt.isValid());
    QVERIFY(m_lab.lift(QStringLiteral("refuse-ssh"), Esx));
    QTRY_VERIFY(!heard.all.empty());
    QCOMPARE(source->state().phase, Phase::Running);
}

void TstSmiSource::wrongPassword()
{
    // Not the machine of the test before: its session may live on for a moment.
    const auto session = m_lab.session(OldEsx, QStringLiteral("wrong"));
    SmiSource source(m_lab.target(OldEsx, SmiTarget::Kind::Host), session, m_lab.options);
    Heard heard(source);
    QSignalSpy tries(session.get(), &ssh::Session::stateChanged);
    source.start();
    QTRY_COMPARE(source.state().phase, Phase::Failed);
    QCOMPARE(source.state().error->kind, Error::Kind::Auth);
    QVERIFY(!tries.wait(600)); // three of the longest pauses: never tried again by itself
    session->setCredentials(ssh::Credentials(m_lab.lab.password()));
    QTRY_VERIFY(!heard.all.empty());
    QCOMPARE(source.state().phase, Phase::Running);
}

void TstSmiSource::wrongPasswordOfAnother()
{
    const auto session = m_lab.session(Esx, QStringLiteral("wrong"));
    QVERIFY(!QCoro::waitFor(session->open({})).ok());
    QTRY_COMPARE(session->state().phase, values::SshState::Phase::Failed);
    QSignalSpy tries(session.get(), &ssh::Session::stateChanged);
    SmiSource source(m_lab.target(Esx, SmiTarget::Kind::Host), session, m_lab.options);
    source.start();
    QTRY_COMPARE(source.state().phase, Phase::Failed);
    QCOMPARE(source.state().error->kind, Error::Kind::Auth);
    QVERIFY(tries.isEmpty()); // a source that takes over must not lock the account
    QCOMPARE(session->state().phase, values::SshState::Phase::Failed);
}

void TstSmiSource::changedHostKey()
{
    const auto source = m_lab.source(OldEsx);
    Heard heard(*source);
    source->start();
    QTRY_VERIFY(!heard.all.empty());
    QVERIFY(m_lab.fault(QStringLiteral("change-hostkey"), OldEsx));
    QVERIFY(m_lab.fault(QStringLiteral("ssh-cut"), OldEsx));
    QTRY_COMPARE(source->state().phase, Phase::Failed);
    QCOMPARE(source->state().error->kind, Error::Kind::Trust);
    QVERIFY(!source->state().error->why.isEmpty());
}

void TstSmiSource::cutMidLine()
{
    const auto source = m_lab.source(Esx);
    Heard heard(*source);
    source->start();
    QTRY_VERIFY(!heard.all.empty());
    QVERIFY(m_lab.fault(QStringLiteral("ssh-cut"), Esx, {{QStringLiteral("bytes"), 30}}));
    QTRY_COMPARE(source->state().phase, Phase::Waiting);
    QCOMPARE(source->state().error->kind, Error::Kind::Network);
    const std::size_t before = heard.all.size();
    QTRY_VERIFY(heard.all.size() > before);
    QCOMPARE(heard.gpus(), std::size_t(3)); // no GPU was made of half a line
    for (const telemetry::Reading &reading : heard.all)
        QVERIFY(reading.sample.value(Metric::MemoryUsed));
}

void TstSmiSource::troubles_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<QString>("detail");
    QTest::newRow("missing") << QStringLiteral("smi-missing") << Error::Kind::NotFound
                             << QString::fromLatin1(telemetry::smiMissingDetail);
    QTest::newRow("driver") << QStringLiteral("smi-couldnt-communicate") << Error::Kind::Blocked
                            << QString::fromLatin1(telemetry::driverDownDetail);
    QTest::newRow("mismatch") << QStringLiteral("smi-version-mismatch") << Error::Kind::Blocked
                              << QString::fromLatin1(telemetry::driverMismatchDetail);
}

void TstSmiSource::troubles()
{
    QFETCH(const QString, fault);
    QFETCH(const Error::Kind, kind);
    QFETCH(const QString, detail);
    QVERIFY(m_lab.fault(fault, Esx));
    const auto source = m_lab.source(Esx);
    Heard heard(*source);
    source->start();
    QTRY_COMPARE(source->state().phase, Phase::Waiting);
    QVERIFY2(source->state().error->kind == kind, qPrintable(sentence(*source)));
    QVERIFY(source->state().error->detail.startsWith(detail));
    QVERIFY(!source->state().error->fix.isEmpty());
    QVERIFY(m_lab.lift(fault, Esx));
    QTRY_VERIFY(!heard.all.empty());
    QTRY_VERIFY(source->state().phase == Phase::Running && !source->state().error);
}

void TstSmiSource::hung()
{
    const auto source = m_lab.source(Esx);
    Heard heard(*source);
    source->start();
    QTRY_VERIFY(!heard.all.empty());
    QVERIFY(m_lab.fault(QStringLiteral("ssh-hang"), Esx));
    QTRY_COMPARE_WITH_TIMEOUT(source->state().phase, Phase::Waiting, 10'000);
    QVERIFY(source->state().error->detail.startsWith(QLatin1String(telemetry::silentDetail)));
    QVERIFY(m_lab.lift(QStringLiteral("ssh-hang"), Esx));
    const std::size_t before = heard.all.size();
    QTRY_VERIFY_WITH_TIMEOUT(heard.all.size() > before + 4, 15'000);
    QCOMPARE(source->state().phase, Phase::Running);
}

void TstSmiSource::garbage()
{
    const auto source = m_lab.source(Esx);
    Heard heard(*source);
    source->start();
    QTRY_VERIFY(!heard.all.empty());
    QVERIFY(m_lab.fault(QStringLiteral("ssh-garbage"), Esx));
    const std::size_t before = heard.all.size();
    QTRY_VERIFY(heard.all.size() > before + 8);
    QCOMPARE(heard.gpus(), std::size_t(3));
    QCOMPARE(source->state().phase, Phase::Running);
}

void TstSmiSource::longLine()
{
    const auto source = m_lab.source(Esx);
    Heard heard(*source);
    QList<Error> told;
    connect(source.get(), &SmiSource::stateChanged, source.get(),
        [&told](const values::SourceState &state) {
            if (state.error)
                told.append(*state.error);
        });
    source->start();
    QTRY_VERIFY(!heard.all.empty());
    QVERIFY(m_lab.fault(QStringLiteral("ssh-long-line"), Esx));
    QTRY_VERIFY(!told.isEmpty());
    QCOMPARE(told.first().kind, Error::Kind::Incomplete);
    const std::size_t before = heard.all.size();
    QTRY_VERIFY(heard.all.size() > before + 4);
    QVERIFY(!source->state().error);
}

void TstSmiSource::clockJump()
{
    const auto source = m_lab.source(Esx);
    Heard heard(*source);
    source->start();
    QTRY_VERIFY(!heard.all.empty());
    QVERIFY(m_lab.fault(QStringLiteral("clock-jump"), Esx, {{QStringLiteral("seconds"), -7200}}));
    const std::size_t before = heard.all.size();
    QTRY_VERIFY(heard.all.size() > before + 8);
    for (const telemetry::Reading &reading : heard.all)
        QVERIFY(std::chrono::abs(telemetry::systemTime() - reading.sample.time) < 60s);
    QVERIFY(
        m_lab.fault(QStringLiteral("clock-jump"), Esx, {{QStringLiteral("seconds"), 3 * 86400}}));
    const auto fresh = m_lab.source(Esx);
    Heard after(*fresh);
    fresh->start();
    QTRY_VERIFY(after.all.size() >= 6);
    QVERIFY2(age(after) < 3s, qPrintable(QString::number(age(after).count())));
}

void TstSmiSource::summerTime()
{
    const auto source = m_lab.source(Guest, SmiTarget::Kind::Guest);
    Heard heard(*source);
    source->start();
    QTRY_VERIFY(!heard.all.empty());
    QVERIFY(m_lab.fault(QStringLiteral("time-zone"), Guest, {{QStringLiteral("seconds"), 3600}}));
    const std::size_t before = heard.all.size();
    QTRY_VERIFY(heard.all.size() >= before + 8);
    std::chrono::milliseconds last = heard.all.front().sample.time;
    for (const telemetry::Reading &reading : heard.all) {
        QVERIFY(reading.sample.time >= last);
        QVERIFY(reading.sample.time - last < 5s); // neither a jump nor a gap
        last = reading.sample.time;
    }
}

GPUDECK_TEST(TstSmiSource);
#include "tst_smisource.moc"
