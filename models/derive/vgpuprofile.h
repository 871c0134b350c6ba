// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace models
{

/// The GPU model that a vGPU profile's name carries: "p100" of "grid_p100-8q"; empty if none.
[[nodiscard]] QString profileModel(const QString &profile);

/// How well a GPU's name fits a profile's model. Loose: NVIDIA adds letters for a variant of the
/// board ("a100d" is the A100 with 80 GB) that the device's name spells otherwise.
enum class ModelFit { No, Loose, Exact };
[[nodiscard]] ModelFit modelFit(const QString &profileModel, const QString &deviceName);

/// Which of a host's profiles each of its GPUs can offer, in the order of the given names.
/// One model among the GPUs: everything. Several: by model; a profile that fits none is left out.
[[nodiscard]] QList<QStringList> distributeProfiles(
    const QStringList &profiles, const QStringList &gpuNames);

} // namespace models
