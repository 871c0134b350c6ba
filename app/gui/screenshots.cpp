// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/screenshots.h"

#include "app/gui/deck.h"
#include "app/gui/quit.h"
#include "app/gui/setup/setupshots.h"
#include "app/output.h"
#include "models/derive/gpuview.h"
#include "models/derive/vmgpuview.h"
#include "ui/common/palettes.h"
#include "ui/devices/pcipage.h"
#include "ui/inventory/hostpage.h"
#include "ui/shell/pagestack.h"

#include <QApplication>
#include <QDir>
#include <QTabWidget>
#include <QTimer>

#include <chrono>
#include <cstdio>

namespace app
{

namespace
{

/// The host that shows most: with a GPU passed through, else with any GPU, else the first by name.
values::MoRef bestHost(const models::ServerEstate &estate)
{
    models::HostPtr best;
    auto worth = [&estate](const models::HostPtr &host) {
        int value = 0;
        for (const models::GpuRow &row : models::gpuRows(*host, estate))
            value = qMax(value, row.mode == models::GpuMode::Passthrough ? 2 : 1);
        return value;
    };
    for (const models::HostPtr &host : estate.hosts) {
        const bool better = !best || worth(host) > worth(best)
            || (worth(host) == worth(best) && host->name < best->name);
        if (better)
            best = host;
    }
    return best ? best->ref : values::MoRef{};
}

values::MoRef bestVm(const models::ServerEstate &estate)
{
    models::VmPtr best;
    for (const models::VmPtr &vm : estate.vms) {
        const bool hasGpu = !models::vmGpuRows(*vm, estate).isEmpty();
        if (hasGpu && (!best || vm->name < best->name))
            best = vm;
    }
    return best ? best->ref : values::MoRef{};
}

} // namespace

Screenshots::Screenshots(Deck *deck, QString directory, QObject *parent)
    : QObject(parent)
    , m_deck(deck)
    , m_directory(std::move(directory))
{
    connect(
        &deck->store(), &models::EstateStore::serverChanged, this, &Screenshots::onServerChanged);
}

void Screenshots::onServerChanged(const QString &id)
{
    const values::Server *server = m_deck->store().server(id);
    if (server == nullptr || m_planned)
        return;
    if (server->state == values::Server::State::Failed) {
        m_planned = true;
        quitAfterLogout(m_deck, server->error ? fail(*server->error) : 1);
    } else if (server->state == values::Server::State::Live) {
        m_planned = true;
        awaitFigures();
    }
}

/// The first figures come soon after the server is there; a server without GPUs has none.
void Screenshots::awaitFigures()
{
    constexpr std::chrono::seconds longest(5);
    auto *wait = new QTimer(this);
    wait->setSingleShot(true);
    const models::TelemetryStore *telemetry = m_deck->telemetry().store();
    connect(wait, &QTimer::timeout, this, [this, wait, telemetry] {
        disconnect(telemetry, nullptr, wait, nullptr);
        wait->deleteLater();
        plan();
        next();
    });
    connect(telemetry, &models::TelemetryStore::sampled, wait,
        [wait] { wait->start(std::chrono::milliseconds(0)); });
    wait->start(longest);
}

void Screenshots::plan()
{
    m_whole = QDir().mkpath(m_directory);
    m_deck->window().resize(1280, 800);
    for (const bool dark : {false, true})
        planScheme(dark);
}

void Screenshots::planScheme(bool dark)
{
    const QString scheme = dark ? QStringLiteral("dark") : QStringLiteral("light");
    const values::ServerId id = m_deck->store().servers().first().id;
    const models::ServerEstate &estate = m_deck->store().estate(id);
    ui::MainWindow *window = &m_deck->window();
    add(QStringLiteral("main-window-") + scheme, [window, id, dark] {
        QApplication::setPalette(dark ? ui::darkPalette() : ui::lightPalette());
        window->showObject({id, {}});
    });
    const QStringList tabs{QStringLiteral("overview"), QStringLiteral("pci-devices"),
        QStringLiteral("gpus"), QStringLiteral("vms")};
    for (int i = 0; i < tabs.size(); ++i) {
        add(QStringLiteral("host-%1-%2").arg(tabs.at(i), scheme),
            [window, key = values::ObjectKey{id, bestHost(estate)}, i] {
                window->showObject(key);
                window->pages()->findChild<ui::HostPage *>()->tabs()->setCurrentIndex(i);
            });
    }
    add(QStringLiteral("host-all-pci-devices-") + scheme, [window] {
        auto *host = window->pages()->findChild<ui::HostPage *>();
        host->tabs()->setCurrentWidget(host->pci());
        host->pci()->tabs()->setCurrentIndex(1);
    });
    add(QStringLiteral("telemetry-") + scheme, [window] { window->showDashboard(); });
    add(QStringLiteral("vm-") + scheme, [window, key = values::ObjectKey{id, bestVm(estate)}] {
        window->pages()->findChild<ui::HostPage *>()->pci()->tabs()->setCurrentIndex(0);
        window->showObject(key);
    });
    const QList<Shot> setUp = setUpShots(m_deck, scheme);
    m_steps.insert(m_steps.end(), setUp.cbegin(), setUp.cend());
}

void Screenshots::add(const QString &name, std::function<void()> show)
{
    m_steps.push_back({name, std::move(show)});
}

void Screenshots::next()
{
    if (m_steps.empty()) {
        quitAfterLogout(m_deck, m_whole ? 0 : 1);
        return;
    }
    const Shot shot = std::move(m_steps.front());
    m_steps.pop_front();
    shot.show();
    takeWhenReady(shot, 0);
}

void Screenshots::takeWhenReady(const Shot &shot, int looks)
{
    constexpr std::chrono::milliseconds between(20);
    constexpr int mostLooks = 500;
    if (!shot.ready() && looks < mostLooks) {
        QTimer::singleShot(between, this, [this, shot, looks] { takeWhenReady(shot, looks + 1); });
        return;
    }
    m_whole = m_whole && looks < mostLooks;
    // A timer of 0 ms fires when nothing else waits. Filters work in the next turn, columns fit
    // themselves in the one after it.
    const auto take = [this, shot] {
        grab(shot);
        next();
    };
    QTimer::singleShot(0, this, [this, take] { QTimer::singleShot(0, this, take); });
}

void Screenshots::grab(const Shot &shot)
{
    QWidget *const shown = shot.widget ? shot.widget() : &m_deck->window();
    const QString file = QDir(m_directory).filePath(shot.name + QStringLiteral(".png"));
    const bool written = shown != nullptr && shown->grab().save(file);
    if (written)
        std::printf("%s\n", qPrintable(file));
    m_whole = m_whole && written;
}

} // namespace app
