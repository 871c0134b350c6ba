// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QStyledItemDelegate>

#include <functional>
#include <optional>

namespace ui
{

/// How a cell looks beside its text.
struct Looks {
    QString icon; ///< name; empty: none
    std::optional<Meaning> meaning = {}; ///< colours the text
};

/// Draws an icon before a cell's text and gives the text the colour of its meaning. Colours come
/// from the view's palette when it paints; control characters in outside text become spaces.
class IconDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using LooksOf = std::function<Looks(const QModelIndex &)>;
    explicit IconDelegate(LooksOf looksOf, QObject *parent);

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    LooksOf m_looksOf;
};

} // namespace ui
