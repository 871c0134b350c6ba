// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/transport/redact.h"

#include <QRegularExpression>

namespace vsphere
{

QString redact(QString text)
{
    static const QRegularExpression element(
        QStringLiteral("(<(?:\\w+:)?(\\w*(?:password|ticket|token|cookie|sessionId)\\w*)\\b[^>]*>)"
                       "[^<]*"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression header(
        QStringLiteral("\\b((?:set-)?cookie|authorization)\\s*:[^\\r\\n]*"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression pair(
        QStringLiteral("\\b(vmware_soap_session|vmware-api-session-id|\\w*password|token|ticket)"
                       "(\\s*=\\s*)(\"[^\"]*\"|[^\\s;&,]+)"),
        QRegularExpression::CaseInsensitiveOption);
    text.replace(element, QStringLiteral("\\1***"));
    text.replace(header, QStringLiteral("\\1: ***"));
    text.replace(pair, QStringLiteral("\\1\\2***"));
    return text;
}

} // namespace vsphere
