// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/newvmform.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>

namespace ui
{

namespace
{

constexpr int mostCpus = 768;
constexpr int mostGib = 24576;
constexpr int mostDiskGib = 63488;
constexpr qint64 mibPerGib = 1024;
constexpr int fieldInLetters = 36;

struct Guest {
    const char *id;
    const char *name; ///< as the vSphere Client spells it
};

// Guests that run under EFI and for which data-centre drivers exist.
constexpr Guest guests[] = {
    {"ubuntu64Guest", "Ubuntu Linux (64-bit)"},
    {"rhel9_64Guest", "Red Hat Enterprise Linux 9 (64-bit)"},
    {"rhel8_64Guest", "Red Hat Enterprise Linux 8 (64-bit)"},
    {"rhel7_64Guest", "Red Hat Enterprise Linux 7 (64-bit)"},
    {"rockylinux_64Guest", "Rocky Linux (64-bit)"},
    {"sles15_64Guest", "SUSE Linux Enterprise 15 (64-bit)"},
    {"debian11_64Guest", "Debian GNU/Linux 11 (64-bit)"},
    {"other5xLinux64Guest", "Other 5.x or later Linux (64-bit)"},
    {"windows9_64Guest", "Microsoft Windows 10 (64-bit)"},
    {"windows2019srv_64Guest", "Microsoft Windows Server 2019 (64-bit)"},
    {"windows2019srvNext_64Guest", "Microsoft Windows Server 2022 (64-bit)"},
};

} // namespace

NewVmForm::NewVmForm(QWidget *parent)
    : QWidget(parent)
    , m_name(new QLineEdit(this))
    , m_guest(new QComboBox(this))
    , m_cpus(new QSpinBox(this))
    , m_memory(new QSpinBox(this))
    , m_disk(new QSpinBox(this))
    , m_datastore(new QComboBox(this))
    , m_iso(new QLineEdit(this))
{
    setUpFields();
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("N&ame:"), m_name);
    form->addRow(tr("Guest &OS:"), m_guest);
    form->addRow(tr("&CPUs:"), m_cpus);
    form->addRow(tr("&Memory:"), m_memory);
    form->addRow(tr("Hard &disk:"), m_disk);
    form->addRow(tr("Data&store:"), m_datastore);
    form->addRow(tr("ISO &file:"), m_iso);
    connect(m_name, &QLineEdit::textEdited, this, &NewVmForm::edited);
    connect(m_iso, &QLineEdit::textEdited, this, &NewVmForm::edited);
    for (QSpinBox *spin : {m_cpus, m_memory, m_disk})
        connect(spin, &QSpinBox::valueChanged, this, &NewVmForm::noteEdit);
    for (QComboBox *box : {m_guest, m_datastore})
        connect(box, &QComboBox::activated, this, &NewVmForm::noteEdit);
    reset();
}

void NewVmForm::setUpFields()
{
    for (const Guest &guest : guests)
        m_guest->addItem(QString::fromLatin1(guest.name), QString::fromLatin1(guest.id));
    m_guest->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_guest->setMinimumContentsLength(fieldInLetters);
    m_datastore->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_datastore->setMinimumContentsLength(fieldInLetters);
    m_cpus->setRange(1, mostCpus);
    m_memory->setRange(1, mostGib);
    //: A number of GiB stands before it.
    m_memory->setSuffix(tr(" GiB"));
    m_memory->setToolTip(tr("All of it is reserved: a passthrough device needs that"));
    m_disk->setRange(1, mostDiskGib);
    m_disk->setSuffix(tr(" GiB"));
    m_iso->setPlaceholderText(QStringLiteral("[datastore1] iso/ubuntu-22.04.iso"));
    m_name->setAccessibleName(tr("Name of the new virtual machine"));
    m_guest->setAccessibleName(tr("Guest OS"));
    m_cpus->setAccessibleName(tr("CPUs"));
    m_memory->setAccessibleName(tr("Memory"));
    m_disk->setAccessibleName(tr("Hard disk"));
    m_datastore->setAccessibleName(tr("Datastore"));
    m_iso->setAccessibleName(tr("ISO file"));
}

void NewVmForm::reset()
{
    m_filling = true;
    m_name->clear();
    m_iso->clear();
    m_guest->setCurrentIndex(0);
    m_cpus->setValue(8);
    m_memory->setValue(64);
    m_disk->setValue(100);
    m_filling = false;
    m_touched = false;
}

void NewVmForm::noteEdit()
{
    if (m_filling)
        return;
    m_touched = true;
    Q_EMIT edited();
}

void NewVmForm::setProposed(
    const values::VmBlueprint &proposed, const QList<values::DatastoreChoice> &datastores)
{
    m_proposed = proposed;
    m_filling = true;
    if (!(m_datastores == datastores)) {
        const QString chosen = m_datastore->currentText();
        m_datastores = datastores;
        m_datastore->clear();
        for (const values::DatastoreChoice &store : datastores)
            m_datastore->addItem(store.name);
        const int same = m_datastore->findText(chosen);
        m_datastore->setCurrentIndex(
            same >= 0 ? same : qMax(0, m_datastore->findText(proposed.datastoreName)));
    }
    if (!m_touched && proposed.cpus > 0 && proposed.memoryMiB > 0) {
        m_cpus->setValue(proposed.cpus);
        m_memory->setValue(static_cast<int>(proposed.memoryMiB / mibPerGib));
        m_disk->setValue(static_cast<int>(proposed.diskGiB));
        m_guest->setCurrentIndex(qMax(0, m_guest->findData(proposed.guestId)));
    }
    m_filling = false;
}

values::VmBlueprint NewVmForm::blueprint() const
{
    values::VmBlueprint blueprint = m_proposed;
    blueprint.name = m_name->text().trimmed();
    blueprint.guestId = m_guest->currentData().toString();
    blueprint.firmware = QStringLiteral("efi");
    blueprint.cpus = m_cpus->value();
    blueprint.memoryMiB = m_memory->value() * mibPerGib;
    blueprint.diskGiB = m_disk->value();
    blueprint.isoPath = m_iso->text().trimmed();
    const values::DatastoreChoice store = m_datastores.value(m_datastore->currentIndex());
    blueprint.datastore = store.datastore;
    blueprint.datastoreName = store.name;
    return blueprint;
}

} // namespace ui
