// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/watch/watchrequest.h"

#include <QCoreApplication>

#include <algorithm>

using namespace std::chrono_literals;

namespace app
{

namespace
{

using values::Error;
using values::Result;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(app::WatchCommand)
};

Error usage(const QString &what, const QString &why)
{
    return {Error::Kind::Usage, what, why, Tr::tr("Try gpudeckctl watch --help.")};
}

QString option(const char *name)
{
    return QString::fromLatin1(name);
}

Result<PasswordSource> sshPassword(const QCommandLineParser &parser)
{
    const bool isFile = parser.isSet(option("ssh-password-file"));
    const bool isVariable = parser.isSet(option("ssh-password-env"));
    if (isFile && isVariable)
        return usage(Tr::tr("Two sources for the password"),
            Tr::tr("--ssh-password-file and --ssh-password-env exclude each other"));
    if (isFile)
        return PasswordSource{
            PasswordSource::Kind::File, parser.value(option("ssh-password-file"))};
    if (isVariable)
        return PasswordSource{
            PasswordSource::Kind::Environment, parser.value(option("ssh-password-env"))};
    return PasswordSource{};
}

Result<QHash<QString, QString>> addresses(const QCommandLineParser &parser)
{
    QHash<QString, QString> known;
    const QStringList pairs = parser.values(option("resolve"));
    for (const QString &pair : pairs) {
        const qsizetype equals = pair.indexOf(QLatin1Char('='));
        if (equals <= 0 || equals + 1 == pair.size())
            return usage(Tr::tr("--resolve %1 is not understood").arg(pair),
                Tr::tr("it takes NAME=ADDRESS[:PORT]"));
        known.insert(pair.left(equals), pair.mid(equals + 1));
    }
    return known;
}

Result<SshAccess> sshAccess(const QCommandLineParser &parser)
{
    const Result<PasswordSource> password = sshPassword(parser);
    if (!password)
        return password.error();
    const auto named = addresses(parser);
    if (!named)
        return named.error();
    return SshAccess{parser.value(option("ssh-user")), *password, parser.value(option("ssh-key")),
        parser.isSet(option("ssh-agent")), parser.values(option("host-key")),
        parser.values(option("known-hosts")), *named};
}

Result<WatchRequest::Source> source(const QCommandLineParser &parser)
{
    const QString given = parser.value(option("source"));
    if (parser.isSet(option("prometheus")) || given == QLatin1String("prometheus"))
        return WatchRequest::Source::Prometheus;
    if (given == QLatin1String("ssh"))
        return WatchRequest::Source::Ssh;
    if (given == QLatin1String("vcenter"))
        return WatchRequest::Source::Vcenter;
    return usage(Tr::tr("--source %1 is not known").arg(given),
        Tr::tr("it takes ssh, vcenter or prometheus"));
}

/// What does not go together.
std::optional<Error> contradiction(const WatchRequest &request)
{
    using Source = WatchRequest::Source;
    const bool needsServer = request.source == Source::Vcenter || request.startSsh
        || std::any_of(request.targets.begin(), request.targets.end(),
            [](const WatchedName &target) { return target.kind != WatchedName::Kind::Ssh; });
    if (request.source == Source::Prometheus)
        return request.prometheus.isValid() && !request.prometheus.host().isEmpty()
            ? std::nullopt
            : std::optional(usage(Tr::tr("There is nothing to ask"),
                Tr::tr("--source prometheus needs --prometheus URL")));
    if (needsServer && !request.server)
        return usage(Tr::tr("There is nobody to ask for the hosts"),
            Tr::tr("hosts, VMs, --start-ssh and --source vcenter need --server"));
    if (!request.server && request.targets.isEmpty())
        return usage(Tr::tr("There is nothing to watch"),
            Tr::tr("--server, --target ssh://USER@HOST or --prometheus has to say what"));
    return {};
}

} // namespace

Result<std::chrono::milliseconds> readInterval(const QString &text)
{
    const auto digits
        = std::find_if_not(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
    const int count = text.left(digits - text.begin()).toInt();
    const QString unit = text.mid(digits - text.begin());
    std::chrono::milliseconds interval{0};
    if (unit.isEmpty() || unit == QLatin1String("s"))
        interval = std::chrono::seconds(count);
    else if (unit == QLatin1String("ms"))
        interval = std::chrono::milliseconds(count);
    else if (unit == QLatin1String("m"))
        interval = std::chrono::minutes(count);
    if (interval < 100ms || interval > 24h)
        return usage(Tr::tr("--interval %1 cannot be used").arg(text),
            Tr::tr("it takes a time from 100ms to 1440m, such as 1s"));
    return interval;
}

Result<WatchedName> readWatched(const QString &text)
{
    WatchedName watched;
    if (text.startsWith(QLatin1String("ssh://"))) {
        const QUrl url(text, QUrl::StrictMode);
        if (!url.isValid() || url.host().isEmpty() || !url.password().isEmpty()
            || url.path().size() > 1)
            return usage(
                Tr::tr("--target %1 is not understood").arg(url.toString(QUrl::RemovePassword)),
                Tr::tr("it takes ssh://USER@HOST[:PORT], without a password"));
        watched.kind = WatchedName::Kind::Ssh;
        watched.ssh.host = url.host();
        watched.ssh.port = url.port(22);
        watched.ssh.user = url.userName();
        watched.name = url.host();
        return watched;
    }
    const QString kind = text.section(QLatin1Char(':'), 0, 0);
    if (kind == QLatin1String("host") || kind == QLatin1String("vm")) {
        watched.kind
            = kind == QLatin1String("vm") ? WatchedName::Kind::Vm : WatchedName::Kind::Host;
        watched.name = text.section(QLatin1Char(':'), 1);
        return watched;
    }
    if (text.isEmpty())
        return usage(Tr::tr("--target is empty"), Tr::tr("it names a host, a VM or ssh://HOST"));
    watched.name = text;
    return watched;
}

namespace
{

std::optional<Error> takeTargets(const QCommandLineParser &parser, WatchRequest &request)
{
    const QStringList targets
        = parser.values(option("target")) + parser.positionalArguments().mid(1);
    for (const QString &text : targets) {
        const Result<WatchedName> watched = readWatched(text);
        if (!watched)
            return watched.error();
        request.targets.append(*watched);
    }
    return {};
}

std::optional<Error> takeTimes(const QCommandLineParser &parser, WatchRequest &request)
{
    const auto interval = readInterval(parser.value(option("interval")));
    if (!interval)
        return interval.error();
    const auto timeout = readInterval(parser.value(option("timeout")));
    if (!timeout)
        return timeout.error();
    request.interval = *interval;
    request.timeout = *timeout;
    return {};
}

std::optional<Error> takeRest(const QCommandLineParser &parser, WatchRequest &request)
{
    const auto access = sshAccess(parser);
    if (!access)
        return access.error();
    const auto asked = source(parser);
    if (!asked)
        return asked.error();
    const QString format = parser.value(option("format"));
    if (format != QLatin1String("jsonl") && format != QLatin1String("table"))
        return usage(
            Tr::tr("--format %1 is not known").arg(format), Tr::tr("it takes table or jsonl"));
    request.format = format == QLatin1String("jsonl") ? WatchRequest::Format::JsonLines
                                                      : WatchRequest::Format::Table;
    request.ssh = *access;
    request.source = *asked;
    request.prometheus = QUrl(parser.value(option("prometheus")));
    request.once = parser.isSet(option("once"));
    request.startSsh = parser.isSet(option("start-ssh"));
    return {};
}

} // namespace

void addWatchOptions(QCommandLineParser &parser)
{
    addServerOptions(parser);
    parser.addOptions({{option("target"),
                           Tr::tr("host:NAME, vm:NAME, host or vm (all), NAME, or "
                                  "ssh://USER@HOST[:PORT]; several times. All hosts without it."),
                           Tr::tr("TARGET")},
        {option("source"), Tr::tr("ssh (default), vcenter or prometheus."), Tr::tr("SOURCE"),
            option("ssh")},
        {option("prometheus"), Tr::tr("Prometheus to ask."), Tr::tr("URL")},
        {option("interval"), Tr::tr("Time between samples: 1s (default), 500ms, 1m."),
            Tr::tr("TIME"), option("1s")},
        {option("once"), Tr::tr("One sample of each GPU, then end.")},
        {option("timeout"), Tr::tr("How long --once waits: 30s (default)."), Tr::tr("TIME"),
            option("30s")},
        {option("format"), Tr::tr("table (default) or jsonl."), Tr::tr("FORMAT"), option("table")},
        {option("start-ssh"),
            Tr::tr("Start SSH on hosts where it is off, and stop it again at the end.")},
        {option("ssh-user"), Tr::tr("User on the machines: root (default)."), Tr::tr("USER"),
            option("root")},
        {option("ssh-password-file"), Tr::tr("File whose first line is the password for SSH."),
            Tr::tr("FILE")},
        {option("ssh-password-env"), Tr::tr("Environment variable with the password for SSH."),
            Tr::tr("VARIABLE")},
        {option("ssh-key"), Tr::tr("Private key for SSH; its passphrase is the password."),
            Tr::tr("FILE")},
        {option("ssh-agent"), Tr::tr("Log in with the keys of the SSH agent.")},
        {option("host-key"), Tr::tr("Fingerprint of a host key to accept; several times."),
            Tr::tr("SHA256:…")},
        {option("known-hosts"), Tr::tr("File of known hosts in place of OpenSSH's."),
            Tr::tr("FILE")},
        {option("resolve"), Tr::tr("Address of a host or VM for SSH; several times."),
            Tr::tr("NAME=ADDRESS[:PORT]")}});
}

Result<WatchRequest> watchRequest(const QCommandLineParser &parser)
{
    WatchRequest request;
    if (parser.isSet(option("server"))) {
        const auto server = serverOptions(parser);
        if (!server)
            return server.error();
        request.server = *server;
    }
    for (const auto &take : {takeTargets, takeTimes, takeRest}) {
        const std::optional<Error> error = take(parser, request);
        if (error)
            return *error;
    }
    const auto wrong = contradiction(request);
    return wrong ? Result<WatchRequest>(*wrong) : Result<WatchRequest>(request);
}

} // namespace app
