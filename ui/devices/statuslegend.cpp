// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/devices/statuslegend.h"

#include "ui/common/iconlabel.h"
#include "ui/devices/statuslooks.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

#include <array>

namespace ui
{

namespace
{

constexpr int widthInLetters = 60;

constexpr std::array statuses = {
    models::PassthroughStatus::Available,
    models::PassthroughStatus::EnabledNeedsReboot,
    models::PassthroughStatus::DisabledNeedsReboot,
    models::PassthroughStatus::Disabled,
    models::PassthroughStatus::NotConfigurable,
    models::PassthroughStatus::EnabledNotCapable,
    models::PassthroughStatus::Unknown,
};

} // namespace

StatusLegend::StatusLegend(QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("What the Status Words Mean"));
    auto *grid = new QGridLayout;
    grid->setColumnStretch(2, 1);
    grid->setVerticalSpacing(fontMetrics().height() / 2);
    int row = 0;
    for (const models::PassthroughStatus status : statuses) {
        auto *word = new QLabel(models::statusText(status), this);
        QFont bold = word->font();
        bold.setBold(true);
        word->setFont(bold);
        auto *meaning = new QLabel(models::statusMeaning(status), this);
        meaning->setWordWrap(true);
        meaning->setTextInteractionFlags(Qt::TextSelectableByMouse);
        meaning->setMinimumWidth(fontMetrics().averageCharWidth() * widthInLetters);
        grid->addWidget(new IconLabel(statusLooks(status).icon, 1.0, this), row, 0, Qt::AlignTop);
        grid->addWidget(word, row, 1, Qt::AlignTop);
        grid->addWidget(meaning, row, 2);
        ++row;
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addLayout(grid);
    column->addStretch(1);
    column->addWidget(buttons);
}

} // namespace ui
