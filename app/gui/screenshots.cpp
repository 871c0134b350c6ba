// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/screenshots.h"

#include "app/gui/deck.h"
#include "app/gui/quit.h"
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
    if (server == nullptr || m_taken)
        return;
    if (server->state == values::Server::State::Failed) {
        quitAfterLogout(&m_deck->connections(), server->error ? fail(*server->error) : 1);
        return;
    }
    if (server->state != values::Server::State::Live)
        return;
    m_taken = true;
    // The models have the last batch once this turn is over.
    QMetaObject::invokeMethod(this, &Screenshots::takeAll, Qt::QueuedConnection);
}

void Screenshots::takeAll()
{
    if (!QDir().mkpath(m_directory))
        m_whole = false;
    for (const bool dark : {false, true}) {
        QApplication::setPalette(dark ? ui::darkPalette() : ui::lightPalette());
        takeHost(dark ? QStringLiteral("dark") : QStringLiteral("light"));
    }
    quitAfterLogout(&m_deck->connections(), m_whole ? 0 : 1);
}

void Screenshots::takeHost(const QString &scheme)
{
    const values::ServerId id = m_deck->store().servers().first().id;
    const models::ServerEstate &estate = m_deck->store().estate(id);
    ui::MainWindow &window = m_deck->window();
    window.showObject({id, {}});
    grab(QStringLiteral("main-window-") + scheme);
    window.showObject({id, bestHost(estate)});
    auto *host = window.pages()->findChild<ui::HostPage *>();
    if (host != nullptr) {
        const QStringList names{QStringLiteral("overview"), QStringLiteral("pci-devices"),
            QStringLiteral("gpus"), QStringLiteral("vms")};
        for (int i = 0; i < host->tabs()->count() && i < names.size(); ++i) {
            host->tabs()->setCurrentIndex(i);
            grab(QStringLiteral("host-%1-%2").arg(names.at(i), scheme));
        }
        host->tabs()->setCurrentWidget(host->pci());
        host->pci()->tabs()->setCurrentIndex(1);
        grab(QStringLiteral("host-all-pci-devices-") + scheme);
        host->pci()->tabs()->setCurrentIndex(0);
    }
    window.showObject({id, bestVm(estate)});
    grab(QStringLiteral("vm-") + scheme);
}

bool Screenshots::grab(const QString &name)
{
    const QString file = QDir(m_directory).filePath(name + QStringLiteral(".png"));
    const bool written = m_deck->window().grab().save(file);
    if (written)
        std::printf("%s\n", qPrintable(file));
    m_whole = m_whole && written;
    return written;
}

} // namespace app
