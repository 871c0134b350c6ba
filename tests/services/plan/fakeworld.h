// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/plan/ports.h"

#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace tests
{

/// A world that steps can be run on: an estate, and ports that read and change it as a server
/// would. Calls end after a turn of the event loop, so steps of several hosts really interleave.
class FakeWorld final : public std::enable_shared_from_this<FakeWorld>
{
public:
    using Refusal = std::function<std::optional<values::Error>(const QString &call)>;

    FakeWorld();

    /// Ports of this world, which they keep alive. Shell, telemetry and files are missing unless
    /// somebody adds them.
    [[nodiscard]] plan::Ports ports();
    void addPortsBy(std::function<void(plan::Ports &)> add) { m_addPorts = std::move(add); }

    [[nodiscard]] plan::Estate &estate() { return m_estate; }
    [[nodiscard]] values::Host host(const QString &id) const;
    [[nodiscard]] values::VirtualMachine vm(const QString &id) const;
    /// A host with passthrough devices, a VM that is off; both with deep facts.
    void addHost(const QString &id, const QStringList &devices = {});
    void addVm(const QString &id, const QString &host);
    /// Somebody else changes an advanced parameter.
    void set(const QString &vm, const QString &key, const QString &value);

    /// What was done, in order, "reconfigure vm-1". Only effects that happened.
    [[nodiscard]] const QStringList &effects() const { return m_effects; }
    void forgetEffects() { m_effects.clear(); }
    /// All that can be told apart in the world, for comparing two of them.
    [[nodiscard]] QStringList picture() const;
    /// More lines for the picture: what lies in guests.
    void describeBy(std::function<QStringList()> describe) { m_describe = std::move(describe); }

    /// What happens by itself when a VM changes: Tools that start with the power.
    using Nature = std::function<void(const values::VirtualMachine &, values::VirtualMachine &)>;
    void reactBy(Nature nature) { m_nature = std::move(nature); }
    /// Asked before every effect: with an answer nothing happens.
    void refuseBy(Refusal refuse) { m_refuse = std::move(refuse); }
    /// Asked after every effect: it happened, but the caller is told this.
    void loseAnswerBy(Refusal lose) { m_lose = std::move(lose); }
    /// Told after each mark that was set through a port.
    void onMark(std::function<void(const QString &host, const QString &text)> told)
    {
        m_onMark = std::move(told);
    }
    /// The process that calls is as good as dead: nothing more happens through ports.
    void die() { m_isDead = true; }
    void revive() { m_isDead = false; }
    [[nodiscard]] bool isDead() const { return m_isDead; }
    /// Effects wait for each other until so many are under way at once, 5 s at most.
    void gather(int effects) { m_gathering = effects; }
    /// Most effects that were under way at once.
    [[nodiscard]] int mostAtOnce() const { return m_mostAtOnce; }

    /// What the fake ports are made of; change() happens between two turns of the loop.
    [[nodiscard]] QCoro::Task<values::Status> effect(QString call, std::function<void()> change);
    [[nodiscard]] QCoro::Task<values::Result<plan::Estate>> reading(QString call);
    void reconfigure(const values::MoRef &vm, const values::VmChange &change);
    /// A host's custom attribute; no effect on anything that a plan is about.
    [[nodiscard]] QCoro::Task<values::Status> mark(values::MoRef host, QString text);
    void setMarker(const QString &host, const QString &text);
    [[nodiscard]] QString marker(const QString &host) const;
    void changeHost(const values::MoRef &ref, const std::function<void(values::Host &)> &change);
    void changeVm(
        const values::MoRef &ref, const std::function<void(values::VirtualMachine &)> &change);
    [[nodiscard]] values::MoRef makeVm(
        const QString &name, const values::MoRef &host, const QString &mark = {});
    void destroy(const values::MoRef &vm);

    [[nodiscard]] static values::Error gone();

private:
    plan::Estate m_estate;
    QStringList m_effects;
    Refusal m_refuse, m_lose;
    Nature m_nature;
    std::function<void(const QString &, const QString &)> m_onMark;
    std::function<void(plan::Ports &)> m_addPorts;
    std::function<QStringList()> m_describe;
    bool m_isDead = false;
    int m_atOnce = 0;
    int m_mostAtOnce = 0;
    int m_gathering = 0;
    int m_nextVm = 1000;
    int m_nextKey = 13000;
};

[[nodiscard]] values::MoRef hostRef(const QString &id);
[[nodiscard]] values::MoRef vmRef(const QString &id);
/// One turn of the event loop.
[[nodiscard]] QCoro::Task<> turn();

} // namespace tests
