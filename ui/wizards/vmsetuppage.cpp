// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/vmsetuppage.h"

#include "models/plan/vmcandidatemodel.h"
#include "ui/common/filterfield.h"
#include "ui/common/icondelegate.h"
#include "ui/common/meaninglabel.h"
#include "ui/common/rowfilter.h"
#include "ui/common/rowsview.h"
#include "ui/common/text.h"
#include "ui/wizards/cloneform.h"
#include "ui/wizards/newvmform.h"
#include "ui/wizards/taborder.h"
#include "ui/wizards/vmoptions.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace ui
{

namespace
{

using Model = models::VmCandidateModel;
using Target = models::AssignmentWish::Target;

Looks vmLooks(const QModelIndex &index)
{
    if (index.data(Model::SelectableRole).toBool())
        return {QStringLiteral("vm")};
    return {QStringLiteral("cancel"), Meaning::Off};
}

Looks noteLooks(const QModelIndex &index)
{
    if (index.data(Model::SelectableRole).toBool())
        return {};
    return {QString(), Meaning::Off};
}

int mostOnOneHost(const QList<models::DeviceCandidateModel::Key> &devices)
{
    int most = 0;
    for (const values::MoRef &host : models::hostsOf(devices)) {
        const auto count = std::count_if(devices.cbegin(), devices.cend(),
            [&host](const auto &device) { return device.host == host; });
        most = std::max(most, static_cast<int>(count));
    }
    return most;
}

} // namespace

VmSetupPage::VmSetupPage(QWidget *parent)
    : WizardPage(parent)
    , m_target(new QComboBox(this))
    , m_hostLabel(new QLabel(tr("On &host:"), this))
    , m_host(new QComboBox(this))
    , m_stack(new QStackedWidget(this))
    , m_model(new Model(this))
    , m_proxy(new RowFilter(Model::SortRole, Model::SelectableRole, this))
    , m_filter(new FilterField(this, QKeySequence::Find, this))
    , m_view(new RowsView(QStringLiteral("wizardVms"), this))
    , m_new(new NewVmForm(this))
    , m_clones(new CloneForm(this))
    , m_firmware(new MeaningLabel(this))
    , m_options(new VmOptions(this))
{
    setUpTarget();
    setUpLayout();
    const auto edit = [this] {
        takeWish();
        Q_EMIT edited();
        Q_EMIT stateChanged();
    };
    connect(m_target, &QComboBox::activated, this, edit);
    connect(m_new, &NewVmForm::edited, this, edit);
    connect(m_clones, &CloneForm::edited, this, edit);
    connect(m_options, &VmOptions::edited, this, edit);
    connect(m_host, &QComboBox::currentIndexChanged, this, &VmSetupPage::showSelection);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &VmSetupPage::takeSelection);
    connect(m_model, &Model::rowsInserted, this, &VmSetupPage::showSelection);
    reset({});
}

void VmSetupPage::setUpTarget()
{
    m_target->addItem(tr("An existing virtual machine"));
    m_target->addItem(tr("A new virtual machine"));
    m_target->addItem(tr("Clones of a virtual machine"));
    m_target->addItem(tr("Nobody: only enable passthrough"));
    m_target->setAccessibleName(tr("Who gets the devices"));
    m_host->setAccessibleName(tr("On host"));
    m_hostLabel->setBuddy(m_host);
    m_stack->addWidget(makeExisting());
    m_stack->addWidget(m_new);
    m_stack->addWidget(m_clones);
    m_stack->addWidget(makeNobody());
}

QWidget *VmSetupPage::makeExisting()
{
    auto *existing = new QWidget(this);
    m_proxy->setSourceModel(m_model);
    m_view->setModel(m_proxy);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setAccessibleName(tr("Virtual machines"));
    m_view->setElastic({{0, 18}, {1, 18}});
    m_view->setItemDelegateForColumn(0, new IconDelegate(vmLooks, m_view));
    m_view->setItemDelegateForColumn(1, new IconDelegate(noteLooks, m_view));
    m_filter->setPlaceholderText(tr("Filter virtual machines"));
    m_filter->setAccessibleName(tr("Filter: virtual machines"));
    m_filter->setList(m_view);
    connect(m_filter, &QLineEdit::textChanged, m_proxy, &RowFilter::setText);
    auto *column = new QVBoxLayout(existing);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_filter);
    column->addWidget(m_view, 1);
    return existing;
}

QWidget *VmSetupPage::makeNobody()
{
    auto *text = new QLabel(tr("The devices are enabled for passthrough and verified. No virtual "
                               "machine is changed."),
        this);
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    return text;
}

void VmSetupPage::setUpLayout()
{
    auto *label = new QLabel(tr("&Give them to:"), this);
    label->setBuddy(m_target);
    auto *target = new QHBoxLayout;
    target->addWidget(label);
    target->addWidget(m_target);
    target->addSpacing(fontMetrics().averageCharWidth() * 2);
    target->addWidget(m_hostLabel);
    target->addWidget(m_host);
    target->addStretch(1);
    m_firmware->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(target);
    column->addWidget(m_stack, 1);
    column->addWidget(m_firmware);
    column->addWidget(m_options);
    setTabOrderOf({m_target, m_host, m_filter, m_view});
}

void VmSetupPage::reset(const values::MoRef &vm)
{
    const QSignalBlocker quiet(this);
    m_startVm = vm;
    m_wish.vms.clear();
    m_hosts.clear();
    m_host->clear();
    m_filter->clear();
    m_target->setCurrentIndex(0);
    m_new->reset();
    m_clones->reset();
    m_options->reset();
    setDevices({}, {}, true);
    takeWish();
    showSelection();
}

void VmSetupPage::setDevices(const QList<models::DeviceCandidateModel::Key> &devices,
    const QHash<values::MoRef, QString> &names, bool enables)
{
    m_devices = devices;
    m_enables = enables;
    m_clones->setMostPerHost(mostOnOneHost(devices));
    const QList<values::MoRef> hosts = models::hostsOf(devices);
    const bool chosen = std::any_of(hosts.cbegin(), hosts.cend(),
        [this](const values::MoRef &host) { return m_wish.vms.contains(host); });
    if (!m_startVm.isNull() && !hosts.isEmpty() && !chosen)
        m_wish.vms.insert(hosts.constFirst(), m_startVm);
    if (m_hosts != hosts) {
        m_hosts = hosts;
        m_host->clear();
        for (qsizetype i = 0; i < hosts.size(); ++i)
            m_host->addItem(QString());
    }
    for (int i = 0; i < m_host->count(); ++i)
        m_host->setItemText(i, singleLine(names.value(hosts.at(i), hosts.at(i).value)));
    takeWish();
    m_options->setEnabled(m_wish.target != Target::Nobody);
    Q_EMIT stateChanged();
}

void VmSetupPage::showProposal(const values::PassthroughProposal &proposal)
{
    m_model->setCandidates(proposal.vms);
    m_clones->setSources(proposal.cloneSources);
    m_new->setProposed(proposal.newVm.value_or(values::VmBlueprint()), proposal.datastores);
    m_options->showProposal(proposal);
    m_firmware->setMessage(Meaning::Warning, proposal.firmwareWarning);
    m_firmware->setVisible(!proposal.firmwareWarning.isEmpty());
    takeWish();
    showSelection();
    Q_EMIT stateChanged();
}

values::MoRef VmSetupPage::shownHost() const
{
    return m_hosts.value(qMax(0, m_host->currentIndex()));
}

void VmSetupPage::takeSelection()
{
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    if (m_showing || rows.isEmpty() || m_hosts.isEmpty())
        return;
    const values::VmCandidate *vm = m_model->candidate(m_proxy->mapToSource(rows.constFirst()));
    if (vm == nullptr || m_wish.vms.value(shownHost()) == vm->vm)
        return;
    m_wish.vms.insert(shownHost(), vm->vm);
    Q_EMIT edited();
    Q_EMIT stateChanged();
}

void VmSetupPage::showSelection()
{
    const values::MoRef vm = m_wish.vms.value(shownHost());
    const QModelIndex index = m_proxy->mapFromSource(m_model->indexOf(vm));
    m_showing = true;
    if (!index.isValid())
        m_view->selectionModel()->clearSelection();
    else if (!m_view->selectionModel()->isRowSelected(index.row())) {
        m_view->setCurrentIndex(index);
        m_view->scrollTo(index);
    }
    m_showing = false;
}

void VmSetupPage::takeWish()
{
    m_wish.target = static_cast<Target>(m_target->currentIndex());
    m_wish.blueprint = m_new->blueprint();
    m_clones->readInto(m_wish);
    m_stack->setCurrentIndex(m_target->currentIndex());
    const bool several = m_hosts.size() > 1 && m_wish.target == Target::Existing;
    m_host->setVisible(several);
    m_hostLabel->setVisible(several);
    m_options->setEnabled(m_wish.target != Target::Nobody);
}

void VmSetupPage::readInto(values::PassthroughChoices &choices) const
{
    m_options->readInto(choices);
    choices.assignments = models::assignmentsOf(m_devices, m_wish);
}

QString VmSetupPage::title() const
{
    return tr("Virtual machine");
}

QString VmSetupPage::question() const
{
    return tr("Who gets the devices?");
}

QString VmSetupPage::missing() const
{
    if (!models::isComplete(m_devices, m_wish)) {
        switch (m_wish.target) {
        case Target::Existing:
            return m_hosts.size() > 1 ? tr("Choose a virtual machine for each host.")
                                      : tr("Choose a virtual machine.");
        case Target::New:
            return tr("Give the new virtual machine a name.");
        case Target::Clones:
            return tr("Choose the virtual machine that is cloned, and names.");
        case Target::Nobody:
            break;
        }
    }
    return m_options->missing();
}

QWidget *VmSetupPage::firstField() const
{
    return m_wish.target == Target::Existing ? static_cast<QWidget *>(m_filter) : m_target;
}

} // namespace ui
