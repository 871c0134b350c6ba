// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package shell

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"time"

	"../clock"
	"../inventory"
	"../licence"
)

const (
	griddUnit     = "nvidia-gridd"
	griddConf     = "/etc/nvidia/gridd.conf"
	griddTemplate = "/etc/nvidia/gridd.conf.template"
	griddTokens   = "/etc/nvidia/ClientConfigToken"
	// acquireTime is how long a server takes.
	acquireTime = 3 * time.Second
)

// griddTemplateText is the file that the driver brings; keys and meanings are NVIDIA's.
const griddTemplateText = `# Configuration of the licence service of NVIDIA's vGPU driver. Copy to gridd.conf.
#ServerAddress=
#ServerPort=
#BackupServerAddress=
#BackupServerPort=
# 0: unlicensed, 1: vGPU, 2: virtual workstation, 4: compute server
FeatureType=0
`

// griddLine is one line of the service's log and the second in which it appears.
type griddLine struct {
	tick int64
	text string
}

// hasGridd: the driver of the vGPU software brings the service. Who was described with a driver has it, too.
func (s *system) hasGridd() bool { return s.driver.version != "" && s.driver.kind != "ordinary" }

// bringGridd lays down what the driver's installer does for licences, and starts the service.
func (l *linux) bringGridd() {
	_ = l.machine.FS.MkdirAll(griddTokens)
	l.machine.put(griddTemplate, griddTemplateText)
	l.system.mu.Lock()
	l.system.units[griddUnit] = &unit{true, true}
	l.system.mu.Unlock()
	l.startGridd()
}

// settings are the keys of gridd.conf that are not commented out.
func (l *linux) settings() map[string]string {
	out := map[string]string{}
	data, err := l.machine.FS.ReadFile(griddConf)
	if err != nil {
		return out
	}
	for _, line := range strings.Split(string(data), "\n") {
		line = strings.TrimSpace(line)
		key, value, found := strings.Cut(line, "=")
		if found && !strings.HasPrefix(line, "#") {
			out[strings.TrimSpace(key)] = strings.TrimSpace(value)
		}
	}
	return out
}

// token is the first file of the token folder: readable, there.
func (l *linux) token() (good, there bool) {
	entries, err := l.machine.FS.ReadDir(griddTokens)
	if err != nil {
		return false, false
	}
	for _, e := range entries {
		if strings.HasSuffix(e.Name(), ".tok") {
			data, err := l.machine.FS.ReadFile(griddTokens + "/" + e.Name())
			return err == nil && licence.Readable(string(data)), true
		}
	}
	return false, false
}

// wanted is the product that the guest's GPU needs; empty: none.
func (l *linux) wanted(feature string) string {
	for _, d := range l.gpus(l.model.Now(l.guest.Name).Tick) {
		if d.Profile != nil {
			return productOf(*d.Profile)
		}
		switch feature { // a whole board
		case "2":
			return licence.Workstation
		case "4":
			return licence.Compute
		}
	}
	return ""
}

func productOf(p inventory.Profile) string {
	switch p.Series {
	case 'C':
		return licence.Compute
	case 'B':
		return licence.PC
	case 'A':
		return licence.Applications
	}
	return licence.Workstation
}

// startGridd is a start of the service: it reads its configuration and asks for a licence.
func (l *linux) startGridd() {
	conf := l.settings()
	product := l.wanted(conf["FeatureType"])
	server, problem := l.serverFor(conf)
	state := licence.Get()
	if problem == "" && product != "" {
		problem = refusal(state, l.major(), product, server == state.DLS)
	}
	at := l.model.Now(l.guest.Name).Tick
	lines := []griddLine{{at, "Started (837)"}, {at, "vGPU Software package (0)"}, {at, "Ignore service provider licensing"}}
	if server == state.DLS {
		lines = append(lines, griddLine{at, "NLS initialized"})
	}
	granted := false
	switch {
	case product == "" || conf["FeatureType"] == "0":
	case server == "":
		lines = append(lines, griddLine{at, problem})
	default:
		url := server
		if server != state.DLS {
			url = "http://" + server + ":" + port(conf) + "/request"
		}
		lines = append(lines, griddLine{at + 1, "Acquiring license. (Info: " + url + "; " + product + ")"})
		after := at + int64(acquireTime/time.Second)
		if problem != "" {
			lines = append(lines, griddLine{after, fmt.Sprintf(problem, url, product)})
			break
		}
		granted = true
		until := wall(l.model, l.guest.Name, after+86400)
		lines = append(lines, griddLine{after, fmt.Sprintf("License acquired successfully. (Info: %s, %s; Expiry: %s GMT)", url, product, until.Format("2006-1-2 15:4:5"))})
	}
	l.system.mu.Lock()
	l.system.gridd = append(l.system.gridd, lines...)
	l.system.griddRuns = true
	l.system.mu.Unlock()
	l.model.SetLicensed(l.guest.Ref, false)
	if granted {
		clock.After(acquireTime, func() { l.model.SetLicensed(l.guest.Ref, true) })
	}
}

func port(conf map[string]string) string {
	if conf["ServerPort"] == "" {
		return "7070"
	}
	return conf["ServerPort"]
}

// major is the branch of the guest's driver.
func (l *linux) major() int {
	major, _, _ := strings.Cut(l.system.driverVersion(), ".")
	n, _ := strconv.Atoi(major)
	return n
}

// serverFor is whom the service asks: by token from 13.0 on, by address up to 14.x.
func (l *linux) serverFor(conf map[string]string) (server, problem string) {
	good, there := l.token()
	state := licence.Get()
	major := l.major()
	switch {
	case there && major >= 470 && good:
		return state.DLS, ""
	case there && major >= 470:
		return "", "Invalid client configuration token file"
	case major >= 525: // 15.0 works with the License System alone
		return "", "Unable to fetch the client configuration token file"
	case conf["ServerAddress"] != "":
		return conf["ServerAddress"], ""
	}
	return "", "Calling load_byte_array(tra)"
}

// refusal is why the server gives no licence; empty: it does. It has two places: server, product.
func refusal(s licence.State, major int, product string, dls bool) string {
	failed := "Failed to acquire/renew license from license server. (Info: %s; %s - Error: "
	if dls {
		failed = "Failed to acquire license from %s (Info: %s - Error: "
	}
	switch {
	case s.Down:
		return failed + "The server is not reachable)"
	case s.Expired && dls:
		return failed + "The client configuration token has expired)"
	case dls && major >= 570 && s.Version < "3.4":
		return failed + "The license server is too old for this driver)"
	case !s.Has(product) && dls:
		return failed + "No pool features found for : " + product + ")"
	case !s.Has(product):
		return failed + "[1,7E2,2,0[7000000B,0,702C7]] Requested feature was not found.)"
	}
	return ""
}

// griddLog is what the service wrote until now, as syslog and the journal keep it.
func (l *linux) griddLog() []byte {
	now := l.model.Now(l.guest.Name).Tick
	l.system.mu.Lock()
	lines := append([]griddLine(nil), l.system.gridd...)
	l.system.mu.Unlock()
	var b bytes.Buffer
	for _, line := range lines {
		if line.tick <= now {
			fmt.Fprintf(&b, "%s %s %s[837]: %s\n", wall(l.model, l.guest.Name, line.tick).Format("Jan 02 15:04:05"), l.guest.Name, griddUnit, line.text)
		}
	}
	return b.Bytes()
}

// journalctl shows the licence service's part of the journal; nothing else is kept.
func (l *linux) journalctl(c *Call) int {
	_, _ = c.Stdout.Write(l.licenceLog())
	return 0
}
