// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/ssh/sshfixture.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tests;

/// Commands on a real sshd.
class TstSshCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        SKIP_WITHOUT_ROOT();
        QVERIFY2(m_fixture.start(), qPrintable(m_fixture.server.problem()));
        m_session = m_fixture.session();
    }
    void cleanupTestCase() { m_session.reset(); }
    void init() { SKIP_WITHOUT_ROOT(); }

    void runsACommand();

private:
    SshFixture m_fixture;
    std::shared_ptr<ssh::Session> m_session;
};

void TstSshCommands::runsACommand()
{
    const auto output = QCoro::waitFor(m_session->run(ssh::Command(u"id"_s, {u"-un"_s}), {}));
    QVERIFY2(output.ok(), said(output).constData());
    QCOMPARE(output->out, m_fixture.server.user().toUtf8() + '\n');
    QCOMPARE(output->exitStatus, 0);
    QVERIFY(output->succeeded());
}

GPUDECK_TEST(TstSshCommands);
#include "tst_sshcommands.moc"
