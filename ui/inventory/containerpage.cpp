// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/containerpage.h"

#include "models/derive/inventorypath.h"
#include "models/format.h"
#include "ui/common/errorpanel.h"
#include "ui/common/factsview.h"
#include "ui/common/noticebar.h"
#include "ui/common/pageheader.h"
#include "ui/help/helpcontext.h"
#include "ui/inventory/containerfacts.h"
#include "ui/inventory/gpulist.h"

#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace ui
{

namespace
{

constexpr std::chrono::milliseconds countDelay{200};

QString serverIcon(const values::Server &server)
{
    const bool esxi = server.about && !server.about->isVCenter();
    return esxi ? QStringLiteral("esxi") : QStringLiteral("vcenter");
}

} // namespace

ContainerPage::ContainerPage(models::EstateStore *store, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_header(new PageHeader(this))
    , m_notice(new NoticeBar(this))
    , m_error(new ErrorPanel(this))
    , m_facts(new FactsView(this))
    , m_gpus(new GpuList(QStringLiteral("containerGpus"), store, this))
    , m_soon(new QTimer(this))
{
    m_facts->setAccessibleName(tr("Summary"));
    m_facts->setFollowsContent(true);
    m_soon->setSingleShot(true);
    m_soon->setInterval(countDelay);
    QPushButton *again = m_error->addButton(tr("Connect &Again…"));
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_header);
    column->addWidget(m_notice);
    column->addWidget(m_error);
    column->addWidget(m_facts);
    column->addWidget(m_gpus, 1);
    m_error->hide();
    setHelpPage(m_error, QStringLiteral("errors"));

    connect(
        again, &QPushButton::clicked, this, [this] { Q_EMIT reconnectWanted(m_container.server); });
    connect(m_gpus, &GpuList::hostWanted, this, &ContainerPage::hostWanted);
    connect(m_gpus, &GpuList::setUpWanted, this, &ContainerPage::setUpWanted);
    connect(m_soon, &QTimer::timeout, this, [this] {
        if (m_stale)
            refreshSoon();
    });
    connect(store, &models::EstateStore::changed, this, [this](const models::EstateDelta &delta) {
        if (delta.server == m_container.server)
            refreshSoon();
    });
    connect(store, &models::EstateStore::serverChanged, this, [this](const values::ServerId &id) {
        const values::Server *server = m_store->server(id);
        if (id != m_container.server || server == nullptr)
            return;
        refreshHeader(*server);
        refreshConnection(*server);
        refreshSoon(); // counting takes a while
    });
}

void ContainerPage::setContainer(const values::ObjectKey &container)
{
    m_container = container;
    m_gpus->setScope(container);
    refresh();
}

void ContainerPage::refreshSoon()
{
    m_stale = m_soon->isActive();
    if (m_stale)
        return;
    refresh();
    m_soon->start();
}

void ContainerPage::refresh()
{
    const values::Server *server = m_store->server(m_container.server);
    if (server == nullptr)
        return;
    refreshHeader(*server);
    refreshConnection(*server);
    m_facts->setGroups(
        containerFacts(*server, m_store->estate(m_container.server), m_container.ref));
}

void ContainerPage::refreshHeader(const values::Server &server)
{
    if (m_container.ref.isNull()) {
        m_header->setContent(serverIcon(server), server.id, models::serverStateText(server.state));
        return;
    }
    const models::EntityPtr entity = m_store->entity(m_container);
    if (entity == nullptr)
        return;
    const QString path
        = models::inventoryPath(m_store->estate(m_container.server), m_container.ref);
    m_header->setContent(containerIcon(m_container.ref.type), entity->name,
        //: %1: kind of object ("Cluster"), %2: its inventory path
        tr("%1 · %2").arg(containerWord(m_container.ref.type), path));
}

void ContainerPage::refreshConnection(const values::Server &server)
{
    using State = values::Server::State;
    QString notice;
    Meaning meaning = Meaning::Info;
    if (server.state == State::Reconnecting) {
        meaning = Meaning::Warning;
        notice = server.error ? server.error->sentence() : tr("The connection was lost.");
        notice = server.nextAttempt.isValid()
            //: %1: why the connection was lost, %2: date and time
            ? tr("%1 What is shown is the last known state. Next attempt: %2.")
                  .arg(notice, models::dateTimeText(server.nextAttempt))
            : tr("%1 What is shown is the last known state.").arg(notice);
    } else if (server.state == State::Connecting) {
        notice = tr("Connecting…");
    } else if (server.state == State::Loading) {
        notice = tr("Loading the inventory: %Ln object(s) so far.", nullptr, server.objectsLoaded);
    } else if (server.state == State::Disconnected) {
        meaning = Meaning::Warning;
        notice = tr("Not connected. Use Connect in the File menu to see this server live again.");
    }
    m_notice->setNotice(meaning, notice);
    const bool failed = server.state == State::Failed && server.error;
    m_error->setVisible(failed);
    if (failed && !(m_error->error() == *server.error))
        m_error->setError(*server.error);
}

} // namespace ui
