// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/heatdelegate.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/dashboard/heatcolors.h"

#include <QPainter>

namespace ui
{

namespace
{

using Fleet = models::FleetGpuModel;

constexpr int widthInLetters = 13;

/// An icon drawn for light or dark backgrounds, whichever the tile is.
void paintIcons(QPainter *painter, const QRect &tile, const QStringList &names, bool onDark)
{
    const int side = painter->fontMetrics().height();
    int x = tile.right() - side - side / 4;
    for (const QString &name : names) {
        paintIcon(painter, QRect(x, tile.top() + side / 4, side, side), name, onDark);
        x -= side;
    }
}

void paintFrame(QPainter *painter, const QRect &tile, const QStyleOptionViewItem &option)
{
    const bool selected = (option.state & QStyle::State_Selected) != 0;
    const bool focused = (option.state & QStyle::State_HasFocus) != 0;
    if (!selected && !focused)
        return;
    const int thick = selected ? 3 : 1;
    QPen pen(option.palette.color(selected ? QPalette::Highlight : QPalette::Text), thick,
        focused && !selected ? Qt::DotLine : Qt::SolidLine);
    pen.setJoinStyle(Qt::MiterJoin);
    painter->setPen(pen);
    painter->setBrush(Qt::NoBrush);
    const int inset = thick / 2;
    painter->drawRect(tile.adjusted(inset, inset, -inset - 1, -inset - 1));
    if (selected) { // told apart from the tile's own colour by a second line
        painter->setPen(QPen(option.palette.color(QPalette::Base), 1));
        painter->drawRect(tile.adjusted(thick, thick, -thick - 1, -thick - 1));
    }
}

} // namespace

QStringList stateIcons(const QModelIndex &index)
{
    QStringList names;
    const int flags = index.data(Fleet::FlagsRole).toInt();
    if ((flags & Fleet::Failing) != 0)
        names.append(QStringLiteral("error"));
    if ((flags & Fleet::Hot) != 0)
        names.append(QStringLiteral("hot"));
    if ((flags & Fleet::IdleAssigned) != 0)
        names.append(QStringLiteral("idle"));
    using Sight = models::FleetRow::Sight;
    if (index.data(Fleet::SightRole).toInt() == static_cast<int>(Sight::GuestOnly))
        names.append(QStringLiteral("vm"));
    return names;
}

HeatDelegate::HeatDelegate(const models::FleetMatrixModel *model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{
}

void HeatDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QModelIndex row = m_model->filter()->mapToSource(m_model->toFilter(index));
    const models::FleetRow *fleetRow = m_model->filter()->fleet()->row(row);
    if (fleetRow == nullptr)
        return;
    const models::GpuTelemetry *gpu = m_model->filter()->fleet()->telemetryOf(row);
    const auto fraction = gpu != nullptr && fleetRow->isMeasured()
        ? heatFraction(m_model->metric(), *gpu)
        : std::nullopt;
    const QRect tile = option.rect.adjusted(1, 1, -1, -1);
    const QColor base = option.palette.color(QPalette::Base);
    const QColor back = fraction ? heatColor(*fraction, option.palette) : base;
    painter->save();
    painter->fillRect(tile, back);
    if (!fraction) {
        QColor hatch = color(Meaning::Off, option.palette);
        hatch.setAlphaF(0.35F);
        painter->fillRect(tile, QBrush(hatch, Qt::BDiagPattern));
    }
    const QColor ink = textOn(back);
    const int line = option.fontMetrics.height();
    const QRect text = tile.adjusted(line / 3, line / 5, -line / 3, -line / 5);
    painter->setPen(ink);
    QFont bold = option.font;
    bold.setBold(true);
    painter->setFont(bold);
    painter->drawText(text, Qt::AlignLeft | Qt::AlignTop, index.data().toString());
    painter->setFont(option.font);
    const QString place = index.data(Fleet::AddressRole).toString().mid(5);
    painter->drawText(text, Qt::AlignLeft | Qt::AlignBottom,
        option.fontMetrics.elidedText(
            place.isEmpty() ? fleetRow->name : place, Qt::ElideRight, text.width()));
    paintIcons(painter, tile, stateIcons(index), ink == QColor(Qt::white));
    paintFrame(painter, tile, option);
    painter->restore();
}

QSize HeatDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const QFontMetrics &metrics = option.fontMetrics;
    return {
        metrics.averageCharWidth() * widthInLetters + metrics.height(), metrics.height() * 5 / 2};
}

} // namespace ui
