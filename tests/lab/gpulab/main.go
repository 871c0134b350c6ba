// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

// gpulab is the practice lab: a vCenter with GPUs for rehearsals and tests.
package main

import (
	"flag"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"

	"../clock"
	"../collector"
	"../files"
	"../front"
	"../options"
	"../ready"
	"../session"
	"../world"
)

const (
	admin    = "administrator@vsphere.local"
	auditor  = "auditor@vsphere.local"
	password = "VMware1!"
)

func main() {
	opts := flags()
	if err := run(opts); err != nil {
		fmt.Fprintln(os.Stderr, "gpulab:", err)
		os.Exit(1)
	}
}

func flags() options.Options {
	var o options.Options
	verbose := flag.Bool("verbose", false, "let the simulator log")
	flag.StringVar(&o.Estate, "estate", "guide", "guide, mixed, fleet:H,G,V or a JSON file")
	flag.Int64Var(&o.Seed, "seed", 1, "fixes names and telemetry")
	flag.Float64Var(&o.Speed, "speed", 60, "how much faster than reality tasks and reboots pass")
	flag.IntVar(&o.Port, "port", 0, "port of the vCenter; 0 takes a free one")
	flag.BoolVar(&o.ESXi, "esxi", false, "be a standalone ESXi host")
	flag.StringVar(&o.Packages, "packages", "", "write NVIDIA's packages into this folder, and go on")
	flag.Parse()
	if !*verbose {
		log.SetOutput(io.Discard)
	}
	return o
}

// run serves until SIGTERM or SIGINT and leaves nothing behind.
func run(o options.Options) error {
	stop := make(chan os.Signal, 1)
	signal.Notify(stop, syscall.SIGTERM, syscall.SIGINT)
	temp, err := os.MkdirTemp("", "gpulab-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(temp)
	o.Temp = temp
	if o.Packages != "" {
		if err := writePackages(o.Packages); err != nil {
			return err
		}
	}
	os.Setenv("TMPDIR", temp) // the simulator makes its folders there
	if o.Self, err = os.Executable(); err != nil {
		return err
	}
	clock.SetSpeed(o.Speed)
	line, closeAll, err := start(o)
	if err != nil {
		return err
	}
	defer closeAll()
	if err := line.Print(os.Stdout); err != nil {
		return err
	}
	<-stop
	return nil
}

// accounts names the administrator and the reader, as vCenter or a host of its own spells them.
func accounts(o options.Options) (string, string) {
	if o.ESXi {
		return "root", "auditor"
	}
	return admin, auditor
}

func start(o options.Options) (ready.Line, func(), error) {
	var line ready.Line
	estate, err := buildEstate(o)
	if err != nil {
		return line, nil, err
	}
	world.Attach()
	line.User, line.ReadonlyUser = accounts(o)
	sessions := session.NewManager(session.User{Name: line.User, Password: password},
		session.User{Name: line.ReadonlyUser, Password: password, ReadOnly: true})
	server := front.New(sessions)
	properties := collector.New(sessions)
	properties.Register(server)
	server.HandleFiles(http.HandlerFunc(files.Handler))
	if err := estate.attach(server, o, &line); err != nil {
		return line, nil, err
	}
	end := wireControl(estate, server, properties, o)
	ended := make(chan struct{})
	go expireSessions(sessions, ended)
	closeAll := func() {
		close(ended)
		end.Close()
		server.Close()
		estate.close()
	}
	port, err := server.Listen(o.Port)
	if err != nil {
		estate.close()
		return line, nil, err
	}
	controlPort, err := end.Listen()
	if err != nil {
		closeAll()
		return line, nil, err
	}
	line.Control = fmt.Sprintf("http://127.0.0.1:%d", controlPort)
	line.VCenter = fmt.Sprintf("https://127.0.0.1:%d/sdk", port)
	line.Thumbprint = server.Thumbprint()
	line.PasswordFile = filepath.Join(o.Temp, "password")
	return line, closeAll, os.WriteFile(line.PasswordFile, []byte(password+"\n"), 0o600)
}
