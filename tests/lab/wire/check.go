// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package wire

import (
	"fmt"
	"reflect"
	"strings"

	"github.com/vmware/govmomi/vim25/types"
)

var typeByName = types.TypeFunc()

// Check compares a request with the schema of a version: unknown, newer, misplaced and missing
// elements are refused in the server's words. t is the Go type that the method decodes into.
func Check(n *Node, t reflect.Type, version Version) error {
	if err := checkStruct(n, t, version); err != nil {
		return fmt.Errorf("%v\n\nwhile parsing call information for method %s", err, n.Name)
	}
	return nil
}

type slot struct {
	name     string
	kind     reflect.Type
	required bool
	since    Version
}

// slots are the elements that a type may hold, in the schema's order: the base's first.
func slots(t reflect.Type) []slot {
	var out []slot
	for i := 0; i < t.NumField(); i++ {
		f := t.Field(i)
		m, ok := memberOf(t, f, i)
		if !ok || m.attr || m.chardata {
			continue
		}
		if m.embedded {
			if f.Type.Kind() == reflect.Struct {
				out = append(out, slots(f.Type)...)
			}
			continue
		}
		required := !m.omitempty && f.Type.Kind() != reflect.Ptr && m.since == 0
		out = append(out, slot{m.name, f.Type, required, m.since})
	}
	for _, x := range append(append([]ExtraField{}, extras[t.Name()]...), requestFields[t.Name()]...) {
		out = append(out, slot{name: x.Name, since: ParseVersion(x.Since)})
	}
	return out
}

func checkStruct(n *Node, t reflect.Type, version Version) error {
	all := slots(t)
	next := 0
	seen := map[string]bool{}
	for _, c := range n.Children {
		at := find(all, next, c.Name, version)
		if at < 0 {
			return fmt.Errorf("Unexpected element tag \"%s\" seen\n\nwhile parsing serialized DataObject of type %s",
				c.Name, t.Name())
		}
		next = at
		if all[at].kind == nil || all[at].kind.Kind() != reflect.Slice {
			next++
		}
		seen[c.Name] = true
		if err := checkValue(c, all[at].kind, version); err != nil {
			return err
		}
	}
	for i := range all {
		if all[i].required && !seen[all[i].name] {
			return fmt.Errorf("Required property %s is missing from data object of type %s", all[i].name, t.Name())
		}
	}
	return nil
}

func find(all []slot, from int, name string, version Version) int {
	for i := from; i < len(all); i++ {
		if all[i].name == name && all[i].since <= version {
			return i
		}
	}
	return -1
}

func checkValue(n *Node, t reflect.Type, version Version) error {
	if t == nil {
		return nil
	}
	for t.Kind() == reflect.Ptr || (t.Kind() == reflect.Slice && t.Elem().Kind() != reflect.Uint8) {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct && t.Kind() != reflect.Interface {
		return checkText(n, t)
	}
	if t == timeOf {
		return nil
	}
	if t == morefOf {
		if n.Ref == "" {
			return fmt.Errorf("attribute type is missing from the managed object reference \"%s\"", n.Name)
		}
		return nil
	}
	if n.Type == "" && t.Kind() == reflect.Interface {
		return checkAbstract(n, t, version)
	}
	if n.Type != "" {
		actual, ok := typeByName(n.Type)
		if !ok || Since(n.Type) > version {
			return simpleOrUnknown(n)
		}
		t = actual
	}
	if t.Kind() != reflect.Struct {
		return nil
	}
	return checkStruct(n, t, version)
}

func checkAbstract(n *Node, t reflect.Type, version Version) error {
	base, ok := typeByName(strings.TrimPrefix(t.Name(), "Base"))
	if ok && base.Kind() == reflect.Struct {
		return checkStruct(n, base, version)
	}
	if len(n.Children) > 0 {
		return fmt.Errorf("the element \"%s\" needs xsi:type", n.Name)
	}
	return nil
}

func simpleOrUnknown(n *Node) error {
	for _, simple := range simpleNames {
		if n.Type == simple {
			return nil
		}
	}
	if n.Type == "anyURI" || n.Type == "base64Binary" || strings.HasPrefix(n.Type, "ArrayOf") {
		return nil
	}
	return fmt.Errorf("The type \"%s\" is not known in this version of the API", n.Type)
}

func checkText(n *Node, t reflect.Type) error {
	text := strings.TrimSpace(n.Text)
	if len(n.Children) > 0 {
		return fmt.Errorf("Unexpected element tag \"%s\" seen\n\nwhile parsing property \"%s\"", n.Children[0].Name, n.Name)
	}
	switch t.Kind() {
	case reflect.Bool:
		switch text {
		case "true", "false", "1", "0":
			return nil
		}
	case reflect.Int, reflect.Int16, reflect.Int32, reflect.Int64, reflect.Int8:
		var number int64
		if _, err := fmt.Sscanf(text, "%d", &number); err == nil {
			return nil
		}
	default:
		return nil
	}
	return fmt.Errorf("Cannot parse \"%s\" as the value of property \"%s\"", text, n.Name)
}
