// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/passthroughproposal.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace ui
{

/// What a new virtual machine is to be. It gets EFI firmware and no guest: that is a manual step.
class NewVmForm final : public QWidget
{
    Q_OBJECT
public:
    explicit NewVmForm(QWidget *parent = nullptr);

    void reset();
    /// Where it is to lie, and sizes for fields that nobody touched yet.
    void setProposed(
        const values::VmBlueprint &proposed, const QList<values::DatastoreChoice> &datastores);
    [[nodiscard]] values::VmBlueprint blueprint() const;
    [[nodiscard]] QLineEdit *nameField() const { return m_name; }

Q_SIGNALS:
    void edited();

private:
    void setUpFields();
    void noteEdit();

    QLineEdit *m_name;
    QComboBox *m_guest;
    QSpinBox *m_cpus;
    QSpinBox *m_memory;
    QSpinBox *m_disk;
    QComboBox *m_datastore;
    QLineEdit *m_iso;
    values::VmBlueprint m_proposed;
    QList<values::DatastoreChoice> m_datastores;
    bool m_touched = false;
    bool m_filling = false;
};

} // namespace ui
