// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/passthroughproposal.h"
#include "ui/wizards/wizardpage.h"

class QComboBox;
class QGroupBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace models
{
class EvacuationModel;
}

namespace ui
{

class FactsView;
class MeaningLabel;
class RowsView;

/// Third page: what has to be true of the host's firmware, and what becomes of its VMs while it is
/// in maintenance mode.
class HostSetupPage final : public WizardPage
{
    Q_OBJECT
public:
    explicit HostSetupPage(QWidget *parent = nullptr);

    void reset();
    void showProposal(const values::PassthroughProposal &proposal);
    /// More than one: they may be worked on side by side.
    void setHostCount(int count);
    void readInto(values::PassthroughChoices &choices) const;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString question() const override;
    [[nodiscard]] QString missing() const override;
    [[nodiscard]] QWidget *firstField() const override;
    [[nodiscard]] QLineEdit *above4gField() const { return m_above4g; }
    [[nodiscard]] QLineEdit *vendorField() const { return m_vendor; }
    [[nodiscard]] QComboBox *vsanBox() const { return m_vsan; }
    [[nodiscard]] QSpinBox *hostsAtOnce() const { return m_atOnce; }
    [[nodiscard]] RowsView *evacuation() const { return m_vms; }

Q_SIGNALS:
    void edited();

private:
    [[nodiscard]] QWidget *makeFirmware();
    [[nodiscard]] QWidget *makeMaintenance();
    void setUpVsan();
    void noteEdit();
    void showOpen();

    QGroupBox *m_firmware;
    FactsView *m_facts;
    QLineEdit *m_above4g;
    QLabel *m_above4gLabel;
    QLineEdit *m_vendor;
    QGroupBox *m_maintenance;
    MeaningLabel *m_reboot;
    models::EvacuationModel *m_model;
    RowsView *m_vms;
    MeaningLabel *m_open;
    QLabel *m_vsanLabel;
    QComboBox *m_vsan;
    QLabel *m_atOnceLabel;
    QSpinBox *m_atOnce;
    bool m_asksVsan = false;
};

} // namespace ui
