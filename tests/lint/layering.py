# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who may include whom: app -> ui -> models <- services <- app, and the rooms inside services."""
import re

import common

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)
ROOMS = {"app": {"app", "ui", "models", "services"}, "ui": {"ui", "models"},
         "models": {"models"}, "services": {"services", "models"}}
# What a room inside services may see of services besides itself.
INSIDE = {"readings": set(), "catalog": set(), "plan": set(), "secrets": set(), "report": set(),
          "vsphere": set(), "ssh": set(), "setup": {"readings", "catalog", "plan"},
          "advice": {"readings", "catalog", "plan"}, "telemetry": {"readings"}}
FORBIDDEN = {
    "models": re.compile(r"^Qt(?!Core\b)\w+/|^(qcoro|QCoro|libssh|qt6keychain|expat|zlib)"),
    "services": re.compile(r"^Qt(Widgets|Charts|Svg|OpenGLWidgets)/|^Q(Widget|Dialog|MainWindow"
                           r"|Application|MessageBox)$"),
    "ui": re.compile(r"^(qcoro|QCoro|libssh|qt6keychain|QSettings$|Qt(Network|Sql|DBus)/"
                     r"|QNetwork|QtCore/QSettings$)"),
}
GUI = re.compile(r"^QtGui/")


def check_ours(path, room, target):
    parts, wanted = path.split("/"), target.split("/")
    if wanted[0] not in ROOMS:
        return None if target.startswith("tst_") else "includes of ours begin with their room"
    if wanted[0] not in ROOMS[room]:
        return f"{room} must not know {wanted[0]}"
    if room == "services" == wanted[0] and parts[1] != wanted[1]:
        if wanted[1] not in INSIDE.get(parts[1], set()):
            return f"services/{parts[1]} must not know services/{wanted[1]}"
    return None


def check(path, text):
    room = path.split("/")[0]
    if room not in ROOMS:
        return []
    found = []
    for hit in INCLUDE.finditer(text):
        problem = None
        if hit[1] == '"' and not hit[2].endswith(".moc"):
            problem = check_ours(path, room, hit[2])
        elif room in FORBIDDEN and FORBIDDEN[room].search(hit[2]):
            problem = f"{room} must not know this"
        elif room == "services" and GUI.search(hit[2]) and not path.startswith("services/report/"):
            problem = "only services/report may know Gui"
        if problem:
            found.append(f"{path}:{common.line_of(text, hit.start())}: {hit[2]}: {problem}")
    return found


common.lint_texts(
    "layering", check, (".h", ".cpp"),
    bad=[("models/a.h", "#include <QtWidgets/QWidget>\n"), ("models/a.h", '#include "ui/b.h"\n'),
         ("models/a.h", "#include <QtNetwork/QNetworkReply>\n"),
         ("services/vsphere/a.h", "#include <QtWidgets/QLabel>\n"),
         ("services/plan/a.h", '#include "services/vsphere/b.h"\n'),
         ("services/vsphere/a.h", "#include <QtGui/QImage>\n"),
         ("ui/a.cpp", '#include "services/vsphere/b.h"\n'), ("ui/a.cpp", "#include <QSettings>\n"),
         ("ui/a.cpp", '#include "app/b.h"\n'), ("app/a.cpp", '#include "tests/b.h"\n')],
    good=[("models/a.h", "#include <QtCore/QString>\n#include <vector>\n"),
          ("services/setup/a.h", '#include "services/plan/b.h"\n#include "models/values/c.h"\n'),
          ("app/a.cpp", '#include "ui/b.h"\n#include "services/vsphere/c.h"\n')])
