// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"

#include <QCoreApplication>
#include <QFile>

namespace app
{

namespace
{

using values::Error;
using Kind = Error::Kind;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(app::CommandLine)
};

const QString serverOption = QStringLiteral("server");
const QString userOption = QStringLiteral("user");
const QString passwordFileOption = QStringLiteral("password-file");
const QString passwordEnvOption = QStringLiteral("password-env");
const QString thumbprintOption = QStringLiteral("thumbprint");
const QString caOption = QStringLiteral("ca");

Error usage(const QString &what, const QString &why, const QString &fix = {})
{
    return {Kind::Usage, what, why, fix};
}

values::Result<PasswordSource> passwordSource(const QCommandLineParser &parser)
{
    const bool file = parser.isSet(passwordFileOption);
    const bool variable = parser.isSet(passwordEnvOption);
    if (file && variable)
        return usage(Tr::tr("Two sources for the password"),
            Tr::tr("--password-file and --password-env exclude each other"),
            Tr::tr("Leave one out."));
    if (file)
        return PasswordSource{PasswordSource::Kind::File, parser.value(passwordFileOption)};
    if (variable)
        return PasswordSource{PasswordSource::Kind::Environment, parser.value(passwordEnvOption)};
    return PasswordSource{};
}

values::Result<QString> passwordFromFile(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return values::Error(Kind::Storage,
            Tr::tr("The password file \"%1\" cannot be read").arg(name), file.errorString(),
            Tr::tr("Check the name and that you may read it."));
    constexpr qint64 longest = 4096;
    QByteArray line = file.readLine(longest);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    if (line.isEmpty())
        return usage(Tr::tr("The password file \"%1\" is empty").arg(name),
            Tr::tr("its first line must be the password"));
    return QString::fromUtf8(line);
}

} // namespace

void addServerOptions(QCommandLineParser &parser)
{
    parser.addOptions({{serverOption, Tr::tr("vCenter or ESXi host to connect to."),
                           Tr::tr("HOST[:PORT]")},
        {userOption, Tr::tr("User name, for example administrator@vsphere.local."), Tr::tr("USER")},
        {passwordFileOption, Tr::tr("File whose first line is the password."), Tr::tr("FILE")},
        {passwordEnvOption, Tr::tr("Environment variable that holds the password."),
            Tr::tr("VARIABLE")},
        {thumbprintOption, Tr::tr("SHA-256 thumbprint of the server's certificate to trust."),
            Tr::tr("SHA256")},
        {caOption, Tr::tr("File with CA certificates (PEM) to trust besides the system's."),
            Tr::tr("FILE")}});
}

values::Result<ServerOptions> serverOptions(const QCommandLineParser &parser)
{
    if (!parser.isSet(serverOption))
        return usage(Tr::tr("No server given"), Tr::tr("--server is missing"));
    const auto address = parseServerAddress(parser.value(serverOption));
    if (!address)
        return address.error();
    if (parser.value(userOption).isEmpty())
        return usage(Tr::tr("No user given"), Tr::tr("--user is missing"));
    const auto password = passwordSource(parser);
    if (!password)
        return password.error();
    ServerOptions options{
        *address, parser.value(userOption), *password, {}, parser.value(caOption)};
    if (parser.isSet(thumbprintOption) && parser.isSet(caOption))
        return usage(Tr::tr("Two ways to trust the server"),
            Tr::tr("--thumbprint and --ca exclude each other"), Tr::tr("Leave one out."));
    if (parser.isSet(thumbprintOption)) {
        const auto thumbprint = normalThumbprint(parser.value(thumbprintOption));
        if (!thumbprint)
            return thumbprint.error();
        options.thumbprint = *thumbprint;
    }
    return options;
}

values::Result<QString> normalThumbprint(const QString &text)
{
    QString digits = text.trimmed().toUpper();
    if (digits.startsWith(QLatin1String("SHA256:")) || digits.startsWith(QLatin1String("SHA-256:")))
        digits = digits.mid(digits.indexOf(QLatin1Char(':')) + 1);
    digits.remove(QLatin1Char(':')).remove(QLatin1Char(' '));
    const QByteArray bytes = QByteArray::fromHex(digits.toLatin1());
    constexpr int sha256Bytes = 32;
    if (bytes.size() != sha256Bytes || digits.size() != 2 * sha256Bytes)
        return usage(Tr::tr("The thumbprint cannot be used"),
            Tr::tr("a SHA-256 thumbprint has 64 hexadecimal digits"),
            Tr::tr("Copy it from the server's own console or certificate page."));
    return QString::fromLatin1(bytes.toHex(':').toUpper());
}

values::Result<QString> readPassword(const PasswordSource &source)
{
    if (source.kind == PasswordSource::Kind::File)
        return passwordFromFile(source.name);
    const QByteArray name = source.name.toLocal8Bit();
    if (!qEnvironmentVariableIsSet(name.constData()))
        return usage(Tr::tr("No password"), Tr::tr("the variable %1 is not set").arg(source.name));
    return qEnvironmentVariable(name.constData());
}

} // namespace app
