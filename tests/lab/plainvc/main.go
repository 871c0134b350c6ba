// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

// plainvc is govmomi's vCenter simulator as it is, over HTTPS, with one ready line.
package main

import (
	"context"
	"crypto/sha256"
	"crypto/tls"
	"flag"
	"fmt"
	"io"
	"log"
	"net/url"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"../ready"

	"github.com/vmware/govmomi/simulator"
)

const password = "pass"

func main() {
	model := simulator.VPX()
	port := flags(model)
	if err := run(model, port); err != nil {
		fmt.Fprintln(os.Stderr, "plainvc:", err)
		os.Exit(1)
	}
}

func flags(model *simulator.Model) int {
	port := flag.Int("port", 0, "port; 0 takes a free one")
	verbose := flag.Bool("verbose", false, "let the simulator log")
	idle := flag.Duration("idle", 0, "end sessions that are idle for so long; 0 never")
	flag.IntVar(&model.Datacenter, "dc", 1, "datacenters")
	flag.IntVar(&model.Folder, "folder", 0, "folders for datacenters")
	flag.IntVar(&model.Cluster, "cluster", 1, "clusters per datacenter")
	flag.IntVar(&model.ClusterHost, "host", 3, "hosts per cluster")
	flag.IntVar(&model.Host, "standalone-host", 1, "hosts per datacenter outside clusters")
	flag.IntVar(&model.Datastore, "ds", 1, "datastores per datacenter")
	flag.IntVar(&model.Pool, "pool", 0, "resource pools per cluster")
	flag.IntVar(&model.App, "app", 0, "vApps per cluster")
	flag.IntVar(&model.Portgroup, "pg", 1, "port groups per datacenter")
	flag.IntVar(&model.Machine, "vm", 2, "virtual machines per resource pool and per standalone host")
	flag.BoolVar(&model.Autostart, "autostart", true, "power the virtual machines on")
	flag.Parse()
	simulator.SessionIdleTimeout = *idle
	if !*verbose {
		log.SetOutput(io.Discard)
	}
	return *port
}

func run(model *simulator.Model, port int) error {
	stop := make(chan os.Signal, 1)
	signal.Notify(stop, syscall.SIGTERM, syscall.SIGINT)
	temp, err := os.MkdirTemp("", "plainvc-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(temp)
	os.Setenv("TMPDIR", temp) // the simulator's datastores
	if err := model.Create(); err != nil {
		return err
	}
	model.Service.TLS = new(tls.Config)
	model.Service.Listen = &url.URL{Host: fmt.Sprintf("127.0.0.1:%d", port),
		User: url.UserPassword("user", password)}
	server := model.Service.NewServer()
	defer closeSoon(server)
	line := ready.Line{
		VCenter:      "https://" + server.URL.Host + server.URL.Path,
		Thumbprint:   thumbprint(server.Certificate().Raw),
		User:         "user",
		PasswordFile: filepath.Join(temp, "password"),
	}
	if err := os.WriteFile(line.PasswordFile, []byte(password+"\n"), 0o600); err != nil {
		return err
	}
	if err := line.Print(os.Stdout); err != nil {
		return err
	}
	<-stop
	return nil
}

// closeSoon does not wait for clients that wait for updates.
func closeSoon(server *simulator.Server) {
	ctx, cancel := context.WithTimeout(context.Background(), time.Second)
	defer cancel()
	go func() {
		server.Close()
		cancel()
	}()
	<-ctx.Done()
}

func thumbprint(der []byte) string {
	sum := sha256.Sum256(der)
	parts := make([]string, len(sum))
	for i, b := range sum {
		parts[i] = fmt.Sprintf("%02X", b)
	}
	return strings.Join(parts, ":")
}
