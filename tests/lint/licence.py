# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two SPDX lines at the top of every source file."""
import lint

ENDINGS = (".cpp", ".h", ".go", ".py", ".sh", ".cmake", "CMakeLists.txt", ".svg", ".html", ".in")
LINES = ("SPDX-FileCopyrightText: 2026 The GPU Deck authors",
         "SPDX-License-Identifier: GPL-3.0-or-later")


def check(tree):
    for path in tree.files(*ENDINGS, but=("tests/samples/", "tests/services/plan/golden/")):
        head = "\n".join(tree.text(path).splitlines()[:5])
        for line in LINES:
            if line not in head:
                yield "%s: lacks the line %s" % (path, line)


HEAD = "// %s\n// %s\n" % LINES
CLEAN = {
    "ui/a.cpp": HEAD,
    "packaging/a.sh": "#!/bin/sh\n" + HEAD.replace("//", "#"),
    "tests/samples/a.h": "as found\n",
    "README.md": "no code\n",
}
PLANTED = [
    ("lacks the line SPDX-FileCopyrightText", {"ui/b.h": "#pragma once\n"}),
    ("lacks the line SPDX-License-Identifier", {"tests/a.go": "// %s\n" % LINES[0]}),
    ("lacks the line", {"ui/CMakeLists.txt": "# nothing\n"}),
    ("lacks the line", {"resources/icons/light/a.svg": "<svg/>\n"}),
    ("lacks the line", {"ui/c.cpp": "\n" * 9 + HEAD}),
]

if __name__ == "__main__":
    lint.main(check, CLEAN, PLANTED)
