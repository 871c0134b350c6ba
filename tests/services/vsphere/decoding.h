// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/change.h"

#include <QByteArray>

#include <vector>

namespace tests
{

/// The changes in the <objects> or <objectSet> elements of xml; the prefix i is bound to the
/// namespace of xsi. Anything unreadable gives no changes.
std::vector<values::ObjectChange> decoded(const QByteArray &xml);
/// The one change of an object with these property elements, read by <objects>.
values::ObjectChange decodedObject(const QByteArray &type, const QByteArray &properties);
/// <propSet><name>path</name><val i:type="type">val</val></propSet>
QByteArray propSet(const QByteArray &path, const QByteArray &val, const QByteArray &type = "x");

} // namespace tests
