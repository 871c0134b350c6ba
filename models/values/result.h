// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <utility>
#include <variant>

namespace values
{

/// Why something did not work, in words that an operator can act on.
/// Shape:  what failed, the other side's own reason, one thing to do; detail is shown on demand.
/// Rule:   no field ever holds a password, a cookie or a ticket; outside text is plain text.
struct Error {
    /// One kind per exit code of gpudeckctl; see exitCode().
    enum class Kind {
        NotRun, ///< the default: a forgotten result is a failure
        Protocol, ///< the answer was not understood
        Usage, ///< the request itself makes no sense
        Auth, ///< wrong user or password, or the session ended
        Trust, ///< certificate unknown, changed or invalid
        Network, ///< unreachable, refused, timed out, cut off
        Fault, ///< the server understood and refused
        NotFound, ///< the object is gone
        Unsupported, ///< this server or version cannot do it
        Blocked, ///< a precondition does not hold
        Permission, ///< the account lacks a privilege
        Incomplete, ///< part of the answer is missing
        Storage, ///< keyring, settings or disk
        Cancelled, ///< stopped by the operator
    };

    Kind kind = Kind::NotRun;
    QString what;
    QString why;
    QString fix;
    QString detail; ///< fault type, HTTP status, the server's raw words

    Error();
    Error(Kind k, QString whatFailed, QString reason, QString remedy = {}, QString details = {});

    /// What, why and fix as one line of plain text.
    [[nodiscard]] QString sentence() const;
    friend bool operator==(const Error &, const Error &) = default;
};

/// The exit code of gpudeckctl for an error: 1 not understood, 2 usage, 3 authentication, 4 trust,
/// 5 network, 6 server fault, 7 blocked, 8 permission or incomplete, 9 cancelled.
[[nodiscard]] int exitCode(Error::Kind kind);

/// A value or the reason why there is none. The default is a failure (Kind::NotRun).
template <class T = std::monostate>
class [[nodiscard]] Result
{
public:
    Result() = default;
    Result(T value) // NOLINT(google-explicit-constructor): a value is a result
        : m_state(std::in_place_index<1>, std::move(value))
    {
    }
    Result(Error error) // NOLINT(google-explicit-constructor): an error is a result
        : m_state(std::in_place_index<0>, std::move(error))
    {
    }

    [[nodiscard]] bool ok() const { return m_state.index() == 1; }
    explicit operator bool() const { return ok(); }
    [[nodiscard]] const T &value() const & { return std::get<1>(m_state); }
    [[nodiscard]] T &value() & { return std::get<1>(m_state); }
    [[nodiscard]] T &&value() && { return std::get<1>(std::move(m_state)); }
    [[nodiscard]] const Error &error() const { return std::get<0>(m_state); }
    const T *operator->() const { return &value(); }
    const T &operator*() const & { return value(); }

private:
    std::variant<Error, T> m_state;
};

using Status = Result<>;

/// Success without a value.
[[nodiscard]] inline Status done()
{
    return Status(std::monostate{});
}

} // namespace values
