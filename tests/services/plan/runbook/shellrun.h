// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace tests
{

/// Runs shell runbooks with dash and a stand-in for govc that records its words and plays answers.
class ShellRun final
{
public:
    ShellRun();

    /// The stand-in answers a command that begins with these words: output and exit status. Of
    /// several answers to the same words each is played once, the last one for ever.
    void answer(const QString &words, const QString &output, int status = 0);

    struct Ended {
        int status = -1;
        QString out, err;
    };
    /// Typed is what a person answers.
    [[nodiscard]] Ended run(
        const QString &script, const QStringList &arguments, const QByteArray &typed = {});
    /// What govc was called with, in order, since the last run began.
    [[nodiscard]] QList<QStringList> calls() const;
    /// A file beside the runbook.
    void write(const QString &name, const QByteArray &bytes) const;
    /// The folder in which the runbook runs; anything but its own files was made by an injection.
    [[nodiscard]] QStringList files() const;

private:
    QTemporaryDir m_folder;
    QStringList m_answers;
};

} // namespace tests
