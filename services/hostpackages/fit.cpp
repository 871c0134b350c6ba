// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/hostpackages/hostpackage.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace hostpackages
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(hostpackages::Fit)
};

using Error = values::Error;
using Family = HostPackage::Family;

bool holds(const QVersionNumber &esxi, const Requirement &requirement)
{
    const int order
        = QVersionNumber::compare(esxi, QVersionNumber::fromString(requirement.version));
    if (requirement.relation == u">=")
        return order >= 0;
    if (requirement.relation == u">>")
        return order > 0;
    if (requirement.relation == u"<=")
        return order <= 0;
    if (requirement.relation == u"<<")
        return order < 0;
    return order == 0;
}

Error refused(const QString &why, const QString &fix)
{
    return {Error::Kind::Blocked, Tr::tr("The package does not fit the host"), why, fix};
}

} // namespace

std::optional<values::Error> refusedBy(const HostPackage &package, const QVersionNumber &esxi)
{
    if (package.form == HostPackage::Form::Download)
        return refused(Tr::tr("It is NVIDIA's download; hosts take the bundle inside it."),
            Tr::tr("Unpack it and take %1.").arg(package.bundles.join(u", "_s)));
    const Vib *const vib = package.main();
    if (!vib)
        return refused(Tr::tr("No vGPU manager of NVIDIA is in it."),
            Tr::tr("Take the package for ESXi of NVIDIA's download."));
    for (const Requirement &requirement : vib->requirements) {
        if (requirement.name == u"esx-version" && !holds(esxi, requirement))
            return refused(
                Tr::tr("%1 requires esx-version %2 %3; the host has %4.")
                    .arg(vib->name, requirement.relation, requirement.version, esxi.toString()),
                Tr::tr("Take the package for ESXi %1.").arg(esxi.toString()));
    }
    const QVersionNumber built = vib->builtFor();
    const bool isOtherRelease = !built.isNull() && package.family != Family::Daemon
        && (built.majorVersion() != esxi.majorVersion()
            || built.minorVersion() != esxi.minorVersion());
    if (isOtherRelease)
        return refused(Tr::tr("%1 is built for ESXi %2; the host has %3.")
                           .arg(vib->name, built.toString(), esxi.toString()),
            Tr::tr("Take the package for ESXi %1.").arg(esxi.toString()));
    return std::nullopt;
}

QString nameOf(const HostPackage &package)
{
    const Vib *const vib = package.main();
    if (package.form == HostPackage::Form::Download)
        return Tr::tr("NVIDIA's download with %1").arg(package.bundles.join(u", "_s));
    if (!vib)
        return Tr::tr("a package that is not NVIDIA's vGPU manager");
    switch (package.family) {
    case Family::Graphics:
        return Tr::tr("NVIDIA vGPU manager %1 (graphics: A, B and Q types)").arg(vib->driver());
    case Family::AiEnterprise:
        return Tr::tr("NVIDIA vGPU manager %1 (AI Enterprise: C types)").arg(vib->driver());
    case Family::Daemon:
        return Tr::tr("NVIDIA GPU management daemon %1").arg(vib->driver());
    case Family::Other:
        break;
    }
    return vib->name;
}

} // namespace hostpackages
