// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <array>
#include <compare>
#include <optional>

namespace vsphere
{

/// A VIM API version, compared part by part as numbers: 6.7 < 6.8.7 < 7.0.0.0 < 9.0.0.0.
/// Missing parts count as 0, so 8.0 equals 8.0.0.0; toString() gives back what was read.
class ApiVersion final
{
public:
    ApiVersion() = default; ///< below every real version
    ApiVersion(int major, int minor, int patch = 0, int build = 0);

    /// Reads "6.5", "7.0.3.0" and "2.5u2" (the letters and what follows them do not count).
    [[nodiscard]] static std::optional<ApiVersion> parse(QStringView text);
    [[nodiscard]] QString toString() const { return m_text; }
    [[nodiscard]] bool isNull() const { return m_text.isEmpty(); }

    friend bool operator==(const ApiVersion &a, const ApiVersion &b)
    {
        return a.m_parts == b.m_parts;
    }
    friend auto operator<=>(const ApiVersion &a, const ApiVersion &b)
    {
        return a.m_parts <=> b.m_parts;
    }

private:
    std::array<int, 4> m_parts{};
    QString m_text;
};

} // namespace vsphere
