// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/guest/cudaproof.h"

#include "services/readings/cudasample.h"
#include "services/readings/devicequery.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace setup::guest
{

namespace
{

struct CudaWords {
    Q_DECLARE_TR_FUNCTIONS(setup::guest::CudaWords)
};

CudaProof failed(
    const QString &program, const readings::CudaError &error, const plan::ShellOutput &output)
{
    const QString words = error.text.value_or(error.name.value_or(lastWords(output)));
    const QString fix = words.contains("driver version is insufficient"_L1)
        ? CudaWords::tr("Take a newer driver or an older toolkit (PF-GU-14).")
        : CudaWords::tr("Run nvidia-smi in the guest, and look at its kernel log.");
    return {false, CudaWords::tr("%1 fails: %2").arg(program, words), fix, {}};
}

bool passed(const readings::Words &result)
{
    return result && result->startsWith("PASS"_L1);
}

bool isThere(const plan::ShellOutput &output)
{
    return output.exitStatus != 127 && output.exitStatus != 126;
}

} // namespace

CudaProof proveCuda(const plan::ShellOutput &deviceQuery, const plan::ShellOutput &vectorAdd)
{
    if (!isThere(deviceQuery) && !isThere(vectorAdd))
        return {true, CudaWords::tr("this toolkit brings no test programs"), {}, {}};
    QStringList said;
    QJsonObject facts;
    if (isThere(deviceQuery)) {
        const QByteArray all = deviceQuery.out + '\n' + deviceQuery.err;
        const readings::Text text(all);
        const readings::DeviceQuery query = readings::parseDeviceQuery(text);
        if (!passed(query.result))
            return failed(u"deviceQuery"_s, query.error, deviceQuery);
        QJsonArray names;
        for (const auto &device : query.devices)
            names.append(device.name.value_or(QString()));
        facts.insert(u"devices"_s, names);
        facts.insert(u"driverCuda"_s, query.driver.value_or(QString()));
        said.append(CudaWords::tr("deviceQuery passes with %n device(s)", nullptr,
            static_cast<int>(query.devices.size())));
    }
    if (isThere(vectorAdd)) {
        const QByteArray all = vectorAdd.out + '\n' + vectorAdd.err;
        const readings::Text text(all);
        const readings::CudaSample sample = readings::parseCudaSample(text);
        if (!passed(sample.result))
            return failed(u"vectorAdd"_s, sample.error, vectorAdd);
        said.append(CudaWords::tr("vectorAdd passes"));
    }
    return {true, said.join(u", "_s), {}, facts};
}

plan::Answer<CudaProof> askCuda(GuestShell shell, QString toolkitFolder, std::stop_token stop)
{
    const QString suite = toolkitFolder + u"/extras/demo_suite/"_s;
    const QStringList query{suite + u"deviceQuery"_s};
    const values::Result<plan::ShellOutput> seen = co_await ask(shell, query, stop);
    if (!seen.ok())
        co_return seen.error();
    const QStringList add{suite + u"vectorAdd"_s};
    const values::Result<plan::ShellOutput> added = co_await ask(shell, add, stop);
    if (!added.ok())
        co_return added.error();
    co_return proveCuda(seen.value(), added.value());
}

} // namespace setup::guest
