// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/connections.h"
#include "app/gui/telemetry/telemetry.h"
#include "app/gui/wire_connect.h"
#include "app/gui/wire_setup.h"
#include "app/gui/wire_telemetry.h"
#include "app/pins.h"
#include "app/settings.h"
#include "models/estatestore.h"
#include "models/items/taskmodel.h"
#include "ui/shell/mainwindow.h"

#include <QString>

namespace app
{

/// The whole program behind its window: made once, in the order in which the parts need each other.
class Deck final
{
public:
    /// An empty name takes the user's own settings file, and the user's own history of telemetry;
    /// another settings file has its history beside it.
    explicit Deck(const QString &settingsFile = {});

    [[nodiscard]] ui::MainWindow &window() { return m_window; }
    [[nodiscard]] Connections &connections() { return m_connections; }
    [[nodiscard]] models::EstateStore &store() { return m_store; }
    [[nodiscard]] SettingsPins &pins() { return m_pins; }
    [[nodiscard]] Telemetry &telemetry() { return m_telemetry; }
    [[nodiscard]] SetupWire &setup() { return *m_setup; }
    [[nodiscard]] ConnectWire &connecting() { return m_connecting; }

private:
    Settings m_settings;
    SettingsPins m_pins;
    models::EstateStore m_store;
    models::TaskModel m_tasks;
    Connections m_connections;
    Telemetry m_telemetry;
    ui::MainWindow m_window;
    ConnectWire m_connecting;
    TelemetryWire m_measuring;
    SetupWire *m_setup; ///< the window's
};

} // namespace app
