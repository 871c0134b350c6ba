// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package shell

import (
	"sort"
	"strings"
)

func (l *linux) serviceCommands() map[string]Command {
	stop := func(c *Call) int {
		l.actions.StopGuest(l.guest.Ref)
		return 0
	}
	return map[string]Command{"systemctl": l.systemctl, "service": l.service, "init": l.init, "telinit": l.init, "runlevel": l.runlevel,
		"reboot": l.reboot, "shutdown": l.shutdown, "poweroff": stop, "halt": stop}
}

func (l *linux) reboot(*Call) int {
	l.actions.RebootGuest(l.guest.Ref)
	return 0
}

func (l *linux) shutdown(c *Call) int {
	flags, _ := options(c.Args[1:])
	if flags["r"] {
		return l.reboot(c)
	}
	l.actions.StopGuest(l.guest.Ref)
	return 0
}

// unitName is a service's name without its ending; display-manager is another name of the installed one.
// The lock is held.
func (s *system) unitName(name string) string {
	name = strings.TrimSuffix(name, ".service")
	if name == "sshd" {
		return "ssh"
	}
	if name == "display-manager" || name == "gdm" && s.units["gdm3"] != nil {
		for other := range s.units {
			if isDisplayManager(other) {
				return other
			}
		}
	}
	return name
}

func (l *linux) systemctl(c *Call) int {
	flags, words := options(c.Args[1:])
	if len(words) == 0 {
		return 0
	}
	verb, names := words[0], words[1:]
	switch verb {
	case "reboot":
		return l.reboot(c)
	case "poweroff", "halt":
		l.actions.StopGuest(l.guest.Ref)
		return 0
	}
	defer l.licenceAfter(verb, names)
	s := l.system
	s.mu.Lock()
	defer s.mu.Unlock()
	switch verb {
	case "get-default":
		c.Printf("%s\n", s.target)
		return 0
	case "set-default":
		if len(names) == 1 {
			s.target = names[0]
		}
		return 0
	case "isolate":
		if len(names) == 1 {
			s.enter(names[0])
		}
		return 0
	case "list-units":
		s.listUnits(c)
		return 0
	case "daemon-reload":
		return 0
	}
	status := 0
	for _, name := range names {
		if got := s.act(c, verb, name, flags["now"], flags["q"] || flags["quiet"]); got != 0 {
			status = got
		}
	}
	return status
}

// act does one verb on one unit, with the texts and statuses of systemd. The lock is held.
func (s *system) act(c *Call, verb, name string, now, quiet bool) int {
	say := func(text string) {
		if !quiet {
			c.Printf("%s\n", text)
		}
	}
	u := s.units[s.unitName(name)]
	if strings.HasSuffix(name, ".target") {
		u = &unit{name == s.current || name == "multi-user.target", name == s.target}
	}
	switch verb {
	case "is-active", "status":
		if u != nil && u.active {
			say("active")
			return 0
		}
		say("inactive")
		return 3
	case "is-enabled":
		switch {
		case u == nil:
			return c.Errorf(1, "Failed to get unit file state for %s: No such file or directory", name)
		case u.enabled:
			say("enabled")
			return 0
		}
		say("disabled")
		return 1
	}
	if u == nil {
		return c.Errorf(5, "Failed to %s %s: Unit %s.service not loaded.", verb, name, strings.TrimSuffix(name, ".service"))
	}
	switch verb {
	case "start", "restart", "reload":
		u.active = true
	case "stop":
		u.active = false
	case "enable":
		u.enabled, u.active = true, u.active || now
	case "disable":
		u.enabled, u.active = false, u.active && !now
	default:
		return c.Errorf(1, "Unknown command verb %s.", verb)
	}
	return 0
}

// enter goes to a target: without the graphical one no display manager runs. The lock is held.
func (s *system) enter(target string) {
	s.current = target
	for name, u := range s.units {
		if isDisplayManager(name) {
			u.active = u.enabled && target == "graphical.target"
		}
	}
}

// The lock is held.
func (s *system) listUnits(c *Call) {
	var names []string
	for name, u := range s.units {
		if u.active {
			names = append(names, name)
		}
	}
	sort.Strings(names)
	for _, name := range names {
		c.Printf("%s.service loaded active running %s\n", name, name)
	}
}

func (l *linux) service(c *Call) int {
	if len(c.Args) < 3 {
		return c.Errorf(1, "Usage: service < option > | --status-all | [ service_name [ command | --full-restart ] ]")
	}
	defer l.licenceAfter(c.Args[2], c.Args[1:2])
	s := l.system
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.act(c, c.Args[2], c.Args[1], false, false)
}

// licenceAfter lets the licence service act when it was started.
func (l *linux) licenceAfter(verb string, names []string) {
	if verb != "start" && verb != "restart" && verb != "enable" {
		return
	}
	l.system.mu.Lock()
	u := l.system.units[griddUnit]
	l.system.mu.Unlock()
	for _, name := range names {
		if u != nil && u.active && strings.TrimSuffix(name, ".service") == griddUnit {
			l.startGridd()
			return
		}
	}
}

func (l *linux) init(c *Call) int {
	if len(c.Args) != 2 {
		return c.Errorf(1, "init: required argument missing.")
	}
	switch c.Args[1] {
	case "0":
		l.actions.StopGuest(l.guest.Ref)
		return 0
	case "6":
		return l.reboot(c)
	}
	l.system.mu.Lock()
	defer l.system.mu.Unlock()
	switch c.Args[1] {
	case "3":
		l.system.enter("multi-user.target")
	case "5":
		l.system.enter("graphical.target")
	default:
		return c.Errorf(1, "init: unknown runlevel %s", c.Args[1])
	}
	return 0
}

func (l *linux) runlevel(c *Call) int {
	l.system.mu.Lock()
	defer l.system.mu.Unlock()
	if l.system.current == "graphical.target" {
		c.Printf("N 5\n")
	} else {
		c.Printf("N 3\n")
	}
	return 0
}
