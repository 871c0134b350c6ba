// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plan/file/jsonfields.h"
#include "services/plan/planfile.h"

#include <algorithm>
#include <array>
#include <limits>

namespace plan
{

using values::Error;
using values::GpuMethod;
using values::Result;
using values::VmChange;
using values::VmPciDevice;
using Need = JsonFields::Need;

namespace
{

constexpr qsizetype maxDevices = 64;
constexpr qsizetype maxExtraConfig = 256;
constexpr qint64 maxMemoryMiB = qint64(1) << 36;

const std::array<QString, 6> KeyBeginnings{QStringLiteral("pciPassthru"),
    QStringLiteral("svga.present"), QStringLiteral("hypervisor.cpuid.v0"), QStringLiteral("nvidia"),
    QStringLiteral("vgpu"), QStringLiteral("gpu")};

struct VmChangeFile {
    Q_DECLARE_TR_FUNCTIONS(plan::VmChangeFile)
};

/// In the order of GpuMethod, without Unknown, which no plan can ask for.
const QStringList &methods()
{
    static const QStringList words{QStringLiteral("fixed"), QStringLiteral("dynamic"),
        QStringLiteral("vgpu"), QStringLiteral("dvx")};
    return words;
}

QJsonArray allowedArray(const QList<VmPciDevice::Allowed> &allowed)
{
    QJsonArray array;
    for (const VmPciDevice::Allowed &one : allowed) {
        array.append(QJsonObject{{QStringLiteral("vendorId"), one.vendorId},
            {QStringLiteral("deviceId"), one.deviceId}});
    }
    return array;
}

QList<VmPciDevice::Allowed> allowedFrom(
    const QJsonArray &array, const QString &path, JsonProblem &problem)
{
    QList<VmPciDevice::Allowed> allowed;
    for (qsizetype i = 0; i < array.size() && !problem.isSet(); ++i) {
        JsonFields fields(array.at(i).toObject(), path + QStringLiteral("[%1]").arg(i), problem);
        constexpr qint64 most = std::numeric_limits<quint16>::max();
        allowed.append({static_cast<quint16>(fields.number(QStringLiteral("vendorId"), 0, most)),
            static_cast<quint16>(fields.number(QStringLiteral("deviceId"), 0, most))});
        fields.finish();
    }
    return allowed;
}

VmPciDevice deviceFrom(JsonFields fields, JsonProblem &problem)
{
    VmPciDevice device;
    device.method = static_cast<GpuMethod>(
        methods().indexOf(fields.oneOf(QStringLiteral("method"), methods())));
    if (fields.has(QStringLiteral("key")))
        device.key = static_cast<int>(fields.number(QStringLiteral("key"),
            std::numeric_limits<int>::min(), std::numeric_limits<int>::max()));
    if (fields.has(QStringLiteral("vendorId")))
        device.vendorId = static_cast<quint16>(
            fields.number(QStringLiteral("vendorId"), 0, std::numeric_limits<quint16>::max()));
    device.label = fields.text(QStringLiteral("label"), Need::Optional);
    device.summary = fields.text(QStringLiteral("summary"), Need::Optional);
    device.pciId = fields.text(QStringLiteral("pciId"), Need::Optional);
    device.deviceName = fields.text(QStringLiteral("deviceName"), Need::Optional);
    device.deviceId = fields.text(QStringLiteral("deviceId"), Need::Optional);
    device.systemId = fields.text(QStringLiteral("systemId"), Need::Optional);
    device.profile = fields.text(QStringLiteral("profile"), Need::Optional);
    device.customLabel = fields.text(QStringLiteral("customLabel"), Need::Optional);
    device.allowed = allowedFrom(fields.array(QStringLiteral("allowed"), Need::Optional),
        fields.pathOf(QStringLiteral("allowed")), problem);
    fields.finish();
    return device;
}

QList<VmPciDevice> devicesFrom(JsonFields &fields, const QString &name, JsonProblem &problem)
{
    QList<VmPciDevice> devices;
    const QJsonArray array = fields.array(name, Need::Optional);
    if (array.size() > maxDevices)
        fields.refuse(name, VmChangeFile::tr("more than %1 devices").arg(maxDevices));
    for (qsizetype i = 0; i < array.size() && !problem.isSet(); ++i) {
        const QString path = fields.pathOf(name) + QStringLiteral("[%1]").arg(i);
        devices.append(deviceFrom(JsonFields(array.at(i).toObject(), path, problem), problem));
    }
    return devices;
}

bool isOurs(const QString &key)
{
    return std::any_of(KeyBeginnings.begin(), KeyBeginnings.end(),
        [&key](const QString &start) { return key.startsWith(start, Qt::CaseInsensitive); });
}

QMap<QString, QString> extraConfigFrom(JsonFields &fields, const QString &name)
{
    QMap<QString, QString> config;
    const QJsonObject object = fields.object(name, Need::Optional);
    if (object.size() > maxExtraConfig)
        fields.refuse(name, VmChangeFile::tr("more than %1 keys").arg(maxExtraConfig));
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString value = it.value().toString();
        const bool isPlain = it.value().isString() && isPlainLine(value) && isPlainLine(it.key());
        if (!isPlain)
            fields.refuse(name, VmChangeFile::tr("a value in it is no plain text"));
        else if (!isOurs(it.key()))
            fields.refuse(name, VmChangeFile::tr("the key \"%1\" is none of GPUs").arg(it.key()));
        config.insert(it.key(), value);
    }
    return config;
}

QList<int> keysFrom(JsonFields &fields, const QString &name)
{
    QList<int> keys;
    const QJsonArray array = fields.array(name, Need::Optional);
    for (const QJsonValue &value : array) {
        const int key = value.toInt(-1);
        if (key < 0 || keys.contains(key) || keys.size() >= maxDevices)
            fields.refuse(name, VmChangeFile::tr("it is no list of device keys"));
        keys.append(key);
    }
    return keys;
}

void readNumber(JsonFields &fields, const QString &name, std::optional<qint64> &into, qint64 least)
{
    if (fields.has(name))
        into = fields.number(name, least, maxMemoryMiB);
}

void readFlag(JsonFields &fields, const QString &name, std::optional<bool> &into)
{
    if (fields.has(name))
        into = fields.flag(name);
}

template <class T>
void put(QJsonObject &object, const QString &name, const std::optional<T> &value)
{
    if (value)
        object.insert(name, *value);
}

void put(QJsonObject &object, const QString &name, const QString &text)
{
    if (!text.isEmpty())
        object.insert(name, text);
}

void readScalars(JsonFields &fields, VmChange &change)
{
    readNumber(fields, QStringLiteral("reservationMiB"), change.reservationMiB, 0);
    readNumber(fields, QStringLiteral("memoryLimitMiB"), change.memoryLimitMiB, -1);
    readFlag(fields, QStringLiteral("reservationLocked"), change.reservationLocked);
    readFlag(fields, QStringLiteral("memoryHotAdd"), change.memoryHotAdd);
    readFlag(fields, QStringLiteral("cpuHotAdd"), change.cpuHotAdd);
    readFlag(fields, QStringLiteral("nestedHv"), change.nestedHv);
    readFlag(fields, QStringLiteral("secureBoot"), change.secureBoot);
    if (fields.has(QStringLiteral("firmware")))
        change.firmware = fields.oneOf(
            QStringLiteral("firmware"), {QStringLiteral("bios"), QStringLiteral("efi")});
}

void putLists(QJsonObject &object, const VmChange &change)
{
    QJsonObject config;
    for (auto it = change.extraConfig.begin(); it != change.extraConfig.end(); ++it)
        config.insert(it.key(), it.value());
    QJsonArray added;
    for (const VmPciDevice &device : change.addDevices)
        added.append(toJson(device));
    QJsonArray removed;
    for (const int key : change.removeDevices)
        removed.append(key);
    if (!config.isEmpty())
        object.insert(QStringLiteral("extraConfig"), config);
    if (!added.isEmpty())
        object.insert(QStringLiteral("addDevices"), added);
    if (!removed.isEmpty())
        object.insert(QStringLiteral("removeDevices"), removed);
}

} // namespace

QJsonObject toJson(const VmPciDevice &device)
{
    QJsonObject object;
    if (device.method != GpuMethod::Unknown)
        object.insert(
            QStringLiteral("method"), methods().at(static_cast<qsizetype>(device.method)));
    if (device.key != 0)
        object.insert(QStringLiteral("key"), device.key);
    if (device.vendorId != 0)
        object.insert(QStringLiteral("vendorId"), device.vendorId);
    if (!device.allowed.isEmpty())
        object.insert(QStringLiteral("allowed"), allowedArray(device.allowed));
    put(object, QStringLiteral("label"), device.label);
    put(object, QStringLiteral("summary"), device.summary);
    put(object, QStringLiteral("pciId"), device.pciId);
    put(object, QStringLiteral("deviceName"), device.deviceName);
    put(object, QStringLiteral("deviceId"), device.deviceId);
    put(object, QStringLiteral("systemId"), device.systemId);
    put(object, QStringLiteral("profile"), device.profile);
    put(object, QStringLiteral("customLabel"), device.customLabel);
    return object;
}

QJsonObject toJson(const VmChange &change)
{
    QJsonObject object;
    put(object, QStringLiteral("reservationMiB"), change.reservationMiB);
    put(object, QStringLiteral("memoryLimitMiB"), change.memoryLimitMiB);
    put(object, QStringLiteral("reservationLocked"), change.reservationLocked);
    put(object, QStringLiteral("memoryHotAdd"), change.memoryHotAdd);
    put(object, QStringLiteral("cpuHotAdd"), change.cpuHotAdd);
    put(object, QStringLiteral("nestedHv"), change.nestedHv);
    put(object, QStringLiteral("firmware"), change.firmware);
    put(object, QStringLiteral("secureBoot"), change.secureBoot);
    putLists(object, change);
    return object;
}

Result<VmChange> vmChangeFrom(const QJsonObject &object)
{
    JsonProblem problem;
    JsonFields fields(object, {}, problem);
    VmChange change;
    readScalars(fields, change);
    change.extraConfig = extraConfigFrom(fields, QStringLiteral("extraConfig"));
    change.addDevices = devicesFrom(fields, QStringLiteral("addDevices"), problem);
    change.removeDevices = keysFrom(fields, QStringLiteral("removeDevices"));
    fields.finish();
    if (!problem.isSet())
        return change;
    return Error(Error::Kind::Usage, VmChangeFile::tr("This change of a VM cannot be used"),
        problem.path() + QStringLiteral(": ") + problem.why());
}

} // namespace plan
