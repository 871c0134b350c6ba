// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/task.h"
#include "services/vsphere/decode/xmlnode.h"

namespace vsphere
{

/// Reads the property info of a Task from <objects> or <objectSet>. Without info only ref is set.
/// Source: TaskInfo, reference section 4.6. The error is the first message of the fault.
[[nodiscard]] values::TaskInfo readTask(const XmlNode &object);

} // namespace vsphere
