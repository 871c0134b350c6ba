// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/host/enterscript.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace setup
{

namespace
{

struct EnterScript {
    Q_DECLARE_TR_FUNCTIONS(setup::EnterScript)
};

QString byHand(const QString &vsan)
{
    return EnterScript::tr("Host > Actions > Maintenance Mode > Enter Maintenance Mode, vSAN data "
                           "migration: %1",
        "an instruction of a runbook; %1 is a mode of the API")
        .arg(vsan);
}

} // namespace

QList<plan::ScriptCommand> enterCommands(plan::ScriptLanguage language,
    plan::ScriptCommand::Part part, const QString &host, const QString &vsan)
{
    if (language == plan::ScriptLanguage::Shell)
        return vsan.isEmpty() ? QList<plan::ScriptCommand>{{part,
                   u"govc host.maintenance.enter -timeout 3600 \"$(ref %1)\""_s, {host}}}
                              : QList<plan::ScriptCommand>{{part, u"ask %1"_s, {byHand(vsan)}}};
    if (vsan.isEmpty())
        return {
            {part, u"Wait-End ((Get-Target %1).EnterMaintenanceMode_Task(3600, $false, $null))"_s,
                {host}}};
    return {{part,
        u"$maintenance = New-Object VMware.Vim.HostMaintenanceSpec; $maintenance.VsanMode = "
        u"New-Object VMware.Vim.VsanHostDecommissionMode; $maintenance.VsanMode.ObjectAction = %2; "
        u"Wait-End ((Get-Target %1).EnterMaintenanceMode_Task(3600, $false, $maintenance))"_s,
        {host, vsan}}};
}

} // namespace setup
