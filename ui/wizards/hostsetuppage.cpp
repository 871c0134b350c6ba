// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/hostsetuppage.h"

#include "models/plan/evacuationmodel.h"
#include "ui/common/factsview.h"
#include "ui/common/icondelegate.h"
#include "ui/common/meaninglabel.h"
#include "ui/common/rowsview.h"
#include "ui/wizards/taborder.h"

#include <QComboBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ui
{

namespace
{

using Model = models::EvacuationModel;
using How = values::EvacuatedVm::How;

constexpr int mostHostsAtOnce = 64;

Looks howLooks(const QModelIndex &index)
{
    switch (static_cast<How>(index.data(Model::HowRole).toInt())) {
    case How::MovesByItself:
        return {QStringLiteral("ok"), Meaning::Ok};
    case How::MustBeMoved:
        return {QStringLiteral("hand"), Meaning::Warning};
    case How::MustBeShutDown:
        return {QStringLiteral("vm-off"), Meaning::Warning};
    }
    return {};
}

FactGroup firmwareFacts(const values::HostFirmware &host)
{
    FactGroup group{host.hostName, {}};
    group.facts.append({HostSetupPage::tr("Server"), host.machine});
    group.facts.append({HostSetupPage::tr("BIOS"), host.biosVersion});
    const bool proved = !host.proof.isEmpty();
    group.facts.append({HostSetupPage::tr("Setting"), host.setting,
        proved ? host.proof
               : HostSetupPage::tr("Nothing that the host tells proves that it is on. Look into "
                                   "its setup; the plan asks for it otherwise."),
        proved ? Meaning::Ok : Meaning::Warning});
    return group;
}

} // namespace

HostSetupPage::HostSetupPage(QWidget *parent)
    : WizardPage(parent)
    , m_firmware(new QGroupBox(tr("Firmware and support"), this))
    , m_facts(new FactsView(this))
    , m_above4g(new QLineEdit(this))
    , m_above4gLabel(new QLabel(tr("&Decoding above 4G:"), this))
    , m_vendor(new QLineEdit(this))
    , m_maintenance(new QGroupBox(tr("Maintenance mode"), this))
    , m_reboot(new MeaningLabel(this))
    , m_model(new Model(this))
    , m_vms(new RowsView(QStringLiteral("wizardEvacuation"), this))
    , m_open(new MeaningLabel(this))
    , m_vsanLabel(new QLabel(tr("&vSAN data:"), this))
    , m_vsan(new QComboBox(this))
    , m_atOnceLabel(new QLabel(tr("&Hosts at once:"), this))
    , m_atOnce(new QSpinBox(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(makeFirmware());
    column->addWidget(makeMaintenance(), 1);
    column->addStretch(0);
    setTabOrderOf({m_facts, m_above4g, m_vendor, m_vms, m_vsan, m_atOnce});
    setHostCount(1);
    showProposal({});
    connect(m_above4g, &QLineEdit::textEdited, this, &HostSetupPage::edited);
    connect(m_vendor, &QLineEdit::textEdited, this, &HostSetupPage::edited);
    connect(m_vsan, &QComboBox::activated, this, &HostSetupPage::noteEdit);
    connect(m_atOnce, &QSpinBox::valueChanged, this, &HostSetupPage::edited);
    connect(m_model, &Model::tickedChanged, this, &HostSetupPage::noteEdit);
}

QWidget *HostSetupPage::makeFirmware()
{
    m_facts->setFollowsContent(true);
    m_facts->setAccessibleName(tr("Firmware of the hosts"));
    m_above4gLabel->setBuddy(m_above4g);
    m_above4g->setAccessibleName(tr("Evidence that decoding above 4G is on"));
    m_above4g->setPlaceholderText(
        tr("What you saw: setting, value, who and when; empty: the plan asks"));
    m_vendor->setAccessibleName(tr("Evidence that the server's vendor supports the device"));
    m_vendor->setPlaceholderText(tr("Not confirmed"));
    auto *vendorLabel = new QLabel(tr("Vendor &supports it:"), this);
    vendorLabel->setBuddy(m_vendor);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(m_above4gLabel, m_above4g);
    form->addRow(vendorLabel, m_vendor);
    auto *column = new QVBoxLayout(m_firmware);
    column->addWidget(m_facts);
    column->addLayout(form);
    return m_firmware;
}

void HostSetupPage::setUpVsan()
{
    // Nothing is preselected: what happens to the data is not for a program to guess.
    m_vsan->addItem(tr("Ensure accessibility"), QStringLiteral("ensureObjectAccessibility"));
    m_vsan->addItem(tr("Full data migration"), QStringLiteral("evacuateAllData"));
    m_vsan->addItem(tr("No data migration"), QStringLiteral("noAction"));
    m_vsan->setPlaceholderText(tr("Choose"));
    m_vsan->setCurrentIndex(-1);
    m_vsan->setAccessibleName(tr("vSAN data"));
    m_vsanLabel->setBuddy(m_vsan);
}

QWidget *HostSetupPage::makeMaintenance()
{
    setUpVsan();
    m_vms->setSortingEnabled(false);
    m_vms->setModel(m_model);
    m_vms->setElastic({{0, 16}, {1, 12}, {2, 16}, {3, 16}});
    m_vms->setAccessibleName(tr("What becomes of running virtual machines"));
    m_vms->setItemDelegate(new IconDelegate([](const QModelIndex &) { return Looks(); }, m_vms));
    m_vms->setItemDelegateForColumn(
        static_cast<int>(Model::Column::How), new IconDelegate(howLooks, m_vms));
    m_atOnce->setRange(1, mostHostsAtOnce);
    m_atOnce->setAccessibleName(tr("Hosts at once"));
    m_atOnceLabel->setBuddy(m_atOnce);
    auto *form = new QFormLayout;
    form->addRow(m_vsanLabel, m_vsan);
    form->addRow(m_atOnceLabel, m_atOnce);
    auto *column = new QVBoxLayout(m_maintenance);
    column->addWidget(m_reboot);
    column->addWidget(m_vms, 1);
    column->addWidget(m_open);
    column->addLayout(form);
    return m_maintenance;
}

void HostSetupPage::reset()
{
    const QSignalBlocker quiet(this);
    m_above4g->clear();
    m_vendor->clear();
    m_vsan->setCurrentIndex(-1);
    m_atOnce->setValue(1);
    m_model->setTicked({});
}

void HostSetupPage::showProposal(const values::PassthroughProposal &proposal)
{
    QList<FactGroup> groups;
    for (const values::HostFirmware &host : proposal.firmwares)
        groups.append(firmwareFacts(host));
    m_facts->setGroups(groups);
    m_facts->setVisible(!groups.isEmpty());
    m_above4g->setVisible(!groups.isEmpty());
    m_above4gLabel->setVisible(!groups.isEmpty());
    m_model->setVms(proposal.evacuation);
    m_vms->setVisible(!proposal.evacuation.isEmpty());
    m_reboot->setMessage(proposal.needsReboot ? Meaning::Warning : Meaning::Ok,
        !proposal.needsReboot         ? tr("No host has to be rebooted.")
            : m_atOnce->maximum() > 1 ? tr("The hosts enter maintenance mode and are rebooted.")
                                      : tr("The host enters maintenance mode and is rebooted."));
    m_asksVsan = proposal.asksVsan;
    m_vsan->setVisible(m_asksVsan);
    m_vsanLabel->setVisible(m_asksVsan);
    showOpen();
    Q_EMIT stateChanged();
}

void HostSetupPage::showOpen()
{
    const int open = m_model->openCount();
    m_open->setVisible(open > 0);
    m_open->setMessage(Meaning::Warning,
        tr("%n VM(s) cannot move. Tick those that may be shut down; they are started again "
           "afterwards. The others have to go before maintenance mode can begin.",
            nullptr, open));
}

void HostSetupPage::noteEdit()
{
    showOpen();
    Q_EMIT edited();
    Q_EMIT stateChanged();
}

void HostSetupPage::setHostCount(int count)
{
    const QSignalBlocker quiet(m_atOnce);
    m_atOnce->setMaximum(qBound(1, count, mostHostsAtOnce));
    m_atOnce->setVisible(count > 1);
    m_atOnceLabel->setVisible(count > 1);
}

void HostSetupPage::readInto(values::PassthroughChoices &choices) const
{
    choices.above4gEvidence = m_above4g->text().trimmed();
    choices.vendorSupport = m_vendor->text().trimmed();
    choices.shutDown = m_model->ticked();
    choices.vsanMode = m_asksVsan ? m_vsan->currentData().toString() : QString();
    choices.hostsAtOnce = m_atOnce->value();
}

QString HostSetupPage::title() const
{
    return tr("Host");
}

QString HostSetupPage::question() const
{
    return tr("What has to happen on the host?");
}

QString HostSetupPage::missing() const
{
    if (m_asksVsan && m_vsan->currentIndex() < 0)
        return tr("Choose what happens to the data of vSAN.");
    return {};
}

QWidget *HostSetupPage::firstField() const
{
    return m_above4g->isVisibleTo(this) ? m_above4g : m_vendor;
}

} // namespace ui
