// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/assignmentwish.h"
#include "models/values/passthroughproposal.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace ui
{

/// Clones of a VM without GPU: which one, how many, and their names.
class CloneForm final : public QWidget
{
    Q_OBJECT
public:
    explicit CloneForm(QWidget *parent = nullptr);

    void reset();
    void setSources(const QList<values::VmCandidate> &sources);
    /// devices: on the host that has most; as many clones at most.
    void setMostPerHost(int devices);
    void readInto(models::AssignmentWish &wish) const;
    [[nodiscard]] QComboBox *sourceBox() const { return m_source; }
    [[nodiscard]] QLineEdit *patternField() const { return m_pattern; }
    [[nodiscard]] QSpinBox *countSpin() const { return m_count; }

Q_SIGNALS:
    void edited();

private:
    void showExample();

    QComboBox *m_source;
    QSpinBox *m_count;
    QLineEdit *m_pattern;
    QLabel *m_example;
    QList<values::VmCandidate> m_sources;
};

} // namespace ui
