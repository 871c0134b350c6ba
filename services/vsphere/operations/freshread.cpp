// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/operations/freshread.h"

#include "services/vsphere/decode/changedecoder.h"
#include "services/vsphere/decode/propertypaths.h"
#include "services/vsphere/decode/propertyrule.h"
#include "services/vsphere/operations/clusterfacts.h"
#include "services/vsphere/operations/configtarget.h"
#include "services/vsphere/operations/freshnames.h"
#include "services/vsphere/operations/licences.h"
#include "services/vsphere/operations/properties.h"
#include "services/vsphere/operations/setupfacts.h"
#include "services/vsphere/watch/retrieve.h"

#include <algorithm>

namespace vsphere
{

using values::Error;
using values::Result;
using values::Status;

namespace
{

constexpr qsizetype HostsAtOnce = 4;
constexpr int MostAttempts = 10; // a path is refused at a time, or the session is renewed

FilterSpec specFor(const FreshReader &reader, const QList<values::MoRef> &objects)
{
    const ApiVersion version = reader.session()->version();
    FilterSpec spec;
    for (const QByteArray &type : containerTypes() + leafTypes()) {
        QList<QByteArray> paths = propertyPaths(type, version, reader.refused());
        for (const QByteArray &path : setupPaths(type, version)) {
            if (!paths.contains(path) && !reader.refused().contains(path))
                paths.append(path);
        }
        spec.properties.append({type, paths});
    }
    spec.objects = objects;
    spec.objectsThemselves = true;
    return spec;
}

XmlNode propertyOf(XmlNode object, QByteArrayView path)
{
    for (const XmlNode property : object.children()) {
        if (property.name() == "propSet" && property.child("name").text() == path)
            return property.child("val");
    }
    return {};
}

std::optional<FreshObject> decoded(ChangeDecoder &decoder, XmlNode object)
{
    auto change = decoder.decode(object);
    if (!change)
        return {};
    FreshObject fresh;
    if (change->ref.type == u"VirtualMachine")
        fresh.vm = readVmSetup(object);
    else if (change->ref.type == u"HostSystem") {
        fresh.host = readHostSetup(object);
        fresh.vms = readHostVms(propertyOf(object, "vm"));
    } else if (const XmlNode configuration = propertyOf(object, "configurationEx"))
        fresh.cluster = readClusterSetup(configuration);
    fresh.change = std::move(*change);
    return fresh;
}

using Objects = std::shared_ptr<QList<FreshObject>>;

bool isExpired(const FreshObject &fresh)
{
    const auto expired = [](const auto &patch) {
        if constexpr (requires { patch.value.missing; }) {
            for (const values::MissingProperty &missing : patch.value.missing) {
                if (missing.fault == u"NotAuthenticated")
                    return true;
            }
        }
        return false;
    };
    return std::visit(expired, fresh.change.patch);
}

QCoro::Task<Status> readProperties(std::shared_ptr<FreshReader> reader,
    QList<values::MoRef> objects, Objects into, std::stop_token stop)
{
    Outcome outcome = Outcome::success();
    for (int attempt = 0; attempt < MostAttempts; ++attempt) {
        into->clear();
        const auto decoder = std::make_shared<ChangeDecoder>();
        const AnswerReader::ObjectSink sink = [decoder, into](const XmlNode &object) {
            if (auto fresh = decoded(*decoder, object))
                into->append(std::move(*fresh));
        };
        const FilterSpec spec = specFor(*reader, objects);
        const Outcome read = co_await retrieveAll(reader->session().get(), spec, sink, stop);
        outcome = read;
        if (outcome.kind == Outcome::Kind::RefusedPath) {
            reader->refuse(outcome.path);
        } else if (outcome.done() && std::any_of(into->cbegin(), into->cend(), isExpired)) {
            const Status renewed = co_await reader->session()->ping(stop);
            if (!renewed.ok())
                co_return renewed;
        } else if (outcome.kind != Outcome::Kind::Rebuild) {
            break;
        }
    }
    co_return outcome.status();
}

bool isConnected(const FreshObject &fresh)
{
    const auto *const patch = std::get_if<values::HostPatch>(&fresh.change.patch);
    return patch != nullptr && patch->value.connection == values::ConnectionState::Connected;
}

QCoro::Task<Status> askHost(
    std::shared_ptr<Session> session, Objects objects, qsizetype at, std::stop_token stop)
{
    const values::MoRef host = objects->at(at).change.ref;
    const Result<HostTarget> target = co_await hostTarget(session, host, stop);
    if (!target.ok() && endsTheRead(target.error()))
        co_return target.error();
    FreshObject &fresh = (*objects)[at]; // the list keeps its size
    if (target.ok()) {
        fresh.host->maxHardwareVersion = target->maxHardwareVersion;
        fresh.memoryForVms = target->memoryForVms;
        if (!target->devices.isEmpty())
            fresh.host->systemId = target->devices.first().systemId;
    }
    const Result<HostLicence> licence = co_await hostLicence(session, host, stop);
    if (!licence.ok())
        co_return licence.error();
    (*objects)[at].host->edition = licence->edition;
    (*objects)[at].host->licensedFeatures = licence->features;
    co_return values::done();
}

/// As many as the server is asked at once; the others would only wait against their deadline.
QCoro::Task<Status> askHosts(
    std::shared_ptr<Session> session, Objects objects, qsizetype from, std::stop_token stop)
{
    std::vector<QCoro::Task<Status>> asked;
    const qsizetype end = std::min(from + HostsAtOnce, objects->size());
    for (qsizetype at = from; at < end; ++at) {
        if (isConnected(objects->at(at)))
            asked.push_back(askHost(session, objects, at, stop));
    }
    Status worst = values::done();
    for (QCoro::Task<Status> &each : asked) {
        const Status answered = co_await each;
        if (!answered.ok())
            worst = answered;
    }
    co_return worst;
}

} // namespace

QCoro::Task<Result<QList<FreshObject>>> readFresh(std::shared_ptr<FreshReader> reader,
    QList<values::MoRef> objects, FreshReader::Depth depth, std::stop_token stop)
{
    const auto read = std::make_shared<QList<FreshObject>>();
    if (objects.isEmpty())
        co_return *read;
    const Status properties = co_await readProperties(reader, objects, read, stop);
    if (!properties.ok())
        co_return properties.error();
    const Status names = co_await readNames(reader->session(), read, stop);
    if (!names.ok())
        co_return names.error();
    if (depth == FreshReader::Depth::Properties)
        co_return *read;
    for (qsizetype at = 0; at < read->size(); at += HostsAtOnce) {
        const Status answered = co_await askHosts(reader->session(), read, at, stop);
        if (!answered.ok())
            co_return answered.error();
    }
    co_return *read;
}

} // namespace vsphere
