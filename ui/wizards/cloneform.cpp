// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/cloneform.h"

#include "ui/common/text.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QStandardItemModel>

namespace ui
{

namespace
{

constexpr int fieldInLetters = 36;

} // namespace

CloneForm::CloneForm(QWidget *parent)
    : QWidget(parent)
    , m_source(new QComboBox(this))
    , m_count(new QSpinBox(this))
    , m_pattern(new QLineEdit(this))
    , m_example(new QLabel(this))
{
    m_source->setPlaceholderText(tr("Choose"));
    m_source->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_source->setMinimumContentsLength(fieldInLetters);
    m_source->setAccessibleName(tr("Virtual machine that is cloned"));
    m_count->setAccessibleName(tr("Clones on each host"));
    m_pattern->setAccessibleName(tr("Names of the clones"));
    m_pattern->setToolTip(tr("{n} becomes the number of the clone"));
    m_example->setTextFormat(Qt::PlainText);
    m_example->setWordWrap(true);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("Clone &of:"), m_source);
    form->addRow(tr("&Clones on each host:"), m_count);
    form->addRow(tr("N&ames:"), m_pattern);
    form->addRow(QString(), m_example);
    connect(m_source, &QComboBox::activated, this, &CloneForm::edited);
    connect(m_count, &QSpinBox::valueChanged, this, &CloneForm::edited);
    connect(m_pattern, &QLineEdit::textEdited, this, &CloneForm::edited);
    connect(this, &CloneForm::edited, this, &CloneForm::showExample);
    setMostPerHost(1);
    reset();
}

void CloneForm::reset()
{
    m_source->setCurrentIndex(-1);
    m_count->setValue(1);
    m_pattern->setText(QStringLiteral("gpu-{n}"));
    showExample();
}

void CloneForm::setSources(const QList<values::VmCandidate> &sources)
{
    if (m_sources == sources)
        return;
    const values::MoRef chosen = m_sources.value(m_source->currentIndex()).vm;
    m_sources = sources;
    m_source->clear();
    int again = -1;
    for (const values::VmCandidate &source : sources) {
        if (source.vm == chosen && !chosen.isNull())
            again = m_source->count();
        m_source->addItem(singleLine(source.name));
        const int row = m_source->count() - 1;
        const QString note = source.problem.isEmpty() ? source.note : source.problem;
        m_source->setItemData(row, plainToolTip(note), Qt::ToolTipRole);
        auto *items = qobject_cast<QStandardItemModel *>(m_source->model());
        items->item(row)->setEnabled(source.selectable);
    }
    m_source->setCurrentIndex(again);
}

void CloneForm::setMostPerHost(int devices)
{
    m_count->setRange(1, qMax(1, devices));
}

void CloneForm::readInto(models::AssignmentWish &wish) const
{
    wish.cloneSource = m_sources.value(m_source->currentIndex()).vm;
    wish.clonePattern = m_pattern->text().trimmed();
    wish.clonesPerHost = m_count->value();
}

void CloneForm::showExample()
{
    const QString pattern = m_pattern->text().trimmed();
    const QString first = models::numberedName(pattern, 1);
    //: %1, %2: names of virtual machines
    const QString names = m_count->value() == 1
        ? first
        : tr("%1 to %2").arg(first, models::numberedName(pattern, m_count->value()));
    m_example->setText(pattern.isEmpty()
            ? QString()
            //: %1: names of virtual machines
            : tr("%1. The source has no GPU: devices are given to the clones afterwards.")
                  .arg(names));
}

} // namespace ui
