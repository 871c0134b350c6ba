// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/passthroughproposal.h"
#include "ui/wizards/wizardpage.h"

#include <QHash>
#include <QPointer>

class QCheckBox;
class QLabel;
class QPushButton;

namespace models
{
class TextTableModel;
}

namespace ui
{

class DoublingSpin;
class MeaningLabel;
class PasteDialog;
class RowsView;

/// Second page: how large the devices' regions are, who says so, and what follows for the VM: the
/// 64-bit window with its arithmetic beside the other published rules.
class FitPage final : public WizardPage
{
    Q_OBJECT
public:
    explicit FitPage(QWidget *parent = nullptr);

    void reset();
    void showProposal(const values::PassthroughProposal &proposal);
    void setNeeded(bool needed);
    /// Takes regions over from evidence; closes the dialog that asked for it.
    void setBars(const QHash<QString, QList<values::PassthroughChoices::Bar>> &bars);
    void showEvidenceError(const values::Error &error);
    void readInto(values::PassthroughChoices &choices) const;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString question() const override;
    [[nodiscard]] QString missing() const override;
    [[nodiscard]] bool isNeeded() const override { return m_needed; }
    [[nodiscard]] QWidget *firstField() const override;
    [[nodiscard]] QPushButton *pasteButton() const { return m_paste; }
    /// Offered where nobody knows the regions of a device.
    [[nodiscard]] QPushButton *tryButton() const { return m_try; }
    [[nodiscard]] QCheckBox *overrideBox() const { return m_override; }
    [[nodiscard]] DoublingSpin *sizeSpin() const { return m_size; }
    [[nodiscard]] PasteDialog *pasteDialog() const;

Q_SIGNALS:
    void edited();
    void evidencePasted(const QString &text);
    /// The regions are to be found by a trial start.
    void trialRequested();

private:
    void setUpTables();
    void setUpFields();
    void setUpLayout();
    void showNeed(const std::optional<values::MmioNeed> &need);
    void openPaste();

    models::TextTableModel *m_barTable;
    models::TextTableModel *m_ruleTable;
    RowsView *m_bars;
    RowsView *m_rules;
    QPushButton *m_paste;
    QPushButton *m_try;
    QPushButton *m_forget;
    MeaningLabel *m_result;
    QLabel *m_arithmetic;
    QCheckBox *m_override;
    DoublingSpin *m_size;
    QPointer<PasteDialog> m_dialog;
    QHash<QString, QList<values::PassthroughChoices::Bar>> m_evidence;
    bool m_needed = true;
    bool m_known = true;
    int m_least = 1;
};

} // namespace ui
