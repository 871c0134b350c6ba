// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/vsphere/decode/answerreader.h"

#include <QByteArray>
#include <QString>

#include <chrono>

namespace vsphere
{

/// Short: at most four in flight, first come, first served. Wait: calls that the server holds back
/// on purpose (WaitForUpdatesEx), on connections of their own so that they starve nobody.
enum class Lane { Short, Wait };

/// One HTTP exchange as the transport carries it out.
struct HttpRequest {
    enum class Verb { Get, Post };
    Verb verb = Verb::Post;
    QString path = QStringLiteral("/sdk");
    QByteArray body; ///< never logged
    QByteArray soapAction; ///< "urn:vim25/8.0.2.0"
    QString label; ///< the method's name, for the log: "Login"
    QString what; ///< what an error says did not work, as a sentence start
    Lane lane = Lane::Short;
    std::chrono::milliseconds deadline{30'000}; ///< from asking to the last byte, queue included
    std::chrono::milliseconds silence{60'000}; ///< without a byte; Wait: once the answer has begun
    bool repeatable = true; ///< may be sent again on a connection that the server just closed
    /// A login: sent without the session cookie, and its answer brings the new one. Answers of
    /// other requests bring one only as long as none is known: what was under way when a session
    /// ended is answered with a cookie too, which must not replace the new session's.
    bool startsSession = false;
    AnswerReader::ObjectSink sink; ///< runs in the decoding thread; not after the result is there
};

} // namespace vsphere
