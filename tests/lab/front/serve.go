// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package front

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"net/http"
	"reflect"
	"strings"

	"../call"
	"../session"
	"../wire"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

const (
	maxRequest   = 64 << 20
	worthGzip    = 1024
	envelopeHead = `<?xml version="1.0" encoding="UTF-8"?>` + "\n" +
		`<soapenv:Envelope xmlns:soapenc="http://schemas.xmlsoap.org/soap/encoding/"` +
		` xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"` +
		` xmlns:xsd="http://www.w3.org/2001/XMLSchema"` +
		` xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` + "\n<soapenv:Body>\n"
	envelopeTail = "\n</soapenv:Body>\n</soapenv:Envelope>\n"
)

func (s *Server) serve(w http.ResponseWriter, r *http.Request) {
	s.stats.request(r.ContentLength)
	w.Header().Set("Date", s.Now().UTC().Format(http.TimeFormat))
	switch {
	case r.URL.Path == "/sdk" || r.URL.Path == "/sdk/" || r.URL.Path == "/sdk/vimService":
		s.serveSDK(w, r)
	case r.URL.Path == "/sdk/vimServiceVersions.xml":
		s.around(w, r, "vimServiceVersions.xml", s.versions)
	case strings.HasPrefix(r.URL.Path, "/folder"):
		s.around(w, r, "folder", func(w http.ResponseWriter) { s.folder(w, r) })
	case r.URL.Path == "/":
		fmt.Fprintf(w, "<html><head><title>%s</title></head><body>GPU Deck practice lab</body></html>\n", Name)
	default:
		http.NotFound(w, r)
	}
}

func (s *Server) around(w http.ResponseWriter, r *http.Request, method string, next func(http.ResponseWriter)) {
	if s.Around != nil {
		s.Around(w, r, method, next)
		return
	}
	next(w)
}

func (s *Server) folder(w http.ResponseWriter, r *http.Request) {
	sess := s.Sessions.Of(r)
	if sess == nil {
		w.Header().Set("WWW-Authenticate", `Basic realm="VMware HTTP server"`)
		http.Error(w, "401 Unauthorized", http.StatusUnauthorized)
		return
	}
	if sess.User.ReadOnly && r.Method != http.MethodGet && r.Method != http.MethodHead {
		http.Error(w, "403 Forbidden: Datastore.FileManagement", http.StatusForbidden)
		return
	}
	if s.files == nil {
		http.NotFound(w, r)
		return
	}
	s.files.ServeHTTP(w, r)
}

func (s *Server) versions(w http.ResponseWriter) {
	newest := wire.ParseVersion(s.APIVersion)
	var prior []string
	for _, v := range wire.Known {
		if wire.ParseVersion(v) < newest {
			prior = append(prior, "<version>"+v+"</version>")
		}
	}
	w.Header().Set("Content-Type", "text/xml; charset=utf-8")
	fmt.Fprintf(w, `<?xml version="1.0" encoding="UTF-8" ?>
<namespaces version="1.0"><namespace><name>urn:vim25</name><version>%s</version><priorVersions>%s</priorVersions></namespace></namespaces>
`, s.APIVersion, strings.Join(prior, ""))
}

func (s *Server) serveSDK(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodPost {
		w.Header().Set("Allow", "POST")
		http.Error(w, "405 Method Not Allowed", http.StatusMethodNotAllowed)
		return
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxRequest))
	if err != nil {
		http.Error(w, "400 Bad Request", http.StatusBadRequest)
		return
	}
	node, err := wire.ParseRequest(body)
	method := "unreadable"
	if err == nil {
		method = node.Name
	}
	s.stats.begin(method)
	counted := &counter{ResponseWriter: w}
	s.around(counted, r, method, func(w http.ResponseWriter) {
		if err != nil {
			s.write(w, r, nil, &call.Failed{Reason: clientFault(err)})
			return
		}
		info := &call.Info{Method: method, Request: node, HTTP: r, Response: w.Header(), Session: s.Sessions.Of(r)}
		s.write(w, r, info, s.answer(info, body))
	})
	s.stats.end(method, counted.status >= 500, counted.bytes)
}

func clientFault(err error) *soap.Fault {
	return &soap.Fault{Code: "ClientFaultCode", String: err.Error()}
}

// counter knows what was sent.
type counter struct {
	http.ResponseWriter
	status int
	bytes  int64
}

func (c *counter) WriteHeader(status int) {
	c.status = status
	c.ResponseWriter.WriteHeader(status)
}

func (c *counter) Write(p []byte) (int, error) {
	n, err := c.ResponseWriter.Write(p)
	c.bytes += int64(n)
	return n, err
}

func (c *counter) Flush() {
	if f, ok := c.ResponseWriter.(http.Flusher); ok {
		f.Flush()
	}
}

func (c *counter) Unwrap() http.ResponseWriter { return c.ResponseWriter }

// write sends a handler's result as a SOAP answer, compressed where the client takes that.
func (s *Server) write(w http.ResponseWriter, r *http.Request, info *call.Info, res soap.HasFault) {
	if info != nil && session.Value(r) == "" && w.Header().Get("Set-Cookie") == "" {
		w.Header().Set("Set-Cookie", session.CookieName+"="+session.NewCookie()+"; Path=/; HttpOnly; Secure;")
	}
	w.Header().Set("Content-Type", "text/xml; charset=utf-8")
	w.Header().Set("Cache-Control", "no-cache")
	w.Header().Set("Vary", "Accept-Encoding")
	answer, streams := res.(call.Answer)
	if fault := res.Fault(); fault != nil || !streams {
		s.writeWhole(w, r, info, res)
		return
	}
	var out io.Writer = w
	if acceptsGzip(r) {
		w.Header().Set("Content-Encoding", "gzip")
		packed, _ := gzip.NewWriterLevel(w, gzip.BestSpeed)
		defer packed.Close()
		out = packed
	}
	w.WriteHeader(http.StatusOK)
	_, _ = io.WriteString(out, envelopeHead)
	if answer.WriteBody(out) == nil {
		_, _ = io.WriteString(out, envelopeTail)
	}
}

func (s *Server) writeWhole(w http.ResponseWriter, r *http.Request, info *call.Info, res soap.HasFault) {
	version := wire.Oldest
	if info != nil {
		version = info.Version
	}
	e := &wire.Encoder{Buf: []byte(envelopeHead), Version: version}
	status := http.StatusOK
	if fault := res.Fault(); fault != nil {
		status = http.StatusInternalServerError
		writeFault(e, fault)
	} else {
		writeResponse(e, res)
	}
	e.Buf = append(e.Buf, envelopeTail...)
	if len(e.Buf) >= worthGzip && acceptsGzip(r) {
		w.Header().Set("Content-Encoding", "gzip")
		var packed bytes.Buffer
		z, _ := gzip.NewWriterLevel(&packed, gzip.BestSpeed)
		_, _ = z.Write(e.Buf)
		_ = z.Close()
		e.Buf = packed.Bytes()
	}
	w.Header().Set("Content-Length", fmt.Sprint(len(e.Buf)))
	w.WriteHeader(status)
	_, _ = w.Write(e.Buf)
}

func acceptsGzip(r *http.Request) bool {
	return strings.Contains(r.Header.Get("Accept-Encoding"), "gzip")
}

func writeFault(e *wire.Encoder, fault *soap.Fault) {
	e.Open("soapenv:Fault")
	e.Text("faultcode", fault.Code)
	e.Text("faultstring", fault.String)
	if detail := fault.Detail.Fault; detail != nil {
		kind := reflect.TypeOf(detail).Elem().Name()
		e.Open("detail")
		e.Root(kind+"Fault", detail, true)
		e.Close("detail")
	}
	e.Close("soapenv:Fault")
}

func writeResponse(e *wire.Encoder, res soap.HasFault) {
	val := reflect.ValueOf(res).Elem().FieldByName("Res")
	if !val.IsValid() || val.IsNil() {
		writeFault(e, simulator.Fault("A general system error occurred: no result", &types.SystemError{Reason: "no result"}))
		return
	}
	e.Root(val.Elem().Type().Name(), val.Interface(), false)
}
