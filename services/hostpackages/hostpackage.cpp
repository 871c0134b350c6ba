// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/hostpackages/hostpackage.h"

#include "services/hostpackages/archive.h"
#include "services/hostpackages/descriptor.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace hostpackages
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(hostpackages::HostPackage)
};

using Error = values::Error;
using Form = HostPackage::Form;
using Family = HostPackage::Family;

// What one member may have before it is no such thing: real ones are a tenth of it.
constexpr qint64 LARGEST_DESCRIPTOR = qint64(4) << 20;
constexpr qint64 LARGEST_METADATA = qint64(32) << 20;
constexpr qint64 LARGEST_VIB = qint64(512) << 20;

std::optional<Vib> vibIn(const QByteArray &bytes)
{
    std::optional<Vib> found;
    static_cast<void>(Archive::walk(
        bytes,
        [&found](const QString &name, const auto &read) {
            if (name != u"descriptor.xml")
                return false; // it is the first member
            found = readDescriptor(read(LARGEST_DESCRIPTOR));
            return false;
        },
        nullptr));
    return found;
}

QString componentIn(const QByteArray &metadata)
{
    QString component;
    static_cast<void>(Archive::walk(
        metadata,
        [&component](const QString &name, const auto &read) {
            if (name.startsWith(u"bulletins/") && name.endsWith(u".xml"))
                component = componentOf(read(LARGEST_DESCRIPTOR));
            return component.isEmpty();
        },
        nullptr));
    return component;
}

/// What the members of a file are, as they pass.
struct Contents {
    bool isVib = false; ///< a descriptor comes first
    bool hasIndex = false;
    bool isBroken = false;
    HostPackage package;

    bool take(const QString &name, const std::function<QByteArray(qint64)> &read)
    {
        if (name == u"descriptor.xml") {
            const std::optional<Vib> vib = readDescriptor(read(LARGEST_DESCRIPTOR));
            isVib = vib.has_value();
            isBroken = !isVib;
            if (vib)
                package.vibs.append(*vib);
            return false; // payloads follow
        }
        if (name == u"index.xml") {
            hasIndex = true;
        } else if (name == u"metadata.zip") {
            package.component = componentIn(read(LARGEST_METADATA));
        } else if (name.endsWith(u".vib")) {
            const std::optional<Vib> vib = vibIn(read(LARGEST_VIB));
            isBroken = isBroken || !vib;
            if (vib)
                package.vibs.append(*vib);
        } else if (name.endsWith(u".zip")) {
            package.bundles.append(name);
        }
        return true;
    }
};

Family familyOf(const QList<Vib> &vibs)
{
    for (const Vib &vib : vibs) {
        if (vib.name.contains(u"nvdgpumgmtdaemon", Qt::CaseInsensitive))
            return Family::Daemon;
        const bool isDriver = vib.name.contains(u"Driver", Qt::CaseInsensitive)
            && (vib.name.startsWith(u"NVIDIA-") || vib.name.startsWith(u"NVD-"));
        if (isDriver)
            return vib.name.contains(u"AIE") ? Family::AiEnterprise : Family::Graphics;
    }
    return Family::Other;
}

Error noPackage(const QString &path, const QString &why, const QString &fix)
{
    return {Error::Kind::Protocol,
        Tr::tr("%1 is no package for ESXi").arg(QFileInfo(path).fileName()), why, fix};
}

QString takeAnother()
{
    return Tr::tr("Take the VIB or the offline bundle of NVIDIA's download for ESXi.");
}

} // namespace

QString Vib::driver() const
{
    return version.section(u'-', 0, 0);
}

QVersionNumber Vib::builtFor() const
{
    // "1OEM.800.1.0.20613240": three digits are major, minor and update.
    const QString digits = version.section(u'-', 1).section(u'.', 1, 1);
    if (digits.size() != 3)
        return {};
    bool isNumber = false;
    const int number = digits.toInt(&isNumber);
    return isNumber ? QVersionNumber{number / 100, number / 10 % 10, number % 10}
                    : QVersionNumber();
}

const Vib *HostPackage::main() const
{
    for (const Vib &vib : vibs) {
        if (familyOf({vib}) != Family::Other)
            return &vib;
    }
    return nullptr;
}

values::Result<HostPackage> readHostPackage(const QString &path)
{
    Contents contents;
    QString reason;
    const Archive::End end = Archive::walk(
        path,
        [&contents](const QString &name, const auto &read) { return contents.take(name, read); },
        &reason);
    if (end == Archive::End::Unreadable)
        return Error{Error::Kind::Usage,
            Tr::tr("%1 cannot be opened").arg(QFileInfo(path).fileName()), reason,
            Tr::tr("Name a file that can be read.")};
    if (end == Archive::End::NoArchive)
        return noPackage(path, Tr::tr("It is neither a ZIP nor a VIB."), takeAnother());
    if (end == Archive::End::Cut || contents.isBroken)
        return noPackage(path, Tr::tr("It is cut off or damaged."),
            Tr::tr("Download it again and compare its checksum."));
    HostPackage &package = contents.package;
    if (contents.isVib)
        package.form = Form::Vib;
    else if (contents.hasIndex && !package.vibs.isEmpty())
        package.form = Form::Bundle;
    else if (!package.bundles.isEmpty())
        package.form = Form::Download;
    else
        return noPackage(
            path, Tr::tr("There is neither a descriptor nor an index in it."), takeAnother());
    package.family = familyOf(package.vibs);
    return package;
}

} // namespace hostpackages
