// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

#include <QApplication>

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    return tests::runAll(argc, argv);
}
