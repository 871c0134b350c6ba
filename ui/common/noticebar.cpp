// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/noticebar.h"

#include "ui/common/meaninglabel.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace ui
{

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent)
    , m_label(new MeaningLabel(this))
    , m_dismiss(new QToolButton(this))
{
    setFrameShape(QFrame::StyledPanel);
    m_dismiss->setText(tr("Dismiss"));
    m_dismiss->setAutoRaise(true);
    m_dismiss->setFocusPolicy(Qt::TabFocus);
    m_dismiss->setAccessibleName(tr("Dismiss this notice"));
    m_dismiss->hide();
    connect(m_dismiss, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT dismissed();
    });
    auto *row = new QHBoxLayout(this);
    row->addWidget(m_label, 1);
    row->addWidget(m_dismiss, 0, Qt::AlignTop);
    hide();
}

void NoticeBar::setNotice(Meaning meaning, const QString &text)
{
    m_label->setMessage(meaning, text);
    setVisible(!text.isEmpty());
}

QString NoticeBar::text() const
{
    return m_label->text();
}

void NoticeBar::setDismissible(bool on)
{
    m_dismiss->setVisible(on);
}

QToolButton *NoticeBar::addButton(const QString &text)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setFocusPolicy(Qt::TabFocus);
    auto *row = qobject_cast<QHBoxLayout *>(layout());
    row->insertWidget(row->count() - 1, button, 0, Qt::AlignTop);
    return button;
}

} // namespace ui
