// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/vsphere/trust/pinstore.h"

#include <QHash>

namespace app
{

class Settings;

/// The pins that the operator set by hand, kept in the settings, and those of the command line,
/// which count for this run only and come first.
class SettingsPins final : public vsphere::PinStore
{
public:
    explicit SettingsPins(Settings *settings);
    [[nodiscard]] QString pinned(const values::ServerId &server) const override;
    void pin(const values::ServerId &server, const QString &sha256) override;
    void pinForThisRun(const values::ServerId &server, const QString &sha256);

private:
    Settings *m_settings;
    QHash<values::ServerId, QString> m_thisRun;
};

/// The one pin of a command line (--thumbprint); nothing is remembered. Without a thumbprint it
/// knows no pin, and the system store decides.
class CommandLinePin final : public vsphere::PinStore
{
public:
    explicit CommandLinePin(QString thumbprint);
    [[nodiscard]] QString pinned(const values::ServerId &server) const override;
    void pin(const values::ServerId &server, const QString &sha256) override;

private:
    QString m_thumbprint;
};

} // namespace app
