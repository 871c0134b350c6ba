# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""app -> ui -> models <- services <- app, read from the include lines. Linking alone would refuse
<QWidget> in models, not <QtWidgets/QWidget>."""
import os
import re

import lint

ROOMS = ("models", "services", "ui", "app", "tests")
# Each room: the rooms it may name, the Qt modules it may include from.
WALLS = {
    "models": (("models",), ("QtCore",)),
    "services": (("models", "services"),
                 ("QtCore", "QtNetwork", "QtSql", "QtConcurrent", "QtDBus")),
    "ui": (("models", "ui"), ("QtCore", "QtGui", "QtWidgets", "QtCharts", "QtSvg", "QtSvgWidgets")),
    "app": (("models", "services", "ui", "app"), None),
}
NOT_QT = re.compile(r"^(qcoro|libssh|qt6keychain|expat|zlib|xlsxwriter)", re.I)
SETTINGS = ("QSettings", "qsettings.h")
# What a room inside services may see of the others there; a step asks a port, never vsphere or ssh.
INSIDE = {"setup": ("readings", "catalog", "plan"), "advice": ("readings", "catalog", "plan"),
          # What a step asks of the world, and who answers.
          "ports": ("plan", "ssh", "vsphere"),
          # Sources of telemetry are made of sessions: they are no steps, and have no ports.
          "telemetry": ("readings", "ssh", "vsphere")}
INCLUDE = re.compile(r'^[ \t]*#[ \t]*(?:include|import)[ \t]*([<"])([^>"]+)[>"]', re.M)
QT_FOLDERS = [f for f in os.environ.get("GPUDECK_QT_INCLUDE", "").split(":")
              + ["/usr/include/x86_64-linux-gnu/qt6", "/usr/include/qt6"]
              if os.path.isdir(os.path.join(f, "QtCore"))]


def modules_by_header():
    known = {}
    for folder in QT_FOLDERS[:1]:
        for module in sorted(os.listdir(folder)):
            inside = os.path.join(folder, module)
            if os.path.isdir(inside):
                for header in os.listdir(inside):
                    known.setdefault(header, module)
    return known


MODULES = modules_by_header()


def module_of(name):
    """The Qt module of an include, by its folder or by the headers installed here."""
    first = name.split("/")[0]
    if first.startswith("Qt") and "/" in name:
        return first
    return MODULES.get(name) if "/" not in name else None


def allowed_modules(path, room):
    modules = WALLS[room][1]
    if path.startswith("services/report/"):
        return modules + ("QtGui",)
    return modules


def fault_of(path, room, quote, name):
    first = name.split("/")[0]
    if first in ROOMS and "/" in name:
        if first not in WALLS[room][0]:
            return "%s must not know %s" % (room, first)
        here, there = path.split("/")[1], name.split("/")[1]
        if room == first == "services" and here != there and there not in INSIDE.get(here, ()):
            return "services/%s must not know services/%s" % (here, there)
        return None
    if quote == '"' and not name.endswith((".moc", ".inc")):
        return "an include of ours names its folder: " + name
    modules = allowed_modules(path, room)
    module = module_of(name)
    if modules is not None and module is not None and module not in modules:
        if not NOT_QT.match(module):
            return "%s must not include from %s" % (room, module)
    if room in ("models", "ui") and (NOT_QT.match(name) or NOT_QT.match(module or "")):
        return "%s must not know %s" % (room, name)
    if room in ("models", "ui", "services") and name.split("/")[-1] in SETTINGS:
        return "only app reads settings, not " + room
    return None


def check(tree):
    if not MODULES:
        yield "Qt's headers were not found: set GPUDECK_QT_INCLUDE to their folder"
        return
    for path in tree.files(".cpp", ".h", under=[room + "/" for room in WALLS]):
        room = path.split("/")[0]
        for match in INCLUDE.finditer(tree.text(path)):
            fault = fault_of(path, room, match.group(1), match.group(2).strip())
            if fault:
                yield "%s: <%s>: %s" % (path, match.group(2), fault)


CLEAN = {
    "models/a.cpp": '#include "models/a.h"\n#include <QString>\n#include <QtCore/QList>\n#include <map>\n',
    "services/setup/a.cpp": '#include "services/plan/a.h"\n',
    "services/vsphere/a.cpp": '#include "models/a.h"\n#include "services/vsphere/b.h"\n#include <QCoroTask>\n#include <QNetworkReply>\n',
    "services/report/a.cpp": "#include <QPainter>\n",
    "ui/a.cpp": '#include <QWidget>\n#include <QtCharts/QChart>\n#include "ui/a.h"\n#include "a.moc"\n',
    "app/a.cpp": '#include <QSettings>\n#include "ui/a.h"\n#include "services/a.h"\n',
}
PLANTED = [
    ("models must not", {"models/b.cpp": "#include <QWidget>\n"}),
    ("models must not", {"models/b.cpp": "#include <QtWidgets/QWidget>\n"}),
    ("models must not", {"models/b.cpp": "  #  include <QtNetwork/qtcpsocket.h>\n"}),
    ("models must not", {"models/b.cpp": "#include <qwidget.h>\n"}),
    ("models must not", {"models/b.cpp": "#include <QColor>\n"}),
    ("models must not", {"models/b.h": "#include <QCoroTask>\n"}),
    ("models must not", {"models/b.h": "#include <libssh/libssh.h>\n"}),
    ("models must not", {"models/b.h": '#include "services/a.h"\n'}),
    ("services must not", {"services/b.h": '#include "ui/a.h"\n'}),
    ("services must not", {"services/b.h": "#include <app/settings.h>\n"}),
    ("services must not", {"services/b.h": "#include <QtWidgets/QWidget>\n"}),
    ("services must not", {"services/vsphere/b.h": "#include <QPainter>\n"}),
    ("must not know services/vsphere", {"services/plan/b.h": '#include "services/vsphere/session/session.h"\n'}),
    ("ui must not", {"ui/b.h": '#include "services/a.h"\n'}),
    ("ui must not", {"ui/b.h": "#include <QNetworkAccessManager>\n"}),
    ("ui must not", {"ui/b.h": "#include <QCoro/QCoroTask>\n"}),
    ("ui must not", {"ui/b.h": '#include "app/settings.h"\n'}),
    ("only app reads", {"ui/b.h": "#include <QSettings>\n"}),
    ("only app reads", {"ui/b.h": "#include <QtCore/QSettings>\n"}),
    ("names its folder", {"ui/b.h": '#include "a.h"\n'}),
    ("app must not", {"app/b.h": '#include "tests/a.h"\n'}),
]

if __name__ == "__main__":
    lint.main(check, CLEAN, PLANTED)
