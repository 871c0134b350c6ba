// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/fitpage.h"

#include "models/format.h"
#include "models/plan/texttablemodel.h"
#include "ui/common/meaninglabel.h"
#include "ui/common/rowsview.h"
#include "ui/wizards/doublingspin.h"
#include "ui/wizards/pastedialog.h"
#include "ui/wizards/taborder.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui
{

namespace
{

constexpr int largestGb = 16384;

QList<QStringList> barRows(const QList<values::BarFacts> &models)
{
    QList<QStringList> rows;
    for (const values::BarFacts &model : models) {
        if (model.bars.isEmpty())
            rows.append({model.name, QString(), models::unknownText(), QString(), model.source});
        for (const auto &bar : model.bars) {
            rows.append({model.name, QString::number(bar.index), models::bytesText(bar.bytes),
                bar.is64bit ? FitPage::tr("64-bit") : FitPage::tr("32-bit"), model.source});
        }
    }
    return rows;
}

QString resultText(const values::MmioNeed &need)
{
    if (!need.known)
        return FitPage::tr("The regions of a device are in neither the catalogue nor evidence. "
                           "Paste evidence, or find them by a trial start; without it the sizes "
                           "below are only a guess.");
    if (!need.needsKeys)
        return need.needsEfi
            ? FitPage::tr("All regions fit below 4 GiB: the 64-bit settings are not needed, but "
                          "EFI firmware is.")
            : FitPage::tr("All regions fit below 4 GiB: neither the 64-bit settings nor EFI "
                          "firmware are needed.");
    //: %1: a number of GB
    const QString sentence = FitPage::tr("The VM needs pciPassthru.use64bitMMIO and a window of "
                                         "%1 GB, and EFI firmware.")
                                 .arg(need.sizeGb);
    return need.hasRegionOf4g
        ? FitPage::tr("%1 A region of 4 GiB or more cannot be used under BIOS firmware.")
              .arg(sentence)
        : sentence;
}

} // namespace

FitPage::FitPage(QWidget *parent)
    : WizardPage(parent)
    , m_barTable(new models::TextTableModel(
          {tr("Device"), tr("BAR"), tr("Size"), tr("Kind"), tr("Known from")}, this))
    , m_ruleTable(
          new models::TextTableModel({tr("Published rule"), tr("Size"), tr("Source")}, this))
    , m_bars(new RowsView(QStringLiteral("wizardBars"), this))
    , m_rules(new RowsView(QStringLiteral("wizardRules"), this))
    , m_paste(new QPushButton(tr("&Paste Evidence…"), this))
    , m_try(new QPushButton(tr("Find the Sizes by &Trying…"), this))
    , m_forget(new QPushButton(tr("&Forget Evidence"), this))
    , m_result(new MeaningLabel(this))
    , m_arithmetic(new QLabel(this))
    , m_override(new QCheckBox(tr("&Use another size:"), this))
    , m_size(new DoublingSpin(this))
{
    setUpTables();
    setUpFields();
    setUpLayout();
    showNeed(std::nullopt);
}

void FitPage::setUpTables()
{
    m_bars->setSortingEnabled(false);
    m_bars->setModel(m_barTable);
    m_bars->setElastic({{0, 16}, {4, 14}});
    m_bars->setAccessibleName(tr("Regions of the devices"));
    m_rules->setSortingEnabled(false);
    m_rules->setModel(m_ruleTable);
    m_rules->setElastic({{0, 24}, {2, 14}});
    m_rules->setAccessibleName(tr("Published rules"));
}

void FitPage::setUpFields()
{
    m_paste->setAutoDefault(false);
    m_try->setAutoDefault(false);
    m_try->setToolTip(tr("Starts a virtual machine once with the device, reads what its log tells, "
                         "and puts everything back"));
    m_forget->setAutoDefault(false);
    m_forget->setEnabled(false);
    m_paste->setToolTip(tr("Lines of a vmware.log or of lspci -vv win over the catalogue"));
    m_arithmetic->setTextFormat(Qt::PlainText);
    m_arithmetic->setWordWrap(true);
    m_arithmetic->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_size->setRange(1, largestGb);
    //: A number of GB stands before it.
    m_size->setSuffix(tr(" GB"));
    m_size->setAccessibleName(tr("Size of the window"));
    m_size->setEnabled(false);
    connect(m_paste, &QPushButton::clicked, this, &FitPage::openPaste);
    connect(m_try, &QPushButton::clicked, this, &FitPage::trialRequested);
    connect(m_forget, &QPushButton::clicked, this, [this] { setBars({}); });
    connect(m_override, &QCheckBox::toggled, m_size, &QWidget::setEnabled);
    connect(m_override, &QCheckBox::toggled, this, &FitPage::edited);
    connect(m_size, &QSpinBox::valueChanged, this, [this] {
        if (m_override->isChecked())
            Q_EMIT edited();
    });
}

void FitPage::setUpLayout()
{
    auto *evidence = new QHBoxLayout;
    evidence->addWidget(m_paste);
    evidence->addWidget(m_try);
    evidence->addWidget(m_forget);
    evidence->addStretch(1);
    auto *size = new QHBoxLayout;
    size->addWidget(m_override);
    size->addWidget(m_size);
    size->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_bars, 3);
    column->addLayout(evidence);
    column->addWidget(m_result);
    column->addWidget(m_arithmetic);
    column->addWidget(m_rules, 2);
    column->addLayout(size);
    setTabOrderOf({m_bars, m_paste, m_try, m_forget, m_rules, m_override, m_size});
}

void FitPage::reset()
{
    const QSignalBlocker quiet(this);
    m_override->setChecked(false);
    m_evidence.clear();
    m_forget->setEnabled(false);
}

void FitPage::showProposal(const values::PassthroughProposal &proposal)
{
    m_barTable->setRows(barRows(proposal.bars));
    showNeed(proposal.mmio);
    Q_EMIT stateChanged();
}

void FitPage::showNeed(const std::optional<values::MmioNeed> &need)
{
    m_known = !need || need->known;
    m_try->setVisible(!m_known);
    m_result->setVisible(need.has_value());
    m_override->setEnabled(need && need->needsKeys);
    m_size->setEnabled(m_override->isEnabled() && m_override->isChecked());
    m_arithmetic->setText(need ? need->arithmetic : QString());
    m_arithmetic->setVisible(!m_arithmetic->text().isEmpty());
    QList<QStringList> rows;
    if (need) {
        m_result->setMessage(need->known ? Meaning::Info : Meaning::Warning, resultText(*need));
        m_least = qMax(1, need->leastGb);
        m_size->setMinimum(m_least);
        //: %1: a number of GB
        m_size->setToolTip(tr("A power of two, %1 GB at least").arg(m_least));
        if (!m_override->isChecked() && need->sizeGb > 0)
            m_size->setValue(need->sizeGb);
        for (const values::MmioRule &rule : need->rules) {
            const QString size
                = rule.sizeGb ? tr("%1 GB").arg(*rule.sizeGb) : models::unknownText();
            rows.append({rule.name, size, rule.source});
        }
    }
    m_ruleTable->setRows(rows);
}

void FitPage::setNeeded(bool needed)
{
    if (m_needed == needed)
        return;
    m_needed = needed;
    Q_EMIT stateChanged();
}

void FitPage::setBars(const QHash<QString, QList<values::PassthroughChoices::Bar>> &bars)
{
    if (bars.isEmpty())
        m_evidence.clear();
    m_evidence.insert(bars);
    m_forget->setEnabled(!m_evidence.isEmpty());
    if (m_dialog != nullptr)
        m_dialog->accept();
    Q_EMIT edited();
}

void FitPage::showEvidenceError(const values::Error &error)
{
    openPaste();
    m_dialog->showError(error);
}

void FitPage::openPaste()
{
    if (m_dialog == nullptr) {
        m_dialog = new PasteDialog(this);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_dialog, &PasteDialog::textGiven, this, &FitPage::evidencePasted);
    }
    m_dialog->open();
}

PasteDialog *FitPage::pasteDialog() const
{
    return m_dialog;
}

void FitPage::readInto(values::PassthroughChoices &choices) const
{
    choices.bars = m_evidence;
    if (m_override->isEnabled() && m_override->isChecked())
        choices.mmioSizeGb = m_size->value();
}

QString FitPage::title() const
{
    return tr("Fit check");
}

QString FitPage::question() const
{
    return tr("Do the devices' memory regions fit into the virtual machine?");
}

QString FitPage::missing() const
{
    return {};
}

QWidget *FitPage::firstField() const
{
    return m_bars;
}

} // namespace ui
