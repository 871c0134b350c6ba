// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/runbookformat.h"

#include <QPushButton>

namespace ui
{

/// A button with a menu of the forms that a runbook can have.
class ExportButton final : public QPushButton
{
    Q_OBJECT
public:
    explicit ExportButton(QWidget *parent = nullptr);

Q_SIGNALS:
    void formatChosen(ui::RunbookFormat format);

private:
    void addFormat(RunbookFormat format, const QString &text);
};

} // namespace ui
