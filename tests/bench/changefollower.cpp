// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/changefollower.h"

#include <QEventLoop>
#include <QJsonDocument>
#include <QTimer>

#include <algorithm>

namespace bench
{

using values::PowerState;
using values::Server;
using vsphere::Connection;

namespace
{

constexpr std::chrono::seconds loadPatience{120};
constexpr std::chrono::seconds changePatience{10};

qint64 nowUs()
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::microseconds>(now).count();
}

} // namespace

bool ChangeFollower::start(const QString &estate)
{
    if (!m_lab.start(QStringLiteral("gpulab"), {QStringLiteral("--estate"), estate})) {
        m_problem = m_lab.problem();
        return false;
    }
    const vsphere::ServerAddress address{m_lab.host(), m_lab.port()};
    m_id = address.id();
    m_pin = std::make_unique<app::CommandLinePin>(m_lab.thumbprint());
    m_connection = std::make_unique<Connection>(address, m_pin.get());
    m_store.setServer(m_connection->server());
    connect(m_connection.get(), &Connection::inventory, this, &ChangeFollower::take);
    connect(m_connection.get(), &Connection::serverChanged, this,
        [this](const Server &server) { m_store.setServer(server); });
    m_connection->connectToServer({m_lab.user(), m_lab.password()});
    if (!waitForLive())
        return false;
    for (const models::VmPtr &vm : m_store.estate(m_id).vms) {
        if (vm->pciDevices.isEmpty() && vm->isTemplate != true)
            m_vms.push_back(vm->ref);
    }
    std::sort(m_vms.begin(), m_vms.end(),
        [](const auto &one, const auto &other) { return one.value < other.value; });
    return true;
}

bool ChangeFollower::waitForLive()
{
    QEventLoop loop;
    connect(m_connection.get(), &Connection::serverChanged, &loop, [&loop](const Server &server) {
        if (server.state == Server::State::Live || server.state == Server::State::Failed)
            loop.quit();
    });
    QTimer::singleShot(loadPatience, &loop, &QEventLoop::quit);
    loop.exec();
    if (m_connection->server().state == Server::State::Live)
        return true;
    const auto &error = m_connection->server().error;
    m_problem = error ? error->why : QStringLiteral("the load did not end");
    return false;
}

void ChangeFollower::stop()
{
    if (!m_connection)
        return;
    m_connection->disconnectFromServer();
    if (!m_connection->isDrained()) {
        QEventLoop loop;
        connect(m_connection.get(), &Connection::drained, &loop, &QEventLoop::quit);
        loop.exec();
    }
    m_lab.stop();
}

void ChangeFollower::take(const values::ChangeBatch &batch)
{
    m_store.apply(m_id, batch); // the tree follows within
    const qint64 now = nowUs();
    for (const values::ObjectChange &change : batch)
        m_arrived.insert(change.ref.value, now);
    Q_EMIT arrived();
}

QJsonObject ChangeFollower::order(ChangeKind kind, const values::MoRef &vm) const
{
    QJsonObject order{{QStringLiteral("vm"), vm.value}};
    if (kind == ChangeKind::Device) {
        order.insert(QStringLiteral("device"), true);
        return order;
    }
    const bool isOn = m_store.vm({m_id, vm})->power == PowerState::PoweredOn;
    order.insert(
        QStringLiteral("power"), isOn ? QStringLiteral("poweredOff") : QStringLiteral("poweredOn"));
    return order;
}

std::optional<double> ChangeFollower::change(ChangeKind kind)
{
    constexpr std::size_t stride = 37; // a VM of another host each time
    m_next = (m_next + stride) % m_vms.size();
    const values::MoRef vm = m_vms[m_next];
    m_arrived.clear();
    const QByteArray answer = m_lab.post(QStringLiteral("/touch"), order(kind, vm));
    const QJsonObject sent = QJsonDocument::fromJson(answer).object();
    const double sentUs = sent.value(QLatin1String("sentUs")).toDouble();
    const std::optional<qint64> at = arrivalOf(vm.value);
    if (sentUs <= 0 || !at) {
        m_problem = QStringLiteral("no change of %1 arrived").arg(vm.value);
        return std::nullopt;
    }
    return (double(*at) - sentUs) / 1000;
}

std::optional<qint64> ChangeFollower::arrivalOf(const QString &vm)
{
    if (!m_arrived.contains(vm)) {
        QEventLoop loop;
        connect(this, &ChangeFollower::arrived, &loop, [this, &loop, vm] {
            if (m_arrived.contains(vm))
                loop.quit();
        });
        QTimer::singleShot(changePatience, &loop, &QEventLoop::quit);
        loop.exec();
    }
    return m_arrived.contains(vm) ? std::optional(m_arrived.value(vm)) : std::nullopt;
}

double ChangeFollower::bytesOut()
{
    return m_lab.state()
        .value(QLatin1String("vsphere"))
        .toObject()
        .value(QLatin1String("bytesOut"))
        .toDouble();
}

double ChangeFollower::labCpuSeconds()
{
    return m_lab.state()
        .value(QLatin1String("process"))
        .toObject()
        .value(QLatin1String("cpuSeconds"))
        .toDouble();
}

} // namespace bench
