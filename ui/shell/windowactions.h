// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAction;
class QMainWindow;

namespace ui
{

/// Every command of the main window. Each has a mnemonic in its menu; frequent ones a shortcut.
struct WindowActions {
    QAction *connectTo = nullptr;
    QAction *reconnect = nullptr;
    QAction *disconnectFrom = nullptr;
    QAction *forgetCertificate = nullptr;
    QAction *addPrometheus = nullptr;
    QAction *quit = nullptr;
    QAction *findInInventory = nullptr;
    QAction *onlyWithGpus = nullptr;
    QAction *dashboard = nullptr;
    QAction *tasks = nullptr;
    QAction *legend = nullptr;
    QAction *nextArea = nullptr;
    QAction *setUpPassthrough = nullptr;
    QAction *runs = nullptr;
    QAction *logDoctor = nullptr;
    QAction *help = nullptr;
    QAction *whyGpus = nullptr;
    QAction *furtherReading = nullptr;
    QAction *about = nullptr;
};

/// Makes the actions, menus and the tool bar of a window; nothing is connected yet.
[[nodiscard]] WindowActions makeActions(QMainWindow *window);
void makeMenus(QMainWindow *window, const WindowActions &actions);
void makeToolBar(QMainWindow *window, const WindowActions &actions);

} // namespace ui
