// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/decode/answer.h"

#include "services/vsphere/decode/xmltree.h"

namespace vsphere
{

XmlNode Answer::root() const
{
    return tree && !tree->isEmpty() ? XmlNode(tree.get(), 0) : XmlNode();
}

XmlNode Answer::body() const
{
    return root().name() == "Envelope" ? root().child("Body").firstChild() : XmlNode();
}

} // namespace vsphere
