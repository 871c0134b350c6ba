# THIS SCRIPT HAS NOT BEEN RUN: no PowerCLI was at hand where it was made. Read it and try it on
# a test system first.
# Passthrough for llm-train-01
# Made by GPU Deck for vcsa.vslab.local (instance 8a2f0f5e-1111-4c4c-9d9d-0123456789ab), planned
# 2026-11-21 18:15 UTC.
# Reboots sc2esx01.vslab.local; stops llm-train-01; takes away vMotion of llm-train-01; takes
# about 12 minute(s).
# Log in with Connect-VIServer first. Each step looks whether it is done already, acts, and
# proves its effect: run it again after a failure. -Check changes nothing, -Undo takes back what
# it can, -Yes leaves out the first question.
#Requires -Version 5.1
#Requires -Modules VMware.VimAutomation.Core
[CmdletBinding()]
param([switch]$Check, [switch]$Undo, [switch]$Yes)
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$Server = '8a2f0f5e-1111-4c4c-9d9d-0123456789ab'
$Blast = 'Reboots sc2esx01.vslab.local; stops llm-train-01; takes away vMotion of llm-train-01; takes about 12 minute(s).'
$TypeYes = 'Type "yes" to go on, anything else to end'
$NotConfirmed = 'Not confirmed: the runbook ends here.'
$TooLong = 'It took too long.'
$DoneAlready = 'done already'
$Needed = 'needed'
$DoneNow = 'done'
$NoEffect = 'The step had no effect:'
$NoUndo = 'cannot be taken back by this runbook'
$Marks = "$PSCommandPath.marks"
$NotOurs = 'this runbook did not do it'
$UndoAll = 'All steps are taken back, the last one first.'
$OtherServer = 'This runbook is for vcsa.vslab.local (instance 8a2f0f5e-1111-4c4c-9d9d-0123456789ab). PowerCLI is logged in at another server:'
$NamelessServer = 'The server tells no identity. Is it vcsa.vslab.local?'

function Confirm-ByHand([string]$Text) {
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

# A VM that this runbook makes is known by its name alone.
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

function Get-PciState([string]$Target, [string]$Address) {
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

# DRS chooses the host; what it answers names the task that powers on.
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

# Nothing happens on another server than the one that was planned for.
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

# Step 1 of 5: Turn on above 4G decoding
# Target: sc2esx01.vslab.local
# State: Cannot be known yet
# Found: No log shows a BAR above 4 GiB.
# Why: A GPU with a large BAR needs addresses above 4 GiB.
# Source: the guide, 5.1.1
# Who: A person
# By hand: BIOS > Integrated Devices > Memory Mapped I/O above 4 GB: Enabled
# Undo: Cannot be taken back: firmware settings are not reached from here
function Step1 {
    Invoke-Step 1 'Step 1 of 5: Turn on above 4G decoding' $null $null $null 'BIOS > Integrated Devices > Memory Mapped I/O above 4 GB: Enabled'
}

function UndoStep1 {
    Invoke-Undo 1 'Step 1 of 5: Turn on above 4G decoding' $null
}

# Step 2 of 5: Enable passthrough of 0000:82:00.0
# Target: sc2esx01.vslab.local
# State: Needed
# Who: Automatic
# Call: UpdatePassthruConfig on sc2esx01.vslab.local
# By hand: Configure > Hardware > PCI Devices > Edit
# Privileges: Host.Config.PciPassthru
# Undo: Can be taken back.
# passthruEnabled: false -> true
function Step2 {
    Invoke-Step 2 'Step 2 of 5: Enable passthrough of 0000:82:00.0' {
        ((Get-PciState 'HostSystem:host-12' '0000:82:00.0').PassthruEnabled)
    } {
        Set-Pci 'HostSystem:host-12' '0000:82:00.0' $true
    } {
        ((Get-PciState 'HostSystem:host-12' '0000:82:00.0').PassthruEnabled)
    } $null
}

function UndoStep2 {
    Invoke-Undo 2 'Step 2 of 5: Enable passthrough of 0000:82:00.0' {
        Set-Pci 'HostSystem:host-12' '0000:82:00.0' $false
    }
}

# Step 3 of 5: Reboot the host
# Target: sc2esx01.vslab.local
# State: Done already
# Who: Automatic
# Undo: Cannot be taken back.
function Step3 {
    Invoke-Step 3 'Step 3 of 5: Reboot the host' {
        ((Get-PciState 'HostSystem:host-12' '0000:82:00.0').PassthruActive)
    } {
        Restart-Target 'HostSystem:host-12' 900
    } $null $null
}

function UndoStep3 {
    Invoke-Undo 3 'Step 3 of 5: Reboot the host' $null
}

# Step 4 of 5: Configure llm-train-01
# Target: llm-train-01
# State: Needed
# Why: All memory of llm-train-01 is reserved: devices write to it.
# Who: Automatic
# Undo: Can be taken back.
# pciPassthru.use64bitMMIO: not set -> TRUE
# annotation: llm-train-01 -> llm-train-01
# Another rule says 128: llm-train-01
function Step4 {
    Invoke-Step 4 'Step 4 of 5: Configure llm-train-01' {
        (Test-VmPci 'named:llm-train-01' '0000:82:00.0') -and
        ((Get-ExtraConfig 'named:llm-train-01' 'pciPassthru.use64bitMMIO') -ceq 'TRUE')
    } {
        Add-VmPci 'named:llm-train-01' '0000:82:00.0'
    } {
        (Test-VmPci 'named:llm-train-01' '0000:82:00.0')
    } $null
}

function UndoStep4 {
    Invoke-Undo 4 'Step 4 of 5: Configure llm-train-01' {
        Remove-VmPci 'named:llm-train-01' '0000:82:00.0'
    }
}

# Step 5 of 5: Power on llm-train-01
# Target: llm-train-01
# State: Blocked
# Found: The template llm-train-01 cannot run. Convert it.
# Who: Automatic
# Undo: Can be taken back.
function Step5 {
    Invoke-Step 5 'Step 5 of 5: Power on llm-train-01' {
        ((Get-Target 'named:llm-train-01').Runtime.PowerState -eq 'poweredOn')
    } {
        Wait-End ((Get-Target 'named:llm-train-01').PowerOnVM_Task($null))
    } $null $null
}

function UndoStep5 {
    Invoke-Undo 5 'Step 5 of 5: Power on llm-train-01' $null
}

Assert-Server
if ($Undo) {
    Confirm-ByHand $UndoAll
    UndoStep5
    UndoStep4
    UndoStep3
    UndoStep2
    UndoStep1
} else {
    Write-Host $Blast
    if (-not $Check -and -not $Yes) { Confirm-ByHand '' }
    Step1
    Step2
    Step3
    Step4
    Step5
}
