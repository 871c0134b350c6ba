// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusVariant>
#include <QObject>

class QDBusPendingCallWatcher;

namespace app
{

/// Follows the desktop's wish for light or dark where Qt's own platform theme does not (Qt 6.4
/// outside GNOME and KDE): the portal's org.freedesktop.appearance/color-scheme, now and when it
/// changes. Without a portal nothing happens.
/// Source: XDG Desktop Portal, Settings interface.
class ColorScheme final : public QObject
{
    Q_OBJECT
public:
    explicit ColorScheme(QObject *parent = nullptr);

private Q_SLOTS:
    void onSettingChanged(const QString &space, const QString &key, const QDBusVariant &value);

private:
    void onRead(QDBusPendingCallWatcher *watcher);
    static void apply(const QVariant &value);
};

} // namespace app
