// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/smi/smitrouble.h"

#include "models/values/sshstate.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>

namespace telemetry
{

using values::Error;

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(telemetry::SmiSource)
};

constexpr int NotFoundStatus = 127;
constexpr int NotExecutableStatus = 126;

Error failure(Error::Kind kind, const QString &what, const QString &words, const QString &fix,
    const char *detail)
{
    return Error(kind, what, words.section(QLatin1Char('\n'), 0, 0).trimmed(), fix,
        QString::fromLatin1(detail) + QLatin1Char('\n') + words);
}

Error missing(const SmiTarget &target, const QString &words)
{
    const QString why = words.isEmpty() ? Tr::tr("the command is not found") : words;
    return failure(Error::Kind::NotFound, Tr::tr("%1 has no nvidia-smi").arg(target.name), why,
        target.isHost()
            ? Tr::tr("Install NVIDIA's driver in the host, or read its GPUs from their guests.")
            : Tr::tr("Install NVIDIA's driver in the guest."),
        smiMissingDetail);
}

Error driverDown(const SmiTarget &target, const QString &words)
{
    return failure(Error::Kind::Blocked,
        Tr::tr("nvidia-smi on %1 does not reach the driver").arg(target.name), words,
        target.isHost()
            ? Tr::tr("Restart the host if the driver was just installed, and see that it fits "
                     "this version of ESXi.")
            : Tr::tr("See that the driver is built for the running kernel, loaded and allowed by "
                     "Secure Boot."),
        driverDownDetail);
}

Error mismatch(const SmiTarget &target, const QString &words)
{
    return failure(Error::Kind::Blocked,
        Tr::tr("The driver that runs on %1 is not the one that is installed").arg(target.name),
        words, Tr::tr("Restart the machine: the driver was updated and is not loaded yet."),
        driverMismatchDetail);
}

Error lost(const SmiTarget &target, const QString &words)
{
    return failure(Error::Kind::Fault, Tr::tr("A GPU of %1 does not answer").arg(target.name),
        words, Tr::tr("Restart the machine; if it happens again, look for Xid errors in its log."),
        gpuLostDetail);
}

Error noDevices(const SmiTarget &target)
{
    const QString what = Tr::tr("%1 has no GPU that nvidia-smi sees").arg(target.name);
    if (target.passedThrough > 0)
        return Error(Error::Kind::Incomplete, what,
            Tr::tr("%n GPU(s) are passed through to VMs", nullptr, target.passedThrough),
            Tr::tr("Read them from their guests."));
    return Error(Error::Kind::Incomplete, what, Tr::tr("its driver found no devices"));
}

Error ended(const SmiTarget &target, const ssh::Output &output, const QString &words)
{
    QString why = words;
    if (why.isEmpty() && !output.signal.isEmpty())
        why = Tr::tr("it was ended by signal %1").arg(output.signal);
    else if (why.isEmpty())
        why = Tr::tr("it ended with status %1 and said nothing").arg(output.exitStatus);
    return failure(Error::Kind::Fault, Tr::tr("nvidia-smi on %1 ended").arg(target.name), why,
        Tr::tr("It is started again by itself."), "nvidia-smi-ended");
}

struct Words {
    const char *part; ///< of what the tool prints, in English in every language
    Error (*error)(const SmiTarget &target, const QString &words);
};

constexpr std::array KnownWords{
    Words{"couldn't communicate with the NVIDIA driver", driverDown},
    Words{"Driver/library version mismatch", mismatch},
    Words{"GPU is lost", lost},
    Words{"couldn't find libnvidia-ml", driverDown},
    Words{"Failed to initialize NVML", driverDown},
};

} // namespace

SmiEnd judgeEnd(const SmiTarget &target, const ssh::Output &output, const QString &words)
{
    static const QRegularExpression refused(
        QStringLiteral("Field \"([^\"]+)\" is not a valid field to query"));
    const QRegularExpressionMatch field = refused.match(words);
    if (field.hasMatch())
        return {SmiEnd::Kind::FieldRefused, field.captured(1), ended(target, output, words)};
    if (words.contains(QLatin1String("No devices were found")))
        return {SmiEnd::Kind::NoDevices, {}, noDevices(target)};
    for (const Words &known : KnownWords) {
        if (words.contains(QLatin1String(known.part)))
            return {SmiEnd::Kind::Failed, {}, known.error(target, words)};
    }
    const bool isMissing
        = output.exitStatus == NotFoundStatus || output.exitStatus == NotExecutableStatus;
    return {SmiEnd::Kind::Failed, {},
        isMissing ? missing(target, words) : ended(target, output, words)};
}

Error notReached(const SmiTarget &target, const Error &error)
{
    Error told = error;
    if (error.kind == Error::Kind::Network)
        told.what = Tr::tr("%1 is not reached by SSH").arg(target.name);
    if (target.isHost() && error.detail.startsWith(QLatin1String(values::sshRefusedDetail)))
        told.fix = Tr::tr("SSH may be off on this host: start its service TSM-SSH.");
    return told;
}

Error silence(const SmiTarget &target, std::chrono::milliseconds since)
{
    const int seconds = int(std::chrono::round<std::chrono::seconds>(since).count());
    return failure(Error::Kind::Network, Tr::tr("nvidia-smi on %1 hangs").arg(target.name),
        Tr::tr("it has printed nothing for %n second(s)", nullptr, seconds),
        Tr::tr("It is started again by itself; a GPU that hangs shows as an Xid in the log."),
        silentDetail);
}

Error notUnderstood(const SmiTarget &target, const QString &words)
{
    QString shown = words.left(80);
    for (QChar &c : shown) {
        if (!c.isPrint())
            c = QLatin1Char('?');
    }
    return Error(Error::Kind::Protocol,
        Tr::tr("What nvidia-smi on %1 prints is not understood").arg(target.name),
        Tr::tr("a line is no sample: %1").arg(shown),
        Tr::tr("Run nvidia-smi on the machine and see what it says."));
}

} // namespace telemetry
