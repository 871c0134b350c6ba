// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ports/serverports.h"

#include "services/ports/estateport.h"
#include "services/ports/filesport.h"
#include "services/ports/hostport.h"
#include "services/ports/timeport.h"
#include "services/ports/vmport.h"

namespace ports
{

plan::Ports serverPorts(std::shared_ptr<vsphere::Session> session,
    std::function<plan::Estate()> known, std::shared_ptr<plan::ShellPort> shell,
    std::shared_ptr<plan::TelemetryPort> telemetry)
{
    plan::Ports made;
    made.estate = std::make_shared<EstatePort>(session, known);
    made.host = std::make_shared<HostPort>(session);
    made.vm = std::make_shared<VmPort>(session);
    made.files = std::make_shared<FilesPort>(session, known);
    made.shell = std::move(shell);
    made.telemetry = std::move(telemetry);
    made.time = std::make_shared<TimePort>();
    return made;
}

} // namespace ports
