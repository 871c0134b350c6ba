// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/estatestore.h"
#include "models/items/taskmodel.h"
#include "models/telemetry/telemetrystore.h"
#include "tests/ui/readwidgets.h"
#include "ui/shell/mainwindow.h"

#include <memory>

namespace ui
{
class ContainerPage;
class HostPage;
class VmPage;
} // namespace ui

namespace tests
{

/// The main window over the sample estate, shown.
struct WindowUnderLook {
    models::EstateStore store;
    models::TaskModel tasks;
    models::TelemetryStore telemetry;
    std::unique_ptr<ui::MainWindow> window;

    /// filled: with the sample estate, tasks and telemetry.
    explicit WindowUnderLook(bool filled = true);

    [[nodiscard]] ui::HostPage *showHost(const QString &moid);
    [[nodiscard]] ui::VmPage *showVm(const QString &moid);
    [[nodiscard]] ui::ContainerPage *showServer();
};

} // namespace tests
