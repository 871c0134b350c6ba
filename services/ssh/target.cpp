// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ssh/target.h"

namespace ssh
{

using namespace Qt::StringLiterals;

QString Target::name() const
{
    const QString account = user.isEmpty() ? host : QString(user + u'@' + host);
    return port == 22 ? account : QString(account + u':' + QString::number(port));
}

Target Target::jump() const
{
    Target last = jumps.back();
    last.jumps.assign(jumps.begin(), jumps.end() - 1);
    return last;
}

size_t qHash(const Target &target, size_t seed) noexcept
{
    seed = qHashMulti(seed, target.host, target.port, target.user);
    for (const Target &jump : target.jumps)
        seed = qHash(jump, seed);
    return seed;
}

} // namespace ssh
