// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/moref.h"
#include "services/plan/registry.h"
#include "services/setup/common/devicekey.h"

#include <QJsonArray>
#include <QJsonObject>

namespace setup
{

/// The forms that params of steps take. Objects of the server are text, "HostSystem:host-12".
[[nodiscard]] QString refText(const values::MoRef &ref);
/// Null where the text is none.
[[nodiscard]] values::MoRef refOf(const QString &text);
[[nodiscard]] QJsonArray deviceArray(const QList<DeviceKey> &keys);
/// What is no key is left out; the registry has refused such params before.
[[nodiscard]] QList<DeviceKey> devicesOf(const QJsonValue &array);

/// Parameters with their refusals.
[[nodiscard]] plan::Parameter devicesParameter();
[[nodiscard]] plan::Parameter refParameter(const QString &name, bool required = true);
/// One line of text without control characters.
[[nodiscard]] plan::Parameter textParameter(const QString &name, bool required, int most = 255);
[[nodiscard]] plan::Parameter wordParameter(
    const QString &name, bool required, const QStringList &allowed);
[[nodiscard]] plan::Parameter numberParameter(
    const QString &name, bool required, qint64 least, qint64 most);
[[nodiscard]] plan::Parameter boolParameter(const QString &name, bool required = true);
[[nodiscard]] plan::Parameter objectParameter(
    const QString &name, bool required, std::function<QString(const QJsonObject &)> refuse);

/// A whole number that is a power of two, from 1 to 65536.
[[nodiscard]] plan::Parameter powerOfTwoParameter(const QString &name, bool required);

/// Judges an object within params as the registry judges params. Empty: good.
[[nodiscard]] QString refuseObject(
    const QJsonObject &object, const QList<plan::Parameter> &parameters);

/// Makes a step type; T is constructible from a PlannedStep.
template <class T>
[[nodiscard]] plan::StepType stepType(const QString &name, QList<plan::Parameter> parameters)
{
    const auto make = [](values::PlannedStep planned) -> std::unique_ptr<plan::Step> {
        return std::make_unique<T>(std::move(planned));
    };
    return {name, 1, std::move(parameters), make};
}

} // namespace setup
