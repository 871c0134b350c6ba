// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/step.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;

namespace ui
{

/// A step that a person does: what to do, where, and a field for what was seen. Nothing is
/// confirmed without words.
class ManualStepBox final : public QFrame
{
    Q_OBJECT
public:
    explicit ManualStepBox(QWidget *parent = nullptr);

    void setStep(const values::PreviewedStep &step);
    [[nodiscard]] const QString &stepId() const { return m_id; }
    [[nodiscard]] QLineEdit *evidenceField() const { return m_evidence; }
    [[nodiscard]] QPushButton *confirmButton() const { return m_confirm; }

Q_SIGNALS:
    void confirmed(const QString &step, const QString &evidence);

private:
    void submit();

    QString m_id;
    QLabel *m_title;
    QLabel *m_instructions;
    QLineEdit *m_evidence;
    QPushButton *m_confirm;
};

} // namespace ui
