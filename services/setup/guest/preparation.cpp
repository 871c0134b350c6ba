// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/guest/preparation.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace setup::guest
{

namespace
{

struct PreparationWords {
    Q_DECLARE_TR_FUNCTIONS(setup::guest::PreparationWords)
};

void block(Preparation &into, const QString &reason, const QString &fix)
{
    if (!into.blockedBy.isEmpty())
        return;
    into.blockedBy = reason;
    into.fix = fix;
}

void judgeSystem(const GuestFacts &facts, Preparation &into)
{
    if (facts.machine != "x86_64"_L1)
        block(into,
            PreparationWords::tr("NVIDIA's installer needs x86_64, and this guest is %1.")
                .arg(facts.machine),
            PreparationWords::tr("Use a guest of the processor's own kind."));
    if (facts.secureBoot.value_or(false))
        block(into,
            PreparationWords::tr("Secure Boot is on: the kernel refuses a module that nobody "
                                 "signed (PF-GU-05)."),
            PreparationWords::tr("Switch Secure Boot off in the VM's boot options, or enrol a key "
                                 "and install the driver by hand."));
}

void judgeTools(const GuestFacts &facts, Preparation &into)
{
    const QString missing = PreparationWords::tr("missing");
    const QString installed = PreparationWords::tr("installed");
    if (!facts.hasCompiler || !facts.hasMake) {
        if (facts.family == Family::Debian)
            into.install.append(u"build-essential"_s);
        else
            into.install << u"gcc"_s << u"make"_s;
        into.changes.append({PreparationWords::tr("Compiler and make"), missing, installed});
    }
    if (!facts.hasHeaders) {
        into.install.append(headersPackage(facts.family, facts.kernel));
        into.changes.append(
            {PreparationWords::tr("Headers for kernel %1").arg(facts.kernel), missing, installed});
    }
    if (!into.install.isEmpty() && facts.family == Family::Other)
        block(into,
            PreparationWords::tr("A compiler or the kernel's headers are missing, and how %1 "
                                 "installs them is not known.")
                .arg(facts.system),
            PreparationWords::tr("Install gcc, make and the headers for kernel %1 by hand.")
                .arg(facts.kernel));
}

void judgeOthers(const GuestFacts &facts, const Leave &leave, Preparation &into)
{
    if (!facts.driverPackages.isEmpty()) {
        const QString names = facts.driverPackages.join(u", "_s);
        into.remove = facts.driverPackages;
        into.changes.append(
            {PreparationWords::tr("Driver packages"), names, PreparationWords::tr("removed")});
        if (!leave.removePackages || facts.family == Family::Other)
            block(into,
                PreparationWords::tr("Another NVIDIA driver is installed from packages: %1 "
                                     "(PF-GU-04).")
                    .arg(names),
                PreparationWords::tr("Keep that driver and skip the installation, or allow its "
                                     "packages to be removed."));
    }
    if (facts.displayManagerRuns) {
        into.stopDisplay = true;
        into.changes.append({PreparationWords::tr("Display manager"),
            PreparationWords::tr("running"), PreparationWords::tr("stopped")});
        if (!leave.stopDesktop)
            block(into, PreparationWords::tr("A display manager runs (PF-GU-03)."),
                PreparationWords::tr("Log out of the desktop and stop it, or allow it to be "
                                     "stopped."));
    }
}

void judgeNouveau(const GuestFacts &facts, const Leave &leave, Preparation &into)
{
    if (!facts.nouveauLoaded)
        return;
    into.barNouveau = true;
    into.changes.append({u"nouveau"_s, PreparationWords::tr("loaded"),
        PreparationWords::tr("kept out, after a restart of the guest")});
    if (!leave.restart)
        block(into,
            PreparationWords::tr("The driver nouveau has the card, and leaves it at a restart "
                                 "only (PF-GU-01)."),
            PreparationWords::tr("Allow the guest to be restarted."));
    if (facts.family == Family::Other)
        block(into,
            PreparationWords::tr("The driver nouveau has the card, and how %1 keeps it out at the "
                                 "boot is not known.")
                .arg(facts.system),
            PreparationWords::tr("Blacklist nouveau by hand, rebuild the initramfs and restart."));
}

struct Complaint {
    QLatin1String words;
    QString remedy;
};

QList<Complaint> complaints()
{
    return {{"running an X server"_L1,
                PreparationWords::tr("Stop the display manager of the guest (PF-GU-03).")},
        {"Nouveau kernel driver is currently in use"_L1,
            PreparationWords::tr(
                "Keep nouveau out, rebuild the initramfs and restart the guest (PF-GU-01).")},
        {"development tool"_L1,
            PreparationWords::tr("Install gcc and make in the guest (PF-GU-02).")},
        {"kernel source tree"_L1,
            PreparationWords::tr("Install the headers for the running kernel (PF-GU-02).")},
        {"using a different installer"_L1,
            PreparationWords::tr("Remove the other driver's packages first (PF-GU-04).")},
        {"Secure boot is enabled"_L1,
            PreparationWords::tr(
                "Switch Secure Boot off in the VM's boot options, or enrol a key (PF-GU-05).")},
        {"appears to already be loaded"_L1,
            PreparationWords::tr("Stop the programs that use the GPU in the guest.")},
        {"Unable to load the kernel module"_L1,
            PreparationWords::tr("Look whether the guest has a card that this driver supports.")}};
}

} // namespace

Preparation preparationOf(const GuestFacts &facts, const Leave &leave)
{
    Preparation preparation;
    judgeSystem(facts, preparation);
    judgeTools(facts, preparation);
    judgeOthers(facts, leave, preparation);
    judgeNouveau(facts, leave, preparation);
    return preparation;
}

QString remedyFor(const QString &installerWords)
{
    for (const Complaint &complaint : complaints()) {
        if (installerWords.contains(complaint.words))
            return complaint.remedy;
    }
    return {};
}

QString errorsOf(const QString &installerWords)
{
    QStringList errors;
    for (const QString &line : installerWords.split(QLatin1Char('\n'))) {
        const QString words = line.trimmed();
        if (words.startsWith("ERROR:"_L1) && !words.contains("Installation has failed"_L1))
            errors.append(words.mid(6).trimmed());
    }
    return errors.join(QLatin1Char('\n'));
}

} // namespace setup::guest
