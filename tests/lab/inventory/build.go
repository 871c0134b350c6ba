// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package inventory

import (
	"context"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"../options"

	"github.com/vmware/govmomi/object"
	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25"
	"github.com/vmware/govmomi/vim25/types"
)

// filesUpTo is the number of VMs up to which each gets files on its datastore.
const filesUpTo = 500

// Options is what the lab was told at its start.
type Options = options.Options

// builder carries what is needed while an estate is made.
type builder struct {
	ctx    context.Context
	client *vim25.Client
	estate *Estate
	files  bool
}

// Build makes the estate named: guide, mixed, fleet:H,G,V or a JSON file of
// Spec. It replaces simulator.Map, so one process has one estate.
func Build(estate string, opts Options) (*Estate, error) {
	spec, err := Describe(estate, opts.Seed)
	if err != nil {
		return nil, err
	}
	return BuildSpec(spec, opts)
}

// BuildSpec makes a described estate.
func BuildSpec(spec *Spec, opts Options) (*Estate, error) {
	release, err := FindRelease(spec.VCenter.Release)
	if err != nil {
		return nil, err
	}
	model := simulator.VPX()
	model.Datacenter, model.Portgroup, model.Host, model.Cluster, model.Datastore, model.Machine = 0, 0, 0, 0, 0, 0
	model.ServiceContent.About = release.VCenterProduct(model.ServiceContent.About)
	model.ServiceContent.About.InstanceUuid = stableUUID("vcenter/" + spec.VCenter.Name)
	b, err := newBuilder(model, spec, opts)
	if err != nil {
		return nil, err
	}
	for i := range spec.Datacenters {
		if err := b.datacenter(&spec.Datacenters[i]); err != nil {
			return nil, err
		}
	}
	return b.estate, nil
}

func newBuilder(model *simulator.Model, spec *Spec, opts Options) (*builder, error) {
	if err := model.Create(); err != nil {
		return nil, err
	}
	b := &builder{ctx: context.Background()}
	b.estate = &Estate{Name: spec.Name, Spec: spec, Model: model, byRef: map[types.ManagedObjectReference]*Host{}}
	b.estate.Dir = filepath.Join(opts.Temp, "datastores")
	if err := os.MkdirAll(b.estate.Dir, 0o700); err != nil {
		return nil, err
	}
	b.files = spec.countVMs() <= filesUpTo
	var err error
	b.client, err = vim25.NewClient(b.ctx, model.Service)
	return b, err
}

func (s *Spec) countVMs() int {
	n := 0
	count := func(hosts []HostSpec) {
		for _, h := range hosts {
			n += len(h.VMs)
		}
	}
	for _, d := range s.Datacenters {
		count(d.Hosts)
		for _, c := range d.Clusters {
			count(c.Hosts)
		}
	}
	return n
}

// dc is a datacenter while it is filled.
type dc struct {
	*builder
	spec       *DatacenterSpec
	object     *simulator.Datacenter
	network    types.ManagedObjectReference
	folders    map[string]*simulator.Folder // by kind and path
	hosts      []*Host
	computes   map[*Host]compute
	datastores map[string]*simulator.Datastore
}

// compute is what a host's VMs need of its compute resource.
type compute struct {
	pool      *simulator.ResourcePool
	pools     map[string]*simulator.ResourcePool // below it, by name
	browser   types.ManagedObjectReference
	datastore *[]types.ManagedObjectReference
}

func (b *builder) datacenter(spec *DatacenterSpec) error {
	parent, err := b.folderPath(object.NewRootFolder(b.client).Reference(), spec.Folder)
	if err != nil {
		return err
	}
	made, err := object.NewFolder(b.client, parent).CreateDatacenter(b.ctx, spec.Name)
	if err != nil {
		return fmt.Errorf("datacenter %s: %w", spec.Name, err)
	}
	d := &dc{builder: b, spec: spec, object: simulator.Map.Get(made.Reference()).(*simulator.Datacenter),
		folders: map[string]*simulator.Folder{}, computes: map[*Host]compute{}, datastores: map[string]*simulator.Datastore{}}
	d.network = d.object.Network[0]
	for i := range spec.Clusters {
		if err := d.cluster(&spec.Clusters[i]); err != nil {
			return fmt.Errorf("cluster %s: %w", spec.Clusters[i].Name, err)
		}
	}
	for i := range spec.Hosts {
		if err := d.standalone(&spec.Hosts[i]); err != nil {
			return err
		}
	}
	if err := d.addDatastores(); err != nil {
		return err
	}
	return d.addVMs()
}

// folderPath makes the folders of a path below a folder and returns the last.
func (b *builder) folderPath(root types.ManagedObjectReference, path string) (types.ManagedObjectReference, error) {
	at := root
	for _, name := range strings.Split(path, "/") {
		if name == "" {
			continue
		}
		folder := simulator.Map.Get(at).(*simulator.Folder)
		if e := simulator.Map.FindByName(name, folder.ChildEntity); e != nil {
			at = e.Reference()
			continue
		}
		made, err := object.NewFolder(b.client, at).CreateFolder(b.ctx, name)
		if err != nil {
			return at, fmt.Errorf("folder %s: %w", path, err)
		}
		at = made.Reference()
	}
	return at, nil
}

// folder returns a folder of the datacenter by kind (vm, host) and path.
func (d *dc) folder(kind, path string) (*simulator.Folder, error) {
	if f, ok := d.folders[kind+":"+path]; ok {
		return f, nil
	}
	root := d.object.VmFolder
	if kind == "host" {
		root = d.object.HostFolder
	}
	ref, err := d.folderPath(root, path)
	if err != nil {
		return nil, err
	}
	f := simulator.Map.Get(ref).(*simulator.Folder)
	d.folders[kind+":"+path] = f
	return f, nil
}

// addDatastores makes the datastores and mounts them on their hosts.
func (d *dc) addDatastores() error {
	if len(d.spec.Datastores) == 0 {
		d.spec.Datastores = []DatastoreSpec{{Name: "datastore1", CapacityGB: 10240}}
	}
	for i := range d.spec.Datastores {
		if err := d.addDatastore(&d.spec.Datastores[i]); err != nil {
			return fmt.Errorf("datastore %s: %w", d.spec.Datastores[i].Name, err)
		}
	}
	return nil
}

func (d *dc) addDatastore(spec *DatastoreSpec) error {
	id := stableUUID("datastore/" + d.spec.Name + "/" + spec.Name)
	dir := filepath.Join(d.estate.Dir, id)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	for name, content := range spec.Files {
		if err := writeFile(filepath.Join(dir, filepath.FromSlash(name)), content); err != nil {
			return err
		}
	}
	ds := &simulator.Datastore{}
	ds.Name = spec.Name
	ds.Self = types.ManagedObjectReference{Type: "Datastore", Value: "datastore-" + id[:8]}
	location := fmt.Sprintf("ds:///vmfs/volumes/%s/", volumeID(id))
	ds.Info = &types.VmfsDatastoreInfo{DatastoreInfo: types.DatastoreInfo{Name: spec.Name, Url: dir},
		Vmfs: &types.HostVmfsVolume{HostFileSystemVolume: types.HostFileSystemVolume{Type: "VMFS", Name: spec.Name, Capacity: spec.CapacityGB * gib},
			BlockSizeMb: 1, MajorVersion: 6, Version: "6.82", Uuid: volumeID(id)}}
	ds.Summary = types.DatastoreSummary{Datastore: &ds.Self, Name: spec.Name, Url: location, Capacity: spec.CapacityGB * gib,
		FreeSpace: spec.CapacityGB * gib * 6 / 10, Accessible: true, Type: "VMFS", MaintenanceMode: "normal",
		MultipleHostAccess: types.NewBool(len(spec.Hosts) != 1)}
	ds.Capability = types.DatastoreCapability{DirectoryHierarchySupported: true, PerFileThinProvisioningSupported: true,
		TopLevelDirectoryCreateSupported: types.NewBool(true)}
	browser := &simulator.HostDatastoreBrowser{}
	browser.Datastore = []types.ManagedObjectReference{ds.Self}
	ds.Browser = simulator.Map.Put(browser).Reference()
	folder := simulator.Map.Get(d.object.DatastoreFolder).(*simulator.Folder)
	folder.ChildEntity = append(folder.ChildEntity, ds.Self)
	simulator.Map.PutEntity(folder, ds)
	d.object.Datastore = append(d.object.Datastore, ds.Self)
	d.datastores[spec.Name] = ds
	for _, h := range d.hosts {
		if mounts(spec, h.Name) {
			d.mount(ds, h)
		}
	}
	return nil
}

// volumeID has the form of a VMFS volume's identity: 8-8-4-12 hexadecimal digits.
func volumeID(id string) string {
	hex := strings.ReplaceAll(id, "-", "")
	return hex[:8] + "-" + hex[8:16] + "-" + hex[16:20] + "-" + hex[20:32]
}

func mounts(spec *DatastoreSpec, host string) bool {
	for _, name := range spec.Hosts {
		if name == host {
			return true
		}
	}
	return len(spec.Hosts) == 0
}

func (d *dc) mount(ds *simulator.Datastore, h *Host) {
	ds.Host = append(ds.Host, types.DatastoreHostMount{Key: h.Ref, MountInfo: types.HostMountInfo{
		Path: "/vmfs/volumes/" + url.PathEscape(ds.Name), AccessMode: "readWrite", Mounted: types.NewBool(true), Accessible: types.NewBool(true)}})
	h.object.Datastore = append(h.object.Datastore, ds.Self)
	if ref := h.object.ConfigManager.DatastoreSystem; ref != nil {
		system := simulator.Map.Get(*ref).(*simulator.HostDatastoreSystem)
		system.Datastore = append(system.Datastore, ds.Self)
	}
	list := d.computes[h].datastore
	if simulator.FindReference(*list, ds.Self) == nil {
		*list = append(*list, ds.Self)
	}
}

func writeFile(name, content string) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
		return err
	}
	return os.WriteFile(name, []byte(content), 0o600)
}
