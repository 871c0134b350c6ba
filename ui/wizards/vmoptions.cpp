// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/vmoptions.h"

#include "ui/common/meaninglabel.h"
#include "ui/wizards/taborder.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace ui
{

VmOptions::VmOptions(QWidget *parent)
    : QGroupBox(tr("Options"), parent)
    , m_dynamic(new QCheckBox(tr("D&ynamic DirectPath I/O"), this))
    , m_labelLabel(new QLabel(tr("Hardware &label:"), this))
    , m_label(new QComboBox(this))
    , m_dynamicNote(new MeaningLabel(this))
    , m_upgrade(new QCheckBox(tr("&Upgrade the virtual hardware if needed"), this))
    , m_snapshots(new QCheckBox(tr("R&emove snapshots"), this))
    , m_powerOn(new QCheckBox(tr("&Power on and watch"), this))
    , m_prove(new QCheckBox(tr("Pro&ve it in the guest"), this))
    , m_driver(new QCheckBox(tr("&Install the vendor's driver:"), this))
    , m_fileRow(new QWidget(this))
    , m_file(new QLineEdit(m_fileRow))
    , m_cuda(new QCheckBox(tr("Run the CUDA &test"), this))
{
    setUpNames();
    setUpLayout();
    const QList<QCheckBox *> boxes{
        m_dynamic, m_upgrade, m_snapshots, m_powerOn, m_prove, m_driver, m_cuda};
    for (QCheckBox *box : boxes) {
        connect(box, &QCheckBox::toggled, this, &VmOptions::showDependent);
        connect(box, &QCheckBox::clicked, this, &VmOptions::edited);
    }
    connect(m_label, &QComboBox::activated, this, &VmOptions::edited);
    connect(m_file, &QLineEdit::textEdited, this, &VmOptions::edited);
    reset();
    showProposal({});
}

void VmOptions::setUpNames()
{
    m_dynamic->setToolTip(tr("DRS places the virtual machine on any host with such a device"));
    m_label->setAccessibleName(tr("Hardware label"));
    m_labelLabel->setBuddy(m_label);
    m_upgrade->setToolTip(tr("Cannot be undone"));
    m_snapshots->setToolTip(tr("A passthrough device does not go with snapshots; without leave to "
                               "remove them they block the plan. Cannot be undone"));
    m_powerOn->setToolTip(tr("The power state is watched for a minute: a window that is too small "
                             "stops the virtual machine only then"));
    m_prove->setToolTip(tr("Asks the guest whether it sees the device and drives it"));
    m_file->setAccessibleName(tr("Driver file"));
    m_file->setPlaceholderText(QStringLiteral("NVIDIA-Linux-x86_64-535.154.05.run"));
    m_driver->setToolTip(tr("The ordinary data-centre driver, never the one for vGPU"));
}

void VmOptions::setUpLayout()
{
    auto *browse = new QToolButton(m_fileRow);
    browse->setText(tr("Browse…"));
    browse->setFocusPolicy(Qt::TabFocus);
    connect(browse, &QToolButton::clicked, this, &VmOptions::chooseFile);
    auto *file = new QHBoxLayout(m_fileRow);
    file->setContentsMargins(0, 0, 0, 0);
    file->addWidget(m_file, 1);
    file->addWidget(browse);
    auto *label = new QHBoxLayout;
    label->addWidget(m_labelLabel);
    label->addWidget(m_label, 1);
    auto *grid = new QGridLayout(this);
    grid->addWidget(m_dynamic, 0, 0);
    grid->addLayout(label, 0, 1);
    grid->addWidget(m_dynamicNote, 1, 0, 1, 2);
    grid->addWidget(m_upgrade, 2, 0);
    grid->addWidget(m_snapshots, 2, 1);
    grid->addWidget(m_powerOn, 3, 0);
    grid->addWidget(m_prove, 3, 1);
    grid->addWidget(m_driver, 4, 0);
    grid->addWidget(m_fileRow, 4, 1);
    grid->addWidget(m_cuda, 5, 0);
    grid->setColumnStretch(1, 1);
    setTabOrderOf({m_dynamic, m_label, m_upgrade, m_snapshots, m_powerOn, m_prove, m_driver, m_file,
        browse, m_cuda});
}

void VmOptions::chooseFile()
{
    auto *files = new QFileDialog(this, tr("Choose a Driver"));
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setFileMode(QFileDialog::ExistingFile);
    connect(files, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_file->setText(path);
        Q_EMIT edited();
    });
    files->open();
}

void VmOptions::reset()
{
    m_dynamic->setChecked(false);
    m_label->setCurrentIndex(0);
    m_upgrade->setChecked(true);
    m_snapshots->setChecked(false);
    m_powerOn->setChecked(true);
    m_prove->setChecked(true);
    m_driver->setChecked(false);
    m_file->clear();
    m_cuda->setChecked(false);
    showDependent();
}

void VmOptions::showProposal(const values::PassthroughProposal &proposal)
{
    QStringList labels{QString()};
    labels += proposal.labels;
    QStringList shown;
    for (int i = 0; i < m_label->count(); ++i)
        shown.append(m_label->itemData(i).toString());
    if (shown != labels) {
        const QString chosen = m_label->currentData().toString();
        m_label->clear();
        m_label->addItem(tr("None: any device of the model"), QString());
        for (const QString &label : proposal.labels)
            m_label->addItem(label, label);
        m_label->setCurrentIndex(qMax(0, m_label->findData(chosen)));
    }
    m_dynamic->setEnabled(proposal.offersDynamic || m_dynamic->isChecked());
    m_dynamicNote->setMessage(Meaning::Info, proposal.dynamicNote);
    m_dynamicNote->setVisible(!proposal.dynamicNote.isEmpty());
    showDependent();
}

void VmOptions::showDependent()
{
    m_label->setEnabled(m_dynamic->isChecked());
    m_labelLabel->setEnabled(m_dynamic->isChecked());
    m_prove->setEnabled(m_powerOn->isChecked());
    m_driver->setEnabled(m_powerOn->isChecked() && m_prove->isChecked());
    m_fileRow->setEnabled(m_driver->isEnabled() && m_driver->isChecked());
    m_cuda->setEnabled(m_driver->isEnabled() && m_driver->isChecked());
}

QString VmOptions::missing() const
{
    const bool wanted = m_fileRow->isEnabled();
    return wanted && m_file->text().trimmed().isEmpty() ? tr("Choose the driver's file.")
                                                        : QString();
}

void VmOptions::readInto(values::PassthroughChoices &choices) const
{
    choices.dynamic = m_dynamic->isChecked();
    choices.label = choices.dynamic ? m_label->currentData().toString() : QString();
    choices.upgradeHardware = m_upgrade->isChecked();
    choices.removeSnapshots = m_snapshots->isChecked();
    choices.powerOn = m_powerOn->isChecked();
    choices.proveInGuest = choices.powerOn && m_prove->isChecked();
    choices.installDriver = choices.proveInGuest && m_driver->isChecked();
    choices.runCuda = choices.installDriver && m_cuda->isChecked();
    choices.driverFile = choices.installDriver ? m_file->text().trimmed() : QString();
}

} // namespace ui
