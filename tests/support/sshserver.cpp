// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sshserver.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QTcpServer>
#include <QtDebug>

#include <csignal>

#include <sys/prctl.h>
#include <unistd.h>

namespace tests
{

namespace
{

constexpr int ToolMs = 20'000;
constexpr int StartMs = 20'000;

/// The user exists in this namespace alone.
constexpr int UserId = 59'999;
const QString userName = QStringLiteral("deckhand");

quint16 freePort()
{
    QTcpServer probe;
    return probe.listen(QHostAddress::LocalHost) ? probe.serverPort() : 0;
}

/// The children of a process, and theirs.
QList<qint64> descendants(qint64 process)
{
    QFile file(QStringLiteral("/proc/%1/task/%1/children").arg(process));
    QList<qint64> found;
    if (!file.open(QFile::ReadOnly))
        return found;
    for (const QByteArray &child : file.readAll().simplified().split(' ')) {
        if (child.toLongLong() > 0)
            found << child.toLongLong() << descendants(child.toLongLong());
    }
    return found;
}

} // namespace

QByteArray output(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments, QIODevice::ReadOnly);
    process.waitForFinished(ToolMs);
    if (process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return process.readAllStandardOutput();
    qWarning() << program << arguments << process.errorString() << process.readAllStandardError();
    return {};
}

SshServer::SshServer()
    : m_folder(QDir::tempPath() + QStringLiteral("/gpudeck-sshd"))
    , m_port(freePort())
{
    QFile::setPermissions(m_folder.path(),
        QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadOther
            | QFile::ExeOther);
}

SshServer::~SshServer()
{
    stop();
}

QString SshServer::whyNot()
{
    return ::geteuid() == 0
        ? QString()
        : QStringLiteral("not run: a real sshd with a user of its own needs root");
}

bool SshServer::start(const Options &options)
{
    if (m_hostKeys.isEmpty())
        makeUser();
    m_hostKeys = options.hostKeys;
    for (const QString &type : m_hostKeys)
        makeHostKey(type);
    writeConfig(options);
    return launch();
}

void SshServer::makeUser()
{
    const QByteArray hash = output(
        QStringLiteral("openssl"), {QStringLiteral("passwd"), QStringLiteral("-6"), password()})
                                .trimmed();
    const QByteArray name = userName.toUtf8();
    const QByteArray id = QByteArray::number(UserId);
    write(QStringLiteral("passwd"),
        "root:x:0:0:root:/root:/bin/sh\nsshd:x:105:65534::/run/sshd:/usr/sbin/nologin\n" + name
            + ":x:" + id + ':' + id + "::" + home().toUtf8() + ":/bin/sh\n");
    write(QStringLiteral("shadow"),
        "root:*:19000::::::\nsshd:*:19000::::::\n" + name + ':' + hash + ":19000::::::\n");
    write(QStringLiteral("group"), "root:x:0:\nnogroup:x:65534:\n" + name + ":x:" + id + ":\n");
    QDir().mkpath(m_folder.filePath(QStringLiteral("pam.d")));
    write(QStringLiteral("pam.d/sshd"),
        "auth required pam_unix.so nodelay\naccount required pam_unix.so\n"
        "session required pam_permit.so\n");
    write(QStringLiteral("authorized_keys"), {});
    QDir().mkpath(home());
    ::chown(QFile::encodeName(home()).constData(), UserId, UserId);
    // One descriptor of the listener would be enough to keep a killed server's port.
    write(QStringLiteral("start.sh"),
        "set -e\ncd \"$1\"\nfor f in passwd shadow group pam.d; do mount --bind $f /etc/$f; done\n"
        "mount -t tmpfs none /run\nmkdir -p /run/sshd\n"
        "exec /usr/sbin/sshd -D -e -f \"$1/sshd_config\"\n");
}

void SshServer::makeHostKey(const QString &type)
{
    const QString path = file(QStringLiteral("host_") + type);
    if (QFile::exists(path))
        return;
    (void)output(QStringLiteral("ssh-keygen"),
        {QStringLiteral("-q"), QStringLiteral("-t"), type, QStringLiteral("-N"), QString(),
            QStringLiteral("-f"), path});
}

void SshServer::writeConfig(const Options &options)
{
    const auto yes = [](bool on) {
        return on ? QStringLiteral(" yes") : QStringLiteral(" no");
    };
    QStringList lines{
        QStringLiteral("Port %1").arg(m_port),
        QStringLiteral("ListenAddress 127.0.0.1"),
        QStringLiteral("PidFile none"),
        QStringLiteral("UsePAM yes"),
        QStringLiteral("LogLevel VERBOSE"),
        QStringLiteral("StrictModes no"),
        QStringLiteral("UseDNS no"),
        QStringLiteral("PrintMotd no"),
        QStringLiteral("MaxStartups 200"),
        QStringLiteral("PasswordAuthentication") + yes(options.password),
        QStringLiteral("KbdInteractiveAuthentication") + yes(options.interactive),
        QStringLiteral("AuthorizedKeysFile ") + file(QStringLiteral("authorized_keys")),
    };
    for (const QString &type : options.hostKeys)
        lines << QStringLiteral("HostKey ") + file(QStringLiteral("host_") + type);
    // sshd takes the first value of a keyword.
    write(QStringLiteral("sshd_config"),
        (options.more + lines).join(QLatin1Char('\n')).toUtf8() + '\n');
}

void SshServer::write(const QString &name, const QByteArray &text)
{
    QFile target(file(name));
    if (!target.open(QFile::WriteOnly) || target.write(text) != text.size())
        qWarning() << "cannot write" << target.fileName();
}

bool SshServer::launch()
{
    // A test that crashes takes it along.
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    m_process.start(QStringLiteral("unshare"),
        {QStringLiteral("--mount"), QStringLiteral("--pid"), QStringLiteral("--fork"),
            QStringLiteral("--kill-child"), QStringLiteral("--mount-proc"), QStringLiteral("sh"),
            file(QStringLiteral("start.sh")), m_folder.path()});
    const QDeadlineTimer deadline(StartMs);
    while (!deadline.hasExpired() && m_process.state() != QProcess::NotRunning) {
        m_process.waitForReadyRead(100);
        if (log().contains("Server listening on"))
            return true;
    }
    m_problem = QStringLiteral("sshd did not start: ") + QString::fromUtf8(log());
    return false;
}

void SshServer::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill(); // and with it, the first process of the namespace and all in it
    m_process.waitForFinished(ToolMs);
    m_log.clear();
}

QByteArray SshServer::log()
{
    return m_log += m_process.readAllStandardError();
}

QString SshServer::user() const
{
    return userName;
}

QString SshServer::password() const
{
    return QStringLiteral("corr ect'\"$horse");
}

QByteArray SshServer::knownHostsLine(const QString &type) const
{
    QFile key(file(QStringLiteral("host_%1.pub").arg(type)));
    if (!key.open(QFile::ReadOnly))
        return {};
    const QByteArrayList words = key.readAll().simplified().split(' ');
    return "[127.0.0.1]:" + QByteArray::number(m_port) + ' ' + words[0] + ' ' + words[1] + '\n';
}

QString SshServer::fingerprint(const QString &type) const
{
    const QByteArray told = output(QStringLiteral("ssh-keygen"),
        {QStringLiteral("-l"), QStringLiteral("-f"),
            file(QStringLiteral("host_%1.pub").arg(type))});
    return QString::fromUtf8(told.split(' ').value(1));
}

void SshServer::renewHostKeys()
{
    for (const QString &type : m_hostKeys) {
        QFile::remove(file(QStringLiteral("host_") + type));
        QFile::remove(file(QStringLiteral("host_%1.pub").arg(type)));
    }
}

QString SshServer::makeKey(const QString &name, const QString &type, const QString &passphrase)
{
    const QString path = file(name);
    (void)output(QStringLiteral("ssh-keygen"),
        {QStringLiteral("-q"), QStringLiteral("-t"), type, QStringLiteral("-N"), passphrase,
            QStringLiteral("-f"), path});
    return path;
}

void SshServer::allowKey(const QString &privateKey)
{
    QFile key(privateKey + QStringLiteral(".pub"));
    QFile allowed(file(QStringLiteral("authorized_keys")));
    if (key.open(QFile::ReadOnly) && allowed.open(QFile::Append))
        allowed.write(key.readAll());
}

void SshServer::killSessions()
{
    signalSessions(SIGKILL);
}

void SshServer::freezeSessions(bool frozen)
{
    signalSessions(frozen ? SIGSTOP : SIGCONT);
}

void SshServer::signalSessions(int signal)
{
    // unshare -> sshd -> one monitor per connection -> …; parents first, or they tell of the end.
    const QList<qint64> all = descendants(m_process.processId());
    for (qsizetype i = 1; i < all.size(); ++i)
        ::kill(static_cast<pid_t>(all[i]), signal);
}

} // namespace tests
