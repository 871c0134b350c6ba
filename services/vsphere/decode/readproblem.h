// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"

#include <QCoreApplication>
#include <QString>

namespace vsphere
{

/// Why the bytes of an answer are not an answer, and how that is told to a person.
struct ReadProblem {
    Q_DECLARE_TR_FUNCTIONS(vsphere::ReadProblem)
public:
    enum class Kind {
        Empty,
        Truncated, ///< the root element is still open
        GzipCut,
        GzipDamaged,
        Html, ///< a web page
        NotXml,
        Malformed, ///< XML up to a place
        Encoding,
        Doctype, ///< refused: entity bombs need one
        TooLong, ///< Limits::inflated
        TooLarge, ///< Limits::held
        TooDeep,
        TooMany, ///< Limits::objects
        HugeTag, ///< one tag, comment or attribute over a megabyte
        OutOfMemory,
    };

    Kind kind = Kind::Malformed;
    QString detail; ///< where, or how it began

    [[nodiscard]] values::Error toError() const;
};

} // namespace vsphere
