// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/setup/runbooktext.h"

namespace app
{

QString runbookText(const plan::RunbookInput &input, ui::RunbookFormat format)
{
    switch (format) {
    case ui::RunbookFormat::Markdown:
        return plan::runbookMarkdown(input);
    case ui::RunbookFormat::Html:
        return plan::runbookHtml(input);
    case ui::RunbookFormat::Shell:
        return plan::runbookShell(input);
    case ui::RunbookFormat::PowerCli:
        return plan::runbookPowerCli(input);
    }
    return {};
}

QString runbookSuffix(ui::RunbookFormat format)
{
    switch (format) {
    case ui::RunbookFormat::Markdown:
        return QStringLiteral("md");
    case ui::RunbookFormat::Html:
        return QStringLiteral("html");
    case ui::RunbookFormat::Shell:
        return QStringLiteral("sh");
    case ui::RunbookFormat::PowerCli:
        return QStringLiteral("ps1");
    }
    return {};
}

} // namespace app
