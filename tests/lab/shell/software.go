// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package shell

import (
	"errors"
	"fmt"
	"path"
	"sort"
	"strings"

	"../clock"
	"../inventory"
	"../packages"
	"../world"
)

// installation is one transaction of packages on a host.
type installation struct {
	e         *esx
	c         *Call
	component bool // the result speaks of components
	update    bool // what is not installed yet is skipped
}

// fail prints an error as esxcli does.
func (c *Call) fail(kind, format string, args ...interface{}) int {
	return c.Errorf(1, " [%s]\n %s\n Please refer to the log file for more details.", kind, fmt.Sprintf(format, args...))
}

// readPackages reads the VIB or bundle that a command names.
func readPackages(c *Call, given map[string]string) (packages.Depot, int) {
	name, bundle := option(given, "depot", "d")
	if !bundle {
		var ok bool
		if name, ok = option(given, "viburl", "v"); !ok {
			return packages.Depot{}, c.Errorf(1, "Error: Missing required parameter -d|--depot or -v|--viburl")
		}
	}
	if !strings.HasPrefix(name, "/") {
		// A relative name is looked for below /var/log/vmware, as on ESXi.
		name = path.Join("/var/log/vmware", name)
	}
	data, err := c.Machine.FS.ReadFile(name)
	if err != nil && bundle {
		return packages.Depot{}, c.fail("MetadataDownloadError", "Could not download from depot at zip:%s?index.xml, skipping (('zip:%s?index.xml', '', \"[Errno 2] No such file or directory: '%s'\"))\n        url = zip:%s?index.xml", name, name, name, name)
	}
	if err != nil {
		return packages.Depot{}, c.fail("VibDownloadError", "('file://%s', '', \"[Errno 2] No such file or directory: '%s'\")\n        url = file://%s", name, name, name)
	}
	if !bundle {
		v, err := packages.ParseVIB(data)
		if err != nil {
			return packages.Depot{}, c.fail("VibFormatError", "VIB %s: Failed to read the archive headers.", name)
		}
		return packages.Depot{VIBs: []packages.VIB{v}}, 0
	}
	d, err := packages.ParseDepot(data)
	switch {
	case errors.Is(err, packages.ErrNoDepot):
		return d, c.fail("MetadataDownloadError", "Could not download from depot at zip:%s?index.xml, skipping (('zip:%s?index.xml', '', 'Error extracting index.xml from %s: \"There is no item named \\'index.xml\\' in the archive\"'))\n        url = zip:%s?index.xml", name, name, name, name)
	case err != nil:
		return d, c.fail("MetadataDownloadError", "Could not download from depot at zip:%s?index.xml, skipping (('zip:%s?index.xml', '', 'Error extracting index.xml from %s: File is not a zip file'))\n        url = zip:%s?index.xml", name, name, name, name)
	}
	return d, 0
}

// refusal is why ESXi does not install a package; empty: it does.
func (t installation) refusal(h *inventory.Host, v packages.VIB) (kind, text string) {
	if v.Level == "community" || h.SoftwareFault == "acceptance" {
		return "AcceptanceConfigError", fmt.Sprintf("VIB %s's acceptance level is community, which is not compliant with the ImageProfile acceptance level partner\n To change the host acceptance level, use the 'esxcli software acceptance set' command.", v.ID())
	}
	if c := v.Unmet(h.Release.Version); c != nil {
		return "DependencyError", fmt.Sprintf("VIB %s requires %s %s %s but the requirement cannot be satisfied within the ImageProfile.", v.ID(), c.Name, c.Relation, c.Version)
	}
	if h.SoftwareFault == "bootbank" {
		return "InstallationError", "The pending transaction requires 524 MB free space, however the maximum supported size is 489 MB."
	}
	if h.SoftwareFault == "signature" {
		return "InstallationError", fmt.Sprintf("('%s', 'Could not find a trusted signer: self signed certificate')\n        vibs = %s", v.ID(), v.ID())
	}
	if !h.Object().Runtime.InMaintenanceMode {
		return "MaintenanceModeError", fmt.Sprintf("MaintenanceMode is required to remove: []; install: [%s].", v.ID())
	}
	return "", ""
}

// outcome is what a transaction did, by the names that esxcli prints.
type outcome struct {
	installed, removed, skipped []string
	daemon                      bool
}

// put adds a package to those of a host and tells what that means.
func (t installation) put(all []inventory.Installed, v packages.VIB, o *outcome) []inventory.Installed {
	next, gone, same := replace(all, v)
	if same || t.update && len(gone) == 0 {
		o.skipped = append(o.skipped, t.name(v))
		return all
	}
	for _, old := range gone {
		o.removed = append(o.removed, t.name(old))
	}
	o.installed = append(o.installed, t.name(v))
	o.daemon = o.daemon || v.Component == packages.Daemon("").Component
	return append(next, inventory.Installed{VIB: v, Date: clock.Now().Format("2006-01-02")})
}

// run installs packages, all or none, and prints the result.
func (t installation) run(given map[string]string) int {
	depot, status := readPackages(t.c, given)
	if status != 0 {
		return status
	}
	var kind, text string
	var o outcome
	_, dry := option(given, "dry-run")
	world.Change(func() {
		h := t.e.host
		for _, v := range depot.VIBs {
			if kind, text = t.refusal(h, v); kind != "" {
				return
			}
		}
		next := append([]inventory.Installed(nil), h.Software...)
		for _, v := range depot.VIBs {
			next = t.put(next, v, &o)
		}
		if !dry {
			h.Software = next
			h.SoftwareChanged()
			h.Publish(inventory.AllPaths...)
		}
	})
	if kind != "" {
		return t.c.fail(kind, "%s", text)
	}
	t.result("Installation", o.installed, o.removed, o.skipped, o.daemon)
	return 0
}

// replace takes packages out that one replaces: an older one of its name, and the other family of
// the manager. same: it is there already.
func replace(all []inventory.Installed, v packages.VIB) (rest []inventory.Installed, gone []packages.VIB, same bool) {
	_, _, manager := v.IsManager()
	for _, s := range all {
		if s.Name == v.Name && s.Version == v.Version {
			return all, nil, true
		}
	}
	for _, s := range all {
		_, _, other := s.IsManager()
		if s.Name == v.Name || manager && other {
			gone = append(gone, s.VIB)
			continue
		}
		rest = append(rest, s)
	}
	return rest, gone, false
}

func (t installation) name(v packages.VIB) string {
	if t.component && v.Component != "" {
		return v.Component + "_" + v.Version
	}
	return v.ID()
}

// result prints what ESXi prints. The manager says that no reboot is needed, and is wrong.
func (t installation) result(kind string, installed, removed, skipped []string, reboot bool) {
	message := "Operation finished successfully."
	if reboot {
		message = "The update completed successfully, but the system needs to be rebooted for the changes to be effective."
	}
	what := "VIBs"
	if t.component {
		what = "Components"
	}
	t.c.Printf("%s Result\n   Message: %s\n", kind, message)
	for _, row := range []struct {
		word string
		all  []string
	}{{"Installed", installed}, {"Removed", removed}, {"Skipped", skipped}} {
		t.c.Printf("   %s %s: %s\n", what, row.word, strings.Join(row.all, ", "))
	}
	t.c.Printf("   Reboot Required: %t\n", reboot)
	if t.e.host.Release.AtLeast(8, 0, 0) {
		t.c.Printf("   DPU Results: \n")
	}
}

func vibInstall(e *esx, c *Call, given map[string]string) int {
	return installation{e: e, c: c}.run(given)
}

func vibUpdate(e *esx, c *Call, given map[string]string) int {
	return installation{e: e, c: c, update: true}.run(given)
}

func componentApply(e *esx, c *Call, given map[string]string) int {
	return installation{e: e, c: c, component: true}.run(given)
}

func vibRemove(e *esx, c *Call, given map[string]string) int {
	return installation{e: e, c: c}.remove(given, func(v packages.VIB) string { return v.Name })
}

func componentRemove(e *esx, c *Call, given map[string]string) int {
	return installation{e: e, c: c, component: true}.remove(given, func(v packages.VIB) string { return v.Component })
}

// remove takes packages of a name off the boot bank; a loaded manager stays until the reboot.
func (t installation) remove(given map[string]string, nameOf func(packages.VIB) string) int {
	key, short := "vibname", "n"
	if t.component {
		key = "component"
	}
	name, ok := option(given, key, short)
	if !ok {
		return t.c.Errorf(1, "Error: Missing required parameter -%s|--%s", short, key)
	}
	var removed []string
	held := false
	world.Change(func() {
		h := t.e.host
		var rest []inventory.Installed
		for _, s := range h.Software {
			if nameOf(s.VIB) == name && name != "" {
				removed = append(removed, t.name(s.VIB))
				continue
			}
			rest = append(rest, s)
		}
		held = len(removed) > 0 && !h.Object().Runtime.InMaintenanceMode
		if !held {
			h.Software = rest
			h.SoftwareChanged()
			h.Publish(inventory.AllPaths...)
		}
	})
	if len(removed) == 0 {
		return t.c.fail("NoMatchError", "No VIB matching VIB search specification '%s'.\n        id = %s", name, name)
	}
	if held {
		return t.c.fail("MaintenanceModeError", "MaintenanceMode is required to remove: [%s]; install: [].", strings.Join(removed, ", "))
	}
	t.result("Removal", nil, removed, nil, true)
	return 0
}

// row is one package of the list.
type row struct{ name, version, vendor, level, date string }

var levelWords = map[string]string{"certified": "VMwareCertified", "accepted": "VMwareAccepted", "partner": "PartnerSupported", "community": "CommunitySupported"}

// rowsOf lists packages: some of every host, and NVIDIA's where installed.
func rowsOf(h *inventory.Host) []row {
	r := h.Release
	base := fmt.Sprintf("%s-%d.0.%s", strings.TrimSuffix(r.Version, ".0")+".0", r.Update, r.ESXiBuild)
	out := []row{{"esx-base", base, "VMware", "VMwareCertified", "2019-01-14"}, {"esx-update", base, "VMware", "VMwareCertified", "2019-01-14"},
		{"vmw-ahci", "1.2.3-1vmw." + r.ESXiBuild, "VMW", "VMwareCertified", "2019-01-14"}}
	for _, s := range h.Software {
		out = append(out, row{s.Name, s.Version, s.Vendor, levelWords[s.Level], s.Date})
	}
	sort.Slice(out, func(i, j int) bool { return strings.ToLower(out[i].name) < strings.ToLower(out[j].name) })
	return out
}

func vibList(e *esx, c *Call, _ map[string]string) int {
	c.Printf("%-36s  %-38s  %-8s  %-16s  %s\n", "Name", "Version", "Vendor", "Acceptance Level", "Install Date")
	c.Printf("%s  %s  %s  %s  %s\n", strings.Repeat("-", 36), strings.Repeat("-", 38), strings.Repeat("-", 8), strings.Repeat("-", 16), strings.Repeat("-", 12))
	e.read(func(h *inventory.Host) {
		for _, v := range rowsOf(h) {
			c.Printf("%-36s  %-38s  %-8s  %-16s  %s\n", v.name, v.version, v.vendor, v.level, v.date)
		}
	})
	return 0
}

func componentList(e *esx, c *Call, _ map[string]string) int {
	c.Printf("%-20s  %-40s  %-40s  %s\n%s  %s  %s  %s\n", "Name", "Display Name", "Version", "Vendor",
		strings.Repeat("-", 20), strings.Repeat("-", 40), strings.Repeat("-", 40), strings.Repeat("-", 8))
	e.read(func(h *inventory.Host) {
		c.Printf("%-20s  %-40s  %-40s  %s\n", "ESXi", "ESXi", h.Release.Version+"-"+fmt.Sprint(h.Release.Update)+".0."+h.Release.ESXiBuild, "VMware")
		for _, s := range h.Software {
			if s.Component != "" {
				c.Printf("%-20s  %-40s  %-40s  %s\n", s.Component, s.Summary, s.Version, s.Vendor)
			}
		}
	})
	return 0
}

func acceptanceGet(_ *esx, c *Call, _ map[string]string) int {
	c.Printf("PartnerSupported\n")
	return 0
}
