// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package packages

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"sort"
	"strings"
)

// ErrNoDepot is told of a ZIP without index.xml: the download that wraps the bundle, most often.
var ErrNoDepot = errors.New("no index.xml")

// ErrNoZip is told of a file that is no ZIP at all.
var ErrNoZip = errors.New("not a ZIP")

// Depot is an offline bundle with the VIBs of one component, or of none.
type Depot struct {
	Component string // NVD-AIE-800; empty: a bundle from before components
	VIBs      []VIB
}

func put(w *zip.Writer, name string, data []byte) {
	f, err := w.Create(name)
	if err == nil {
		_, err = f.Write(data)
	}
	if err != nil {
		panic(err) // into memory
	}
}

// Wrap is a ZIP with files, the names of which may have folders.
func Wrap(files map[string][]byte) []byte {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	names := make([]string, 0, len(files))
	for name := range files {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		put(w, name, files[name])
	}
	if err := w.Close(); err != nil {
		panic(err) // into memory
	}
	return b.Bytes()
}

// Bytes is the bundle as a file.
func (d Depot) Bytes() []byte {
	files := map[string][]byte{}
	meta := map[string][]byte{}
	for _, v := range d.VIBs {
		meta["vibs/"+v.Name+".xml"] = v.descriptor()
		files["vib20/"+v.Name+"/"+v.ID()+".vib"] = v.Bytes()
	}
	if d.Component != "" && len(d.VIBs) > 0 {
		meta["bulletins/"+d.Component+".xml"] = []byte(fmt.Sprintf(`<bulletin><id>%s_%s</id><kind>component</kind>`+
			`<componentNameSpec name="%s" uistring="%s"/><componentVersionSpec version="%s" uistring="%s"/></bulletin>`,
			d.Component, d.VIBs[0].Version, d.Component, d.VIBs[0].Summary, d.VIBs[0].Version, d.VIBs[0].Version))
	}
	files["metadata.zip"] = Wrap(meta)
	files["index.xml"] = []byte(`<vendorList><vendor><name>NVIDIA</name><code>NVD</code><indexfile>vendor-index.xml</indexfile></vendor></vendorList>`)
	files["vendor-index.xml"] = []byte(`<metaList><metadata><url>metadata.zip</url></metadata></metaList>`)
	return Wrap(files)
}

// ParseDepot reads a bundle.
func ParseDepot(data []byte) (Depot, error) {
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return Depot{}, ErrNoZip
	}
	var d Depot
	index := false
	for _, f := range r.File {
		index = index || f.Name == "index.xml"
		switch {
		case strings.HasSuffix(f.Name, ".vib"):
			text, err := content(f)
			if err != nil {
				return Depot{}, ErrNoZip
			}
			v, err := ParseVIB(text)
			if err != nil {
				return Depot{}, err
			}
			d.VIBs = append(d.VIBs, v)
		case f.Name == "metadata.zip":
			text, err := content(f)
			if err != nil {
				return Depot{}, ErrNoZip
			}
			d.Component = componentIn(text)
		}
	}
	if !index {
		return Depot{}, ErrNoDepot
	}
	for i := range d.VIBs {
		d.VIBs[i].Component = d.Component
	}
	return d, nil
}

func content(f *zip.File) ([]byte, error) {
	r, err := f.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	return io.ReadAll(io.LimitReader(r, 64<<20))
}

// componentIn is the name of the component that a bundle's metadata describe.
func componentIn(metadata []byte) string {
	r, err := zip.NewReader(bytes.NewReader(metadata), int64(len(metadata)))
	if err != nil {
		return ""
	}
	for _, f := range r.File {
		if name := strings.TrimPrefix(f.Name, "bulletins/"); name != f.Name {
			return strings.TrimSuffix(name, ".xml")
		}
	}
	return ""
}
