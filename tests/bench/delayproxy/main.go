// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

// delayproxy forwards one TCP port on loopback and adds half of a round trip in each direction,
// without limiting how much is on the way: a long line, not a narrow one.
package main

import (
	"flag"
	"fmt"
	"io"
	"log"
	"net"
	"os"
	"time"
)

type piece struct {
	due  time.Time
	data []byte
}

// forward reads as fast as the sender sends and writes each piece when its time has come.
func forward(to, from net.Conn, delay time.Duration) {
	pieces := make(chan piece, 4096)
	go func() {
		defer close(pieces)
		for {
			buffer := make([]byte, 64<<10)
			n, err := from.Read(buffer)
			if n > 0 {
				pieces <- piece{time.Now().Add(delay), buffer[:n]}
			}
			if err != nil {
				if err != io.EOF {
					log.Printf("read: %v", err)
				}
				return
			}
		}
	}()
	for p := range pieces {
		time.Sleep(time.Until(p.due))
		if _, err := to.Write(p.data); err != nil {
			from.Close()
			break
		}
	}
	if tcp, ok := to.(*net.TCPConn); ok {
		_ = tcp.CloseWrite()
	}
}

func serve(client net.Conn, target string, delay time.Duration) {
	server, err := net.Dial("tcp", target)
	if err != nil {
		log.Printf("%s: %v", target, err)
		client.Close()
		return
	}
	go forward(server, client, delay)
	forward(client, server, delay)
}

func main() {
	target := flag.String("target", "", "HOST:PORT to forward to")
	rtt := flag.Duration("rtt", 20*time.Millisecond, "round trip to add")
	flag.Parse()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("{\"port\":%d}\n", listener.Addr().(*net.TCPAddr).Port)
	os.Stdout.Sync()
	for {
		client, err := listener.Accept()
		if err != nil {
			log.Fatal(err)
		}
		go serve(client, *target, *rtt/2)
	}
}
