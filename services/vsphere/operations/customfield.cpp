// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/operations/customfield.h"

#include "services/vsphere/operations/operation.h"
#include "services/vsphere/operations/properties.h"

#include <QCoreApplication>

#include <optional>

namespace vsphere
{

using namespace Qt::StringLiterals;
using values::Error;
using values::Result;
using values::Status;

namespace
{

struct FieldText {
    Q_DECLARE_TR_FUNCTIONS(vsphere::CustomField)
};

QString cannotSet()
{
    return FieldText::tr("The custom attribute cannot be set");
}

/// A definition without a type holds for all objects.
std::optional<int> keyOf(XmlNode definitions, const QString &name, const QString &type)
{
    for (const XmlNode definition : definitions.children()) {
        const QString held = definition.child("managedObjectType").toString();
        if (definition.child("name").toString() == name && (held.isEmpty() || held == type))
            return definition.child("key").toInt();
    }
    return {};
}

QCoro::Task<Result<std::optional<int>>> findField(std::shared_ptr<Session> session,
    values::MoRef manager, QString name, QString type, std::stop_token stop)
{
    const QList<QByteArray> path{"field"};
    const Result<ObjectProperties> read
        = co_await readObject(session, manager, path, cannotSet(), stop);
    if (!read.ok())
        co_return read.error();
    co_return keyOf(read->value("field"), name, type);
}

QCoro::Task<Result<Answer>> addField(std::shared_ptr<Session> session, values::MoRef manager,
    QString name, QString type, std::stop_token stop)
{
    const QString method = u"AddCustomFieldDef"_s;
    const QByteArray body
        = MethodWriter(method, manager).text(u"name"_s, name).text(u"moType"_s, type).finish();
    const Call call = changingCall(method, body, cannotSet());
    const Result<Answer> answer = co_await session->call(call, stop);
    co_return answer;
}

/// Makes the attribute unless somebody was faster.
QCoro::Task<Result<int>> ensureField(std::shared_ptr<Session> session, values::MoRef manager,
    QString name, QString type, std::stop_token stop)
{
    const Result<std::optional<int>> known = co_await findField(session, manager, name, type, stop);
    if (!known.ok())
        co_return known.error();
    if (*known)
        co_return **known;
    const Result<Answer> added = co_await addField(session, manager, name, type, stop);
    const bool isTaken = added.ok() && added->fault && added->fault->type == u"DuplicateName";
    const Result<Answer> made = asError(added, cannotSet());
    if (made.ok())
        co_return made->returnval().child("key").toInt().value_or(0);
    if (!isTaken)
        co_return made.error();
    const Result<std::optional<int>> now = co_await findField(session, manager, name, type, stop);
    if (!now.ok() || !*now)
        co_return made.error();
    co_return **now;
}

} // namespace

QCoro::Task<Status> setCustomField(std::shared_ptr<Session> session, values::MoRef object,
    QString name, QString value, std::stop_token stop)
{
    const values::MoRef manager = session->content().managers.value(u"customFieldsManager"_s);
    if (manager.isNull() || !session->content().about.isVCenter())
        co_return Error(Error::Kind::Unsupported, cannotSet(),
            FieldText::tr("Only a vCenter has custom attributes."));
    const Result<int> key = co_await ensureField(session, manager, name, object.type, stop);
    if (!key.ok())
        co_return key.error();
    const QString method = u"SetField"_s;
    MethodWriter writer(method, manager);
    writer.reference(u"entity"_s, object).number(u"key"_s, *key).text(u"value"_s, value);
    const Call call = changingCall(method, writer.finish(), cannotSet());
    const Status set = co_await runCommand(session, call, stop);
    co_return set;
}

QString markerFieldName()
{
    return u"GPU Deck run"_s;
}

} // namespace vsphere
