// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package wire

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
)

const (
	soapSpace = "http://schemas.xmlsoap.org/soap/envelope/"
	xsiSpace  = "http://www.w3.org/2001/XMLSchema-instance"
	maxDepth  = 100
)

// Node is one element of a request as it came, for fields that govmomi has no place for.
type Node struct {
	Name, Space string
	Type        string // xsi:type without prefix
	Ref         string // the plain type attribute of a managed object reference
	Text        string
	Children    []*Node
}

// Child is the first child of that name, or nil. A nil node has no children.
func (n *Node) Child(name string) *Node {
	if n != nil {
		for _, c := range n.Children {
			if c.Name == name {
				return c
			}
		}
	}
	return nil
}

// All are the children of that name.
func (n *Node) All(name string) []*Node {
	var out []*Node
	if n != nil {
		for _, c := range n.Children {
			if c.Name == name {
				out = append(out, c)
			}
		}
	}
	return out
}

// Value is the trimmed text of a child, and whether there is such a child.
func (n *Node) Value(name string) (string, bool) {
	c := n.Child(name)
	if c == nil {
		return "", false
	}
	return strings.TrimSpace(c.Text), true
}

// ParseRequest finds the method element in a SOAP envelope.
func ParseRequest(body []byte) (*Node, error) {
	root, err := parseTree(body)
	if err != nil {
		return nil, err
	}
	if root.Name != "Envelope" || root.Space != soapSpace {
		return nil, errors.New("Unexpected element tag \"" + root.Name + "\", expected \"Envelope\"")
	}
	inner := root.Child("Body")
	if inner == nil || len(inner.Children) != 1 {
		return nil, errors.New("the SOAP body must hold one method")
	}
	return inner.Children[0], nil
}

func parseTree(body []byte) (*Node, error) {
	d := xml.NewDecoder(bytes.NewReader(body))
	var stack []*Node
	var root *Node
	for {
		tok, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, err
		}
		switch t := tok.(type) {
		case xml.Directive:
			return nil, errors.New("a document type is not allowed")
		case xml.StartElement:
			n := nodeOf(t)
			if len(stack) > 0 {
				top := stack[len(stack)-1]
				top.Children = append(top.Children, n)
			} else {
				root = n
			}
			if stack = append(stack, n); len(stack) > maxDepth {
				return nil, fmt.Errorf("nested deeper than %d elements", maxDepth)
			}
		case xml.CharData:
			if len(stack) > 0 {
				stack[len(stack)-1].Text += string(t)
			}
		case xml.EndElement:
			stack = stack[:len(stack)-1]
		}
	}
	if root == nil {
		return nil, errors.New("no element found")
	}
	return root, nil
}

func nodeOf(t xml.StartElement) *Node {
	n := &Node{Name: t.Name.Local, Space: t.Name.Space}
	for _, a := range t.Attr {
		if a.Name.Local != "type" {
			continue
		}
		if a.Name.Space == xsiSpace {
			n.Type = a.Value[strings.LastIndex(a.Value, ":")+1:]
		} else {
			n.Ref = a.Value
		}
	}
	return n
}
