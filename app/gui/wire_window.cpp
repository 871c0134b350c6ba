// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/wire_window.h"

#include "app/gui/connections.h"
#include "app/settings.h"
#include "ui/shell/mainwindow.h"

#include <QGuiApplication>
#include <QScreen>

namespace app
{

namespace
{

void restore(ui::MainWindow *window, const Settings &settings)
{
    if (!window->restoreGeometry(settings.windowGeometry())) {
        const QSize available = window->screen()->availableSize();
        window->resize(QSize(1280, 800).boundedTo(available));
    }
    window->restoreLayout(settings.windowState());
}

} // namespace

void wireWindow(ui::MainWindow *window, Connections *connections, Settings *settings)
{
    restore(window, *settings);
    QObject::connect(window, &ui::MainWindow::closing, window, [window, settings] {
        settings->setWindowGeometry(window->saveGeometry());
        settings->setWindowState(window->layoutState());
    });
    QObject::connect(
        window, &ui::MainWindow::cancelTaskRequested, connections, &Connections::cancelTask);
    QObject::connect(connections, &Connections::failed, window,
        [window](const values::Error &error) { window->showMessage(error.sentence()); });
}

} // namespace app
