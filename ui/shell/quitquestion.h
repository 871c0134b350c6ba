// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QStringList>

namespace ui
{

/// The window is to close while plans run: stop after the step under way and close, close at once,
/// or stay. Enter and Esc stay. Deletes itself. Use open().
class QuitQuestion final : public QDialog
{
    Q_OBJECT
public:
    /// runs: titles of the plans that run.
    explicit QuitQuestion(const QStringList &runs, QWidget *parent = nullptr);

Q_SIGNALS:
    void stopFirstChosen();
    void nowChosen();
};

} // namespace ui
