// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/watch/watchprinter.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <charconv>
#include <cstdio>

namespace app
{

namespace
{

using values::GpuIdentity;
using values::GpuSample;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(app::WatchCommand)
};

struct Field {
    const char *key; ///< of JSON
    int digits; ///< after the point
};
constexpr std::array<Field, values::metricCount> Fields{{{"gpuUtilizationPercent", 2},
    {"memoryUtilizationPercent", 2}, {"memoryUsedMiB", 0}, {"temperatureCelsius", 1},
    {"powerWatts", 2}, {"smClockMHz", 0}, {"memoryClockMHz", 0}, {"encoderUtilizationPercent", 2}}};

constexpr std::array SourceNames{"host-nvidia-smi", "guest-nvidia-smi", "vcenter", "prometheus"};

const char *nameOf(values::SampleSource source)
{
    return SourceNames.at(static_cast<std::size_t>(source));
}

/// The shortest text of so many digits: "20.67", "20.6", "20".
void appendNumber(QByteArray &into, float value, int digits)
{
    std::array<char, 48> text{};
    const auto end = std::to_chars(
        text.data(), text.data() + text.size(), double(value), std::chars_format::fixed, digits);
    if (end.ec != std::errc()) {
        into += "null";
        return;
    }
    char *last = end.ptr;
    if (digits > 0) {
        while (last[-1] == '0')
            --last;
        if (last[-1] == '.')
            --last;
    }
    into.append(text.data(), last - text.data());
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

bool writeOut(QByteArray &out)
{
    const bool isWhole = std::fwrite(out.constData(), 1, std::size_t(out.size()), stdout)
            == std::size_t(out.size())
        && std::fflush(stdout) == 0;
    out.resize(0);
    return isWhole;
}

QString gpuKey(const QString &target, const GpuIdentity &gpu)
{
    return target + QLatin1Char('\n')
        + (gpu.uuid.isEmpty() && gpu.address ? gpu.address->toString() : gpu.uuid);
}

} // namespace

QByteArray isoTime(std::chrono::milliseconds since1970)
{
    static qint64 lastSecond = -1;
    static QByteArray lastText;
    const qint64 count = since1970.count();
    const qint64 second = count / 1000;
    if (second != lastSecond) {
        lastSecond = second;
        lastText = QDateTime::fromSecsSinceEpoch(second, Qt::UTC)
                       .toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss."))
                       .toLatin1();
    }
    const int milli = int(count % 1000);
    const std::array<char, 4> tail{
        char('0' + milli / 100), char('0' + milli / 10 % 10), char('0' + milli % 10), 'Z'};
    QByteArray text = lastText;
    text.append(tail.data(), qsizetype(tail.size()));
    return text;
}

QByteArray JsonLinesPrinter::whose(const QString &target, const GpuIdentity &gpu)
{
    const QJsonObject object{{QStringLiteral("address"),
                                 gpu.address ? QJsonValue(gpu.address->toString()) : QJsonValue()},
        {QStringLiteral("host"), textOrNull(gpu.host.value)},
        {QStringLiteral("name"), textOrNull(gpu.name)}, {QStringLiteral("target"), target},
        {QStringLiteral("uuid"), textOrNull(gpu.uuid)}, {QStringLiteral("vgpu"), gpu.isVgpu},
        {QStringLiteral("vm"), textOrNull(gpu.vm.value)}};
    QByteArray text = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return text.mid(1, text.size() - 2);
}

void JsonLinesPrinter::append(QByteArray &into, const QByteArray &whose, const GpuSample &sample)
{
    into += "{\"time\":\"";
    into += isoTime(sample.time);
    into += "\",\"source\":\"";
    into += nameOf(sample.source);
    into += "\",";
    into += whose;
    for (std::size_t i = 0; i < Fields.size(); ++i) {
        into += ",\"";
        into += Fields[i].key;
        into += "\":";
        const float value = sample.values[i];
        if (value == value)
            appendNumber(into, value, Fields[i].digits);
        else
            into += "null";
    }
    into += "}\n";
}

const QByteArray &JsonLinesPrinter::known(const QString &target, const GpuIdentity &gpu)
{
    Known &known = m_known[gpuKey(target, gpu)];
    if (known.text.isEmpty() || known.gpu != gpu)
        known = {gpu, whose(target, gpu)};
    return known.text;
}

void JsonLinesPrinter::add(const QString &target, const telemetry::Reading &reading)
{
    append(m_out, known(target, reading.gpu), reading.sample);
}

bool JsonLinesPrinter::flush()
{
    return m_out.isEmpty() || writeOut(m_out);
}

} // namespace app
