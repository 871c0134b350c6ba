// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/icons.h"

#include "ui/common/theme.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace ui
{

namespace
{

QString fileFor(const QString &name, bool dark)
{
    const QString folder
        = dark ? QStringLiteral(":/icons/dark/") : QStringLiteral(":/icons/light/");
    const QString file = folder + name + QStringLiteral(".svg");
    return QFile::exists(file) ? file : folder + QStringLiteral("unknown.svg");
}

QPixmap render(const QString &file, const QSize &size, bool disabled)
{
    QPixmap pixmap(size);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(file);
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    QPainter painter(&pixmap);
    if (disabled)
        painter.setOpacity(0.4);
    renderer.render(&painter);
    return pixmap;
}

bool isLight(const QColor &text)
{
    constexpr int midGrey = 128;
    return text.lightness() > midGrey;
}

class ThemedIconEngine final : public QIconEngine
{
public:
    explicit ThemedIconEngine(QString name)
        : m_name(std::move(name))
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        const QPixmap picture = scaledPixmap(rect.size() * ratio, mode, state, ratio);
        painter->drawPixmap(rect, picture);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        if (size.isEmpty())
            return {};
        const QPalette colours = QGuiApplication::palette();
        const bool selected = mode == QIcon::Selected;
        const bool dark
            = selected ? isLight(colours.color(QPalette::HighlightedText)) : isDark(colours);
        const bool disabled = mode == QIcon::Disabled;
        const QString key = QStringLiteral("gpudeck/%1/%2/%3x%4/%5")
                                .arg(m_name)
                                .arg(dark)
                                .arg(size.width())
                                .arg(size.height())
                                .arg(disabled);
        QPixmap picture;
        if (!QPixmapCache::find(key, &picture)) {
            picture = render(fileFor(m_name, dark), size, disabled);
            QPixmapCache::insert(key, picture);
        }
        return picture;
    }

    QPixmap scaledPixmap(
        const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        QPixmap picture = pixmap(size, mode, state);
        picture.setDevicePixelRatio(scale);
        return picture;
    }

    QSize actualSize(const QSize &size, QIcon::Mode, QIcon::State) override { return size; }
    bool isNull() override { return false; }
    QIconEngine *clone() const override { return new ThemedIconEngine(m_name); }

private:
    QString m_name;
};

} // namespace

void paintIcon(QPainter *painter, const QRect &place, const QString &name, bool onDark)
{
    const qreal ratio = painter->device()->devicePixelRatioF();
    const QSize size = (QSizeF(place.size()) * ratio).toSize();
    const QString key = QStringLiteral("gpudeck/on/%1/%2/%3x%4")
                            .arg(name)
                            .arg(onDark)
                            .arg(size.width())
                            .arg(size.height());
    QPixmap picture;
    if (!QPixmapCache::find(key, &picture)) {
        picture = render(fileFor(name, onDark), size, false);
        QPixmapCache::insert(key, picture);
    }
    painter->drawPixmap(place, picture);
}

QIcon icon(const QString &name)
{
    return QIcon(new ThemedIconEngine(name));
}

} // namespace ui
