// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package faults

import (
	"bytes"
	"compress/flate"
	"fmt"
	"io"
	"strconv"
	"strings"
)

const (
	head = `<?xml version="1.0" encoding="UTF-8"?>` + "\n" +
		`<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"` +
		` xmlns:xsd="http://www.w3.org/2001/XMLSchema"` +
		` xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><soapenv:Body>`
	tail        = "</soapenv:Body></soapenv:Envelope>\n"
	defaultHuge = 2 << 30
	defaultBomb = 4 << 30
	blockSize   = 1 << 20
	perBlock    = 512 // objects
)

func (s *spoiling) open() {
	s.w.Header().Del("Content-Length")
	s.w.Header().Set("Content-Type", "text/xml; charset=utf-8")
	_, _ = io.WriteString(s.w, head+"<"+s.method+`Response xmlns="urn:vim25"><returnval>`)
}

// objects appends elements that a client understands and has to keep.
func objects(b []byte, from, count int) []byte {
	for n := from; n < from+count; n++ {
		b = append(b, `<objects><obj type="Folder">group-d`...)
		b = strconv.AppendInt(b, int64(n), 10)
		b = append(b, `</obj><propSet><name>name</name><val xsi:type="xsd:string">one of very many folders `...)
		b = strconv.AppendInt(b, int64(n), 10)
		b = append(b, `</val></propSet></objects>`...)
	}
	return b
}

// endless never ends: elements, or one text.
func (s *spoiling) endless() {
	s.open()
	block := []byte("<token>" + strings.Repeat("0123456789abcdef", 4096))
	for n := 0; s.r.Context().Err() == nil; n += perBlock {
		if !s.spec.Text {
			block = objects(block[:0], n, perBlock)
		}
		if _, err := s.w.Write(block); err != nil {
			return
		}
		if s.spec.Text {
			block = block[len(block)-65536:]
		}
	}
}

// huge is correct and far too large: 2 GB unless said otherwise.
func (s *spoiling) huge() {
	size := s.spec.Bytes
	if size <= 0 {
		size = defaultHuge
	}
	s.open()
	var block []byte
	for n := 0; size > 0; n += perBlock {
		block = objects(block[:0], n, perBlock)
		size -= int64(len(block))
		if _, err := s.w.Write(block); err != nil {
			return
		}
	}
	_, _ = io.WriteString(s.w, "</returnval></"+s.method+"Response>"+tail)
}

// deep nests elements until a careless parser's stack is full.
func (s *spoiling) deep() {
	depth := s.spec.Value
	if depth <= 0 {
		depth = 100000
	}
	s.open()
	_, _ = io.WriteString(s.w, strings.Repeat("<a>", depth)+strings.Repeat("</a>", depth))
	_, _ = io.WriteString(s.w, "</returnval></"+s.method+"Response>"+tail)
}

// entityBomb is a document type whose entities unfold to gigabytes.
func (s *spoiling) entityBomb() {
	s.w.Header().Set("Content-Type", "text/xml; charset=utf-8")
	var b strings.Builder
	b.WriteString(`<?xml version="1.0" encoding="UTF-8"?>` + "\n<!DOCTYPE bomb [\n<!ENTITY a0 \"0123456789\">\n")
	for i := 1; i < 10; i++ {
		fmt.Fprintf(&b, "<!ENTITY a%d \"%s\">\n", i, strings.Repeat(fmt.Sprintf("&a%d;", i-1), 10))
	}
	b.WriteString("]>\n" + strings.TrimPrefix(head, `<?xml version="1.0" encoding="UTF-8"?>`+"\n"))
	b.WriteString("<" + s.method + `Response xmlns="urn:vim25"><returnval>&a9;</returnval></` + s.method + "Response>" + tail)
	_, _ = io.WriteString(s.w, b.String())
}

// gzipBomb inflates to gigabytes of white space. The same compressed block is sent again and
// again; the check sum at the end is never reached by who is careful.
func (s *spoiling) gzipBomb() {
	size := s.spec.Bytes
	if size <= 0 {
		size = defaultBomb
	}
	s.w.Header().Set("Content-Type", "text/xml; charset=utf-8")
	s.w.Header().Set("Content-Encoding", "gzip")
	start := deflated([]byte(head + "<" + s.method + `Response xmlns="urn:vim25"><returnval>`))
	block := deflated(bytes.Repeat([]byte{' '}, blockSize))
	_, _ = s.w.Write(append([]byte{0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3}, start...))
	for ; size > 0; size -= blockSize {
		if _, err := s.w.Write(block); err != nil {
			return
		}
	}
	abort()
}

// deflated is data as whole bytes of a deflate stream that goes on.
func deflated(data []byte) []byte {
	var out bytes.Buffer
	z, err := flate.NewWriter(&out, flate.BestCompression)
	if err != nil {
		panic(err) // the level is a constant
	}
	_, _ = z.Write(data)
	_ = z.Flush()
	return out.Bytes()
}
