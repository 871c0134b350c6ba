// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Prints the RetrievePropertiesEx that asks for everything GPU Deck asks for, in one piece, over a
// container view: what curl downloads as the yardstick of bench_load.py.
#include "services/vsphere/decode/propertypaths.h"

#include <cstdio>

namespace
{

void printPropSet(const QByteArray &type, const vsphere::ApiVersion &version)
{
    std::printf("<propSet><type>%s</type>", type.constData());
    for (const QByteArray &path : vsphere::propertyPaths(type, version))
        std::printf("<pathSet>%s</pathSet>", path.constData());
    std::printf("</propSet>");
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2) {
        std::fprintf(stderr, "usage: bench_request VIEW\n");
        return 2;
    }
    const vsphere::ApiVersion version(6, 5); // what the plain simulator speaks
    std::printf("<RetrievePropertiesEx xmlns=\"urn:vim25\">"
                "<_this type=\"PropertyCollector\">propertyCollector</_this><specSet>");
    for (const QByteArray &type : vsphere::containerTypes() + vsphere::leafTypes())
        printPropSet(type, version);
    std::printf("<objectSet><obj type=\"ContainerView\">%s</obj><skip>true</skip>"
                "<selectSet xsi:type=\"TraversalSpec\"><type>ContainerView</type><path>view</path>"
                "</selectSet></objectSet></specSet><options/></RetrievePropertiesEx>",
        argv[1]);
    return 0;
}
