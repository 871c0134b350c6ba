// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plan/journal/killhook.h"

#ifdef GPUDECK_TEST_HOOKS
#include <QByteArray>

#include <atomic>
#include <csignal>
#endif

namespace plan
{

#ifdef GPUDECK_TEST_HOOKS

JournalHook withKillHook(JournalHook hook)
{
    QByteArray wish = qgetenv("GPUDECK_JOURNAL_KILL_AT");
    const bool isAfter = wish.endsWith('a');
    if (isAfter || wish.endsWith('b'))
        wish.chop(1);
    const qint64 fatal = wish.toLongLong();
    if (fatal <= 0)
        return hook;
    return [hook = std::move(hook), fatal, isAfter](qint64 write, bool before) {
        static std::atomic<qint64> begun = 0; // of all journals of the process
        if (hook)
            hook(write, before);
        const qint64 number = before ? ++begun : begun.load();
        if (number == fatal && before != isAfter)
            (void)std::raise(SIGKILL);
    };
}

#else

JournalHook withKillHook(JournalHook hook)
{
    return hook;
}

#endif

} // namespace plan
