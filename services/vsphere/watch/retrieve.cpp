// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/watch/retrieve.h"

#include "services/vsphere/decode/propertypaths.h"
#include "services/vsphere/watch/collectorcalls.h"

#include <QCoreApplication>

#include <memory>

namespace vsphere
{

namespace
{

struct RetrieveText {
    Q_DECLARE_TR_FUNCTIONS(vsphere::Retrieve)
};

QString loadFailed()
{
    return RetrieveText::tr("The inventory cannot be loaded");
}

} // namespace

QCoro::Task<Outcome> retrieveAll(
    Session *session, FilterSpec spec, AnswerReader::ObjectSink sink, std::stop_token stop)
{
    const values::MoRef collector = session->content().propertyCollector;
    const int generation = session->generation();
    Call request = calls::retrieve(collector, spec);
    if (spec.objects.first().type == QLatin1String("ContainerView"))
        request.generation = generation;
    QString token;
    Outcome outcome;
    do {
        const auto answer = co_await session->stream(request, sink, stop);
        outcome = Outcome::of(answer, loadFailed());
        if (!outcome.done())
            co_return outcome;
        token = outcome.answer.returnval().child("token").toString();
        request = calls::continueRetrieve(collector, token);
        request.generation = generation;
    } while (!token.isEmpty());
    co_return outcome;
}

QCoro::Task<Outcome> createRootView(Session *session, QList<QByteArray> types, std::stop_token stop)
{
    const Call request = calls::createContainerView(
        session->content().viewManager, session->content().rootFolder, types);
    const auto answer = co_await session->call(request, stop);
    co_return Outcome::of(answer, loadFailed());
}

QCoro::Task<SeenObjects> listAll(Session *session, std::stop_token stop)
{
    SeenObjects seen;
    const int generation = session->generation();
    const Outcome created = co_await createRootView(session, leafTypes(), stop);
    seen.outcome = created;
    if (!seen.outcome.done())
        co_return seen;
    const values::MoRef view = seen.outcome.answer.returnval().toMoRef();
    const auto refs = std::make_shared<QList<values::MoRef>>();
    const AnswerReader::ObjectSink sink = [refs](const XmlNode &object) {
        const XmlNode list = object.child("propSet").child("val");
        for (const XmlNode ref : list.children())
            refs->append(ref.toMoRef());
    };
    const FilterSpec spec = viewListSpec(view);
    const Outcome listed = co_await retrieveAll(session, spec, sink, stop);
    seen.outcome = listed;
    seen.refs = *refs;
    Call destroy = calls::destroyView(view);
    destroy.generation = generation;
    const auto ignored = co_await session->call(destroy, stop);
    Q_UNUSED(ignored)
    co_return seen;
}

QCoro::Task<SeenObjects> listExisting(
    Session *session, QList<values::MoRef> objects, std::stop_token stop)
{
    SeenObjects seen;
    const auto refs = std::make_shared<QList<values::MoRef>>();
    const AnswerReader::ObjectSink sink = [refs](const XmlNode &object) {
        refs->append(object.child("obj").toMoRef());
    };
    const FilterSpec spec = existenceSpec(objects);
    const Outcome listed = co_await retrieveAll(session, spec, sink, stop);
    seen.outcome = listed;
    seen.refs = *refs;
    co_return seen;
}

} // namespace vsphere
