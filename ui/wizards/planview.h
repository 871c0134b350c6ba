// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace models
{
class PlanModel;
}

namespace ui
{

class RowsView;

/// A list of all steps with target, state and change. name: for its columns' state.
[[nodiscard]] RowsView *makePlanView(models::PlanModel *plan, const QString &name, QWidget *parent);

} // namespace ui
