// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/wizards/sampleproposal.h"
#include "ui/wizards/applyconfirm.h"
#include "ui/wizards/applypage.h"
#include "ui/wizards/devicepage.h"
#include "ui/wizards/passthroughwizard.h"
#include "ui/wizards/planrail.h"
#include "ui/wizards/runview.h"
#include "ui/wizards/vmsetuppage.h"

#include <QSignalSpy>
#include <QTest>

namespace tests
{

using Propose = values::PassthroughProposal (*)(const values::PassthroughChoices &);

/// The wizard with somebody who answers: each choice with a proposal, in a later turn of the event
/// loop, as a thread of its own would.
class Deck final : public QObject
{
    Q_OBJECT
public:
    explicit Deck(Propose propose = &sampleProposal)
        : m_propose(propose)
    {
        connect(&wizard, &ui::PassthroughWizard::choicesChanged, this,
            [this](const values::PassthroughChoices &choices) {
                ++asked;
                QMetaObject::invokeMethod(
                    this,
                    [this, choices] {
                        if (answers)
                            wizard.setProposal(m_propose(choices), choices);
                    },
                    Qt::QueuedConnection);
            });
        wizard.resize(1280, 800);
    }

    /// Shown and answered.
    void startWithP100()
    {
        wizard.startWithDevice(setupHost(), QStringLiteral("0000:82:00.0"));
        wizard.show();
        QVERIFY(QTest::qWaitForWindowActive(&wizard));
        settle();
    }
    void settle() { QTRY_VERIFY(!isBusy()); }
    [[nodiscard]] bool isBusy() const { return wizard.rail()->isBusy(); }

    ui::PassthroughWizard wizard;
    int asked = 0;
    bool answers = true;

private:
    Propose m_propose;
};

} // namespace tests
