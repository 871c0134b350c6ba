// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <memory>
#include <string>

namespace tests
{

using MakeTest = std::function<std::unique_ptr<QObject>()>;

/// Makes a test class known to the room's binary under its file name.
struct Registrar {
    Registrar(const char *file, MakeTest make);
};

} // namespace tests

/// At the end of tst_x.cpp, before the moc include: makes the class a test of this binary.
#define GPUDECK_TEST(Class)                                                                        \
    static const tests::Registrar registrar_##Class(                                               \
        __FILE__, [] { return std::make_unique<Class>(); })

namespace tests
{
/// tst_room runs every class; tst_room tst_x [Qt Test arguments] runs one. Returns the exit code.
int runAll(int argc, char **argv);
} // namespace tests
