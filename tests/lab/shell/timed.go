// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package shell

import (
	"sort"
	"strconv"
	"strings"

	"../load"
)

// timedCommands look at the machine's clock and at what runs on it.
func timedCommands(m *Machine, model *load.Model) map[string]Command {
	return map[string]Command{
		"date": func(c *Call) int { return date(c, model.Now(m.Name)) },
		"ps":   func(c *Call) int { return ps(c, model.Running(m.Name)) },
	}
}

// date knows -u and the conversions %s and %z.
func date(c *Call, now load.Moment) int {
	wall, format := now.Wall, ""
	for _, a := range c.Args[1:] {
		switch {
		case a == "-u":
			wall = wall.UTC()
		case strings.HasPrefix(a, "+"):
			format = a[1:]
		default:
			return c.Errorf(1, "date: invalid date '%s'", a)
		}
	}
	if format == "" {
		c.Printf("%s\n", wall.Format("Mon Jan _2 15:04:05 MST 2006"))
		return 0
	}
	replace := strings.NewReplacer("%s", strconv.FormatInt(wall.Unix(), 10), "%z", wall.Format("-0700"), "%%", "%")
	c.Printf("%s\n", replace.Replace(format))
	return 0
}

// ps lists what loops: on a host in the columns of ps -c, in a guest those of ps -eo pid=,args=.
func ps(c *Call, running map[int]string) int {
	pids := make([]int, 0, len(running))
	for pid := range running {
		pids = append(pids, pid)
	}
	sort.Ints(pids)
	if !c.Machine.ESXi {
		c.Printf("%7d /sbin/init\n", 1)
		for _, pid := range pids {
			c.Printf("%7d %s\n", pid, running[pid])
		}
		return 0
	}
	c.Printf("WID      CID      World Name            Command\n2097675  2097675  hostd                 hostd /etc/vmware/hostd/config.xml\n")
	for _, pid := range pids {
		name, _, _ := strings.Cut(running[pid], " ")
		c.Printf("%-8d %-8d %-21s %s\n", pid, pid, name, running[pid])
	}
	return 0
}
