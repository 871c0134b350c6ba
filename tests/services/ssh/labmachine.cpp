// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/ssh/labmachine.h"

#include <QJsonArray>

namespace tests
{

using namespace Qt::StringLiterals;

QList<LabMachine> labMachines(const LabProcess &lab)
{
    QList<LabMachine> machines;
    for (const QJsonValue &host : lab.ready()[u"hosts"_s].toArray()) {
        const QStringList address = host[u"ssh"_s].toString().split(u':');
        LabMachine machine;
        machine.target.host = address.value(0);
        machine.target.port = address.value(1).toInt();
        machine.target.user = u"root"_s;
        machine.name = host[u"name"_s].toString();
        machine.hostKey = host[u"hostKey"_s].toString();
        machines << machine;
    }
    return machines;
}

LabMachine labMachine(const LabProcess &lab, const QString &name)
{
    for (const LabMachine &machine : labMachines(lab)) {
        if (machine.name == name)
            return machine;
    }
    return {};
}

} // namespace tests
