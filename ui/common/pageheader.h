// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace ui
{

class IconLabel;

/// The head of a page: the object's icon and name, its state in words and where it lies.
class PageHeader final : public QWidget
{
    Q_OBJECT
public:
    explicit PageHeader(QWidget *parent = nullptr);

    void setContent(const QString &icon, const QString &name, const QString &subtitle);
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString subtitle() const;

private:
    IconLabel *m_icon;
    QLabel *m_name;
    QLabel *m_subtitle;
};

} // namespace ui
