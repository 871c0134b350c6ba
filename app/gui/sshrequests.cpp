// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/sshrequests.h"

namespace app
{

ui::SshRequest requestOf(const SshLogin &login)
{
    ui::SshRequest request;
    request.address = login.address;
    request.user = login.user;
    request.keyFile = login.keyFile;
    if (login.useAgent)
        request.way = ui::SshRequest::Way::Agent;
    else if (!login.keyFile.isEmpty())
        request.way = ui::SshRequest::Way::KeyFile;
    return request;
}

SshLogin loginOf(const ui::SshRequest &request)
{
    return {
        request.address, request.user, request.keyFile, request.way == ui::SshRequest::Way::Agent};
}

} // namespace app
