// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/connection.h"
#include "services/vsphere/connection/backoff.h"
#include "tests/services/vsphere/wire.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;
using namespace tests;
using values::Error;
using values::Status;
using vsphere::Connection;
using vsphere::ConnectionOptions;
using vsphere::Credentials;
using State = values::Server::State;

namespace
{

/// A watch whose end the test decides.
class FakeWatch final : public vsphere::Watch
{
public:
    explicit FakeWatch(std::shared_ptr<vsphere::Session> session)
        : m_session(std::move(session))
    {
    }
    QCoro::Task<Status> run(std::stop_token stop) override
    {
        ++runs;
        m_end.emplace();
        m_end->start();
        const QFuture<Status> future = m_end->future();
        const std::stop_callback onStop(
            stop, [this] { end(Error(Error::Kind::Cancelled, QStringLiteral("w"), {})); });
        const Status ended = co_await future;
        co_return ended;
    }
    void load(int objects)
    {
        Q_EMIT resyncBegan();
        Q_EMIT inventory({});
        Q_EMIT progressed(objects);
        Q_EMIT resyncEnded();
    }
    void end(const Status &status)
    {
        if (!m_end || m_end->future().isFinished())
            return;
        m_end->addResult(status);
        m_end->finish();
    }
    void lose(Error::Kind kind)
    {
        end(Error(
            kind, QStringLiteral("Watching"), QStringLiteral("lost"), QStringLiteral("wait")));
    }
    [[nodiscard]] bool isRunning() const { return m_end && !m_end->future().isFinished(); }

    int runs = 0;

private:
    std::shared_ptr<vsphere::Session> m_session;
    std::optional<QPromise<Status>> m_end;
};

/// Pauses that end when the test says so, and remember how long they would have been.
class FakePauses final
{
public:
    QFuture<void> operator()(std::chrono::milliseconds time, const std::stop_token &stop)
    {
        times.append(time);
        m_promise = std::make_shared<QPromise<void>>();
        m_promise->start();
        m_onStop = std::make_unique<std::stop_callback<std::function<void()>>>(
            stop, [promise = m_promise] { promise->finish(); });
        return m_promise->future();
    }
    void end() { m_promise->finish(); }
    [[nodiscard]] bool isRunning() const { return m_promise && !m_promise->future().isFinished(); }

    QList<std::chrono::milliseconds> times;

private:
    std::shared_ptr<QPromise<void>> m_promise;
    std::unique_ptr<std::stop_callback<std::function<void()>>> m_onStop;
};

/// A connection to a wire server, with everything that takes time in the test's hand.
class Bench final
{
public:
    explicit Bench(bool pinned = true)
    {
        if (!pinned)
            wire.pins.pin(wire.address.id(), {});
        wire.server.onRequest([this](QSslSocket *to, const WireRequest &request) {
            if (expired && request.method() == "CurrentTime") {
                WireServer::reply(to, WireServer::fault("NotAuthenticated", "expired"), 500);
                return;
            }
            if (request.method() == "Login" && refuseLogin) {
                WireServer::reply(to, WireServer::fault("InvalidLogin", "incorrect"), 500);
                return;
            }
            expired = expired && request.method() != "Login";
            answerAsVCenter(to, request);
        });
        ConnectionOptions options;
        options.watch = [this](std::shared_ptr<vsphere::Session> session) {
            auto made = std::make_unique<FakeWatch>(std::move(session));
            watch = made.get();
            return made;
        };
        options.pause = [this](std::chrono::milliseconds time, const std::stop_token &stop) {
            return pauses(time, stop);
        };
        options.jitter = [] {
            return 0.0;
        };
        options.now = [this] {
            return now;
        };
        connection = std::make_unique<Connection>(
            wire.address, &wire.pins, QList<QSslCertificate>(), options);
        QObject::connect(connection.get(), &Connection::serverChanged, connection.get(),
            [this](const values::Server &server) {
                if (states.isEmpty() || states.last() != server.state)
                    states.append(server.state);
            });
    }
    ~Bench()
    {
        connection->disconnectFromServer();
        const bool drained = QTest::qWaitFor([this] { return connection->isDrained(); });
        Q_ASSERT(drained);
    }
    void connectNow() const
    {
        connection->connectToServer(Credentials(QStringLiteral("admin"), QStringLiteral("secret")));
    }
    [[nodiscard]] State state() const { return connection->server().state; }
    [[nodiscard]] bool goLive() const
    {
        connectNow();
        const bool running
            = QTest::qWaitFor([this] { return watch != nullptr && watch->isRunning(); });
        if (running)
            watch->load(7);
        return state() == State::Live;
    }

    Wire wire;
    bool expired = false;
    bool refuseLogin = false;
    FakePauses pauses;
    ConnectionOptions::Clock::time_point now;
    QPointer<FakeWatch> watch;
    QList<State> states;
    std::unique_ptr<Connection> connection;
};

} // namespace

/// How a connection begins, is lost, comes back and gives up.
class TstConnection final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void backoffGrows();
    void connects();
    void tellsProgressSparingly();
    void firstFailureWaitsForAPerson();
    void comesBackInTheSameSession();
    void waitsGrowUntilStable();
    void expiredWhileAway();
    void wrongPasswordIsFinal();
    void refusedAfterALossIsFinal();
    void asksAboutUnknownCertificates();
    void changedCertificateBlocks();
    void disconnectsWhileReconnecting();
    void disconnectsWhileConnecting();
    void mayBeDestroyed();
    void connectsAnew();
};

void TstConnection::backoffGrows()
{
    vsphere::Backoff slow([] { return 0.0; });
    QList<qint64> full;
    for (int i = 0; i < 8; ++i)
        full.append(slow.next().count());
    QCOMPARE(full, QList<qint64>({1000, 2000, 4000, 8000, 16000, 32000, 60000, 60000}));
    slow.reset();
    QCOMPARE(slow.next(), 1000ms);
    vsphere::Backoff quick([] { return 1.0; });
    QCOMPARE(quick.next(), 1000ms);
    QCOMPARE(quick.next(), 1000ms);
    QCOMPARE(quick.next(), 2000ms);
}

void TstConnection::connects()
{
    Bench bench;
    QSignalSpy began(bench.connection.get(), &Connection::resyncBegan);
    QSignalSpy ended(bench.connection.get(), &Connection::resyncEnded);
    QSignalSpy batches(bench.connection.get(), &Connection::inventory);
    QVERIFY(bench.goLive());
    QCOMPARE(bench.states, QList<State>({State::Connecting, State::Loading, State::Live}));
    QCOMPARE(began.size() + ended.size() + batches.size(), 3);
    const values::Server server = bench.connection->server();
    QCOMPARE(server.user, QStringLiteral("admin"));
    QCOMPARE(server.objectsLoaded, 7);
    QCOMPARE(server.negotiatedVersion, QStringLiteral("8.0.2.0"));
    QVERIFY(server.about && server.about->isVCenter());
    bench.connection->disconnectFromServer();
    QCOMPARE(bench.state(), State::Disconnected);
    QTRY_VERIFY(bench.connection->isDrained());
    QCOMPARE(bench.wire.server.count("Logout"), 1);
}

void TstConnection::tellsProgressSparingly()
{
    Bench bench;
    QVERIFY(bench.goLive());
    QSignalSpy told(bench.connection.get(), &Connection::serverChanged);
    constexpr int steps = 1000;
    for (int objects = 1; objects <= steps; ++objects)
        Q_EMIT bench.watch->progressed(objects);
    QVERIFY(told.size() < steps / 10);
    QCOMPARE(bench.connection->server().objectsLoaded, steps);
}

void TstConnection::firstFailureWaitsForAPerson()
{
    Bench bench;
    bench.wire.server.onRequest(
        [](QSslSocket *to, const WireRequest &) { WireServer::reply(to, "<html></html>", 503); });
    bench.connectNow();
    QTRY_COMPARE(bench.state(), State::Failed);
    QVERIFY(bench.connection->server().error);
    QCOMPARE(bench.connection->server().error->kind, Error::Kind::Network);
    QVERIFY(bench.pauses.times.isEmpty());
}

void TstConnection::comesBackInTheSameSession()
{
    Bench bench;
    QVERIFY(bench.goLive());
    bench.states.clear();
    bench.watch->lose(Error::Kind::Network);
    QTRY_COMPARE(bench.state(), State::Reconnecting);
    QCOMPARE(bench.connection->server().error->why, QStringLiteral("lost"));
    QVERIFY(bench.connection->server().nextAttempt > QDateTime::currentDateTimeUtc());
    QCOMPARE(bench.connection->server().objectsLoaded, 7); // the last picture stands
    bench.pauses.end();
    QTRY_COMPARE(bench.state(), State::Live);
    QCOMPARE(bench.states, QList<State>({State::Reconnecting, State::Live}));
    QCOMPARE(bench.watch->runs, 2);
    QCOMPARE(bench.wire.server.count("Login"), 1);
    QVERIFY(!bench.connection->server().error);
}

void TstConnection::waitsGrowUntilStable()
{
    Bench bench;
    QVERIFY(bench.goLive());
    for (int i = 0; i < 3; ++i) {
        bench.watch->lose(Error::Kind::Network);
        QTRY_VERIFY(bench.pauses.isRunning());
        bench.pauses.end();
        QTRY_VERIFY(bench.watch->isRunning());
    }
    bench.now += 61s;
    bench.watch->lose(Error::Kind::Network);
    QTRY_VERIFY(bench.pauses.isRunning());
    QCOMPARE(
        bench.pauses.times, QList<std::chrono::milliseconds>({1000ms, 2000ms, 4000ms, 1000ms}));
}

void TstConnection::expiredWhileAway()
{
    Bench bench;
    QVERIFY(bench.goLive());
    bench.watch->lose(Error::Kind::Network);
    QTRY_VERIFY(bench.pauses.isRunning());
    bench.expired = true;
    bench.states.clear();
    bench.pauses.end();
    QTRY_COMPARE(bench.watch->runs, 2);
    QCOMPARE(bench.wire.server.count("Login"), 2);
    QVERIFY(bench.states.isEmpty()); // not live before everything was loaded again
    bench.watch->load(9);
    QCOMPARE(bench.states, QList<State>({State::Loading, State::Live}));
}

void TstConnection::wrongPasswordIsFinal()
{
    Bench bench;
    bench.refuseLogin = true;
    bench.connectNow();
    QTRY_COMPARE(bench.state(), State::Failed);
    QCOMPARE(bench.connection->server().error->kind, Error::Kind::Auth);
    QTRY_VERIFY(bench.connection->isDrained());
    QCOMPARE(bench.wire.server.count("Login"), 1);
    QCOMPARE(bench.wire.server.count("Logout"), 0);
}

void TstConnection::refusedAfterALossIsFinal()
{
    Bench bench;
    QVERIFY(bench.goLive());
    bench.watch->lose(Error::Kind::Network);
    QTRY_VERIFY(bench.pauses.isRunning());
    bench.expired = true;
    bench.refuseLogin = true;
    bench.pauses.end();
    QTRY_COMPARE(bench.state(), State::Failed);
    QCOMPARE(bench.connection->server().error->kind, Error::Kind::Auth);
    QTRY_VERIFY(bench.connection->isDrained());
    QCOMPARE(bench.wire.server.count("Login"), 2);
    QCOMPARE(bench.pauses.times.size(), 1);
}

void TstConnection::asksAboutUnknownCertificates()
{
    Bench bench(false);
    QSignalSpy asked(bench.connection.get(), &Connection::trustAsked);
    bench.connectNow();
    QTRY_COMPARE(asked.size(), 1);
    QCOMPARE(bench.state(), State::Connecting);
    bench.connection->answerTrust(false);
    QTRY_COMPARE(bench.state(), State::Failed);
    QCOMPARE(bench.connection->server().error->kind, Error::Kind::Trust);
    bench.connectNow();
    QTRY_COMPARE(asked.size(), 2);
    bench.connection->answerTrust(true);
    QTRY_COMPARE(bench.state(), State::Loading);
    QCOMPARE(bench.wire.pins.pinned(bench.wire.address.id()),
        vsphere::sha256Of(sharedIdentity().certificate));
}

void TstConnection::changedCertificateBlocks()
{
    Bench bench;
    bench.wire.pins.pin(bench.wire.address.id(), QStringLiteral("AA:BB"));
    QSignalSpy asked(bench.connection.get(), &Connection::trustAsked);
    bench.connectNow();
    QTRY_COMPARE(bench.state(), State::Failed);
    QCOMPARE(asked.size(), 1);
    QVERIFY(asked.first().first().value<values::TrustQuestion>().changed());
    bench.connection->answerTrust(true);
    QTRY_VERIFY(bench.connection->isDrained());
    QCOMPARE(bench.wire.pins.pinned(bench.wire.address.id()), QStringLiteral("AA:BB"));
    QCOMPARE(bench.wire.server.requests().size(), 0);
}

void TstConnection::disconnectsWhileReconnecting()
{
    Bench bench;
    QVERIFY(bench.goLive());
    bench.watch->lose(Error::Kind::Network);
    QTRY_VERIFY(bench.pauses.isRunning());
    bench.connection->disconnectFromServer();
    QCOMPARE(bench.state(), State::Disconnected);
    QTRY_VERIFY(bench.connection->isDrained());
    QCOMPARE(bench.watch.isNull(), true);
}

void TstConnection::disconnectsWhileConnecting()
{
    Bench bench;
    bench.wire.server.onRequest([](QSslSocket *, const WireRequest &) {});
    bench.connectNow();
    QTRY_COMPARE(bench.wire.server.requests().size(), 1);
    bench.connection->disconnectFromServer();
    QTRY_VERIFY(bench.connection->isDrained());
    QCOMPARE(bench.states, QList<State>({State::Connecting, State::Disconnected}));
}

void TstConnection::mayBeDestroyed()
{
    Bench bench;
    QVERIFY(bench.goLive());
    bench.connection = std::make_unique<Connection>(
        bench.wire.address, &bench.wire.pins, QList<QSslCertificate>(), ConnectionOptions());
    QTRY_COMPARE(bench.wire.server.count("Logout"), 1);
    QTRY_VERIFY(bench.watch.isNull());
}

void TstConnection::connectsAnew()
{
    Bench bench;
    QVERIFY(bench.goLive());
    const QPointer<FakeWatch> first = bench.watch;
    bench.watch.clear();
    QVERIFY(bench.goLive());
    QTRY_VERIFY(first.isNull());
    QVERIFY(bench.watch != nullptr);
    QTRY_COMPARE(bench.wire.server.count("Logout"), 1);
    QCOMPARE(bench.state(), State::Live);
}

GPUDECK_TEST(TstConnection);
#include "tst_connection.moc"
