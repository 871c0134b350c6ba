// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/support/timedapplication.h"

int main(int argc, char **argv)
{
    const tests::TimedApplication application(argc, argv);
    return tests::runAll(argc, argv);
}
