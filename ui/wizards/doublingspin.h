// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSpinBox>

namespace ui
{

/// A number that is a power of two: Up doubles it, Down halves it, what is typed is rounded up.
class DoublingSpin final : public QSpinBox
{
    Q_OBJECT
public:
    explicit DoublingSpin(QWidget *parent = nullptr);

    void stepBy(int steps) override;
    void fixup(QString &input) const override;
    [[nodiscard]] QValidator::State validate(QString &input, int &position) const override;
};

} // namespace ui
