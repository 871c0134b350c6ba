// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package faults

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"net/http"
	"time"
)

// spoiling is one request while it is spoilt.
type spoiling struct {
	set    *Set
	spec   Spec
	w      http.ResponseWriter
	r      *http.Request
	next   func(http.ResponseWriter)
	method string
}

var spoilers = map[string]func(*spoiling){
	"expire-sessions":          (*spoiling).expire,
	"delay":                    (*spoiling).delay,
	"http-503":                 (*spoiling).unavailable,
	"html-instead":             (*spoiling).html,
	"drop-connection":          (*spoiling).drop,
	"truncate-xml":             (*spoiling).truncate,
	"gzip-cut":                 (*spoiling).gzipCut,
	"drip":                     (*spoiling).drip,
	"half-answer-then-silence": (*spoiling).halfThenSilence,
	"endless-xml":              (*spoiling).endless,
	"huge-answer":              (*spoiling).huge,
	"deep-xml":                 (*spoiling).deep,
	"entity-bomb":              (*spoiling).entityBomb,
	"gzip-bomb":                (*spoiling).gzipBomb,
}

// expire ends sessions just before a request.
func (s *spoiling) expire() {
	s.set.Expire(s.spec.User)
	s.next(s.w)
}

// delay answers later.
func (s *spoiling) delay() {
	wait := time.Duration(s.spec.Milliseconds)*time.Millisecond + time.Duration(s.spec.Seconds*float64(time.Second))
	timer := time.NewTimer(wait)
	defer timer.Stop()
	select {
	case <-timer.C:
		s.next(s.w)
	case <-s.r.Context().Done():
	case <-s.set.silence():
		s.next(s.w)
	}
}

// unavailable is what vCenter's proxy says while a service starts.
func (s *spoiling) unavailable() {
	status := s.spec.Value
	if status == 0 {
		status = http.StatusServiceUnavailable
	}
	s.w.Header().Set("Content-Type", "text/html; charset=utf-8")
	s.w.WriteHeader(status)
	fmt.Fprintf(s.w, "%d %s (Failed to connect to endpoint: [N7Vmacore4Http20NamedPipeServiceSpecE:0x00007f0c] _serverNamespace = /sdk)",
		status, http.StatusText(status))
}

// html is another web server at the same address.
func (s *spoiling) html() {
	s.w.Header().Set("Content-Type", "text/html; charset=utf-8")
	_, _ = s.w.Write([]byte("<!DOCTYPE html>\n<html><head><title>Sign in</title></head><body><h1>Welcome</h1>" +
		"<p>Please sign in to continue.<br></p></body></html>\n"))
}

// drop closes the connection after so many bytes of the body.
func (s *spoiling) drop() {
	s.next(&cutting{ResponseWriter: s.w, left: s.spec.Bytes, end: abort})
	abort()
}

// halfThenSilence keeps the connection and says no more.
func (s *spoiling) halfThenSilence() {
	held := &recorder{ResponseWriter: s.w}
	s.next(held)
	n := s.spec.Bytes
	if n <= 0 || n >= int64(held.Len()) {
		n = int64(held.Len() / 2)
	}
	held.send(s.w, held.Bytes()[:n], held.Len())
	flush(s.w)
	select {
	case <-s.r.Context().Done():
	case <-s.set.silence():
	}
	abort()
}

// truncate sends a complete answer of HTTP whose XML ends early.
func (s *spoiling) truncate() {
	s.r.Header.Del("Accept-Encoding")
	held := &recorder{ResponseWriter: s.w}
	s.next(held)
	held.sendPart(s.w, s.spec.Bytes)
}

// gzipCut sends a complete answer of HTTP whose compressed data end early.
func (s *spoiling) gzipCut() {
	s.r.Header.Del("Accept-Encoding")
	held := &recorder{ResponseWriter: s.w}
	s.next(held)
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	_, _ = z.Write(held.Bytes())
	_ = z.Close()
	held.Buffer = packed
	s.w.Header().Set("Content-Encoding", "gzip")
	held.sendPart(s.w, s.spec.Bytes)
}

// drip sends a few bytes at a time.
func (s *spoiling) drip() {
	size, pause := s.spec.Bytes, time.Duration(s.spec.Milliseconds)*time.Millisecond
	if size <= 0 {
		size = 1
	}
	if pause <= 0 {
		pause = 100 * time.Millisecond
	}
	held := &recorder{ResponseWriter: s.w}
	s.next(held)
	held.start(s.w, held.Len())
	tick := time.NewTicker(pause)
	defer tick.Stop()
	quiet := s.set.silence()
	for rest := held.Bytes(); len(rest) > 0; {
		n := int(size)
		if n > len(rest) {
			n = len(rest)
		}
		if _, err := s.w.Write(rest[:n]); err != nil {
			return
		}
		flush(s.w)
		rest = rest[n:]
		select {
		case <-tick.C:
		case <-s.r.Context().Done():
			return
		case <-quiet:
			size = int64(len(rest)) + 1
		}
	}
}

// abort ends the connection without an orderly end of the answer.
func abort() { panic(http.ErrAbortHandler) }

func flush(w http.ResponseWriter) {
	if f, ok := w.(http.Flusher); ok {
		f.Flush()
	}
}

// recorder holds an answer back.
type recorder struct {
	http.ResponseWriter
	bytes.Buffer
	status int
}

func (r *recorder) WriteHeader(status int) { r.status = status }

func (r *recorder) Write(p []byte) (int, error) { return r.Buffer.Write(p) }

func (r *recorder) start(w http.ResponseWriter, length int) {
	w.Header().Set("Content-Length", fmt.Sprint(length))
	if r.status == 0 {
		r.status = http.StatusOK
	}
	w.WriteHeader(r.status)
}

func (r *recorder) send(w http.ResponseWriter, body []byte, length int) {
	r.start(w, length)
	_, _ = w.Write(body)
}

// sendPart sends the first bytes only, and says that there are no more; 0: half.
func (r *recorder) sendPart(w http.ResponseWriter, n int64) {
	if n <= 0 || n > int64(r.Len()) {
		n = int64(r.Len() / 2)
	}
	r.send(w, r.Bytes()[:n], int(n))
}

// cutting passes so many bytes, then ends.
type cutting struct {
	http.ResponseWriter
	left int64
	end  func()
}

func (c *cutting) Write(p []byte) (int, error) {
	if int64(len(p)) < c.left {
		c.left -= int64(len(p))
		return c.ResponseWriter.Write(p)
	}
	if c.left > 0 {
		_, _ = c.ResponseWriter.Write(p[:c.left])
		flush(c.ResponseWriter)
	}
	c.end()
	return 0, http.ErrAbortHandler
}
