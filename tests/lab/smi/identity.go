// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package smi

import (
	"fmt"

	"../inventory"
)

// whole hides a value of the board from a vGPU's guest.
func whole(d *Device, v string) string {
	if d.Profile != nil {
		return "N/A"
	}
	return v
}

// tree is all that -q knows of a GPU.
func (c *call) tree(d *Device) []node {
	out := c.identity(d)
	out = append(out, c.platform(d)...)
	out = append(out, c.pci(d))
	out = append(out, c.state(d)...)
	out = append(out, c.memory(d)...)
	out = append(out, c.load(d)...)
	out = append(out, c.ecc(d)...)
	out = append(out, c.heat(d)...)
	out = append(out, c.clocks(d)...)
	return append(out, c.programs(d))
}

// brand follows the guest's type where there is one.
func (c *call) brand(d *Device) string {
	if d.Profile == nil {
		if c.Major() >= 470 && d.Brand == "Tesla" {
			return "NVIDIA"
		}
		return d.Brand
	}
	return licensedProduct(d.Profile)
}

func licensedProduct(p *inventory.Profile) string {
	switch p.Series {
	case 'C':
		return "NVIDIA Virtual Compute Server"
	case 'B':
		return "NVIDIA Virtual PC"
	case 'A':
		return "NVIDIA Virtual Applications"
	}
	return "NVIDIA RTX Virtual Workstation"
}

func (c *call) identity(d *Device) []node {
	out := []node{leaf("Product Name", "product_name", d.Label), leaf("Product Brand", "product_brand", c.brand(d))}
	if c.Major() >= 470 {
		out = append(out, leaf("Product Architecture", "product_architecture", d.Architecture))
	}
	out = append(out, leaf("Display Mode", "display_mode", "Enabled"), leaf("Display Active", "display_active", "Disabled"),
		leaf("Persistence Mode", "persistence_mode", enabled(c.Host != nil || d.Profile != nil)))
	if c.Major() >= 530 {
		out = append(out, leaf("Addressing Mode", "addressing_mode", "None"))
	}
	if c.Major() >= 450 {
		out = append(out, group("MIG Mode", "mig_mode", leaf("Current", "current_mig", c.pick(d, "mig.mode.current")),
			leaf("Pending", "pending_mig", c.pick(d, "mig.mode.pending"))), c.migDevices(d))
	}
	buffer := node{label: "Accounting Mode Buffer Size", tag: "accounting_mode_buffer_size", value: "4000"}
	serial := whole(d, d.Serial)
	if d.Brand == "Quadro" {
		serial = "N/A"
	}
	return append(out, leaf("Accounting Mode", "accounting_mode", "Disabled"), buffer,
		group("Driver Model", "driver_model", leaf("Current", "current_dm", na), leaf("Pending", "pending_dm", na)),
		leaf("Serial Number", "serial", serial), leaf("GPU UUID", "uuid", d.ID), leaf("Minor Number", "minor_number", fmt.Sprint(d.Index)),
		leaf("VBIOS Version", "vbios_version", c.vbios(d)), leaf("MultiGPU Board", "multigpu_board", "No"),
		leaf("Board ID", "board_id", fmt.Sprintf("0x%x", d.Address.Bus<<8|d.Address.Slot)), leaf("GPU Part Number", "gpu_part_number", whole(d, d.Part)),
		leaf("Module ID", "gpu_module_id", whole(d, "1")),
		group("Inforom Version", "inforom_version", leaf("Image Version", "img_version", whole(d, d.Image)), leaf("OEM Object", "oem_object", whole(d, "2.0")),
			leaf("ECC Object", "ecc_object", whole(d, "5.0")), leaf("Power Management Object", "pwr_object", na)))
}

func (c *call) vbios(d *Device) string {
	if d.Profile != nil {
		return "00.00.00.00.00"
	}
	return d.VBIOS
}

// migDevices are listed by XML alone.
func (c *call) migDevices(d *Device) node {
	out := node{tag: "mig_devices", plain: true, value: "None"}
	for n, in := range d.partition() {
		out.plain = false
		zero := func(tag string) node { return node{tag: tag, value: "0"} }
		number := func(tag string, v int) node { return node{tag: tag, value: fmt.Sprint(v)} }
		memory := func(tag string, total, used int64) node {
			return node{tag: tag, parts: []node{{tag: "total", value: fmt.Sprintf("%d MiB", total)}, {tag: "reserved", value: "0 MiB"},
				{tag: "used", value: fmt.Sprintf("%d MiB", used)}, {tag: "free", value: fmt.Sprintf("%d MiB", total-used)}}}
		}
		out.parts = append(out.parts, node{tag: "mig_device", parts: []node{number("index", n), number("gpu_instance_id", in.id), zero("compute_instance_id"),
			{tag: "device_attributes", parts: []node{{tag: "shared", parts: []node{number("multiprocessor_count", in.kind.sm), number("copy_engine_count", in.kind.copy),
				zero("encoder_count"), number("decoder_count", in.kind.dec), zero("ofa_count"), zero("jpg_count")}}}},
			{tag: "ecc_error_count", parts: []node{{tag: "volatile_count", parts: []node{zero("sram_uncorrectable")}}}},
			memory("fb_memory_usage", in.kind.mib(d), in.tenant.UsedMiB), memory("bar1_memory_usage", 65536*in.kind.memory/8, 0)}})
	}
	return out
}

// platform: operation mode, virtualization, licence.
func (c *call) platform(d *Device) []node {
	out := []node{group("GPU Operation Mode", "gpu_operation_mode", leaf("Current", "current_gom", na), leaf("Pending", "pending_gom", na))}
	if c.Major() >= 510 {
		out = append(out, leaf("GSP Firmware Version", "gsp_firmware_version", na))
	}
	mode, host := "Pass-Through", "N/A"
	switch {
	case c.Host != nil:
		mode, host = "Host VGPU", "Non SR-IOV"
		if d.Function.Model.MaxVFs > 0 && d.Rows {
			host = "SR-IOV"
		}
	case d.Profile != nil:
		mode = "VGPU"
	}
	parts := []node{leaf("Virtualization Mode", "virtualization_mode", mode)}
	if c.Major() >= 450 {
		parts = append(parts, leaf("Host VGPU Mode", "host_vgpu_mode", host))
	}
	if c.Major() >= 560 {
		parts = append(parts, leaf("vGPU Heterogeneous Mode", "vgpu_heterogeneous_mode", na))
	}
	out = append(out, group("GPU Virtualization Mode", "gpu_virtualization_mode", parts...))
	if d.Profile != nil && d.Owner != nil {
		out = append(out, group("vGPU Software Licensed Product", "vgpu_software_licensed_product",
			leaf("Product Name", "licensed_product_name", licensedProduct(d.Profile)), leaf("License Status", "license_status", c.licence(d.Owner))))
	}
	if c.Major() >= 530 && c.Major() < 580 {
		out = append(out, group("GPU Reset Status", "gpu_reset_status", leaf("Reset Required", "reset_required", yes(d.Errors.Pending)),
			leaf("Drain and Reset Recommended", "drain_and_reset_recommended", "No")))
	}
	return append(out, group("IBMNPU", "ibmnpu", leaf("Relaxed Ordering Mode", "relaxed_ordering_mode", na)))
}

func (c *call) pci(d *Device) node {
	m, a := d.Function.Model, d.Address
	gen := whole(d, fmt.Sprint(d.Gen))
	return group("PCI", "pci", c.hex("Bus", "pci_bus", a.Bus, 2), c.hex("Device", "pci_device", a.Slot, 2),
		c.hex("Domain", "pci_domain", a.Domain, 4),
		c.hex("Device Id", "pci_device_id", int(m.Device)<<16|int(m.Vendor), 8), leaf("Bus Id", "pci_bus_id", d.Bus()),
		c.hex("Sub System Id", "pci_sub_system_id", int(m.SubDevice)<<16|int(m.SubVendor), 8),
		group("GPU Link Info", "pci_gpu_link_info",
			group("PCIe Generation", "pcie_gen", leaf("Max", "max_link_gen", gen), leaf("Current", "current_link_gen", gen)),
			group("Link Width", "link_widths", leaf("Max", "max_link_width", whole(d, "16x")), leaf("Current", "current_link_width", whole(d, "16x")))),
		group("Bridge Chip", "pci_bridge_chip", leaf("Type", "bridge_chip_type", na), leaf("Firmware", "bridge_chip_fw", na)),
		leaf("Replays Since Reset", "replay_counter", whole(d, "0")), leaf("Replay Number Rollovers", "replay_rollover_counter", whole(d, "0")),
		leaf("Tx Throughput", "tx_util", whole(d, fmt.Sprintf("%d KB/s", d.SM*410))), leaf("Rx Throughput", "rx_util", whole(d, fmt.Sprintf("%d KB/s", d.SM*380))))
}

// hex is a number in hexadecimal digits: text has 0x in front, XML does not.
func (c *call) hex(label, tag string, v, digits int) node {
	if c.xml {
		return leaf(label, tag, fmt.Sprintf("%0*X", digits, v))
	}
	return leaf(label, tag, fmt.Sprintf("0x%0*X", digits, v))
}
