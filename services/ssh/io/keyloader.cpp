// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ssh/io/keyloader.h"

#include <QCoreApplication>
#include <QFile>
#include <QtConcurrent>

namespace ssh
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ssh::Session)
};

/// libssh asks for a passphrase only where the key has one, and would ask on the terminal.
struct Asked {
    QByteArray passphrase;
    bool asked = false;
};

int answer(const char *, char *buffer, size_t length, int, int, void *user)
{
    auto *const asked = static_cast<Asked *>(user);
    asked->asked = true;
    const auto size = static_cast<size_t>(asked->passphrase.size());
    if (size == 0 || size >= length)
        return -1;
    std::copy(asked->passphrase.cbegin(), asked->passphrase.cend(), buffer);
    buffer[size] = '\0';
    return 0;
}

LoadedKey load(const QString &path, const QString &passphrase)
{
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        return {nullptr, Text::tr("the key file %1 cannot be read").arg(path)};
    QByteArray text = file.readAll();
    Asked asked{passphrase.toUtf8(), false};
    ssh_key key = nullptr;
    const int result
        = ssh_pki_import_privkey_base64(text.constData(), nullptr, answer, &asked, &key);
    text.fill('\0');
    asked.passphrase.fill('\0');
    if (result == SSH_OK)
        return {{key, ssh_key_free}, {}};
    if (!asked.asked)
        return {nullptr, Text::tr("%1 is not a private key").arg(path)};
    return {nullptr,
        passphrase.isEmpty() ? Text::tr("the key file %1 needs its passphrase").arg(path)
                             : Text::tr("the passphrase of the key file %1 is wrong").arg(path)};
}

} // namespace

QFuture<LoadedKey> loadKey(const QString &path, const QString &passphrase)
{
    return QtConcurrent::run(load, path, passphrase);
}

} // namespace ssh
