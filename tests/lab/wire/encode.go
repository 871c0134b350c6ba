// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package wire

import (
	"encoding/base64"
	"reflect"
	"strconv"
	"strings"
	"sync"
	"time"
	"unicode/utf8"

	"github.com/vmware/govmomi/vim25/types"
)

// Encoder appends XML to Buf. The prefixes xsi and xsd are bound by the envelope.
type Encoder struct {
	Buf     []byte
	Version Version
	Owner   types.ManagedObjectReference // the managed object being written
	rooted  bool
}

type member struct {
	index     int
	name      string
	omitempty bool
	typeattr  bool
	embedded  bool
	attr      bool
	chardata  bool
	since     Version
	extra     *ExtraField
}

type plan struct {
	name    string
	since   Version
	members []member
}

var (
	plans   sync.Map // reflect.Type -> *plan
	timeOf  = reflect.TypeOf(time.Time{})
	morefOf = reflect.TypeOf(types.ManagedObjectReference{})
)

func planOf(t reflect.Type) *plan {
	if p, ok := plans.Load(t); ok {
		return p.(*plan)
	}
	p := &plan{name: t.Name(), since: Since(t.Name())}
	own := extras[t.Name()]
	for i := 0; i < t.NumField(); i++ {
		f := t.Field(i)
		if f.PkgPath != "" && !f.Anonymous {
			continue
		}
		m, ok := memberOf(t, f, i)
		if ok {
			p.members = append(p.members, m)
			p.members = append(p.members, following(own, m.name, false)...)
		}
	}
	p.members = append(p.members, following(own, "", true)...)
	plans.Store(t, p)
	return p
}

func following(own []ExtraField, after string, last bool) []member {
	var out []member
	for i := range own {
		if f := &own[i]; f.After == after && (last || after != "") {
			out = append(out, member{name: f.Name, since: ParseVersion(f.Since), extra: f})
		}
	}
	return out
}

func memberOf(t reflect.Type, f reflect.StructField, i int) (member, bool) {
	m := member{index: i, name: f.Name}
	if f.Anonymous {
		m.embedded = true
		m.name = ""
		return m, true
	}
	tag := f.Tag.Get("xml")
	if tag == "-" || f.Name == "XMLName" {
		return m, false
	}
	parts := strings.Split(tag, ",")
	if name := parts[0]; name != "" {
		m.name = name[strings.LastIndex(name, " ")+1:]
	}
	for _, option := range parts[1:] {
		switch option {
		case "omitempty":
			m.omitempty = true
		case "typeattr":
			m.typeattr = true
		case "attr":
			m.attr = true
		case "chardata":
			m.chardata = true
		}
	}
	m.since = Since(t.Name() + "." + m.name)
	return m, true
}

// Element writes a value as an element; typed adds xsi:type, as declared types of any or of a
// base class need. Nil writes nothing.
func (e *Encoder) Element(name string, value interface{}, typed bool) {
	if value != nil {
		e.element(name, reflect.ValueOf(value), typed)
	}
}

// Root is Element for the outermost of the API's elements, which names the namespace.
func (e *Encoder) Root(name string, value interface{}, typed bool) {
	e.rooted = true
	e.Element(name, value, typed)
	e.rooted = false
}

func (e *Encoder) element(name string, v reflect.Value, typed bool) {
	for v.Kind() == reflect.Ptr || v.Kind() == reflect.Interface {
		if v.IsNil() {
			return
		}
		v = v.Elem()
	}
	if v.Kind() == reflect.Slice {
		e.slice(name, v, typed)
		return
	}
	if v.Kind() != reflect.Struct || v.Type() == timeOf {
		e.simple(name, v, typed)
		return
	}
	v, ok := e.known(v)
	if !ok {
		return
	}
	e.open(name, v, typed)
	e.children(v)
	e.Close(name)
}

// known is the value, or its nearest base that the client's version has.
func (e *Encoder) known(v reflect.Value) (reflect.Value, bool) {
	for planOf(v.Type()).since > e.Version {
		if v.NumField() == 0 || !v.Type().Field(0).Anonymous {
			return v, false
		}
		v = v.Field(0)
	}
	return v, true
}

func (e *Encoder) slice(name string, v reflect.Value, typed bool) {
	if v.Type().Elem().Kind() == reflect.Uint8 && !v.IsNil() {
		for _, b := range v.Bytes() {
			e.Text(name, strconv.Itoa(int(int8(b))))
		}
		return
	}
	for i := 0; i < v.Len(); i++ {
		e.element(name, v.Index(i), typed)
	}
}

func (e *Encoder) open(name string, v reflect.Value, typed bool) {
	e.Buf = append(append(e.Buf, '<'), name...)
	if e.rooted {
		e.Buf = append(e.Buf, ` xmlns="urn:vim25"`...)
		e.rooted = false
	}
	if v.Type() == morefOf {
		if typed {
			e.xsiType("ManagedObjectReference")
		}
		e.Buf = append(append(append(e.Buf, ` type="`...), v.Field(0).String()...), '"')
	} else if typed {
		e.xsiType(planOf(v.Type()).name)
	}
	e.Buf = append(e.Buf, '>')
}

func (e *Encoder) xsiType(name string) {
	e.Buf = append(append(append(e.Buf, ` xsi:type="`...), name...), '"')
}

// Open writes a start tag without attributes.
func (e *Encoder) Open(name string) { e.Buf = append(append(append(e.Buf, '<'), name...), '>') }

// Close writes an end tag.
func (e *Encoder) Close(name string) { e.Buf = append(append(append(e.Buf, '<', '/'), name...), '>') }

// Text writes an element of text.
func (e *Encoder) Text(name, text string) {
	e.Open(name)
	e.Buf = appendEscaped(e.Buf, text)
	e.Close(name)
}

// Typed writes an array as vSphere boxes it within a value of any type, else as Element does.
func (e *Encoder) Typed(name string, v reflect.Value) {
	for v.Kind() == reflect.Ptr || v.Kind() == reflect.Interface {
		if v.IsNil() {
			return
		}
		v = v.Elem()
	}
	if v.Kind() != reflect.Slice {
		e.element(name, v, true)
		return
	}
	box, item := arrayNames(v.Type().Elem())
	e.Buf = append(append(e.Buf, '<'), name...)
	e.xsiType(box)
	e.Buf = append(e.Buf, '>')
	e.slice(item, v, v.Type().Elem().Kind() == reflect.Interface)
	e.Close(name)
}

func arrayNames(t reflect.Type) (box, item string) {
	kind := t.Name()
	switch t.Kind() {
	case reflect.Interface:
		kind = strings.TrimPrefix(kind, "Base")
		if kind == "" || kind == "AnyType" {
			return "ArrayOfAnyType", "anyType"
		}
	case reflect.Struct:
	default:
		if simple, ok := simpleNames[t.String()]; ok {
			return "ArrayOf" + strings.Title(simple), simple
		}
	}
	return "ArrayOf" + kind, kind
}

func (e *Encoder) children(v reflect.Value) {
	for i := range planOf(v.Type()).members {
		m := &planOf(v.Type()).members[i]
		if m.since > e.Version || m.attr {
			continue
		}
		switch {
		case m.extra != nil:
			e.Element(m.name, m.extra.Value(e.Owner, addressed(v)), false)
		case m.embedded:
			if inner := v.Field(m.index); inner.Kind() == reflect.Struct {
				e.children(inner)
			}
		case m.chardata:
			e.Buf = appendEscaped(e.Buf, v.Field(m.index).String())
		default:
			e.member(m, v.Field(m.index))
		}
	}
}

func addressed(v reflect.Value) interface{} {
	if !v.CanAddr() {
		held := reflect.New(v.Type()).Elem()
		held.Set(v)
		v = held
	}
	return v.Addr().Interface()
}

func (e *Encoder) member(m *member, v reflect.Value) {
	if m.omitempty && isEmpty(v) {
		return
	}
	if m.typeattr && v.Kind() == reflect.Interface && !v.IsNil() && v.NumMethod() == 0 {
		e.Typed(m.name, v)
		return
	}
	e.element(m.name, v, m.typeattr)
}

func isEmpty(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Slice, reflect.String, reflect.Map:
		return v.Len() == 0
	case reflect.Ptr, reflect.Interface:
		return v.IsNil()
	case reflect.Bool:
		return !v.Bool()
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return v.Int() == 0
	case reflect.Float32, reflect.Float64:
		return v.Float() == 0
	}
	return false
}

var simpleNames = map[string]string{
	"string": "string", "bool": "boolean", "int8": "byte", "uint8": "byte", "int16": "short",
	"int32": "int", "int": "int", "int64": "long", "float32": "float", "float64": "double",
	"time.Time": "dateTime",
}

func (e *Encoder) simple(name string, v reflect.Value, typed bool) {
	e.Buf = append(append(e.Buf, '<'), name...)
	if typed {
		if simple, ok := simpleNames[v.Type().String()]; ok {
			e.xsiType("xsd:" + simple)
		} else if kind := v.Type().Name(); Since(kind) > e.Version {
			e.xsiType("xsd:string")
		} else {
			e.xsiType(kind)
		}
	}
	e.Buf = append(e.Buf, '>')
	switch v.Kind() {
	case reflect.String:
		e.Buf = appendEscaped(e.Buf, v.String())
	case reflect.Bool:
		e.Buf = strconv.AppendBool(e.Buf, v.Bool())
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		e.Buf = strconv.AppendInt(e.Buf, v.Int(), 10)
	case reflect.Uint8, reflect.Uint16, reflect.Uint32:
		e.Buf = strconv.AppendInt(e.Buf, int64(int8(v.Uint())), 10)
	case reflect.Float32:
		e.Buf = strconv.AppendFloat(e.Buf, v.Float(), 'g', -1, 32)
	case reflect.Float64:
		e.Buf = strconv.AppendFloat(e.Buf, v.Float(), 'g', -1, 64)
	case reflect.Struct:
		e.Buf = v.Interface().(time.Time).UTC().AppendFormat(e.Buf, "2006-01-02T15:04:05.999999Z")
	}
	e.Close(name)
}

// Binary writes base64, for the few fields that are xsd:base64Binary.
func (e *Encoder) Binary(name string, data []byte) {
	e.Text(name, base64.StdEncoding.EncodeToString(data))
}

func appendEscaped(buf []byte, s string) []byte {
	from := 0
	for i := 0; i < len(s); {
		c := s[i]
		width := 1
		var esc string
		switch {
		case c == '&':
			esc = "&amp;"
		case c == '<':
			esc = "&lt;"
		case c == '>':
			esc = "&gt;"
		case c == '"':
			esc = "&quot;"
		case c == '\r':
			esc = "&#xD;"
		case c < 0x20 && c != '\n' && c != '\t':
			esc = "\uFFFD"
		case c >= utf8.RuneSelf:
			var r rune
			if r, width = utf8.DecodeRuneInString(s[i:]); r == utf8.RuneError && width == 1 {
				esc = "\uFFFD"
			}
		}
		if esc != "" {
			buf = append(append(buf, s[from:i]...), esc...)
			from = i + width
		}
		i += width
	}
	return append(buf, s[from:]...)
}
