// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/shot.h"

#include <QObject>
#include <QString>

#include <deque>
#include <functional>

namespace app
{

class Deck;

/// Takes pictures of the window and its pages, in light and in dark, once the first server is there
/// (`gpudeck --screenshots DIR`). Ends the program: 0 when all were written, 1 when the connection
/// or a file failed.
class Screenshots final : public QObject
{
    Q_OBJECT
public:
    Screenshots(Deck *deck, QString directory, QObject *parent = nullptr);

private:
    void onServerChanged(const QString &id);
    void awaitFigures();
    void plan();
    void planScheme(bool dark);
    /// Shows something of the window and takes its picture when that has settled.
    void add(const QString &name, std::function<void()> show);
    void next();
    void takeWhenReady(const Shot &shot, int looks);
    void grab(const Shot &shot);

    Deck *m_deck;
    QString m_directory;
    std::deque<Shot> m_steps;
    bool m_planned = false;
    bool m_whole = true;
};

} // namespace app
