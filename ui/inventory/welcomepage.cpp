// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/welcomepage.h"

#include "ui/common/iconlabel.h"
#include "ui/common/icons.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui
{

namespace
{

constexpr int widthInLetters = 70;

QLabel *makeText(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setMinimumWidth(label->fontMetrics().averageCharWidth() * widthInLetters / 2);
    label->setMaximumWidth(label->fontMetrics().averageCharWidth() * widthInLetters);
    return label;
}

} // namespace

WelcomePage::WelcomePage(QWidget *parent)
    : QWidget(parent)
{
    auto *title = makeText(tr("See every GPU of your vSphere estate"), this);
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 1.6);
    large.setBold(true);
    title->setFont(large);
    auto *text = makeText(
        tr("Connect to a vCenter or a single ESXi host. GPU Deck shows its hosts, their PCI "
           "devices with the passthrough status of each, their GPUs and the VMs that use them, "
           "and keeps the picture live. Reading needs no more than a read-only account."),
        this);
    auto *connectButton
        = new QPushButton(icon(QStringLiteral("connect")), tr("&Connect to a Server…"), this);
    connectButton->setDefault(true);
    setFocusProxy(connectButton);
    auto *help = new QPushButton(icon(QStringLiteral("help")), tr("&Why GPUs?"), this);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(connectButton);
    buttons->addWidget(help);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout;
    column->addStretch(2);
    column->addWidget(new IconLabel(QStringLiteral("gpu"), 4, this));
    column->addWidget(title);
    column->addWidget(text);
    column->addSpacing(fontMetrics().height());
    column->addLayout(buttons);
    column->addStretch(3);
    auto *row = new QHBoxLayout(this);
    row->addStretch(1);
    row->addLayout(column, 4);
    row->addStretch(1);
    connect(connectButton, &QPushButton::clicked, this, &WelcomePage::connectWanted);
    connect(help, &QPushButton::clicked, this,
        [this] { Q_EMIT helpWanted(QStringLiteral("why-gpus")); });
}

} // namespace ui
