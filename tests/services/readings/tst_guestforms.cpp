// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/readings/factcheck.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// CUDA, containers, lspci and Bitfusion in guests: forms beyond the samples.
class TstGuestForms final : public QObject
{
    Q_OBJECT

    static void row(
        const char *name, const QString &kind, const QString &text, const QString &facts)
    {
        QTest::newRow(name) << kind << text << facts;
    }

    static void cudaRows()
    {
        row("no device", u"device_query"_s,
            u"cudaGetDeviceCount returned 100\n-> no CUDA-capable device is detected\nResult = FAIL\n"_s,
            u"devices=0;code=100;error=no CUDA-capable device is detected;result=FAIL"_s);
        row("two devices announced, cut in the first", u"device_query"_s,
            u"Detected 2 CUDA Capable device(s)\n\nDevice 0: \"Tesla T4\"\n  CUDA Driver Version / "
            "Runtime Version          12.2 / 11.8\n  Total amount of glo"_s,
            u"devices=1;detected=2;dev0.name=Tesla T4;cuda_driver=12.2;cuda_runtime=11.8;"
            "dev0.mem_mb=none;result=none"_s);
        row("CUDA 3", u"device_query"_s,
            u"There is 1 device supporting CUDA\n\nDevice 0: \"Tesla C1060\"\n"
            "  CUDA Driver Version:                           3.20\n"
            "  CUDA Runtime Version:                          3.10\n"
            "  CUDA Capability Major revision number:         1\n"
            "  CUDA Capability Minor revision number:         3\n"
            "  Total amount of global memory:                 4294770688 bytes\n"
            "  Number of cores:                               240\n\nTest PASSED\n"_s,
            u"devices=1;detected=1;dev0.cc=1.3;cuda_driver=3.20;cuda_runtime=3.10;dev0.cores=240;"
            "dev0.mem_bytes=4294770688;dev0.mem_mb=none;result=PASSED"_s);
        row("many bodies", u"cuda_sample"_s,
            u"GPU Device 0: \"Turing\" with compute capability 7.5\n\n> Compute 7.5 CUDA device: "
            u"[Tesla T4]\n"
            "number of bodies = 256000\n256000 bodies, total time for 10 iterations: 2290.910 ms\n"
            "= 286.079 billion interactions per second\n"
            "= 5721.578 single-precision GFLOP/s at 20 flops per interaction\n"_s,
            u"dev0.name=Tesla T4;dev0.cc=7.5;bodies=256000;gflops=5721.578;time_ms=2290.910"_s);
    }

    static void sampleRows()
    {
        row("bandwidth", u"cuda_sample"_s,
            u"[CUDA Bandwidth Test] - Starting...\nRunning on...\n\n Device 0: Tesla T4\n Quick "
            u"Mode\n\n"
            " Host to Device Bandwidth, 1 Device(s)\n PINNED Memory Transfers\n"
            "   Transfer Size (Bytes)\tBandwidth(GB/s)\n   32000000\t\t\t12.5\n\nResult = PASS\n"_s,
            u"dev0.name=Tesla T4;h2d_gbs=12.5;d2h_gbs=none;result=PASS"_s);
        row("allocation refused", u"cuda_sample"_s,
            u"[Vector addition of 50000 elements]\nFailed to allocate device vector A (error code "
            u"CUDA "
            "driver version is insufficient for CUDA runtime version)!\n"_s,
            u"elements=50000;error=CUDA driver version is insufficient for CUDA runtime version;"
            "code=none;result=none"_s);
        row("multiplication", u"cuda_sample"_s,
            u"[Matrix Multiply Using CUDA] - Starting...\nGPU Device 0: \"Ampere\" with compute "
            u"capability "
            "8.0\n\nPerformance= 4108.71 GFlop/s, Time= 0.032 msec, Size= 131072000 Ops\n"
            "Checking computed result for correctness: Result = PASS\n"_s,
            u"dev0.name=Ampere;dev0.cc=8.0;gflops=4108.71;time_ms=0.032;result=PASS"_s);
        row("no compiler", u"nvcc"_s, u"bash: nvcc: command not found\n"_s,
            u"error=not found;release=none"_s);
        row("compiler of CUDA 7.5", u"nvcc"_s,
            u"nvcc: NVIDIA (R) Cuda compiler driver\nBuilt on Tue_Aug_11_14:27:32_CDT_2015\n"
            "Cuda compilation tools, release 7.5, V7.5.17\n"_s,
            u"release=7.5;version=7.5.17;build=none"_s);
        row("open module's file", u"driver_version_file"_s,
            u"NVRM version: NVIDIA UNIX Open Kernel Module for x86_64  535.54.03  Release Build  "
            u"(x)\n"
            "GCC version:  gcc version 11.4.0 (Ubuntu 11.4.0-1ubuntu1~22.04)\n"_s,
            u"driver=535.54.03;arch=x86_64;open=true;gcc=11.4.0"_s);
    }

    static void dockerRows()
    {
        const QString docker = u"docker"_s;
        row("driver named", docker,
            u"docker: Error response from daemon: could not select device driver \"nvidia\" with "
            "capabilities: [[gpu utility]].\n"_s,
            u"error=no_gpu_runtime;driver=nvidia;capabilities=[[gpu utility]]"_s);
        row("driver not loaded", docker,
            u"docker: Error response from daemon: OCI runtime create failed: hook: stderr: "
            "nvidia-container-cli: initialization error: nvml error: driver not loaded: unknown.\n"_s,
            u"error=driver_not_loaded;tool=nvidia-container-cli;stage=initialization error;"
            "reason=nvml error: driver not loaded"_s);
        row("image too new", docker,
            u"nvidia-container-cli: requirement error: unsatisfied condition: cuda>=12.0, please "
            u"update "
            "your driver: unknown.\n"_s,
            u"error=unsatisfied_requirement;requirement=cuda>=12.0"_s);
        row("runtime", docker,
            u"docker: Error response from daemon: Unknown runtime specified nvidia.\n"_s,
            u"error=unknown_runtime;runtime=nvidia;driver=none"_s);
    }

    static void lspciRows()
    {
        row("region without an address", u"lspci_guest"_s,
            u"03:00.0 3D controller: NVIDIA Corporation GP102GL [Tesla P40] (rev a1)\n"
            "\tRegion 0: Memory at fb000000 (32-bit, non-prefetchable) [size=16M]\n"
            "\tRegion 1: Memory at <unassigned> (64-bit, prefetchable) [size=32G]\n"
            "\tLnkSta:\tSpeed 8GT/s (ok), Width x16 (ok)\n"_s,
            u"gpus=1;gpu0.region1.addr=<unassigned>;gpu0.region1.size=32G;gpu0.link=8GT/s x16;"
            "gpu0.driver=none;bar_sizes=16M,32G"_s);
        row("regions that grep left alone", u"lspci_guest"_s,
            u"$ lspci -vvv -s 05:00.0 | grep Region\n"
            "Region 0: Memory at fc000000 (32-bit, non-prefetchable) [size=16M]\n"
            "Region 1: Memory at <unassigned> (64-bit, prefetchable)    # here\n"_s,
            u"gpus=1;gpu0.bus_id=05:00.0;gpu0.region0.size=16M;region1.addr=<unassigned>;"
            "region1.size=none"_s);
        row("regions of virtual functions are not the device's", u"lspci_guest"_s,
            u"19:00.0 3D controller: NVIDIA Corporation Device 2330 (rev a1)\n"
            "\tRegion 2: Memory at 210000000000 (64-bit, prefetchable) [size=128G]\n"
            "\tCapabilities: [bcc v1] Single Root I/O Virtualization (SR-IOV)\n"
            "\t\tInitial VFs: 16, Total VFs: 16, Number of VFs: 0, Function Dependency Link: 00\n"
            "\t\tRegion 1: Memory at 0000212000000000 (64-bit, prefetchable)\n"_s,
            u"gpu0.region2.size=128G;gpu0.region1.addr=none;gpu0.total_vfs=16;gpu0.active_vfs=0"_s);
        row("a device that has gone", u"lspci_guest"_s,
            u"01:00.0 3D controller: NVIDIA Corporation TU104GL [Tesla T4] (rev ff)\n"
            "\t!!! Unknown header type 7f\n"_s,
            u"gpu0.rev=ff;error=Unknown header type 7f"_s);
        row("numbers only", u"lspci_guest"_s, u"0b:00.0 0302: 10de:1eb8 (rev a1)\n"_s,
            u"gpus=1;gpu0.class=0302;gpu0.id=10de:1eb8;gpu0.rev=a1"_s);
        row("audio is no GPU, nor is a console", u"lspci_guest"_s,
            u"00:0f.0 VGA compatible controller: VMware SVGA II Adapter\n"
            "0b:00.0 VGA compatible controller: NVIDIA Corporation TU102 (rev a1)\n"
            "0b:00.1 Audio device: NVIDIA Corporation TU102 High Definition Audio Controller\n"_s,
            u"devices=3;gpus=1;gpu0.bus_id=0b:00.0;nvidia=2;other_devices=1"_s);
        row("cut in the middle of the address", u"lspci_guest"_s,
            u"0b:00.0 3D controller: NVIDIA Corporation GV100GL [Tesla V1"_s,
            u"gpus=1;gpu0.name=GV100GL [Tesla V1;gpu0.rev=none"_s);
        row("ESXi's table", u"esxi_lspci"_s,
            u"0000:3b:00.0 10de:1eb8 10de:12a2 255/   /     @ P pciPassthru\n"_s,
            u"gpus=1;gpu0.ids=10de:1eb8;gpu0.driver=pciPassthru"_s);
    }

    static void bitfusionRows()
    {
        const QString bitfusion = u"bitfusion"_s;
        row("two servers", bitfusion,
            u"- server 0 [192.0.2.11:56001+IB]: running 2 tasks\n"
            "  | GPU 0: free memory 14228 MiB / 16276 MiB\n  | GPU 1: free memory 0 MiB / 16276 "
            "MiB\n"
            "- server 1 [192.0.2.12:56001]: running 0 tasks\n"
            "   |- GPU 0: free memory 32510 MiB / 32510 MiB\n"_s,
            u"servers=2;gpus=3;server0.flags=IB;server1.flags=;gpu1.mem_free_mib=0;gpu2.server=1"_s);
        row("the application prints what Bitfusion prints", bitfusion,
            u"[INFO] 2024-05-01T07:00:02Z Locked 2 GPUs with partial memory 0.8, configuration "
            u"saved to "
            "'/tmp/bitfusion987654321'\n"
            "[INFO] 2024-05-01T07:00:02Z Running client command 'python t.py --name 'x y'' on 2 "
            "GPUs, "
            "with the following servers:\n"
            "[INFO] 2024-05-01T07:00:02Z 192.0.2.21 55001 aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee "
            "56001 "
            "3.0.0-0123abcd\n\nReleasing GPUs from config file '/tmp/other'...\nepoch 1\n"_s,
            u"gpus_locked=2;command=python t.py --name 'x y';released=false;"
            "config_file=/tmp/bitfusion987654321;client_version=3.0.0-0123abcd"_s);
        row("no way to the server", bitfusion,
            u"[WARN] 2024-05-01T07:00:01Z Error contacting server 192.0.2.21:56001 to verify "
            u"client id: "
            "Get https://192.0.2.21:56001/claim_id: dial tcp 192.0.2.21:56001: i/o timeout\n"
            "Error: none of the servers responded correctly to client id claim requests.\n"_s,
            u"error=server_unreachable;reason=i/o timeout;server=192.0.2.21:56001;"
            "fatal=none of the servers responded correctly to client id claim requests."_s);
        row("token", bitfusion, u"Token expired at: 2021-11-12 bitfusion\n"_s,
            u"error=token_expired"_s);
        row("a check with a fatal outcome, totals cut", bitfusion,
            u"[FATAL] Check ECC errors: 3 found\n[PASS] Check mem ops\nPASS: 1\nMARG"_s,
            u"health=FATAL;checks=2;pass=1;fatal=none"_s);
        row("server list as YAML", bitfusion,
            u"servers:\n- reachable: 10.0.0.5:56001\n  addresses:\n  - 10.0.0.5:56001\n"_s,
            u"servers=1;server0=10.0.0.5:56001"_s);
        row("not installed", bitfusion, u"bash: bitfusion: command not found\n"_s,
            u"error=not found"_s);
    }

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("facts");
        cudaRows();
        sampleRows();
        dockerRows();
        lspciRows();
        bitfusionRows();
    }

    void reads()
    {
        QFETCH(QString, kind);
        QFETCH(QString, text);
        QFETCH(QString, facts);
        const QStringList wrong = tests::wrongFacts(kind, text, facts);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }
};

GPUDECK_TEST(TstGuestForms);
#include "tst_guestforms.moc"
