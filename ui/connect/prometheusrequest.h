// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

namespace ui
{

/// What the operator typed to reach a Prometheus. Lives as long as the attempt; never stored.
struct PrometheusRequest {
    enum class SignIn { None, Password, Token };
    QString address; ///< as typed: "https://prometheus.example.org:9090"
    SignIn signIn = SignIn::None;
    QString user;
    QString secret; ///< password or bearer token
    QString selector; ///< label matchers: cluster="lab"
    bool remember = false; ///< put the secret into the keyring
};

} // namespace ui

Q_DECLARE_METATYPE(ui::PrometheusRequest)
