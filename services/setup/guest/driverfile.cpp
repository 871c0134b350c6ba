// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/guest/driverfile.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace setup::guest
{

namespace
{

struct FileWords {
    Q_DECLARE_TR_FUNCTIONS(setup::guest::FileWords)
};

// Outside of a function that returns plan::Parameter: lupdate overlooks texts in those.
QString notVersion()
{
    return FileWords::tr("it is no version of a driver");
}

QString nameOf(const QString &path)
{
    return path.section(u'/', -1).section(u'\\', -1);
}

} // namespace

std::optional<DriverFile> driverFile(const QString &path)
{
    static const QRegularExpression pattern(
        uR"(^NVIDIA-Linux-x86_64-([0-9]+(?:\.[0-9]+){1,2})\.run$)"_s);
    const QString name = nameOf(path);
    const QRegularExpressionMatch match = pattern.match(name);
    if (!match.hasMatch())
        return std::nullopt;
    return DriverFile{name, match.captured(1)};
}

QString refuseDriver(const QString &path)
{
    if (driverFile(path))
        return {};
    if (nameOf(path).contains("grid"_L1, Qt::CaseInsensitive))
        return FileWords::tr("\"%1\" is the driver for vGPUs; a passed-through GPU wants the "
                             "ordinary data-centre driver")
            .arg(nameOf(path));
    return FileWords::tr("\"%1\" is no \"NVIDIA-Linux-x86_64-VERSION.run\"").arg(nameOf(path));
}

std::optional<ToolkitFile> toolkitFile(const QString &path)
{
    static const QRegularExpression pattern(
        uR"(^cuda_([0-9]+\.[0-9]+)\.[0-9]+(?:\.[0-9]+)?_([0-9]+(?:\.[0-9]+){1,2})_linux(?:\.run)?$)"_s);
    const QString name = nameOf(path);
    const QRegularExpressionMatch match = pattern.match(name);
    if (!match.hasMatch())
        return std::nullopt;
    return ToolkitFile{name, match.captured(1), match.captured(2)};
}

QString refuseToolkit(const QString &path)
{
    if (toolkitFile(path))
        return {};
    return FileWords::tr("\"%1\" is no \"cuda_VERSION_DRIVER_linux.run\"").arg(nameOf(path));
}

QVersionNumber oldestDriver(const ToolkitFile &toolkit)
{
    const QVersionNumber release = QVersionNumber::fromString(toolkit.release);
    switch (release.majorVersion()) {
    case 11:
        return QVersionNumber(450, 80, 2);
    case 12:
        return QVersionNumber(525, 60, 13);
    default:
        break;
    }
    if (release.majorVersion() >= 13)
        return QVersionNumber(580);
    return QVersionNumber::fromString(toolkit.inside);
}

plan::Parameter versionParameter()
{
    return {
        u"version"_s, QJsonValue::String, false, QJsonValue::String, [](const QJsonValue &value) {
            static const QRegularExpression version(uR"(^[0-9]+(\.[0-9]+){1,2}$)"_s);
            return version.match(value.toString()).hasMatch() ? QString() : notVersion();
        }};
}

QString guestPath(const QString &name)
{
    return u"/var/tmp/"_s + name;
}

} // namespace setup::guest
