// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pins.h"

#include "app/settings.h"

namespace app
{

SettingsPins::SettingsPins(Settings *settings)
    : m_settings(settings)
{
}

QString SettingsPins::pinned(const values::ServerId &server) const
{
    const auto given = m_thisRun.constFind(server);
    return given != m_thisRun.cend() ? *given : m_settings->pin(server);
}

void SettingsPins::pin(const values::ServerId &server, const QString &sha256)
{
    m_settings->setPin(server, sha256);
}

void SettingsPins::pinForThisRun(const values::ServerId &server, const QString &sha256)
{
    m_thisRun.insert(server, sha256);
}

CommandLinePin::CommandLinePin(QString thumbprint)
    : m_thumbprint(std::move(thumbprint))
{
}

QString CommandLinePin::pinned(const values::ServerId & /*server*/) const
{
    return m_thumbprint;
}

void CommandLinePin::pin(const values::ServerId & /*server*/, const QString &sha256)
{
    m_thumbprint = sha256;
}

} // namespace app
