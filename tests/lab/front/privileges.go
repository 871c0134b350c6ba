// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package front

import "strings"

// readPrefixes begin the names of methods that change nothing.
var readPrefixes = []string{"Retrieve", "Query", "Find", "Fetch", "Search", "CheckCompliance", "List",
	"Wait", "Estimate", "CheckPowerOn", "CheckVmConfig", "Current", "Has", "Read", "Latest", "Acquire"}

// readMethods change only what belongs to the caller's session.
var readMethods = map[string]bool{
	"CreateFilter": true, "CreatePropertyCollector": true, "DestroyPropertyCollector": true,
	"DestroyPropertyFilter": true, "CreateContainerView": true, "CreateListView": true,
	"CreateInventoryView": true, "DestroyView": true, "ModifyListView": true, "ResetListView": true,
	"ResetListViewFromView": true, "CheckForUpdates": true, "CancelWaitForUpdates": true,
	"ContinueRetrievePropertiesEx": true, "CancelRetrievePropertiesEx": true,
	"CreateCollectorForEvents": true, "CreateCollectorForTasks": true, "DestroyCollector": true,
	"ResetCollector": true, "RewindCollector": true, "SetCollectorPageSize": true,
	"Login": true, "Logout": true, "SessionIsActive": true, "ValidateHost": true,
}

// privileges that vCenter names when it refuses.
var privileges = map[string]string{
	"UpdatePassthruConfig": "Host.Config.PciPassthru", "Refresh": "Host.Config.Settings",
	"UpdateGraphicsConfig": "Host.Config.Settings", "RefreshGraphicsManager": "Host.Config.Settings",
	"EnterMaintenanceMode_Task": "Host.Config.Maintenance", "ExitMaintenanceMode_Task": "Host.Config.Maintenance",
	"RebootHost_Task": "Host.Config.Maintenance", "ShutdownHost_Task": "Host.Config.Maintenance",
	"ReconnectHost_Task": "Host.Config.Connection", "DisconnectHost_Task": "Host.Config.Connection",
	"StartService": "Host.Config.NetService", "StopService": "Host.Config.NetService",
	"RestartService": "Host.Config.NetService", "UpdateServicePolicy": "Host.Config.NetService",
	"ReconfigVM_Task": "VirtualMachine.Config.Settings", "PowerOnVM_Task": "VirtualMachine.Interact.PowerOn",
	"PowerOffVM_Task": "VirtualMachine.Interact.PowerOff", "ResetVM_Task": "VirtualMachine.Interact.Reset",
	"AnswerVM": "VirtualMachine.Interact.AnswerQuestion", "PowerOnMultiVM_Task": "VirtualMachine.Interact.PowerOn",
	"SuspendVM_Task": "VirtualMachine.Interact.Suspend", "CloneVM_Task": "VirtualMachine.Provisioning.Clone",
	"CreateVM_Task": "VirtualMachine.Inventory.Create", "Destroy_Task": "VirtualMachine.Inventory.Delete",
	"Rename_Task": "VirtualMachine.Config.Rename", "CreateSnapshot_Task": "VirtualMachine.State.CreateSnapshot",
	"AddCustomFieldDef": "Global.ManageCustomFields", "RemoveCustomFieldDef": "Global.ManageCustomFields",
	"RenameCustomFieldDef": "Global.ManageCustomFields", "SetField": "Global.SetCustomField",
	"CancelTask": "Global.CancelTask", "TerminateSession": "Sessions.TerminateSession",
}

func reads(method string) bool {
	if readMethods[method] {
		return true
	}
	for _, prefix := range readPrefixes {
		if strings.HasPrefix(method, prefix) {
			return true
		}
	}
	return false
}

// Privilege is what a method needs.
func Privilege(method string) string { return privilege(method) }

func privilege(method string) string {
	if p, ok := privileges[method]; ok {
		return p
	}
	return "System.Modify"
}
