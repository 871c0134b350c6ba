// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/setuplab.h"

#include "models/plan/planwords.h"

#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <chrono>

namespace tests
{

using namespace std::chrono_literals;

namespace
{

constexpr int longPatience = 60'000;

/// The estate, watched for a moment where a person's plan watches it for a minute: whatever the
/// lab's machines do, they do at once.
class Impatient final : public plan::EstatePort
{
public:
    explicit Impatient(std::shared_ptr<plan::EstatePort> port)
        : m_port(std::move(port))
    {
    }
    plan::Answer<plan::Estate> read(QList<values::MoRef> objects, std::stop_token stop) override
    {
        return m_port->read(objects, stop);
    }
    plan::Answer<plan::Estate> waitFor(values::MoRef object,
        std::function<bool(const plan::Estate &)> until, std::chrono::seconds limit,
        std::stop_token stop) override
    {
        return m_port->waitFor(object, until, limit <= 60s ? 2s : limit, stop);
    }
    plan::Answer<QList<values::MissingPrivileges>> missingPrivileges(
        QList<values::MoRef> objects, QStringList privileges, std::stop_token stop) override
    {
        return m_port->missingPrivileges(objects, privileges, stop);
    }

private:
    std::shared_ptr<plan::EstatePort> m_port;
};

template <class Objects>
values::MoRef refOf(const Objects &objects, const QString &name)
{
    for (const auto &object : objects) {
        if (object->name == name)
            return object->ref;
    }
    return {};
}

} // namespace

bool SetUpLab::start(const QString &estate)
{
    m_dir = std::make_unique<QTemporaryDir>();
    if (!m_lab.start(QStringLiteral("gpulab"), {QStringLiteral("--estate"), estate})) {
        qWarning("%s", qPrintable(m_lab.problem()));
        return false;
    }
    return makeDeck();
}

bool SetUpLab::restart()
{
    closeDeck();
    return makeDeck();
}

void SetUpLab::stop()
{
    closeDeck();
    m_lab.stop();
}

bool SetUpLab::makeDeck()
{
    m_progress = values::RunProgress::Ready;
    m_states.clear();
    m_deck = std::make_unique<app::Deck>(m_dir->filePath(QStringLiteral("s.ini")));
    m_deck->setup().access().adaptPorts([](plan::Ports ports) {
        if (ports.estate)
            ports.estate = std::make_shared<Impatient>(ports.estate);
        return ports;
    });
    m_deck->window().show();
    m_deck->pins().pinForThisRun(id(), m_lab.thumbprint());
    m_deck->connections().open(
        {m_lab.host(), m_lab.port()}, vsphere::Credentials(m_lab.user(), m_lab.password()));
    connect(&m_deck->setup().runs(), &app::Runs::changed, this,
        [this](const QString &run, const QList<values::StepState> &states,
            values::RunProgress progress) {
            m_run = run;
            m_states = states;
            m_progress = progress;
        });
    return eventually(
        [this] {
            const values::Server *server = m_deck->store().server(id());
            return server != nullptr && server->state == values::Server::State::Live;
        },
        patience);
}

void SetUpLab::closeDeck()
{
    const auto end = [](auto &service, auto over, auto begin) {
        QSignalSpy spy(&service, over);
        begin();
        if (spy.isEmpty())
            spy.wait(patience);
        QCOMPARE(spy.size(), 1);
    };
    app::Deck &deck = *m_deck;
    end(deck.setup().runs(), &app::Runs::closed, [&deck] { deck.setup().runs().close(); });
    end(deck.telemetry(), &app::Telemetry::closed, [&deck] { deck.telemetry().close(); });
    end(deck.connections(), &app::Connections::allClosed,
        [&deck] { deck.connections().closeAll(); });
    m_deck.reset();
}

values::ServerId SetUpLab::id() const
{
    return m_lab.host() + QLatin1Char(':') + QString::number(m_lab.port());
}

values::ObjectKey SetUpLab::host(const QString &name) const
{
    return {id(), refOf(m_deck->store().estate(id()).hosts, name)};
}

models::VmPtr SetUpLab::vm(const QString &name) const
{
    return m_deck->store().vm({id(), refOf(m_deck->store().estate(id()).vms, name)});
}

QString SetUpLab::guestAddress(const QString &vm) const
{
    const QJsonArray guests = m_lab.ready()[QStringLiteral("guests")].toArray();
    for (const QJsonValue &guest : guests) {
        if (guest[QStringLiteral("name")].toString() == vm)
            return guest[QStringLiteral("ssh")].toString();
    }
    return {};
}

QJsonObject SetUpLab::picture(const QString &host, const QString &vm, const QString &model) const
{
    QStringList words{QStringLiteral("-B"), QStringLiteral(GPUDECK_APP_TESTS "/labpicture.py"),
        QString::fromUtf8(QJsonDocument(m_lab.ready()).toJson(QJsonDocument::Compact)), host, vm};
    if (!model.isEmpty())
        words.append(model);
    QProcess python;
    python.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    python.start(QStringLiteral(GPUDECK_PYTHON), words);
    python.waitForFinished(longPatience);
    return QJsonDocument::fromJson(python.readAllStandardOutput()).object();
}

bool SetUpLab::waitForRun()
{
    return eventually(
        [this] {
            return m_progress != values::RunProgress::Ready && !models::isUnderWay(m_progress);
        },
        longPatience);
}

bool SetUpLab::isUnderWay(const QString &stepPrefix) const
{
    return std::any_of(m_states.cbegin(), m_states.cend(), [&](const auto &state) {
        return state.id.startsWith(stepPrefix) && state.progress == values::StepProgress::Running;
    });
}

QString SetUpLab::firstError() const
{
    for (const values::StepState &state : m_states) {
        if (state.error)
            return state.id + QLatin1String(": ") + state.error->sentence();
    }
    return {};
}

bool eventually(const std::function<bool()> &holds, int milliseconds)
{
    if (holds())
        return true;
    QEventLoop loop;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (holds())
            loop.quit();
    });
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    look.start(5);
    loop.exec();
    return holds();
}

QStringList differences(const QJsonValue &before, const QJsonValue &after, const QString &path)
{
    if (before.isObject() && after.isObject()) {
        QStringList keys = before.toObject().keys() + after.toObject().keys();
        keys.removeDuplicates();
        QStringList found;
        for (const QString &key : std::as_const(keys))
            found += differences(before[key], after[key], path + QLatin1Char('/') + key);
        return found;
    }
    if (before == after)
        return {};
    const auto text = [](const QJsonValue &value) {
        return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
    };
    return {path + QLatin1String(": ") + text(before) + QLatin1String(" -> ") + text(after)};
}

} // namespace tests
