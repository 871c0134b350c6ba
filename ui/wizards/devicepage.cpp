// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/devicepage.h"

#include "ui/common/filterfield.h"
#include "ui/common/icondelegate.h"
#include "ui/common/meaninglabel.h"
#include "ui/common/rowsview.h"
#include "ui/wizards/devicefilter.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace ui
{

namespace
{

using Model = models::DeviceCandidateModel;

int column(Model::Column which)
{
    return static_cast<int>(which);
}

Looks deviceLooks(const QModelIndex &index)
{
    if (index.data(Model::IsHostRole).toBool())
        return {QStringLiteral("host")};
    return {index.data(Model::IsGpuRole).toBool() ? QStringLiteral("gpu") : QStringLiteral("pci")};
}

Looks noteLooks(const QModelIndex &index)
{
    if (index.data().toString().isEmpty())
        return {};
    const bool selectable = index.data(Model::SelectableRole).toBool();
    return selectable ? Looks{QStringLiteral("info")}
                      : Looks{QStringLiteral("warning"), Meaning::Warning};
}

} // namespace

DevicePage::DevicePage(QWidget *parent)
    : WizardPage(parent)
    , m_model(new Model(this))
    , m_proxy(new DeviceFilter(this))
    , m_view(new RowsView(QStringLiteral("wizardDevices"), this))
    , m_filter(new FilterField(this, QKeySequence::Find, this))
    , m_onlyGpus(new QCheckBox(tr("Only &GPUs"), this))
    , m_task(new QComboBox(this))
    , m_note(new MeaningLabel(this))
{
    setUpView();
    setUpTools();
    connect(m_model, &Model::tickedChanged, this, [this] {
        if (!m_resetting)
            Q_EMIT edited();
        Q_EMIT stateChanged();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        &DevicePage::showProblem);
    connect(m_model, &Model::dataChanged, this, &DevicePage::showProblem);
    showProblem();
}

void DevicePage::setUpView()
{
    m_proxy->setSourceModel(m_model);
    m_proxy->setOnlyGpus(true);
    m_view->setSortingEnabled(false);
    m_view->setModel(m_proxy);
    m_view->setRootIsDecorated(true);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setAccessibleName(tr("Devices"));
    m_view->setElastic({{column(Model::Column::Device), 28}, {column(Model::Column::Status), 14},
        {column(Model::Column::Note), 14}});
    m_view->setItemDelegate(new IconDelegate([](const QModelIndex &) { return Looks(); }, m_view));
    m_view->setItemDelegateForColumn(
        column(Model::Column::Device), new IconDelegate(deviceLooks, m_view));
    m_view->setItemDelegateForColumn(
        column(Model::Column::Note), new IconDelegate(noteLooks, m_view));
    connect(m_proxy, &QAbstractItemModel::rowsInserted, m_view, &QTreeView::expandAll);
}

void DevicePage::setUpTools()
{
    m_task->addItem(tr("Give devices to virtual machines"));
    m_task->addItem(tr("Take devices out of passthrough"));
    m_task->setAccessibleName(tr("Task"));
    auto *taskLabel = new QLabel(tr("&Task:"), this);
    taskLabel->setBuddy(m_task);
    m_onlyGpus->setChecked(true);
    m_onlyGpus->setToolTip(tr("Leaves out network cards, controllers and other devices"));
    m_filter->setPlaceholderText(tr("Filter hosts and devices"));
    m_filter->setAccessibleName(tr("Filter: devices"));
    m_filter->setList(m_view);
    auto *task = new QHBoxLayout;
    task->addWidget(taskLabel);
    task->addWidget(m_task);
    task->addStretch(1);
    auto *tools = new QHBoxLayout;
    tools->addWidget(m_filter, 1);
    tools->addWidget(m_onlyGpus);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addLayout(task);
    rows->addLayout(tools);
    rows->addWidget(m_view, 1);
    rows->addWidget(m_note);
    setTabOrder(m_task, m_filter);
    setTabOrder(m_filter, m_onlyGpus);
    setTabOrder(m_onlyGpus, m_view);
    connect(m_filter, &QLineEdit::textChanged, m_proxy, &DeviceFilter::setText);
    connect(m_onlyGpus, &QCheckBox::toggled, m_proxy, &DeviceFilter::setOnlyGpus);
    connect(m_task, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_resetting)
            Q_EMIT edited();
        Q_EMIT stateChanged();
    });
}

void DevicePage::reset(const QSet<Model::Key> &devices, const values::MoRef &focus)
{
    m_resetting = true;
    m_focus = focus;
    m_filter->clear();
    m_onlyGpus->setChecked(true);
    m_task->setCurrentIndex(0);
    m_model->setTicked(devices);
    m_resetting = false;
    m_fresh = true;
    showFocus();
    Q_EMIT stateChanged();
}

void DevicePage::showProposal(const values::PassthroughProposal &proposal)
{
    if (m_fresh && !proposal.devices.isEmpty())
        settleStart(proposal.devices);
    m_model->setCandidates(proposal.devices);
    if (!m_view->currentIndex().isValid())
        showFocus();
    showProblem();
}

void DevicePage::settleStart(const QList<values::DeviceCandidate> &candidates)
{
    m_fresh = false;
    QSet<Model::Key> ticked;
    for (const Model::Key &key : m_model->ticked()) {
        for (const values::DeviceCandidate &device : candidates) {
            // The operator may have come from a function that moves along with its device.
            const bool meant = device.host == key.host && device.addresses.contains(key.address);
            if (meant && device.selectable)
                ticked.insert({device.host, device.addresses.constFirst()});
        }
    }
    m_model->setTicked(ticked);
}

void DevicePage::showFocus()
{
    QModelIndex wanted;
    const QList<Model::Key> ticked = m_model->ticked();
    if (!ticked.isEmpty())
        wanted = m_model->indexOf(ticked.constFirst());
    for (int row = 0; row < m_model->rowCount() && !wanted.isValid(); ++row) {
        const QModelIndex first = m_model->index(0, 0, m_model->index(row, 0, {}));
        const values::DeviceCandidate *device = m_model->candidate(first);
        if (device != nullptr && (m_focus.isNull() || device->host == m_focus))
            wanted = first;
    }
    const QModelIndex shown = m_proxy->mapFromSource(wanted);
    if (!shown.isValid())
        return;
    m_view->setCurrentIndex(shown);
    m_view->scrollTo(shown);
}

void DevicePage::showProblem()
{
    const QModelIndex current = m_view->currentIndex();
    const QString problem = current.data(Model::ProblemRole).toString();
    const bool selectable = current.data(Model::SelectableRole).toBool();
    m_note->setMessage(selectable ? Meaning::Info : Meaning::Warning, problem);
    m_note->setVisible(!problem.isEmpty());
}

QList<Model::Key> DevicePage::devices() const
{
    return m_model->ticked();
}

bool DevicePage::enables() const
{
    return m_task->currentIndex() == 0;
}

QString DevicePage::title() const
{
    return tr("Device");
}

QString DevicePage::question() const
{
    return tr("Which devices are to be passed through?");
}

QString DevicePage::missing() const
{
    return devices().isEmpty() ? tr("Tick a device.") : QString();
}

QWidget *DevicePage::firstField() const
{
    return m_view;
}

} // namespace ui
