// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/deck.h"

#include "app/gui/wire_trust.h"
#include "app/gui/wire_window.h"

namespace app
{

Deck::Deck(const QString &settingsFile)
    : m_settings(settingsFile)
    , m_pins(&m_settings)
    , m_connections(&m_store, &m_tasks, &m_pins)
    , m_telemetry(&m_store, &m_connections, &m_settings,
          settingsFile.isEmpty() ? TelemetryFiles::usual() : TelemetryFiles::beside(settingsFile))
    , m_window(&m_store, &m_tasks)
    , m_connecting(&m_window, &m_connections, &m_settings)
    , m_measuring(&m_window, &m_telemetry, &m_connections)
    , m_setup(new SetupWire(&m_window, &m_store, &m_connections, &m_telemetry, &m_settings,
          settingsFile.isEmpty() ? QString() : settingsFile + QLatin1String(".journal")))
{
    wireTrust(&m_window, &m_connections, &m_settings);
    wireWindow(&m_window, &m_connections, &m_settings);
}

} // namespace app
