// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package manage

import (
	"fmt"

	"../call"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/methods"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

// editions are the licences that estates name; absent is the evaluation.
var editions = map[string]struct{ key, name string }{
	"enterprisePlus": {"esx.enterprisePlus.cpuPackage", "vSphere %d Enterprise Plus"},
	"standard":       {"esx.standard.cpuPackage", "vSphere %d Standard"},
}

// assignedLicenses tells the licence of a host; keys are no secret of anybody here.
func (m *Manager) assignedLicenses(_ *simulator.Context, _ types.ManagedObjectReference, req interface{}) soap.HasFault {
	id := req.(*types.QueryAssignedLicenses).EntityId
	h := m.estate.Host(types.ManagedObjectReference{Type: "HostSystem", Value: id})
	if h == nil {
		return nil
	}
	edition, ok := editions[h.Spec.Edition]
	if !ok {
		if h.Spec.Edition != "" {
			return call.Fail("A specified parameter was not correct: entityId", &types.InvalidArgument{InvalidProperty: "entityId"})
		}
		return nil // the simulator's evaluation
	}
	major := 6
	for n := 7; n <= 9; n++ {
		if h.Release.AtLeast(n, 0, 0) {
			major = n
		}
	}
	info := types.LicenseManagerLicenseInfo{LicenseKey: "00000-00000-00000-00000-00001", EditionKey: edition.key,
		Name: fmt.Sprintf(edition.name, major), CostUnit: "cpuPackage"}
	res := &types.QueryAssignedLicensesResponse{Returnval: []types.LicenseAssignmentManagerLicenseAssignment{
		{EntityId: id, EntityDisplayName: h.Name, AssignedLicense: info}}}
	return &methods.QueryAssignedLicensesBody{Res: res}
}
