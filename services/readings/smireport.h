// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/readings/printed.h"

#include <QJsonObject>

#include <vector>

namespace readings
{

/// One GPU as nvidia-smi tells of it, whatever the form (table, -q, -q -x, -L).
/// Shape:  every cell may be unknown; older drivers and -d print only some.
/// Units:  in the names: MiB, W, °C (C), %, MHz, KB/s; words are nvidia-smi's own.
struct SmiGpu {
    Printed index, name, brand, architecture, busId, uuid, serial, minorNumber, vbios;
    Printed partNumber, boardPartNumber, boardId, multiGpuBoard, moduleId;
    Printed displayMode, displayAttached, displayActive, persistence, addressingMode, driverModel;
    Printed migMode, migPending, accountingMode, virtualizationMode, hostVgpuMode;
    Printed vgpuHeterogeneousMode, licenseProduct, licenseStatus, licenseExpiry;
    Printed resetRequired, drainRecommended, recoveryAction, gspFirmware, c2cMode;
    Printed inforomImage, inforomEcc;
    Printed pciDomain, pciBus, pciDevice, pciDeviceId, subSystemId, pcieReplays, pcieRollovers;
    Printed pcieGenMax, pcieGenCurrent, pcieWidthMax, pcieWidthCurrent, pcieTxKbs, pcieRxKbs;
    Printed fanPct, performanceState, computeMode;
    Printed throttleIdle, throttleAppClocks, throttlePowerCap, throttleHwSlowdown;
    Printed throttleHwThermal, throttleHwPowerBrake, throttleSyncBoost, throttleSwThermal;
    Printed throttleDisplayClock;
    Printed memTotalMib, memReservedMib, memUsedMib, memFreeMib;
    Printed bar1TotalMib, bar1UsedMib, bar1FreeMib, ccTotalMib, ccUsedMib, ccFreeMib;
    Printed utilPct, utilMemPct, utilEncPct, utilDecPct, utilJpgPct, utilOfaPct;
    Printed encSessions, encFps, encLatency, fbcSessions, fbcFps, fbcLatency;
    Printed eccMode, eccPending, eccUncorrected; ///< the table's column counts or says On, Off
    Printed eccVolatileSramCorrectable, eccVolatileSramUncorrectable, eccVolatileSramParity;
    Printed eccVolatileSramSecDed, eccVolatileDramCorrectable, eccVolatileDramUncorrectable;
    Printed eccAggregateSramCorrectable, eccAggregateSramUncorrectable, eccAggregateSramParity;
    Printed eccAggregateSramSecDed, eccAggregateDramCorrectable, eccAggregateDramUncorrectable;
    Printed eccVolatileSingle, eccVolatileDouble, eccAggregateSingle, eccAggregateDouble;
    Printed retiredSingle, retiredDouble, retiredPending;
    Printed remappedCorrectable, remappedUncorrectable, remappedPending, remappedFailure;
    Printed tempC, tempLimitC, tempShutdownC, tempSlowdownC, tempMaxC, tempTargetC;
    Printed tempMemC, tempMemMaxC;
    Printed powerW, powerAvgW, powerInstantW, powerManagement, powerCapW, powerLimitW;
    Printed powerRequestedW, powerDefaultW, powerEnforcedW, powerMinW, powerMaxW;
    Printed memPowerW, memPowerAvgW, modulePowerW, modulePowerAvgW, modulePowerInstantW;
    Printed modulePowerLimitW;
    Printed clockGraphicsMhz, clockSmMhz, clockMemMhz, clockVideoMhz;
    Printed clockAppGraphicsMhz, clockAppMemMhz, clockMaxGraphicsMhz, clockMaxSmMhz;
    Printed clockMaxMemMhz, clockMaxVideoMhz, voltageMv, fabricState, fabricStatus;
    bool hasProcesses = false; ///< the form lists processes for this GPU, be it none
};

/// One process on a GPU.
struct SmiProcess {
    Printed gpu, gi, ci, pid, type, name, memMib;
};

/// One MIG device: a compute instance inside a GPU instance.
struct SmiMigDevice {
    Printed gpu, gi, ci, device, name, uuid;
    Printed memTotalMib, memReservedMib, memUsedMib, memFreeMib;
    Printed bar1TotalMib, bar1UsedMib, bar1FreeMib;
    Printed sm, ecc, copyEngines, encoders, decoders, ofas, jpegs;
};

/// What one call of nvidia-smi says.
struct SmiReport {
    /// No machine has more; what claims to is not nvidia-smi's.
    static constexpr size_t mostGpus = 1024;

    Printed timestamp, smiVersion, driver, cuda, attachedGpus;
    std::vector<SmiGpu> gpus;
    std::vector<SmiProcess> processes;
    std::vector<SmiMigDevice> migDevices;
    Printed processSupport; ///< "Not Supported" in place of processes
    bool listsProcesses = true; ///< false for a form that never lists them
    bool hasProcessPart = false, hasMigPart = false;
    bool isTruncated = false; ///< cut off before its end
    bool hadCrLf = false;

    /// The facts of every form under one vocabulary.
    [[nodiscard]] Facts facts() const;
    [[nodiscard]] QJsonObject json() const;
};

} // namespace readings
