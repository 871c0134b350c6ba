// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/passthroughproposal.h"
#include "ui/wizards/runbookformat.h"

#include <QWidget>

class QCheckBox;
class QPushButton;

namespace ui
{

class ExportButton;
class FactsView;
class MeaningLabel;

/// Before a plan is applied: one sentence that names what it interrupts, the lists behind it, what
/// cannot be undone, and the box to tick. Apply is never the default button.
class ApplyConfirm final : public QWidget
{
    Q_OBJECT
public:
    explicit ApplyConfirm(QWidget *parent = nullptr);

    /// The box has to be ticked again when what it names has changed.
    void showProposal(const values::PassthroughProposal &proposal);
    /// The proposal belongs to what is chosen now, and it can be applied.
    void setReady(bool ready);
    [[nodiscard]] QCheckBox *confirmBox() const { return m_confirm; }
    [[nodiscard]] QPushButton *applyButton() const { return m_apply; }
    [[nodiscard]] ExportButton *exportButton() const { return m_export; }

Q_SIGNALS:
    void applyRequested();
    void exportRequested(ui::RunbookFormat format);

private:
    void setUpLayout();
    void refresh();

    MeaningLabel *m_sentence;
    MeaningLabel *m_verdict;
    FactsView *m_facts;
    QCheckBox *m_confirm;
    QPushButton *m_apply;
    ExportButton *m_export;
    QString m_named;
    bool m_ready = false;
};

} // namespace ui
