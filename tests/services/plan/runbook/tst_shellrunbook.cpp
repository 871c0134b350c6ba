// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/plan/runbook/runbookcase.h"
#include "tests/services/plan/runbook/shellrun.h"
#include "tests/support/testmain.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryFile>
#include <QTest>

using tests::ShellRun;

namespace
{

const QString vm = QStringLiteral("llm-train-01");
const QString vmRef = QStringLiteral("VirtualMachine:vm-31");

QString about(const QString &uuid)
{
    return QString(u"Name:         VMware vCenter Server\nUUID:         " + uuid + u'\n');
}

QString host(const char *enabled, const char *active)
{
    return QStringLiteral(
        "[{\"name\":\"config.pciPassthruInfo\",\"val\":{\"_value\":["
        "{\"id\": \"0000:81:00.0\",\"passthruEnabled\":true,"
        "\"passthruActive\":true},"
        "{\"id\": \"0000:82:00.0\",\n \"passthruEnabled\": %1,\"passthruActive\": %2}"
        "]}}]\n")
        .arg(QString::fromLatin1(enabled), QString::fromLatin1(active));
}

/// The words of older govc, and with the device of another address before.
QString devices(bool hasDevice)
{
    return QStringLiteral("[{\"Name\":\"config.hardware.device\",\"Val\":{\"VirtualDevice\":["
                          "{\"Key\":4000,\"Backing\":{\"DeviceName\":\"VM Network\"}},"
                          "{\"Key\":13000,\"Backing\":{\"Id\":\"0000:83:00.0\"}}%1]}}]\n")
        .arg(hasDevice ? QStringLiteral(",{\"Key\":13001,\"DeviceInfo\":{\"Label\":\"PCI device "
                                        "1\"},\"Backing\":{\"Id\":\"0000:82:00.0\"}}")
                       : QString());
}

/// A server on which nothing is done yet, and whose answers follow what the runbook does.
void playWholeRun(ShellRun &run)
{
    run.answer(QStringLiteral("about"), about(tests::caseServer));
    const QString passthru
        = QStringLiteral("object.collect -json HostSystem:host-12 config.pciPassthruInfo");
    run.answer(passthru, host("false", "false"));
    run.answer(passthru, host("true", "true"));
    run.answer(QStringLiteral("find -i -type m / -name llm-train-01"), QString(vmRef + u'\n'));
    const QString hardware = QString(u"object.collect -json " + vmRef + u" config.hardware.device");
    run.answer(hardware, devices(false));
    run.answer(hardware, devices(true));
    const QString power = QString(u"object.collect -s " + vmRef + u" runtime.powerState");
    run.answer(power, QStringLiteral("poweredOff\n"));
    run.answer(power, QStringLiteral("poweredOff\n"));
    run.answer(power, QStringLiteral("poweredOn\n"));
}

/// The calls that change something, as one line each.
QStringList changes(const ShellRun &run)
{
    QStringList lines;
    for (const QStringList &words : run.calls()) {
        const QString first = words.value(0);
        if (first != u"about" && first != u"find" && first != u"object.collect"
            && first != u"vm.info")
            lines.append(words.join(u' '));
    }
    return lines;
}

} // namespace

class TstShellRunbook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAShellScript_data();
    void isAShellScript();
    void wholeRun();
    void secondRunChangesNothing();
    void checkChangesNothing();
    void undo();
    void anotherServer();
    void notConfirmed();
    void failedStep();
    void hostileNames_data();
    void hostileNames();
};

void TstShellRunbook::isAShellScript_data()
{
    hostileNames_data();
}

void TstShellRunbook::isAShellScript()
{
    QFETCH(QString, name);
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write(runbookShell(tests::runbookCase(name)).toUtf8());
    file.close();
    QCOMPARE(
        QProcess::execute(QStringLiteral("/bin/sh"), {QStringLiteral("-n"), file.fileName()}), 0);
    const QString judge = QStandardPaths::findExecutable(QStringLiteral("shellcheck"));
    if (judge.isEmpty())
        return; // a linter's second opinion; sh itself has judged
    QProcess check;
    check.start(judge,
        {QStringLiteral("-s"), QStringLiteral("sh"), QStringLiteral("-e"), QStringLiteral("SC2016"),
            file.fileName()});
    QVERIFY(check.waitForFinished(60'000));
    QVERIFY2(check.exitCode() == 0, check.readAllStandardOutput().constData());
}

void TstShellRunbook::wholeRun()
{
    ShellRun run;
    playWholeRun(run);
    const auto ended = run.run(runbookShell(tests::runbookCase(vm)), {}, "yes\nyes\n");
    QVERIFY2(ended.status == 0, qPrintable(QString(ended.out + ended.err)));
    const QStringList wanted{QStringLiteral("host.esxcli -host HostSystem:host-12 hardware pci "
                                            "pcipassthru set -d 0000:82:00.0 -e true -a"),
        QString(u"vm.change -vm " + vmRef + u" -e pciPassthru.use64bitMMIO=TRUE"),
        QString(u"device.pci.add -vm " + vmRef + u" -- 0000:82:00.0"),
        QString(u"vm.power -on=true -- " + vmRef)};
    QCOMPARE(changes(run), wanted);
}

void TstShellRunbook::secondRunChangesNothing()
{
    ShellRun run;
    run.answer(QStringLiteral("about"), about(tests::caseServer));
    run.answer(QStringLiteral("object.collect -json HostSystem:host-12"), host("true", "true"));
    run.answer(QStringLiteral("find"), QString(vmRef + u'\n'));
    run.answer(QString(u"object.collect -json " + vmRef), devices(true));
    run.answer(QString(u"vm.info -e=true -- " + vmRef),
        QStringLiteral("Name: x\n  ExtraConfig:\n    a.b:  c d\n"
                       "    pciPassthru.use64bitMMIO:  TRUE\n    z:\n"));
    run.answer(QString(u"object.collect -s " + vmRef), QStringLiteral("poweredOn\n"));
    const auto ended
        = run.run(runbookShell(tests::runbookCase(vm)), {QStringLiteral("--yes")}, "yes\n");
    QVERIFY2(ended.status == 0, qPrintable(QString(ended.out + ended.err)));
    QCOMPARE(changes(run), QStringList());
    QCOMPARE(ended.out.count(u"done already"), 4);
}

void TstShellRunbook::checkChangesNothing()
{
    ShellRun run;
    playWholeRun(run);
    const auto ended = run.run(runbookShell(tests::runbookCase(vm)), {QStringLiteral("--check")});
    QVERIFY2(ended.status == 0, qPrintable(QString(ended.out + ended.err)));
    QCOMPARE(changes(run), QStringList());
    QVERIFY(ended.out.contains(u"needed"));
}

void TstShellRunbook::undo()
{
    ShellRun back;
    back.answer(QStringLiteral("about"), about(tests::caseServer));
    back.answer(QStringLiteral("find"), QString(vmRef + u'\n'));
    back.answer(QString(u"object.collect -json " + vmRef), devices(true));
    const QString script = runbookShell(tests::runbookCase(vm));
    const auto nothing = back.run(script, {QStringLiteral("--undo")}, "yes\n");
    QCOMPARE(nothing.status, 0);
    QCOMPARE(changes(back), QStringList()); // it has done nothing yet
    back.write(QStringLiteral("runbook.sh.marks"), "2\n4\n5\n");
    const auto ended = back.run(script, {QStringLiteral("--undo")}, "yes\n");
    QVERIFY2(ended.status == 0, qPrintable(QString(ended.out + ended.err)));
    const QStringList wanted{QString(u"vm.power -off=true -- " + vmRef),
        QString(u"device.pci.remove -vm " + vmRef + u" pcipassthrough-13001"),
        QStringLiteral("host.esxcli -host HostSystem:host-12 hardware pci pcipassthru set -d "
                       "0000:82:00.0 -e false -a")};
    QCOMPARE(changes(back), wanted);
    const auto again = back.run(script, {QStringLiteral("--undo")}, "yes\n");
    QCOMPARE(again.status, 0);
    QCOMPARE(changes(back), QStringList());
}

void TstShellRunbook::anotherServer()
{
    ShellRun run;
    run.answer(QStringLiteral("about"), about(QStringLiteral("another")));
    const auto ended
        = run.run(runbookShell(tests::runbookCase(vm)), {QStringLiteral("--yes")}, "yes\n");
    QCOMPARE(ended.status, 7);
    QVERIFY(ended.err.contains(u"another"));
    QCOMPARE(run.calls().size(), 1);
    ShellRun silent;
    silent.answer(QStringLiteral("about"), QStringLiteral("no such host\n"), 1);
    QCOMPARE(silent.run(runbookShell(tests::runbookCase(vm)), {QStringLiteral("--yes")}).status, 7);
}

void TstShellRunbook::notConfirmed()
{
    ShellRun run;
    playWholeRun(run);
    const QString script = runbookShell(tests::runbookCase(vm));
    QCOMPARE(run.run(script, {}, "no\n").status, 9);
    QCOMPARE(run.run(script, {}, "").status, 9);
    QCOMPARE(run.run(script, {QStringLiteral("--yes")}, "").status, 9);
    QCOMPARE(run.run(script, {QStringLiteral("--force")}, "").status, 2);
    QCOMPARE(changes(run), QStringList());
}

void TstShellRunbook::failedStep()
{
    ShellRun run;
    run.answer(QStringLiteral("device.pci.add"), QStringLiteral("not found\n"), 1);
    playWholeRun(run);
    const auto ended = run.run(runbookShell(tests::runbookCase(vm)), {}, "yes\nyes\n");
    QCOMPARE(ended.status, 6);
    QVERIFY2(ended.err.contains(u"Configure llm-train-01"), qPrintable(ended.err));
    QVERIFY(changes(run).last().startsWith(u"device.pci.add"));
}

void TstShellRunbook::hostileNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << vm;
    QTest::newRow("substitution") << QStringLiteral("$(touch owned) `touch owned`");
    QTest::newRow("quotes") << QStringLiteral("'; touch owned; ' \"; touch owned; \"");
    QTest::newRow("newline") << QStringLiteral("a\ntouch owned\n");
    QTest::newRow("carriage return") << QStringLiteral("a\r\ntouch owned #");
    QTest::newRow("comment") << QStringLiteral("a\u2028touch owned");
    QTest::newRow("dash") << QStringLiteral("-rf");
    QTest::newRow("glob") << QStringLiteral("* [a-z] ? \\ %1 %2");
    QTest::newRow("reference") << QStringLiteral("HostSystem:host-1");
}

void TstShellRunbook::hostileNames()
{
    QFETCH(QString, name);
    ShellRun run;
    run.answer(QStringLiteral("about"), about(tests::caseServer));
    run.answer(QStringLiteral("object.collect -json HostSystem:host-12"), host("true", "true"));
    run.answer(QStringLiteral("find"), QString(vmRef + u'\n'));
    run.answer(QString(u"object.collect -json " + vmRef), devices(true));
    run.answer(QString(u"object.collect -s " + vmRef), QStringLiteral("poweredOn\n"));
    const auto ended
        = run.run(runbookShell(tests::runbookCase(name)), {QStringLiteral("--yes")}, "yes\n");
    QVERIFY2(ended.status == 0, qPrintable(QString(ended.out + ended.err)));
    const QStringList own{QStringLiteral("answers"), QStringLiteral("record"),
        QStringLiteral("runbook.sh"), QStringLiteral("runbook.sh.marks")};
    QCOMPARE(run.files(), own);
    QStringList patterns;
    for (const QStringList &words : run.calls()) {
        if (words.value(0) == u"find")
            patterns.append(words.value(words.indexOf(QStringLiteral("-name")) + 1));
    }
    QString escaped = name;
    escaped.replace(u'\r', u'?');
    for (const QChar c : QStringLiteral("\\[]*?"))
        escaped.replace(c, QString(u'\\' + QString(c)));
    QVERIFY(!patterns.isEmpty());
    while (escaped.endsWith(u'\n'))
        escaped.chop(1); // as every command substitution does
    QCOMPARE(patterns.first(), escaped);
}

GPUDECK_TEST(TstShellRunbook);
#include "tst_shellrunbook.moc"
