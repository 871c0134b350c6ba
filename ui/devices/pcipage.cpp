// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/devices/pcipage.h"

#include "ui/common/icons.h"
#include "ui/common/noticebar.h"
#include "ui/common/reason.h"
#include "ui/devices/pcifacts.h"
#include "ui/devices/pcitab.h"
#include "ui/help/helpcontext.h"

#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui
{

namespace
{

QToolButton *makeLegendButton(QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(icon(QStringLiteral("help")));
    button->setText(PciPage::tr("Status &legend"));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolTip(PciPage::tr("Explains each word of the status column"));
    return button;
}

} // namespace

PciPage::PciPage(models::EstateStore *store, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_reboot(new NoticeBar(this))
    , m_renumbered(new NoticeBar(this))
    , m_tabs(new QTabWidget(this))
    , m_enabled(new PciTab(PciTab::Kind::Enabled, store, this))
    , m_all(new PciTab(PciTab::Kind::All, store, this))
{
    m_renumbered->setDismissible(true);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_enabled, tr("Passthrough-enabled devices"));
    m_tabs->addTab(m_all, tr("All PCI devices"));
    m_tabs->setAccessibleName(tr("PCI devices"));
    m_tabs->tabBar()->setAccessibleName(tr("PCI devices"));
    auto *legend = makeLegendButton(m_tabs);
    m_tabs->setCornerWidget(legend);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_reboot);
    column->addWidget(m_renumbered);
    column->addWidget(m_tabs, 1);
    setHelpPage(this, QStringLiteral("method-passthrough"));

    connect(legend, &QToolButton::clicked, this, &PciPage::legendWanted);
    connect(
        m_enabled, &PciTab::allDevicesWanted, this, [this] { m_tabs->setCurrentWidget(m_all); });
    for (const PciTab *tab : {m_enabled, m_all}) {
        connect(tab, &PciTab::configureWanted, this,
            [this](const QString &device) { Q_EMIT setUpWanted(m_host, device); });
        connect(tab, &PciTab::refreshWanted, this, [this] { Q_EMIT refreshWanted(m_host); });
    }
    connect(
        m_renumbered, &NoticeBar::dismissed, this, [this] { m_dismissed = m_renumbered->text(); });
    connect(store, &models::EstateStore::changed, this, &PciPage::onChanged);
    connect(store, &models::EstateStore::serverChanged, this, [this](const QString &id) {
        if (id == m_host.server)
            refresh();
    });
}

QString PciPage::currentDevice() const
{
    const PciTab *shown = m_tabs->currentWidget() == m_all ? m_all : m_enabled;
    return shown->currentDevice();
}

void PciPage::setHost(const values::ObjectKey &host)
{
    m_host = host;
    m_dismissed.clear();
    m_enabled->setHost(host);
    m_all->setHost(host);
    refresh();
}

void PciPage::onChanged(const models::EstateDelta &delta)
{
    if (touchesHost(delta, m_host))
        refresh();
}

void PciPage::refresh()
{
    m_enabled->refreshReason();
    m_all->refreshReason();
    const models::HostPtr host = m_store->host(m_host);
    const QList<models::PciRow> rows = host == nullptr
        ? QList<models::PciRow>()
        : models::pciRows(*host, m_store->estate(m_host.server));
    m_reboot->setNotice(Meaning::Warning, rebootNotice(rows));
    const QString moved = renumberNotice(rows);
    m_renumbered->setNotice(Meaning::Warning, moved == m_dismissed ? QString() : moved);
}

} // namespace ui
