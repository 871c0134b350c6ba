// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace app
{

/// One picture to be taken.
struct Shot {
    QString name;
    std::function<void()> show;
    /// Whether everything is there that is to be seen; waited for.
    std::function<bool()> ready = [] {
        return true;
    };
    /// What the picture shows; none: the window.
    std::function<QWidget *()> widget = {};
};

} // namespace app
