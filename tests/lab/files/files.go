// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Package files serves the datastores under /folder/PATH?dcPath=DATACENTER&dsName=DATASTORE. The
// front has checked the session before.
package files

import (
	"io"
	"net/http"
	"os"
	"path"
	"path/filepath"
	"strings"

	"../world"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/mo"
	"github.com/vmware/govmomi/vim25/types"
)

// Handler answers GET, HEAD and PUT.
func Handler(w http.ResponseWriter, r *http.Request) {
	query := r.URL.Query()
	root := ""
	world.Read(func() { root = folderOf(query.Get("dcPath"), query.Get("dsName")) })
	if root == "" {
		http.NotFound(w, r)
		return
	}
	name := filepath.Join(root, filepath.FromSlash(path.Clean("/"+strings.TrimPrefix(r.URL.Path, "/folder"))))
	switch r.Method {
	case http.MethodGet, http.MethodHead:
		get(w, r, name)
	case http.MethodPut:
		put(w, r, name)
	default:
		w.Header().Set("Allow", "GET, HEAD, PUT")
		http.Error(w, "405 Method Not Allowed", http.StatusMethodNotAllowed)
	}
}

func get(w http.ResponseWriter, r *http.Request, name string) {
	f, err := os.Open(name)
	if err != nil {
		http.NotFound(w, r)
		return
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil || info.IsDir() {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", "application/octet-stream")
	http.ServeContent(w, r, "", info.ModTime(), f)
}

// put takes the whole file or nothing. A folder that is missing, or that is the target, is 405.
func put(w http.ResponseWriter, r *http.Request, name string) {
	dir, err := os.Stat(filepath.Dir(name))
	old, errOld := os.Stat(name)
	if err != nil || !dir.IsDir() || (errOld == nil && old.IsDir()) {
		http.Error(w, "405 Method Not Allowed", http.StatusMethodNotAllowed)
		return
	}
	f, err := os.CreateTemp(filepath.Dir(name), ".upload-")
	if err != nil {
		http.Error(w, "500 Internal Server Error", http.StatusInternalServerError)
		return
	}
	_, err = io.Copy(f, r.Body)
	if closing := f.Close(); err == nil {
		err = closing
	}
	if err == nil {
		err = os.Rename(f.Name(), name)
	}
	if err != nil {
		_ = os.Remove(f.Name())
		http.Error(w, "500 Internal Server Error", http.StatusInternalServerError)
		return
	}
	if errOld == nil {
		w.WriteHeader(http.StatusOK)
		return
	}
	w.WriteHeader(http.StatusCreated)
}

// folderOf is the local folder of a datastore; without a datacenter the first of that name.
func folderOf(datacenter, datastore string) string {
	for _, e := range simulator.Map.All("Datastore") {
		ds, ok := e.(*simulator.Datastore)
		if !ok || ds.Name != datastore || ds.Info == nil {
			continue
		}
		if datacenter == "" || datacenter == "ha-datacenter" || datacenterOf(ds) == strings.Trim(datacenter, "/") {
			return ds.Info.GetDatastoreInfo().Url
		}
	}
	return ""
}

// datacenterOf is the inventory path of the datacenter that holds a datastore, without the root.
func datacenterOf(e mo.Entity) string {
	var names []string
	for at := e; at != nil; {
		parent := at.Entity().Parent
		if at.Reference().Type == "Datacenter" || len(names) > 0 {
			if parent == nil { // the root folder
				break
			}
			names = append([]string{at.Entity().Name}, names...)
		}
		if parent == nil {
			break
		}
		at, _ = simulator.Map.Get(types.ManagedObjectReference(*parent)).(mo.Entity)
	}
	return strings.Join(names, "/")
}
