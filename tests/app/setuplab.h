// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/deck.h"
#include "tests/support/labprocess.h"

#include <QJsonObject>
#include <QObject>
#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace tests
{

/// The whole program on a practice lab, and how its last run stands.
class SetUpLab final : public QObject
{
    Q_OBJECT
public:
    static constexpr int patience = 30'000;

    /// Starts the lab and the program, connected; false: said why.
    bool start(const QString &estate);
    /// The program ends as when its window closes, and begins anew, connected.
    bool restart();
    void stop();

    [[nodiscard]] app::Deck &deck() { return *m_deck; }
    [[nodiscard]] LabProcess &lab() { return m_lab; }
    [[nodiscard]] values::ServerId id() const;
    [[nodiscard]] values::ObjectKey host(const QString &name) const;
    [[nodiscard]] models::VmPtr vm(const QString &name) const;
    /// "127.0.0.1:2222": where the lab serves the guest of a VM.
    [[nodiscard]] QString guestAddress(const QString &vm) const;

    /// What pyVmomi sees of both in every property that a plan may touch. model ("10de:1db5"): the
    /// VM loses its devices before, and "addresses" are those of the model.
    [[nodiscard]] QJsonObject picture(
        const QString &host, const QString &vm, const QString &model = {}) const;

    [[nodiscard]] const QString &run() const { return m_run; }
    [[nodiscard]] values::RunProgress progress() const { return m_progress; }
    [[nodiscard]] const QList<values::StepState> &states() const { return m_states; }
    /// The run goes on: what was is no news.
    void expectNews() { m_progress = values::RunProgress::Running; }
    /// Waits until the run stands or is over.
    [[nodiscard]] bool waitForRun();
    [[nodiscard]] bool isUnderWay(const QString &stepPrefix) const;
    [[nodiscard]] QString firstError() const;

private:
    bool makeDeck();
    void closeDeck();

    LabProcess m_lab;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<app::Deck> m_deck;
    QString m_run;
    values::RunProgress m_progress = values::RunProgress::Ready;
    QList<values::StepState> m_states;
};

/// Waits in an event loop as the program has it, without the pauses of QTest::qWaitFor().
[[nodiscard]] bool eventually(
    const std::function<bool()> &holds, int milliseconds = SetUpLab::patience);

/// "path: before → after" of every value that differs.
[[nodiscard]] QStringList differences(
    const QJsonValue &before, const QJsonValue &after, const QString &path = {});

} // namespace tests
