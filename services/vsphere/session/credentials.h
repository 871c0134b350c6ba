// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QDebug;

namespace vsphere
{

/// A user name and a password, kept in memory only. It is never printed, compared or saved, and
/// the password's characters are overwritten when the last owner lets go of them.
class Credentials final
{
public:
    Credentials() = default;
    Credentials(QString user, QString password);
    Credentials(const Credentials &) = default;
    Credentials(Credentials &&) = default;
    Credentials &operator=(const Credentials &) = default;
    Credentials &operator=(Credentials &&) = default;
    ~Credentials();

    [[nodiscard]] const QString &user() const { return m_user; }
    /// For the body of Login and nothing else.
    [[nodiscard]] const QString &password() const { return m_password; }
    [[nodiscard]] bool isEmpty() const { return m_user.isEmpty(); }

private:
    QString m_user;
    QString m_password;
};

/// Prints the user name and, for the password, three asterisks.
QDebug operator<<(QDebug debug, const Credentials &credentials);

} // namespace vsphere
