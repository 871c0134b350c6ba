// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/doublingspin.h"

namespace ui
{

namespace
{

int powerAtOrAbove(int number)
{
    int power = 1;
    while (power < number)
        power *= 2;
    return power;
}

} // namespace

DoublingSpin::DoublingSpin(QWidget *parent)
    : QSpinBox(parent)
{
    setKeyboardTracking(false);
}

void DoublingSpin::stepBy(int steps)
{
    int number = powerAtOrAbove(value());
    for (; steps > 0; --steps)
        number = qMin(number * 2, maximum());
    for (; steps < 0; ++steps)
        number = qMax(number / 2, minimum());
    setValue(number);
}

void DoublingSpin::fixup(QString &input) const
{
    QString digits = input;
    if (!suffix().isEmpty() && digits.endsWith(suffix()))
        digits.chop(suffix().size());
    const int typed = qMin(locale().toInt(digits.trimmed()), maximum());
    input = textFromValue(qBound(minimum(), powerAtOrAbove(typed), maximum())) + suffix();
}

QValidator::State DoublingSpin::validate(QString &input, int &position) const
{
    const QValidator::State state = QSpinBox::validate(input, position);
    if (state != QValidator::Acceptable)
        return state;
    const int typed = valueFromText(input);
    return powerAtOrAbove(typed) == typed ? state : QValidator::Intermediate;
}

} // namespace ui
