// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/quitquestion.h"

#include "ui/common/iconlabel.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

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
    label->setMinimumWidth(label->fontMetrics().averageCharWidth() * widthInLetters);
    return label;
}

} // namespace

QuitQuestion::QuitQuestion(const QStringList &runs, QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Quit GPU Deck"));
    auto *heading = makeText(
        tr("%n plan(s) are being carried out", nullptr, static_cast<int>(runs.size())), this);
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    auto *names = makeText(runs.join(QLatin1Char('\n')), this);
    auto *text = makeText(tr("A run can be resumed or undone after the next start, from the list "
                             "of runs. If you quit now, the step under way is cut off; what the "
                             "server was told goes on there."),
        this);
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *stop
        = buttons->addButton(tr("&Stop After This Step and Quit"), QDialogButtonBox::ActionRole);
    QPushButton *now = buttons->addButton(tr("&Quit Now"), QDialogButtonBox::DestructiveRole);
    QPushButton *stay = buttons->addButton(tr("&Keep Running"), QDialogButtonBox::RejectRole);
    for (QPushButton *button : {stop, now})
        button->setAutoDefault(false);
    stay->setDefault(true);
    stay->setFocus();
    auto *grid = new QGridLayout(this);
    grid->addWidget(new IconLabel(QStringLiteral("warning"), 2, this), 0, 0, 3, 1, Qt::AlignTop);
    grid->addWidget(heading, 0, 1);
    grid->addWidget(names, 1, 1);
    grid->addWidget(text, 2, 1);
    grid->addWidget(buttons, 3, 0, 1, 2);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(stop, &QPushButton::clicked, this, [this] {
        Q_EMIT stopFirstChosen();
        accept();
    });
    connect(now, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT nowChosen();
    });
}

} // namespace ui
