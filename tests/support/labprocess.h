// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace tests
{

/// A vCenter to test against, in a process of its own: the practice lab (gpulab) or the plain
/// simulator (plainvc). Both print one line of JSON when they serve and end on SIGTERM.
/// Source: GPUDECK_LAB names their folder (ctest sets it); by default lab/ beside bin/.
class LabProcess final
{
public:
    LabProcess() = default;
    ~LabProcess();
    LabProcess(const LabProcess &) = delete;
    LabProcess &operator=(const LabProcess &) = delete;

    /// Starts it and waits for the ready line; false with problem() when that fails.
    [[nodiscard]] bool start(const QString &program, const QStringList &arguments);
    void stop();
    [[nodiscard]] QString problem() const { return m_problem; }

    [[nodiscard]] const QJsonObject &ready() const { return m_ready; }
    [[nodiscard]] QString host() const;
    [[nodiscard]] quint16 port() const;
    [[nodiscard]] QString thumbprint() const;
    [[nodiscard]] QString user() const;
    [[nodiscard]] QString readonlyUser() const;
    [[nodiscard]] QString password() const;
    [[nodiscard]] QUrl control() const; ///< gpulab's control endpoint

    /// POSTs JSON to the control endpoint; the answer's body, null when it was refused.
    [[nodiscard]] QByteArray post(const QString &path, const QJsonObject &body);
    [[nodiscard]] QJsonObject state(); ///< GET /state

private:
    [[nodiscard]] QByteArray exchange(
        const QByteArray &verb, const QString &path, const QByteArray &body);

    QProcess m_process;
    QJsonObject m_ready;
    QString m_problem;
};

} // namespace tests
