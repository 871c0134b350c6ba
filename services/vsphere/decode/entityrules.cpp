// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/decode/propertyrule.h"

#include <array>

namespace vsphere
{

using values::Entity;
using values::EntityField;

QString decodedName(QByteArrayView utf8)
{
    QString name = QString::fromUtf8(utf8);
    if (!utf8.contains('%'))
        return name;
    name.replace(QLatin1String("%2f"), QLatin1String("/"), Qt::CaseInsensitive);
    name.replace(QLatin1String("%5c"), QLatin1String("\\"), Qt::CaseInsensitive);
    name.replace(QLatin1String("%25"), QLatin1String("%")); // last: "%252f" is the name "%2f"
    return name;
}

namespace
{

void readParent(Entity &into, XmlNode val, StringPool &)
{
    into.parent = val.toMoRef();
}

const std::array Rules{
    EntityRule{"name", EntityField::Name,
        [](Entity &into, XmlNode val, StringPool &) {
            into.name = decodedName(val.text());
        }},
    EntityRule{"parent", EntityField::Parent, readParent},
    // A vApp's parent is a resource pool; the folder it is shown in is this one.
    EntityRule{"parentFolder", EntityField::Parent, readParent, false},
    EntityRule{"configurationEx", EntityField::DrsEnabled,
        [](Entity &into, XmlNode val, StringPool &) {
            into.drsEnabled = val.child("drsConfig").child("enabled").toBool();
        }},
    EntityRule{"lifecycleManaged", EntityField::LifecycleManaged,
        [](Entity &into, XmlNode val, StringPool &) {
            into.lifecycleManaged = val.toBool();
        }},
};

} // namespace

std::span<const EntityRule> entityRules()
{
    return Rules;
}

} // namespace vsphere
