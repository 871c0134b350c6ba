// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/passthroughproposal.h"

#include <QGroupBox>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace ui
{

class MeaningLabel;

/// What may be changed in a VM, and what is to be done after the power-on: all with a sensible
/// answer already.
class VmOptions final : public QGroupBox
{
    Q_OBJECT
public:
    explicit VmOptions(QWidget *parent = nullptr);

    void reset();
    void showProposal(const values::PassthroughProposal &proposal);
    void readInto(values::PassthroughChoices &choices) const;
    /// What is missing, a sentence; empty: nothing.
    [[nodiscard]] QString missing() const;
    [[nodiscard]] QCheckBox *dynamicBox() const { return m_dynamic; }
    [[nodiscard]] QComboBox *labelBox() const { return m_label; }
    [[nodiscard]] QCheckBox *driverBox() const { return m_driver; }
    [[nodiscard]] QLineEdit *driverFile() const { return m_file; }

Q_SIGNALS:
    void edited();

private:
    void setUpLayout();
    void setUpNames();
    void chooseFile();
    void showDependent();

    QCheckBox *m_dynamic;
    QLabel *m_labelLabel;
    QComboBox *m_label;
    MeaningLabel *m_dynamicNote;
    QCheckBox *m_upgrade;
    QCheckBox *m_snapshots;
    QCheckBox *m_powerOn;
    QCheckBox *m_prove;
    QCheckBox *m_driver;
    QWidget *m_fileRow;
    QLineEdit *m_file;
    QCheckBox *m_cuda;
};

} // namespace ui
