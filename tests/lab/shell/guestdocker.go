// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package shell

import (
	"strings"
)

func (l *linux) dockerCommands() map[string]Command {
	return map[string]Command{"docker": l.docker, "nvidia-docker": l.docker, "nvidia-ctk": func(*Call) int { return 0 }}
}

// docker knows --version, info, images, pull and run.
func (l *linux) docker(c *Call) int {
	if len(c.Args) < 2 {
		return c.Errorf(1, "docker: 'docker' requires a command.")
	}
	l.ready()
	switch c.Args[1] {
	case "--version", "version":
		c.Printf("Docker version 24.0.7, build 24.0.7-0ubuntu2~22.04.1\n")
		return 0
	case "info":
		c.Printf("Server:\n Server Version: 24.0.7\n Runtimes: io.containerd.runc.v2 runc%s\n", map[bool]string{true: " nvidia"}[l.hasToolkit()])
		return 0
	case "pull", "images", "rm", "image":
		return 0
	case "run":
		return l.dockerRun(c)
	}
	return c.Errorf(1, "docker: '%s' is not a docker command.", c.Args[1])
}

func (l *linux) hasToolkit() bool {
	return l.system.has("nvidia-container-toolkit") || l.system.has("nvidia-docker2")
}

// dockerRun starts a container that has nvidia-smi when it was given GPUs.
func (l *linux) dockerRun(c *Call) int {
	gpus := c.Args[0] == "nvidia-docker"
	args := c.Args[2:]
	for len(args) > 0 && strings.HasPrefix(args[0], "-") {
		switch {
		case args[0] == "--gpus" || args[0] == "--runtime":
			gpus = true
			args = args[1:]
		case strings.HasPrefix(args[0], "--gpus=") || args[0] == "--runtime=nvidia":
			gpus = true
		case args[0] == "-e" || args[0] == "-v" || args[0] == "--name" || args[0] == "--pull":
			args = args[1:]
		}
		if len(args) > 0 {
			args = args[1:]
		}
	}
	if len(args) == 0 {
		return c.Errorf(1, "\"docker run\" requires at least 1 argument.")
	}
	image := args[0]
	if l.isOffline() {
		return c.Errorf(125, "Unable to find image '%s' locally\ndocker: Error response from daemon: Get \"https://registry-1.docker.io/v2/\": "+
			"dial tcp: lookup registry-1.docker.io: Temporary failure in name resolution.", image)
	}
	if gpus && !l.hasToolkit() {
		return c.Errorf(125, "docker: Error response from daemon: could not select device driver \"\" with capabilities: [[gpu]].")
	}
	if gpus && !l.system.loaded("nvidia") {
		return c.Errorf(125, "docker: Error response from daemon: failed to create shim task: OCI runtime create failed: runc create failed: "+
			"unable to start container process: error during container init: error running hook #0: error running hook: exit status 1, stdout: , "+
			"stderr: Auto-detected mode as 'legacy'\nnvidia-container-cli: initialization error: nvml error: driver not loaded: unknown.")
	}
	if len(args) == 1 {
		return 0
	}
	if args[1] == "nvidia-smi" && gpus {
		c.Args = args[1:]
		return nvidiaSMI(c)
	}
	return c.Errorf(127, "docker: Error response from daemon: failed to create task for container: exec: \"%s\": executable file not found in $PATH: unknown.", args[1])
}

func (l *linux) isOffline() bool {
	l.system.mu.Lock()
	defer l.system.mu.Unlock()
	return l.system.offline
}
