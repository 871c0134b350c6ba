// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/readings/reading.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

namespace tests
{

/// One line of an INDEX.csv: a real output of a tool and what a reader must find in it.
struct Sample {
    QString file; ///< below tests/samples
    QString kind;
    std::vector<std::pair<QString, QString>> facts; ///< "none" means: not in the text
};

/// The samples of tests/samples/<folder>INDEX.csv.
[[nodiscard]] std::vector<Sample> samples(const QString &folder = {});
[[nodiscard]] QByteArray bytesOf(const Sample &sample);

/// A sentence for each fact that the reading lacks or tells otherwise.
[[nodiscard]] QStringList differences(const Sample &sample, const readings::Facts &facts);

} // namespace tests
