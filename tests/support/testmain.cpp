// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

#include <QFileInfo>
#include <QTest>

#include <cstdio>
#include <map>
#include <vector>

namespace tests
{

namespace
{

std::map<std::string, MakeTest> &registry()
{
    static std::map<std::string, MakeTest> all;
    return all;
}

} // namespace

Registrar::Registrar(const char *file, MakeTest make)
{
    registry()[QFileInfo(QString::fromUtf8(file)).completeBaseName().toStdString()]
        = std::move(make);
}

int runAll(int argc, char **argv)
{
    std::vector<char *> arguments(argv, argv + argc);
    std::string only;
    if (argc > 1 && argv[1][0] != '-') {
        only = argv[1];
        arguments.erase(arguments.begin() + 1);
    }
    if (!only.empty() && registry().count(only) == 0) {
        std::fprintf(stderr, "no test class named %s\n", only.c_str());
        return 2;
    }
    int failed = 0;
    for (const auto &[name, make] : registry()) {
        if (!only.empty() && name != only)
            continue;
        const auto test = make();
        failed += QTest::qExec(test.get(), static_cast<int>(arguments.size()), arguments.data());
    }
    return failed == 0 ? 0 : 1;
}

} // namespace tests
