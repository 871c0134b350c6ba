// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/smixmltree.h"

#include "services/readings/smifields.h"

#include <QList>

#include <cstring>

namespace readings
{
namespace
{

XmlNode &childNamed(XmlNode &node, const QByteArray &name)
{
    for (const std::unique_ptr<XmlNode> &child : node.children) {
        if (child->name == name)
            return *child;
    }
    auto &made = node.children.emplace_back(std::make_unique<XmlNode>());
    made->name = name;
    made->parent = &node;
    return *made;
}

XmlNode &nodeAt(XmlNode &from, const QByteArray &path)
{
    XmlNode *node = &from;
    for (const QByteArray &name : path.split('/'))
        node = &childNamed(*node, name);
    return *node;
}

template <class T>
void addCells(XmlNode &object, std::span<const SmiField<T>> fields, Printed T::*XmlNode::*slot)
{
    for (const SmiField<T> &field : fields) {
        if (field.xml == nullptr)
            continue;
        for (const QByteArray &path : QByteArray(field.xml).split('|')) {
            XmlNode &node = nodeAt(object, path);
            node.*slot = field.cell;
            node.isFigure = field.isFigure;
        }
    }
}

std::unique_ptr<XmlNode> makeTree()
{
    auto root = std::make_unique<XmlNode>();
    root->name = "nvidia_smi_log";
    addCells(*root, reportFields(), &XmlNode::report);
    XmlNode &gpu = nodeAt(*root, "gpu");
    gpu.opens = XmlNode::Opens::Gpu;
    addCells(gpu, gpuFields(), &XmlNode::gpu);
    nodeAt(gpu, "mig_devices").opens = XmlNode::Opens::MigDevices;
    XmlNode &mig = nodeAt(gpu, "mig_devices/mig_device");
    mig.opens = XmlNode::Opens::MigDevice;
    addCells(mig, migFields(), &XmlNode::migDevice);
    nodeAt(gpu, "processes").opens = XmlNode::Opens::Processes;
    XmlNode &process = nodeAt(gpu, "processes/process_info");
    process.opens = XmlNode::Opens::Process;
    addCells(process, processFields(), &XmlNode::process);
    return root;
}

} // namespace

const XmlNode *XmlNode::child(const char *wanted) const
{
    const size_t length = std::strlen(wanted);
    for (const std::unique_ptr<XmlNode> &node : children) {
        if (size_t(node->name.size()) == length
            && std::memcmp(node->name.constData(), wanted, length) == 0)
            return node.get();
    }
    return nullptr;
}

const XmlNode *xmlRoot(const char *name)
{
    static const std::unique_ptr<XmlNode> root = makeTree();
    return root->name == name ? root.get() : nullptr;
}

void splitLicence(Printed &status, Printed &expiry)
{
    const QString whole = status.text();
    const qsizetype open = whole.indexOf(QLatin1String("(Expiry:"));
    if (open < 0)
        return;
    const QStringView inside = QStringView(whole).sliced(open + 8);
    const qsizetype close = inside.lastIndexOf(u')');
    expiry = Printed::word(close < 0 ? inside : inside.first(close));
    status = Printed::word(QStringView(whole).first(open));
}

} // namespace readings
