// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace
{

/// What every script may use. Each session has a home, a bus and a keyring of its own.
const QByteArray words = R"(
unlock() { printf 'the keyring password' | gnome-keyring-daemon --unlock --components=secrets >/dev/null; }
secrets() { dbus-send --session --print-reply --dest=org.freedesktop.secrets "$@"; }
daemon() { dbus-send --session --print-reply --dest=org.freedesktop.DBus / \
    org.freedesktop.DBus.GetConnectionUnixProcessID string:org.freedesktop.secrets \
    | sed -n 's/.*uint32 //p'; }
lock() { secrets /org/freedesktop/secrets org.freedesktop.Secret.Service.Lock \
    array:objpath:/org/freedesktop/secrets/collection/login >/dev/null; }
put() { printf %s "$1" | "$PROBE" --deadline "${WAIT:-10000}" write "${2:-vc.example.org:443}" root; }
get() { "$PROBE" "$@" read vc.example.org:443 root; }
)";

struct Ran {
    QList<QJsonObject> answers; ///< one per call of the probe
    QByteArray errors;
    int exitCode = -1;
};

QProcessEnvironment homeIn(const QString &folder)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "WAYLAND_DISPLAY",
             "GNOME_KEYRING_CONTROL", "XDG_CURRENT_DESKTOP"})
        environment.remove(QLatin1String(name));
    environment.insert(u"HOME"_s, folder);
    environment.insert(u"XDG_RUNTIME_DIR"_s, folder);
    environment.insert(u"XDG_DATA_HOME"_s, folder + u"/data"_s);
    environment.insert(u"QT_LOGGING_RULES"_s, u"*=true"_s);
    environment.insert(u"PROBE"_s, QCoreApplication::applicationDirPath() + u"/keyringprobe"_s);
    environment.insert(u"SILENT"_s, QCoreApplication::applicationDirPath() + u"/silentservice"_s);
    return environment;
}

Ran finished(QProcess &process)
{
    Ran ran;
    if (!process.waitForFinished(60'000)) {
        process.kill();
        process.waitForFinished();
    }
    const auto lines = process.readAllStandardOutput().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith('{'))
            ran.answers.append(QJsonDocument::fromJson(line).object());
    }
    ran.errors = process.readAllStandardError();
    ran.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    return ran;
}

/// A bus that starts nothing by itself: what is not running is not there.
QString bareBus(const QString &folder)
{
    const QString name = folder + u"/bus.conf"_s;
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write("<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>"
               "<policy context=\"default\"><allow send_destination=\"*\"/>"
               "<allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>");
    return name;
}

} // namespace

/// Runs against a real gnome-keyring on a session bus of its own.
class TstKeyring final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsWhatItIsGiven();
    void tellsOneAccountFromAnother();
    void saysLockedAndOverwritesNothing();
    void saysThatThereIsNoBus();
    void saysThatThereIsNoService();
    void saysThatThereIsNoKeyring();
    void givesUpOnASilentDaemon();
    void stopsWhileTheDaemonIsSilent();
    void worksAgainAfterSilence();
    void queuesNothingBehindAJobWithoutAnswer();
    void logsNoSecret();

private:
    Ran runIn(const QByteArray &script, const QStringList &busOptions = {});
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TstKeyring::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

Ran TstKeyring::runIn(const QByteArray &script, const QStringList &busOptions)
{
    QProcess process;
    process.setProcessEnvironment(homeIn(m_folder->path()));
    const QStringList shell{u"--"_s, u"sh"_s, u"-eu"_s, u"-c"_s, QString::fromUtf8(words + script)};
    process.setWorkingDirectory(m_folder->path());
    process.start(u"dbus-run-session"_s, busOptions + shell);
    return finished(process);
}

void TstKeyring::keepsWhatItIsGiven()
{
    const Ran ran = runIn("unlock; get; put 'pa ss\"wörd'; get; put second; get;"
                          "\"$PROBE\" remove vc.example.org:443 root; get;"
                          "\"$PROBE\" remove vc.example.org:443 root");
    QCOMPARE(ran.exitCode, 0);
    QCOMPARE(ran.answers.size(), 8);
    for (const QJsonObject &answer : ran.answers)
        QVERIFY2(answer[u"ok"].toBool(), qPrintable(answer[u"sentence"].toString()));
    QCOMPARE(ran.answers[0][u"found"], false);
    QCOMPARE(ran.answers[2][u"password"], u"pa ss\"wörd"_s);
    QCOMPARE(ran.answers[4][u"password"], u"second"_s);
    QCOMPARE(ran.answers[6][u"found"], false);
}

void TstKeyring::tellsOneAccountFromAnother()
{
    const Ran ran = runIn("unlock; put one vc.example.org:443; put two esx.example.org:443;"
                          "get; \"$PROBE\" read esx.example.org:443 root;"
                          "\"$PROBE\" read vc.example.org:443 other;"
                          "\"$PROBE\" read vc.example.org:8443 root");
    QCOMPARE(ran.answers.size(), 6);
    QCOMPARE(ran.answers[2][u"password"], u"one"_s);
    QCOMPARE(ran.answers[3][u"password"], u"two"_s);
    QCOMPARE(ran.answers[4][u"found"], false);
    QCOMPARE(ran.answers[5][u"found"], false);
}

void TstKeyring::saysLockedAndOverwritesNothing()
{
    const Ran ran = runIn("unlock; put first; lock; get; put second;"
                          "\"$PROBE\" remove vc.example.org:443 root");
    QCOMPARE(ran.answers.size(), 4);
    for (int i = 1; i <= 3; ++i) {
        QCOMPARE(ran.answers[i][u"ok"], false);
        QCOMPARE(ran.answers[i][u"kind"], u"storage"_s);
        QVERIFY(ran.answers[i][u"sentence"].toString().contains(u"the keyring is locked"_s));
    }
    QVERIFY(ran.answers[2][u"sentence"].toString().contains(u"was left as it is"_s));
    const Ran later = runIn("unlock; get");
    QCOMPARE(later.answers.size(), 1);
    QCOMPARE(later.answers[0][u"password"], u"first"_s);
}

void TstKeyring::saysThatThereIsNoBus()
{
    const Ran ran = runIn("export DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent; get; put x");
    QCOMPARE(ran.answers.size(), 2);
    for (const QJsonObject &answer : ran.answers) {
        QCOMPARE(answer[u"kind"], u"storage"_s);
        QVERIFY(answer[u"sentence"].toString().contains(u"no desktop session"_s));
    }
}

void TstKeyring::saysThatThereIsNoService()
{
    const QString bus = bareBus(m_folder->path());
    const Ran ran = runIn("get; put x", {u"--config-file="_s + bus});
    QCOMPARE(ran.answers.size(), 2);
    for (const QJsonObject &answer : ran.answers) {
        QCOMPARE(answer[u"kind"], u"storage"_s);
        QVERIFY(answer[u"sentence"].toString().contains(u"no keyring service"_s));
    }
}

void TstKeyring::saysThatThereIsNoKeyring()
{
    const Ran ran
        = runIn("gnome-keyring-daemon --start --components=secrets >/dev/null; get; put x");
    QCOMPARE(ran.answers.size(), 2);
    for (const QJsonObject &answer : ran.answers) {
        QCOMPARE(answer[u"kind"], u"storage"_s);
        QVERIFY(answer[u"sentence"].toString().contains(u"no keyring has been created"_s));
    }
}

void TstKeyring::givesUpOnASilentDaemon()
{
    const Ran ran
        = runIn("unlock; put x; kill -STOP $(daemon); get --deadline 700; kill -CONT $(daemon)");
    QCOMPARE(ran.answers.size(), 2);
    const QJsonObject answer = ran.answers[1];
    QCOMPARE(answer[u"kind"], u"storage"_s);
    QVERIFY(answer[u"sentence"].toString().contains(u"did not answer within"_s));
    QVERIFY(answer[u"ms"].toInt() >= 650); // Qt's coarse timers may fire 5 % early
    QVERIFY2(answer[u"ms"].toInt() < 5000, "the deadline bounds the whole call");
}

void TstKeyring::stopsWhileTheDaemonIsSilent()
{
    const Ran ran
        = runIn("unlock; put x; kill -STOP $(daemon); get --stop-after 100; kill -CONT $(daemon)");
    QCOMPARE(ran.answers.size(), 2);
    QCOMPARE(ran.answers[1][u"cancelled"], true);
    QVERIFY2(ran.answers[1][u"ms"].toInt() < 5000, "stopping does not wait for the deadline");
}

void TstKeyring::worksAgainAfterSilence()
{
    const Ran ran = runIn("unlock; put x; kill -STOP $(daemon); get --deadline 300;"
                          "kill -CONT $(daemon); get");
    QCOMPARE(ran.answers.size(), 3);
    QCOMPARE(ran.answers[1][u"ok"], false);
    QCOMPARE(ran.answers[2][u"password"], u"x"_s);
}

void TstKeyring::queuesNothingBehindAJobWithoutAnswer()
{
    const QString bus = bareBus(m_folder->path());
    const Ran ran = runIn("mkfifo ready; \"$SILENT\" > ready & read -r line < ready;"
                          "get --deadline 300 --times 2; WAIT=300; put x; kill $!",
        {u"--config-file="_s + bus});
    QCOMPARE(ran.answers.size(), 3);
    QVERIFY(ran.answers[0][u"sentence"].toString().contains(u"did not answer within"_s));
    QVERIFY(ran.answers[1][u"sentence"].toString().contains(u"an earlier request"_s));
    QVERIFY2(ran.answers[1][u"ms"].toInt() < 300, "the second call does not wait");
    QVERIFY(ran.answers[2][u"sentence"].toString().contains(u"was left as it is"_s));
}

void TstKeyring::logsNoSecret()
{
    const Ran ran = runIn("unlock; put open-sesame; lock; put open-sesame; kill -STOP $(daemon);"
                          "WAIT=300; put open-sesame; kill -CONT $(daemon)");
    QCOMPARE(ran.answers.size(), 3);
    QVERIFY(!ran.errors.contains("open-sesame"));
    for (const QJsonObject &answer : ran.answers)
        QVERIFY(!QJsonDocument(answer).toJson().contains("open-sesame"));
}

GPUDECK_TEST(TstKeyring);
#include "tst_keyring.moc"
