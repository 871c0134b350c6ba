// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package tasks

import (
	"reflect"

	"github.com/vmware/govmomi/vim25/types"
)

// machineSentences are vCenter's words for faults of hosts and virtual machines.
var machineSentences = map[string]string{
	"AlreadyUpgraded":                       "The virtual hardware version is already up-to-date.",
	"ConcurrentAccess":                      "Another user has modified this object. Refresh and retry the operation.",
	"CpuHotPlugNotSupported":                "CPU hot plug is not supported for this virtual machine.",
	"DeviceUnsupportedForVmVersion":         "The device is not supported by the version of the virtual machine.",
	"DisallowedMigrationDeviceAttached":     "A device that does not support migration is attached to the virtual machine.",
	"DuplicateName":                         "An object of the same name already exists in the target folder.",
	"FileFault":                             "A file of the virtual machine cannot be accessed.",
	"InaccessibleDatastore":                 "The destination host cannot access the datastore of the virtual machine.",
	"InsufficientMemoryResourcesFault":      "The host does not have sufficient memory resources to satisfy the reservation.",
	"InvalidDatastore":                      "The datastore is not valid for this operation.",
	"InvalidDatastorePath":                  "The datastore path is not valid.",
	"InvalidDeviceBacking":                  "Invalid configuration for the backing of a device.",
	"InvalidDeviceSpec":                     "Invalid configuration for a device.",
	"InvalidName":                           "The name contains characters that are not valid, is empty, or exceeds 80 characters.",
	"InvalidVmConfig":                       "The configuration of the virtual machine is not valid.",
	"MemoryHotPlugNotSupported":             "Memory hot plug is not supported for this virtual machine.",
	"NoCompatibleHost":                      "No host is compatible with the virtual machine.",
	"SnapshotIncompatibleDeviceInVm":        "The virtual machine has a device that does not support snapshots.",
	"SystemError":                           "A general system error occurred.",
	"NotEnoughLicenses":                     "There are not enough licenses installed to perform the operation.",
	"RuleViolation":                         "The operation violates a rule of the cluster.",
	"VirtualHardwareVersionNotSupported":    "The virtual machine's hardware version is not supported by the host.",
	"VmConfigIncompatibleForFaultTolerance": "The virtual machine's configuration is not compatible with Fault Tolerance.",
	"TooManyDevices":                        "The maximum number of devices of this kind has been reached.",
}

func init() {
	for name, text := range machineSentences {
		if _, known := sentences[name]; !known {
			sentences[name] = text
		}
	}
}

// TypeName is the name of a fault's type; empty for none.
func TypeName(fault types.BaseMethodFault) string {
	if fault == nil {
		return ""
	}
	return reflect.TypeOf(fault).Elem().Name()
}
