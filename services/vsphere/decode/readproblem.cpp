// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/decode/readproblem.h"

namespace vsphere
{

using values::Error;

namespace
{

QString reason(ReadProblem::Kind kind)
{
    using Kind = ReadProblem::Kind;
    switch (kind) {
    case Kind::Empty:
        return ReadProblem::tr("The server sent nothing.");
    case Kind::Truncated:
        return ReadProblem::tr("It ends before its last element is closed.");
    case Kind::GzipCut:
        return ReadProblem::tr("Its compressed data (gzip) ends too early.");
    case Kind::GzipDamaged:
        return ReadProblem::tr("Its compressed data (gzip) is damaged.");
    case Kind::Html:
        return ReadProblem::tr("A web page (HTML) came back where vSphere sends XML.");
    case Kind::NotXml:
        return ReadProblem::tr("What came back is not XML.");
    case Kind::Malformed:
        return ReadProblem::tr("Its XML is damaged.");
    case Kind::Encoding:
        return ReadProblem::tr("Its characters are not in the encoding that it names.");
    case Kind::Doctype:
        return ReadProblem::tr("It holds a document type definition, which vSphere never sends and "
                               "which can be used to fill up the memory.");
    case Kind::TooLong:
        return ReadProblem::tr("It is longer than any real answer.");
    case Kind::TooLarge:
        return ReadProblem::tr("A single object in it is larger than any real one.");
    case Kind::TooMany:
        return ReadProblem::tr("It lists more objects than any vCenter Server can hold.");
    case Kind::TooDeep:
        return ReadProblem::tr("Its elements are nested deeper than in any real answer.");
    case Kind::HugeTag:
        return ReadProblem::tr("A single tag in it is longer than a megabyte.");
    case Kind::OutOfMemory:
        return ReadProblem::tr("There is not enough memory to read it.");
    }
    return {};
}

QString remedy(ReadProblem::Kind kind)
{
    using Kind = ReadProblem::Kind;
    switch (kind) {
    case Kind::Empty:
    case Kind::Truncated:
    case Kind::GzipCut:
    case Kind::GzipDamaged:
        return ReadProblem::tr("Try again; if it happens often, look for a proxy or a firewall "
                               "between this machine and the server.");
    case Kind::Html:
    case Kind::NotXml:
        return ReadProblem::tr(
            "Check the server's address and port: vCenter Server and ESXi answer "
            "on port 443 unless someone changed it.");
    case Kind::OutOfMemory:
        return ReadProblem::tr("Close other programs and try again.");
    case Kind::Malformed:
    case Kind::Encoding:
    case Kind::Doctype:
    case Kind::TooLong:
    case Kind::TooLarge:
    case Kind::TooDeep:
    case Kind::TooMany:
    case Kind::HugeTag:
        return ReadProblem::tr("Make sure that this is your server and that nothing between it and "
                               "this machine alters its answers.");
    }
    return {};
}

bool isCutOff(ReadProblem::Kind kind)
{
    using Kind = ReadProblem::Kind;
    return kind == Kind::Empty || kind == Kind::Truncated || kind == Kind::GzipCut;
}

QString happened(ReadProblem::Kind kind)
{
    if (isCutOff(kind))
        return ReadProblem::tr("The server's answer is incomplete");
    if (kind == ReadProblem::Kind::Html || kind == ReadProblem::Kind::NotXml)
        return ReadProblem::tr("This does not look like a vSphere server");
    return ReadProblem::tr("The server's answer cannot be read");
}

} // namespace

Error ReadProblem::toError() const
{
    const auto errorKind = isCutOff(kind) ? Error::Kind::Network : Error::Kind::Protocol;
    return Error(errorKind, happened(kind), reason(kind), remedy(kind), detail);
}

} // namespace vsphere
