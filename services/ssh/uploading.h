// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"
#include "services/ssh/upload.h"

#include <QString>
#include <qcorotask.h>

#include <memory>
#include <stop_token>

namespace ssh
{

class Session;

/// What Session::upload() does, step by step: hash here, what is there, the rest over, hash there,
/// the name. It keeps the session alive until its end.
[[nodiscard]] QCoro::Task<values::Result<Uploaded>> uploadFile(std::shared_ptr<Session> session,
    QString localFile, QString remotePath, UploadProgress progress, std::stop_token stop);

} // namespace ssh
