// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/plan/crashdrill.h"

#include "tests/services/plan/runrig.h"

namespace tests
{

using plan::Runner;
using values::RunProgress;
using RunnerPtr = std::shared_ptr<Runner>;

namespace
{

constexpr int attempts = 4;

/// Where a process dies.
struct Death {
    enum class At { Never, BeforeWrite, AfterWrite, AfterEffect };
    At at = At::Never;
    qint64 number = 0;

    [[nodiscard]] QString words() const
    {
        switch (at) {
        case At::Never:
            return QStringLiteral("no death");
        case At::BeforeWrite:
            return QStringLiteral("before write %1").arg(number);
        case At::AfterWrite:
            return QStringLiteral("after write %1").arg(number);
        case At::AfterEffect:
            return QStringLiteral("after effect %1").arg(number);
        }
        return {};
    }
};

/// One life after the other of a process that works on one run.
class Life
{
public:
    Life(const DrillCase &drill, Death death)
        : m_drill(drill)
        , m_death(death)
    {
        m_rig.world = drill.makeWorld();
        listen();
    }

    /// Goes on until the run is done, or until the process died.
    bool forwards()
    {
        for (int attempt = 0; attempt < attempts; ++attempt) {
            RunnerPtr runner = open();
            if (runner && finish(runner) == RunProgress::Done)
                return true;
            m_said = runner
                ? runner->state(runner->standsAt()).error.value_or(values::Error()).sentence()
                : m_rig.error.sentence();
            runner.reset();
            if (!buryIfDead())
                return false;
        }
        return false;
    }
    /// What ends without trouble, or with the first death.
    void once()
    {
        const RunnerPtr runner = open();
        if (runner)
            (void)finish(runner);
    }
    bool hasRun()
    {
        const auto runs = QCoro::waitFor(m_rig.journal->runs());
        return runs.ok() && !runs->isEmpty();
    }
    bool buryIfDead()
    {
        if (!m_rig.world->isDead())
            return false;
        m_rig.reopen();
        m_rig.world->revive();
        listen();
        return true;
    }
    bool backwards()
    {
        for (int attempt = 0; attempt < attempts; ++attempt) {
            RunnerPtr runner = open();
            if (runner && undoWithLossOf(runner) == RunProgress::Undone)
                return true;
            m_said = runner ? failureOf(*runner) : m_rig.error.sentence();
            runner.reset();
            if (!buryIfDead())
                return false;
        }
        return false;
    }
    /// From here on writes and effects are counted anew.
    void beginCounting(Death death)
    {
        m_death = death;
        m_hasDied = false;
        m_writesBefore = m_rig.journal->writes();
        m_effects = 0;
    }

    [[nodiscard]] qint64 writes() const { return m_rig.journal->writes() - m_writesBefore; }
    [[nodiscard]] qint64 effects() const { return m_effects; }
    [[nodiscard]] bool hasDied() const { return m_hasDied; }
    [[nodiscard]] FakeWorld &world() { return *m_rig.world; }
    [[nodiscard]] const QString &said() const { return m_said; }
    [[nodiscard]] bool isChainGood() { return QCoro::waitFor(m_rig.journal->verifyChain()).ok(); }

private:
    /// The run that there is, or a new one: a run whose first entry was not written is none.
    RunnerPtr open()
    {
        const auto runs = QCoro::waitFor(m_rig.journal->runs());
        const plan::Runner::Setting setting = m_rig.setting(m_drill.registry);
        const auto made = runs.ok() && !runs->isEmpty()
            ? QCoro::waitFor(Runner::resume(runs->first().id, setting))
            : QCoro::waitFor(Runner::begin(m_drill.plan, setting));
        if (!made.ok())
            m_rig.error = made.error();
        return made.ok() ? *made : nullptr;
    }
    RunProgress finish(const RunnerPtr &runner)
    {
        RunProgress progress = runOf(runner);
        while (progress == RunProgress::NeedsConfirmation) {
            if (m_drill.person && !m_rig.world->isDead())
                m_drill.person(*m_rig.world, runner->standsAt());
            const auto confirmed = QCoro::waitFor(
                runner->confirm(runner->standsAt(), QStringLiteral("done by hand")));
            if (!confirmed.ok())
                return RunProgress::Failed;
            progress = runOf(runner);
        }
        return progress;
    }
    void listen()
    {
        m_writesBefore = 0;
        m_rig.journal->refuses = [this](qint64 write, bool before) {
            const Death::At at = before ? Death::At::BeforeWrite : Death::At::AfterWrite;
            if (m_death.at == at && write - m_writesBefore == m_death.number && !m_hasDied)
                die();
            return m_rig.world->isDead();
        };
        m_rig.world->loseAnswerBy([this](const QString &) -> std::optional<values::Error> {
            ++m_effects;
            if (m_death.at == Death::At::AfterEffect && m_effects == m_death.number && !m_hasDied)
                die();
            if (m_rig.world->isDead())
                return FakeWorld::gone();
            return std::nullopt;
        });
    }
    void die()
    {
        m_hasDied = true;
        m_rig.world->die();
    }
    static QString failureOf(const Runner &runner)
    {
        const auto states = runner.states();
        for (const values::StepState &state : states) {
            if (state.error)
                return state.id + u' ' + state.error->sentence();
        }
        return QStringLiteral("undo failed");
    }

    const DrillCase &m_drill;
    Death m_death;
    RunRig m_rig;
    qint64 m_writesBefore = 0;
    qint64 m_effects = 0;
    bool m_hasDied = false;
    QString m_said;
};

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

/// What the world looks like, and what was done to it, without any trouble.
struct Reference {
    QStringList before, after, restored;
    QStringList effects, undoEffects;
    qint64 writes = 0, undoWrites = 0;
    qint64 effectCount = 0, undoEffectCount = 0;
};

class Drill
{
public:
    explicit Drill(const DrillCase &drill)
        : m_drill(drill)
    {
    }

    DrillReport run()
    {
        if (!makeReference())
            return m_report;
        for (const Death::At at : {Death::At::BeforeWrite, Death::At::AfterWrite}) {
            for (qint64 write = 1; write <= m_reference.writes; ++write)
                forwards({at, write});
            for (qint64 write = 1; write <= m_reference.undoWrites; ++write)
                backwards({at, write});
        }
        for (qint64 effect = 1; effect <= m_reference.effectCount; ++effect)
            forwards({Death::At::AfterEffect, effect});
        if (m_drill.isReversible)
            giveUpAtEachWrite();
        for (qint64 effect = 1; effect <= m_reference.undoEffectCount; ++effect)
            backwards({Death::At::AfterEffect, effect});
        return m_report;
    }

private:
    bool makeReference()
    {
        Life life(m_drill, {});
        m_reference.before = life.world().picture();
        if (!life.forwards())
            return blame({}, QStringLiteral("the run does not end: ") + life.said());
        m_reference.after = life.world().picture();
        m_reference.effects = sorted(life.world().effects());
        m_reference.writes = life.writes();
        m_reference.effectCount = life.effects();
        life.world().forgetEffects();
        life.beginCounting({});
        if (!life.backwards())
            return blame({}, QStringLiteral("the undo does not end"));
        m_reference.restored = life.world().picture();
        m_reference.undoEffects = sorted(life.world().effects());
        m_reference.undoWrites = life.writes();
        m_reference.undoEffectCount = life.effects();
        if (m_drill.isReversible && m_reference.restored != m_reference.before)
            return blame({}, QStringLiteral("the undo does not bring back what was"));
        return true;
    }
    void forwards(Death death)
    {
        Life life(m_drill, death);
        if (!life.forwards())
            blame(death, QStringLiteral("does not end: ") + life.said());
        judge(death, life, m_reference.after, m_reference.effects);
    }
    void backwards(Death death)
    {
        Life life(m_drill, {});
        if (!life.forwards())
            blame(death, QStringLiteral("does not end: ") + life.said());
        life.world().forgetEffects();
        life.beginCounting(death);
        if (!life.backwards())
            blame(death, QStringLiteral("undo does not end: ") + life.said());
        judge(death, life, m_reference.restored, m_reference.undoEffects);
    }
    void giveUpAtEachWrite()
    {
        // Before a write the world is as after the one before it.
        for (qint64 write = 2; write <= m_reference.writes; ++write)
            giveUp({Death::At::BeforeWrite, write});
    }
    /// Nobody resumes: the run that was cut off is taken back.
    void giveUp(Death death)
    {
        Life life(m_drill, death);
        life.once();
        if (!life.buryIfDead())
            blame(death, QStringLiteral("nothing died"));
        if (life.hasRun() && !life.backwards())
            blame(death, QStringLiteral("given up, does not go back: ") + life.said());
        ++m_report.crashes;
        if (life.world().picture() != m_reference.before)
            blame(death,
                QStringLiteral("given up, another world: ") + life.world().picture().join(u'\n'));
    }
    /// Those that may repeat are counted once.
    [[nodiscard]] QStringList counted(const QStringList &effects) const
    {
        QStringList counted;
        for (const QString &effect : sorted(effects)) {
            const bool again = m_drill.mayRepeat && m_drill.mayRepeat(effect);
            if (!again || !counted.contains(effect))
                counted.append(effect);
        }
        return counted;
    }
    void judge(Death death, Life &life, const QStringList &picture, const QStringList &effects)
    {
        ++m_report.crashes;
        if (!life.hasDied())
            blame(death, QStringLiteral("nothing died"));
        if (life.world().picture() != picture)
            blame(death, QStringLiteral("another world: ") + life.world().picture().join(u'\n'));
        if (counted(life.world().effects()) != counted(effects))
            blame(death, QStringLiteral("other effects: ") + life.world().effects().join(u','));
        if (!life.isChainGood())
            blame(death, QStringLiteral("the journal's chain is broken"));
    }
    bool blame(Death death, const QString &fault)
    {
        m_report.faults.append(death.words() + QStringLiteral(": ") + fault);
        return false;
    }

    const DrillCase &m_drill;
    Reference m_reference;
    DrillReport m_report;
};

} // namespace

DrillReport crashDrill(const DrillCase &drill)
{
    return Drill(drill).run();
}

} // namespace tests
