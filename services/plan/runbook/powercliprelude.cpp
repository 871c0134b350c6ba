// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plan/runbook/prelude.h"

namespace plan
{

namespace
{

const QString talking = QStringLiteral(R"ps(function Confirm-ByHand([string]$Text) {
    Write-Host $Text
    if ((Read-Host $TypeYes) -cne 'yes') { throw $NotConfirmed }
}

function Wait-Until([int]$Seconds, [scriptblock]$Condition) {
    $end = (Get-Date).AddSeconds($Seconds)
    while (-not (& $Condition)) {
        if ((Get-Date) -gt $end) { throw $TooLong }
        Start-Sleep -Seconds 5
    }
}

function Wait-End($Task) {
    $view = Get-View -Id $Task
    while ($view.Info.State -in 'queued', 'running') {
        Start-Sleep -Seconds 1
        $view.UpdateViewData('Info')
    }
    if ($view.Info.State -ne 'success') { throw $view.Info.Error.LocalizedMessage }
}

)ps");

const QString objects
    = QStringLiteral(R"ps(# A VM that this runbook makes is known by its name alone.
function Get-Target([string]$Object) {
    if (-not $Object.StartsWith('named:')) {
        return Get-View -Id ($Object -replace '^([A-Za-z]+):', '$1-')
    }
    $name = $Object.Substring(6)
    $found = @(Get-View -ViewType VirtualMachine -Property Name | Where-Object { $_.Name -ceq $name })
    if ($found.Count -ne 1) { throw "$($found.Count) x $name" }
    return Get-View -Id $found[0].MoRef
}

# An empty text: not set.
function Get-ExtraConfig([string]$Vm, [string]$Key) {
    $option = @((Get-Target $Vm).Config.ExtraConfig | Where-Object { $_.Key -ceq $Key })
    if ($option.Count -eq 0) { return '' }
    return [string]$option[0].Value
}

function Test-ExtraConfigAtLeast([string]$Vm, [string]$Key, [long]$Number) {
    $seen = 0L
    return [long]::TryParse((Get-ExtraConfig $Vm $Key), [ref]$seen) -and $seen -ge $Number
}

function Edit-Vm([string]$Vm, [VMware.Vim.VirtualMachineConfigSpec]$Spec) {
    Wait-End ((Get-Target $Vm).ReconfigVM_Task($Spec))
}

)ps");

const QString devices
    = QStringLiteral(R"ps(function Get-PciState([string]$Target, [string]$Address) {
    $view = Get-Target $Target
    return $view.Config.PciPassthruInfo | Where-Object { $_.Id -eq $Address }
}

function Set-Pci([string]$Target, [string]$Address, [bool]$Enabled) {
    $system = Get-View -Id (Get-Target $Target).ConfigManager.PciPassthruSystem
    $config = New-Object VMware.Vim.HostPciPassthruConfig
    $config.Id = $Address
    $config.PassthruEnabled = $Enabled
    $system.UpdatePassthruConfig(@($config))
    $system.Refresh()
}

function Get-VmPci([string]$Vm, [string]$Address) {
    return (Get-Target $Vm).Config.Hardware.Device | Where-Object {
        $_ -is [VMware.Vim.VirtualPCIPassthrough] -and
        $_.Backing -is [VMware.Vim.VirtualPCIPassthroughDeviceBackingInfo] -and
        $_.Backing.Id -eq $Address
    }
}

function Test-VmPci([string]$Vm, [string]$Address) {
    return @(Get-VmPci $Vm $Address).Count -eq 1
}

function Edit-VmPci([string]$Vm, [string]$Operation, $Device) {
    $change = New-Object VMware.Vim.VirtualDeviceConfigSpec
    $change.Operation = $Operation
    $change.Device = $Device
    $spec = New-Object VMware.Vim.VirtualMachineConfigSpec
    $spec.DeviceChange = @($change)
    Edit-Vm $Vm $spec
}

function Add-VmPci([string]$Vm, [string]$Address) {
    $view = Get-Target $Vm
    $offer = (Get-View -Id $view.EnvironmentBrowser).QueryConfigTarget($view.Runtime.Host)
    $info = $offer.PciPassthrough | Where-Object { $_.PciDevice.Id -eq $Address }
    $backing = New-Object VMware.Vim.VirtualPCIPassthroughDeviceBackingInfo
    $backing.Id = $info.PciDevice.Id
    $backing.DeviceId = '{0:x}' -f $info.PciDevice.DeviceId
    $backing.SystemId = $info.SystemId
    $backing.VendorId = $info.PciDevice.VendorId
    $backing.DeviceName = $info.PciDevice.DeviceName
    $device = New-Object VMware.Vim.VirtualPCIPassthrough
    $device.Key = -1
    $device.Backing = $backing
    Edit-VmPci $Vm 'add' $device
}

function Remove-VmPci([string]$Vm, [string]$Address) {
    Edit-VmPci $Vm 'remove' (Get-VmPci $Vm $Address)
}

function Restart-Target([string]$Target, [int]$Seconds) {
    $before = (Get-Target $Target).Runtime.BootTime
    Wait-End ((Get-Target $Target).RebootHost_Task($false))
    Wait-Until $Seconds {
        $now = (Get-Target $Target).Runtime
        $now.ConnectionState -eq 'connected' -and
        ($now.BootTime - $before).Duration().TotalSeconds -gt 60
    }
}

)ps");

const QString placing
    = QStringLiteral(R"ps(# DRS chooses the host; what it answers names the task that powers on.
function Start-Placed([string]$Vm) {
    $view = Get-Target $Vm
    $owner = Get-View -Id $view.Parent
    while ($owner -isnot [VMware.Vim.Datacenter]) { $owner = Get-View -Id $owner.Parent }
    $asked = $owner.PowerOnMultiVM_Task(@($view.MoRef), $null)
    Wait-End $asked
    $result = (Get-View -Id $asked).Info.Result
    if ($result.NotAttempted) { throw $result.NotAttempted[0].Fault.LocalizedMessage }
    foreach ($one in $result.Attempted) { if ($one.Task) { Wait-End $one.Task } }
}

)ps");

const QString running
    = QStringLiteral(R"ps(# Nothing happens on another server than the one that was planned for.
function Assert-Server {
    $seen = [string](Get-View ServiceInstance).Content.About.InstanceUuid
    if ($seen -ne $Server) { throw "$OtherServer $seen" }
    if ($Server -eq '') { Confirm-ByHand $NamelessServer }
}

# The steps that this runbook has applied, and may take back.
function Get-Marks {
    if (Test-Path -LiteralPath $Marks) { return @(Get-Content -LiteralPath $Marks) }
    return @()
}

# A part that a step lacks is $null.
function Invoke-Step([int]$Number, [string]$Title, $Done, $Apply, $Works, $Instruction) {
    Write-Host $Title
    if ($Done -and (& $Done)) {
        Write-Host "  $DoneAlready"
        return
    }
    if ($Check) {
        Write-Host "  $Needed"
        return
    }
    if ($Instruction) { Confirm-ByHand $Instruction }
    if ($Apply) {
        Add-Content -LiteralPath $Marks -Value $Number
        $null = & $Apply
    }
    if ($Works -and -not (& $Works)) { throw "$NoEffect $Title" }
    Write-Host "  $DoneNow"
}

function Invoke-Undo([int]$Number, [string]$Title, $Undo) {
    Write-Host $Title
    if (-not $Undo) {
        Write-Host "  $NoUndo"
    } elseif ((Get-Marks) -notcontains "$Number") {
        Write-Host "  $NotOurs"
    } else {
        $null = & $Undo
        Set-Content -LiteralPath $Marks -Value @(Get-Marks | Where-Object { $_ -ne "$Number" })
        Write-Host "  $DoneNow"
    }
}

)ps");

} // namespace

QString powerCliPrelude()
{
    return talking + objects + devices + placing + running;
}

} // namespace plan
