#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes since.txt: which types and fields of govmomi are newer than API 6.5, and since when.

pyVmomi 6.7.1 carries the version of all it knows; what govmomi 0.24.2 has beyond that came with
7.0. Run by hand when either package changes:
    python3 gen_since.py /usr/share/gocode/src/github.com/vmware/govmomi/vim25 > since.txt
"""
import re
import sys

from pyVmomi import VmomiSupport

OLDEST = (6, 5)
ADDED_LATER = "7.0.0.0"


def structs(path, tag):
    """Yields (type, base, fields) of every struct in a file of govmomi."""
    text = open(path, encoding="utf-8").read()
    for name, body in re.findall(r"^type (\w+) struct \{\n(.*?)^\}", text, re.M | re.S):
        fields = re.findall(r'%s:"([^",]+)' % tag, body)
        base = re.search(r"^\t(\w+)$", body, re.M)
        yield name, base.group(1) if base else None, fields


def number(version):
    return tuple(int(p) for p in re.findall(r"\d+", version))


def version_id(version):
    """vim.version.version12 -> 6.7; None for versions that are not of vim."""
    ident = VmomiSupport.versionIdMap.get(version, "")
    return ident if re.fullmatch(r"[0-9.]+", ident) else None


def newer(version):
    return version is not None and number(version) > OLDEST


def known_types():
    """wire name -> pyVmomi type of all data and managed types."""
    found = {}
    for table in (VmomiSupport._dataDefMap, VmomiSupport._managedDefMap):
        for name in list(table):
            kind = VmomiSupport.GetVmodlType(name)
            found[VmomiSupport.GetWsdlName(kind)] = kind
    return found


def properties(kind):
    """Name -> property, inherited ones too: govmomi repeats some."""
    found = {}
    for base in reversed(kind.__mro__):
        for name, info in getattr(base, "_propInfo", {}).items():
            found[name] = info
        for info in getattr(base, "_propList", ()):
            found[info.name] = info
    return found


def main(folder):
    known = known_types()
    out = []
    for path, tag in ((folder + "/types/types.go", "xml"), (folder + "/mo/mo.go", "mo")):
        for name, _, fields in structs(path, tag):
            if name.startswith("ArrayOf") or name in ("DynamicProperty", "ManagedObjectReference"):
                continue
            if re.search(r"(Response|RequestType)$", name):
                continue
            kind = known.get(name)
            if kind is None:
                out.append(name + " " + ADDED_LATER)
                continue
            since = version_id(kind._version)
            if newer(since):
                out.append(name + " " + since)
            own = properties(kind)
            for field in fields:
                info = own.get(field) or own.get(field[:1].lower() + field[1:])
                since = version_id(info.version) if info else ADDED_LATER
                if newer(since):
                    out.append("%s.%s %s" % (name, field, since))
    print("\n".join(sorted(out)))


if __name__ == "__main__":
    main(sys.argv[1])
