// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/exportbutton.h"

#include "ui/common/icons.h"

#include <QAction>
#include <QMenu>

namespace ui
{

ExportButton::ExportButton(QWidget *parent)
    : QPushButton(ui::icon(QStringLiteral("export")), tr("E&xport Runbook"), parent)
{
    setAutoDefault(false);
    setToolTip(tr("The plan as a document for the change board, or as a script for shops that run "
                  "no window in production"));
    setMenu(new QMenu(this));
    addFormat(RunbookFormat::Markdown, tr("&Markdown…"));
    addFormat(RunbookFormat::Html, tr("&HTML…"));
    addFormat(RunbookFormat::Shell, tr("&Shell script (govc, esxcli)…"));
    addFormat(RunbookFormat::PowerCli, tr("&PowerCLI script…"));
}

void ExportButton::addFormat(RunbookFormat format, const QString &text)
{
    QAction *action = menu()->addAction(text);
    connect(action, &QAction::triggered, this, [this, format] { Q_EMIT formatChosen(format); });
}

} // namespace ui
