// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace ui
{

/// Explains each word of the status column. A window beside the work, not in its way.
class StatusLegend final : public QDialog
{
    Q_OBJECT
public:
    explicit StatusLegend(QWidget *parent = nullptr);
};

} // namespace ui
