// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/guest/smiproof.h"

#include "services/readings/smierror.h"
#include "services/readings/smitable.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace setup::guest
{

SmiSight smiSight(const plan::ShellOutput &output)
{
    SmiSight sight;
    sight.isMissing = output.exitStatus == 127;
    const readings::Text text(output.out);
    const auto table = readings::parseNvidiaSmiTable(text);
    if (output.exitStatus != 0 || !table.ok()) {
        const QByteArray both = output.out + '\n' + output.err;
        const readings::Text all(both);
        const auto error = readings::parseNvidiaSmiError(all);
        sight.trouble = error.ok() ? error->message : lastWords(output);
        return sight;
    }
    sight.works = !table->gpus.empty();
    sight.driver = table->driver.text();
    QJsonArray gpus;
    for (const readings::SmiGpu &gpu : table->gpus) {
        sight.gpus.append(gpu.name.text());
        gpus.append(QJsonObject{{u"name"_s, gpu.name.text()}, {u"busId"_s, gpu.busId.text()},
            {u"memoryMib"_s, gpu.memTotalMib.text()}});
    }
    sight.facts = {{u"driver"_s, sight.driver}, {u"cuda"_s, table->cuda.text()}, {u"gpus"_s, gpus}};
    return sight;
}

plan::Answer<SmiSight> askSmi(GuestShell shell, std::stop_token stop)
{
    const QStringList words{u"nvidia-smi"_s};
    const values::Result<plan::ShellOutput> said = co_await ask(shell, words, stop);
    if (!said.ok())
        co_return said.error();
    co_return smiSight(said.value());
}

} // namespace setup::guest
