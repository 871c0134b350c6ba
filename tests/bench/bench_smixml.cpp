// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/smiquery.h"
#include "services/readings/smixml.h"

#include <QByteArray>
#include <QDir>
#include <QList>

#include <expat.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>

namespace
{

double cpuSeconds()
{
    timespec now{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return double(now.tv_sec) + double(now.tv_nsec) * 1e-9;
}

/// The best of many rounds: what the work costs when nothing else disturbs it.
double bestOf(int rounds, const std::function<void()> &work)
{
    double best = 1e9;
    for (int i = 0; i < rounds; ++i) {
        const double begin = cpuSeconds();
        work();
        best = std::min(best, cpuSeconds() - begin);
    }
    return best;
}

/// expat alone, without a handler: every byte is checked, nothing is told.
void parseBare(const QByteArray &bytes)
{
    XML_Parser parser = XML_ParserCreate("UTF-8");
    if (XML_Parse(parser, bytes.constData(), int(bytes.size()), XML_TRUE) != XML_STATUS_OK)
        std::fprintf(stderr, "expat refuses a sample\n");
    XML_ParserFree(parser);
}

/// expat with handlers that do nothing: the least that any reader of it costs.
void parseWithEmptyHandlers(const QByteArray &bytes)
{
    XML_Parser parser = XML_ParserCreate("UTF-8");
    XML_SetElementHandler(
        parser, [](void *, const XML_Char *, const XML_Char **) {},
        [](void *, const XML_Char *) {});
    XML_SetCharacterDataHandler(parser, [](void *, const XML_Char *, int) {});
    if (XML_Parse(parser, bytes.constData(), int(bytes.size()), XML_TRUE) != XML_STATUS_OK)
        std::fprintf(stderr, "expat refuses a sample\n");
    XML_ParserFree(parser);
}

QList<QByteArray> documents(const QString &folder)
{
    QList<QByteArray> all;
    for (const QFileInfo &info : QDir(folder).entryInfoList({QStringLiteral("*.xml")})) {
        QFile file(info.filePath());
        if (file.open(QIODevice::ReadOnly))
            all.append(file.readAll());
    }
    return all;
}

void benchXml(const QString &folder, int rounds)
{
    const QList<QByteArray> all = documents(folder);
    qsizetype bytes = 0;
    for (const QByteArray &one : all)
        bytes += one.size();
    qsizetype gpus = 0;
    const auto overAll = [&all](auto work) {
        return [&all, work] {
            std::for_each(all.cbegin(), all.cend(), work);
        };
    };
    const double bare = bestOf(rounds, overAll(parseBare));
    const double empty = bestOf(rounds, overAll(parseWithEmptyHandlers));
    const double ours = bestOf(rounds, overAll([&gpus](const QByteArray &one) {
        const auto report = readings::parseNvidiaSmiXml(one);
        gpus += report ? qsizetype(report->gpus.size()) : 0;
    }));
    const double megabytes = double(bytes) / 1e6;
    std::printf("nvidia-smi XML: %lld documents, %.2f MB, %lld GPUs a round\n", qint64(all.size()),
        megabytes, qint64(gpus / rounds));
    std::printf("  bare expat           %7.1f MB/s\n", megabytes / bare);
    std::printf("  with empty handlers  %7.1f MB/s\n", megabytes / empty);
    std::printf("  parseNvidiaSmiXml    %7.1f MB/s = %.2f x bare expat (goal 0.40)\n",
        megabytes / ours, bare / ours);
}

void benchLines()
{
    constexpr int lines = 100'000;
    constexpr double perSecond = 128 * 4;
    readings::SmiQueryLines reader{
        QByteArrayView("timestamp,index,uuid,pci.bus_id,utilization.gpu,utilization.memory,"
                       "memory.used,memory.total,temperature.gpu,power.draw,clocks.sm,clocks.mem,"
                       "pstate,clocks_throttle_reasons.active")};
    const QByteArray line("2026/07/14 08:12:53.500, 3, GPU-b4895dbf-9350-2524-a89b-98161ddd9fe4, "
                          "00000000:82:00.0, 98 %, 10 %, 2566 MiB, 81559 MiB, 63, 631.25 W, "
                          "1980 MHz, 2619 MHz, P0, 0x0000000000000004\n");
    int rows = 0;
    const double seconds = bestOf(5, [&] {
        for (int i = 0; i < lines; ++i)
            rows += reader.read(line) != nullptr ? 1 : 0;
    });
    std::printf("nvidia-smi CSV stream: %.0f ns a line (%d rows); 128 hosts x 4 GPUs at 1 Hz: %.4f "
                "%% of a core\n",
        seconds / lines * 1e9, rows, seconds / lines * perSecond * 100);
}

} // namespace

int main(int argc, char **argv)
{
    const int rounds = argc > 1 ? std::max(1, QByteArray(argv[1]).toInt()) : 50;
    benchXml(QStringLiteral(GPUDECK_SAMPLES "/nvidia_smi_xml"), rounds);
    benchLines();
    return 0;
}
