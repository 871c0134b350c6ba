// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/watch/filterspec.h"

#include "services/vsphere/decode/propertypaths.h"

namespace vsphere
{

namespace
{

void addProperties(FilterSpec &spec, const QByteArray &type, const PathChoice &choice)
{
    spec.properties.append({type, propertyPaths(type, choice.version, choice.refused)});
}

} // namespace

FilterSpec treeSpec(const values::MoRef &view, const PathChoice &choice)
{
    FilterSpec spec;
    for (const QByteArray &type : containerTypes())
        addProperties(spec, type, choice);
    // The number of hosts decides how compute resources are grouped; see SlicePlan.
    for (FilterSpec::Properties &properties : spec.properties) {
        if (properties.type.endsWith("ComputeResource"))
            properties.paths.append("host");
    }
    spec.objects = {view};
    spec.steps = {{"ContainerView", "view"}};
    return spec;
}

FilterSpec computeSpec(const QList<values::MoRef> &computeResources, const PathChoice &choice)
{
    FilterSpec spec;
    for (const QByteArray &type : leafTypes())
        addProperties(spec, type, choice);
    spec.objects = computeResources;
    spec.steps = {{"ComputeResource", "host"}, {"HostSystem", "vm"}};
    return spec;
}

FilterSpec objectsSpec(const QList<values::MoRef> &objects, const PathChoice &choice)
{
    FilterSpec spec;
    for (const QByteArray &type : leafTypes())
        addProperties(spec, type, choice);
    spec.objects = objects;
    spec.objectsThemselves = true;
    return spec;
}

FilterSpec viewListSpec(const values::MoRef &view)
{
    FilterSpec spec;
    spec.properties = {{"ContainerView", {"view"}}};
    spec.objects = {view};
    spec.objectsThemselves = true;
    return spec;
}

FilterSpec existenceSpec(const QList<values::MoRef> &objects)
{
    FilterSpec spec;
    for (const QByteArray &type : leafTypes())
        spec.properties.append({type, {"name"}});
    spec.objects = objects;
    spec.objectsThemselves = true;
    return spec;
}

FilterSpec tasksSpec(const values::MoRef &taskManager)
{
    FilterSpec spec;
    spec.properties = {{"Task", {"info"}}};
    spec.objects = {taskManager};
    spec.steps = {{"TaskManager", "recentTask"}};
    return spec;
}

} // namespace vsphere
