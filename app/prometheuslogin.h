// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace app
{

/// A Prometheus whose figures are shown, and who signs in there. The secret is in the keyring or
/// nowhere.
struct PrometheusLogin {
    QString address; ///< "https://prometheus.example.org:9090"
    QString user; ///< empty with a token, or where nobody signs in
    bool hasToken = false;
    QString selector; ///< label matchers; empty: all series
    friend bool operator==(const PrometheusLogin &, const PrometheusLogin &) = default;
};

} // namespace app
