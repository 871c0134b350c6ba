// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/devicecandidatemodel.h"
#include "models/values/passthroughproposal.h"
#include "ui/wizards/wizardpage.h"

class QCheckBox;
class QComboBox;
class QLabel;

namespace ui
{

class DeviceFilter;
class FilterField;
class MeaningLabel;
class RowsView;

/// First page: which devices of which hosts, and whether they come or go.
class DevicePage final : public WizardPage
{
    Q_OBJECT
public:
    explicit DevicePage(QWidget *parent = nullptr);

    /// Ticks these and nothing else; focus: the host to open and show.
    void reset(const QSet<models::DeviceCandidateModel::Key> &devices, const values::MoRef &focus);
    void showProposal(const values::PassthroughProposal &proposal);
    [[nodiscard]] QList<models::DeviceCandidateModel::Key> devices() const;
    /// false: devices are taken out of passthrough.
    [[nodiscard]] bool enables() const;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString question() const override;
    [[nodiscard]] QString missing() const override;
    [[nodiscard]] QWidget *firstField() const override;
    [[nodiscard]] RowsView *view() const { return m_view; }
    [[nodiscard]] models::DeviceCandidateModel *model() const { return m_model; }

Q_SIGNALS:
    void edited();

private:
    void setUpView();
    void setUpTools();
    void showProblem();
    void showFocus();
    void settleStart(const QList<values::DeviceCandidate> &candidates);

    models::DeviceCandidateModel *m_model;
    DeviceFilter *m_proxy;
    RowsView *m_view;
    FilterField *m_filter;
    QCheckBox *m_onlyGpus;
    QComboBox *m_task;
    MeaningLabel *m_note;
    values::MoRef m_focus;
    bool m_resetting = false;
    bool m_fresh = false; ///< what was ticked at the start has not been looked at yet
};

} // namespace ui
