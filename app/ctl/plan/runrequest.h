// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"
#include "app/ctl/plan/guestlogins.h"
#include "services/plan/journal.h"

#include <QCommandLineParser>
#include <QList>
#include <QString>

#include <memory>
#include <utility>

namespace app
{

/// What `gpudeckctl apply`, `resume` and `undo` are asked.
struct RunRequest {
    ServerOptions server;
    GuestAccess guests;
    QString journal; ///< file
    QString subject; ///< plan file, or run
    bool isJson = false;
    bool isConfirmed = false; ///< --yes
    bool acceptsLoss = false; ///< --delete-vms
    bool mayPowerOff = false; ///< --power-off
    QList<std::pair<QString, QString>> confirmations; ///< step and evidence in words
    QString skip, skipReason;
    QStringList takeOver; ///< runs whose mark on a host does not hold
};

/// --server …, --guest-user …, --journal, --format, --take-over and --yes.
void addRunOptions(QCommandLineParser &parser);
/// --confirm, and --skip with --reason.
void addStepOptions(QCommandLineParser &parser);
/// --skip with --reason.
void addSkipOptions(QCommandLineParser &parser);
/// --journal and --format of table or json, for `runs` and `show`.
void addJournalOptions(QCommandLineParser &parser, const QString &formats);

/// Errors: Usage, with the option or argument that is missing or wrong.
[[nodiscard]] values::Result<RunRequest> runRequest(const QCommandLineParser &parser);
/// The journal of --journal, or the user's own. Errors: Storage.
[[nodiscard]] values::Result<std::shared_ptr<plan::Journal>> openJournalOf(
    const QCommandLineParser &parser);

} // namespace app
