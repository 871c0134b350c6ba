// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/assignmentwish.h"
#include "models/values/passthroughproposal.h"
#include "ui/wizards/wizardpage.h"

class QComboBox;
class QLabel;
class QStackedWidget;

namespace models
{
class VmCandidateModel;
}

namespace ui
{

class CloneForm;
class FilterField;
class MeaningLabel;
class NewVmForm;
class RowFilter;
class RowsView;
class VmOptions;

/// Fourth page: who gets the devices, an existing VM, a new one, clones or nobody.
class VmSetupPage final : public WizardPage
{
    Q_OBJECT
public:
    explicit VmSetupPage(QWidget *parent = nullptr);

    /// vm: chosen for whatever host comes; null: none.
    void reset(const values::MoRef &vm);
    /// devices: as the device page has them; names: of their hosts.
    void setDevices(const QList<models::DeviceCandidateModel::Key> &devices,
        const QHash<values::MoRef, QString> &names, bool enables);
    void showProposal(const values::PassthroughProposal &proposal);
    [[nodiscard]] const models::AssignmentWish &wish() const { return m_wish; }
    void readInto(values::PassthroughChoices &choices) const;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString question() const override;
    [[nodiscard]] QString missing() const override;
    [[nodiscard]] bool isNeeded() const override { return m_enables; }
    [[nodiscard]] QWidget *firstField() const override;
    [[nodiscard]] QComboBox *targetBox() const { return m_target; }
    [[nodiscard]] QComboBox *hostBox() const { return m_host; }
    [[nodiscard]] FilterField *filter() const { return m_filter; }
    [[nodiscard]] RowsView *view() const { return m_view; }
    [[nodiscard]] NewVmForm *newVm() const { return m_new; }
    [[nodiscard]] CloneForm *clones() const { return m_clones; }
    [[nodiscard]] VmOptions *options() const { return m_options; }

Q_SIGNALS:
    void edited();

private:
    [[nodiscard]] QWidget *makeExisting();
    [[nodiscard]] QWidget *makeNobody();
    void setUpTarget();
    void setUpLayout();
    void takeSelection();
    void showSelection();
    void takeWish();
    [[nodiscard]] values::MoRef shownHost() const;

    QComboBox *m_target;
    QLabel *m_hostLabel;
    QComboBox *m_host;
    QStackedWidget *m_stack;
    models::VmCandidateModel *m_model;
    RowFilter *m_proxy;
    FilterField *m_filter;
    RowsView *m_view;
    NewVmForm *m_new;
    CloneForm *m_clones;
    MeaningLabel *m_firmware;
    VmOptions *m_options;
    QList<models::DeviceCandidateModel::Key> m_devices;
    QList<values::MoRef> m_hosts;
    models::AssignmentWish m_wish;
    values::MoRef m_startVm;
    bool m_enables = true;
    bool m_showing = false;
};

} // namespace ui
