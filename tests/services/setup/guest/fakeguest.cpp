// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/setup/guest/fakeguest.h"

#include "services/plan/registry.h"
#include "services/setup/guest/recipe.h"

#include <QCoroTask>

using namespace Qt::StringLiterals;

namespace tests
{

namespace
{

plan::ShellOutput out(const QByteArray &text, int status = 0)
{
    return {text, {}, status};
}

plan::ShellOutput fails(const QByteArray &text, int status = 1)
{
    return {{}, text, status};
}

QStringList bare(QStringList words)
{
    if (words.value(0) == u"sudo")
        words = words.mid(2);
    if (words.value(0) == u"env") {
        words.removeFirst();
        while (words.value(0).contains(u'='))
            words.removeFirst();
    }
    return words;
}

} // namespace

plan::Answer<plan::ShellOutput> FakeGuest::run(
    values::MoRef, QStringList words, QByteArray, std::chrono::seconds, std::stop_token)
{
    const bool bySudo = words.value(0) == u"sudo";
    const QStringList command = bare(words);
    const QString line = command.join(u' ');
    ran.append(line);
    if (silentAfterBoot > 0 && boots > 1) {
        --silentAfterBoot;
        co_return values::Error(
            values::Error::Kind::Network, u"no answer"_s, u"connection refused"_s);
    }
    for (auto it = failing.cbegin(); it != failing.cend(); ++it) {
        if (line.startsWith(it.key()))
            co_return it.value();
    }
    if (bySudo && !sudo)
        co_return fails("sudo: a password is required");
    for (auto it = scripted.cbegin(); it != scripted.cend(); ++it) {
        if (line.startsWith(it.key()))
            co_return it.value();
    }
    co_return answer(command);
}

plan::Answer<> FakeGuest::upload(
    values::MoRef, QString, QString remotePath, plan::Progress progress, std::stop_token)
{
    if (progress)
        progress(100, u"sent"_s);
    uploads.append(remotePath);
    co_return values::done();
}

plan::ShellOutput FakeGuest::answer(const QStringList &words)
{
    const QString program = words.value(0);
    static const QSet<QString> changing{u"apt-get"_s, u"yum"_s, u"tee"_s, u"rm"_s,
        u"update-initramfs"_s, u"dracut"_s, u"ln"_s, u"sh"_s, u"nvidia-uninstall"_s,
        u"systemctl"_s};
    return changing.contains(program) && words.value(1) != u"is-active" ? answerChange(words)
                                                                        : answerFacts(words);
}

/// Which CUDA lies there, and which one is the default.
plan::ShellOutput FakeGuest::answerCuda(const QString &line) const
{
    if (line == u"readlink /usr/local/cuda")
        return defaultLink.isEmpty() ? fails({}, 1) : out(defaultLink + '\n');
    if (line == u"ls -d /usr/local/cuda" ? hadDefault : hadFolder)
        return out("there");
    return fails("no", 2);
}

plan::ShellOutput FakeGuest::answerFacts(const QStringList &words) const
{
    const QString line = words.join(u' ');
    const QHash<QString, QByteArray> plain{{u"true"_s, {}}, {u"id -u"_s, uid.toLatin1()},
        {u"cat /etc/os-release"_s, osRelease}, {u"uname -r"_s, kernel + '\n'},
        {u"uname -m"_s, "x86_64\n"}, {u"dmesg"_s, kernelLog},
        {u"cat /proc/sys/kernel/random/boot_id"_s, QByteArray::number(boots)},
        {u"mokutil --sb-state"_s, secureBoot ? "SecureBoot enabled\n" : "SecureBoot disabled\n"},
        {u"lsmod"_s, nouveau ? "Module Size Used\nnouveau 2306048 0\n" : "Module Size Used\n"}};
    if (const auto found = plain.constFind(line); found != plain.cend())
        return out(*found);
    if (line.startsWith(u"lspci"))
        return out(lspci);
    if (line == u"gcc --version" || line == u"make --version")
        return packages.contains(u"build-essential"_s) || packages.contains(u"gcc"_s)
            ? out("11.4.0")
            : fails("env: 'gcc': No such file or directory", 127);
    if (line == u"systemctl is-active display-manager")
        return display ? out("active") : out("inactive", 3);
    if (line == u"nvidia-smi")
        return smi();
    if (line.startsWith(u"ls -d /lib/modules/"))
        return packages.contains(u"linux-headers-"_s + QString::fromLatin1(kernel))
            ? out("there")
            : fails("no", 2);
    if (line.contains(u" /usr/local/cuda"))
        return answerCuda(line);
    if (line.startsWith(u"dpkg-query")) {
        QByteArray list = "rc \tnvidia-driver-470\nii \tnvidia-container-toolkit\n";
        for (const QString &name : packages)
            list += "ii \t" + name.toLatin1() + '\n';
        return out(list);
    }
    if (line == u"cat /proc/driver/nvidia/version")
        return driver.isEmpty()
            ? fails("No such file or directory")
            : out("NVRM version: NVIDIA UNIX x86_64 Kernel Module  " + driver.toLatin1() + "\n");
    if (line.endsWith(u"/bin/nvcc --version"))
        return line.contains(u"cuda-"_s + toolkit) && !toolkit.isEmpty()
            ? out("Cuda compilation tools, release " + toolkit.toLatin1() + ", V"
                + toolkit.toLatin1() + ".140\n")
            : fails("env: No such file or directory", 127);
    return fails("env: No such file or directory", 127);
}

plan::ShellOutput FakeGuest::answerChange(const QStringList &words)
{
    const QString verb = words.value(1);
    if (words.at(0) == u"apt-get" || words.at(0) == u"yum") {
        for (const QString &name : words.mid(3)) {
            if (verb == u"install")
                packages.insert(name);
            else
                packages.remove(name);
        }
    } else if (words.at(0) == u"tee" || words.at(0) == u"rm") {
        if (words.last().endsWith(u"gpudeck-nouveau.conf"))
            barred = words.at(0) == u"tee";
        if (words.contains(u"/usr/local/cuda-"_s + toolkit))
            toolkit.clear();
    } else if (words.at(0) == u"systemctl" && verb == u"reboot") {
        ++boots;
        nouveau = !barred;
    } else if (words.at(0) == u"systemctl") {
        display = verb == u"start";
    } else if (words.at(0) == u"nvidia-uninstall") {
        driver.clear();
    } else if (words.at(0) == u"sh") {
        return install(verb);
    }
    return out({});
}

plan::ShellOutput FakeGuest::install(const QString &file)
{
    if (!uploads.contains(file))
        return fails("sh: 0: cannot open file", 2);
    if (file.contains(u"cuda_")) {
        toolkit = file.section(u"cuda_"_s, 1).section(u'.', 0, 1);
        return out("Toolkit:  Installed");
    }
    if (heldByTelemetry && *telemetry == 0)
        return fails("\nERROR: An NVIDIA kernel module 'nvidia' appears to already be loaded\n");
    if (!compiles)
        return fails(
            "\nERROR: Unable to find the kernel source tree for the currently running kernel.\n"
            "\n\nERROR: Installation has failed.  Please see the file\n");
    driver = file.section(u"x86_64-"_s, 1).chopped(4);
    return out("Verifying archive integrity... OK\n");
}

plan::ShellOutput FakeGuest::smi() const
{
    if (driver.isEmpty())
        return fails("env: 'nvidia-smi': No such file or directory", 127);
    return out("+-----------------------------------------------------------------------------+\n"
               "| NVIDIA-SMI "
        + driver.toLatin1() + "    Driver Version: " + driver.toLatin1()
        + "    CUDA Version: 12.2     |\n"
          "|-------------------------------+----------------------+----------------------+\n"
          "| GPU  Name        Persistence-M| Bus-Id        Disp.A | Volatile Uncorr. ECC |\n"
          "| Fan  Temp  Perf  Pwr:Usage/Cap|         Memory-Usage | GPU-Util  Compute M. |\n"
          "|===============================+======================+======================|\n"
          "|   0  Tesla P100-PCIE...  Off  | 00000000:13:00.0 Off |                    0 |\n"
          "| N/A   34C    P0    28W / 250W |      0MiB / 16280MiB |      0%      Default |\n"
          "+-------------------------------+----------------------+----------------------+\n");
}

plan::Answer<plan::Estate> FakeEstate::read(QList<values::MoRef>, std::stop_token)
{
    const plan::Estate copy = estate; // GCC 12 would move the member out
    co_return copy;
}

plan::Answer<plan::Estate> FakeEstate::waitFor(values::MoRef,
    std::function<bool(const plan::Estate &)> until, std::chrono::seconds, std::stop_token)
{
    if (!until(estate) && meanwhile)
        meanwhile(estate);
    const plan::Estate copy = estate;
    if (until(copy))
        co_return copy;
    co_return values::Error(
        values::Error::Kind::Blocked, u"It did not happen"_s, u"the time is over"_s);
}

plan::Answer<QList<values::MissingPrivileges>> FakeEstate::missingPrivileges(
    QList<values::MoRef>, QStringList, std::stop_token)
{
    co_return QList<values::MissingPrivileges>();
}

plan::Answer<> FakeTime::pause(std::chrono::milliseconds time, std::stop_token stop)
{
    clock = clock.addMSecs(time.count());
    if (stop.stop_requested())
        co_return values::Error(values::Error::Kind::Cancelled, u"Stopped"_s, u"by the operator"_s);
    co_return values::done();
}

plan::Answer<std::shared_ptr<const void>> FakeTelemetry::pause(
    values::MoRef, QString, std::stop_token)
{
    ++pauses;
    ++*paused;
    const std::shared_ptr<int> count = paused;
    const std::shared_ptr<const void> held(count.get(), [count](const void *) { --*count; });
    co_return held;
}

GuestRig::GuestRig()
{
    values::VirtualMachine machine;
    machine.ref = vm;
    machine.name = u"llm-train-01"_s;
    machine.power = values::PowerState::PoweredOn;
    machine.guestId = u"ubuntu64Guest"_s;
    machine.toolsStatus = u"guestToolsRunning"_s;
    machine.guestAddress = u"10.0.0.9"_s;
    estate->estate.put(machine);
    context->ports.shell = guest;
    context->ports.estate = estate;
    context->ports.time = time;
    context->ports.telemetry = telemetry;
    guest->telemetry = telemetry->paused;
}

void GuestRig::change(const std::function<void(values::VirtualMachine &)> &how)
{
    values::VirtualMachine machine = *estate->estate.vm(vm);
    how(machine);
    estate->estate.put(machine);
}

std::shared_ptr<plan::Step> GuestRig::step(const QString &type, const QJsonObject &params)
{
    plan::Registry registry;
    setup::addGuestSteps(registry);
    values::PlannedStep planned;
    planned.id = type + u":vm-31"_s;
    planned.type = type;
    planned.target = {vm, u"llm-train-01"_s, {}};
    planned.params = params;
    auto made = registry.make(planned);
    if (!made.ok()) {
        refusal = made.error().sentence();
        return nullptr;
    }
    return std::shared_ptr<plan::Step>(std::move(made).value());
}

values::Result<values::StepCheck> GuestRig::check(plan::Step &step)
{
    return QCoro::waitFor(step.check(context, {}));
}

values::Result<values::Evidence> GuestRig::run(plan::Step &step)
{
    const auto checked = check(step);
    if (!checked.ok())
        return checked.error();
    context->before = checked->before;
    const auto applied = QCoro::waitFor(step.apply(context, {}));
    if (!applied.ok())
        return applied.error();
    return QCoro::waitFor(step.verify(context, {}));
}

values::Status GuestRig::undo(plan::Step &step)
{
    return QCoro::waitFor(step.undo(context, {}));
}

} // namespace tests
