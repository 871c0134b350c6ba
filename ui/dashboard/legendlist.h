// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/seriesset.h"

#include <QListWidget>

namespace ui
{

/// The legend of the charts: a line per GPU with its number and colour. Space or a click on the box
/// shows and hides it, P pins it, the pointer or the keyboard makes it stand out.
class LegendList final : public QListWidget
{
    Q_OBJECT
public:
    explicit LegendList(SeriesSet *set, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void leaveEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void refreshItems();
    void togglePin(int row);

    SeriesSet *m_set;
    bool m_filling = false;
};

} // namespace ui
