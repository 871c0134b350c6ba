// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"
#include "services/vsphere/decode/answer.h"
#include "services/vsphere/decode/xmlnode.h"

#include <QByteArrayView>

#include <functional>
#include <memory>

namespace vsphere
{

/// Turns the bytes of one HTTP answer into a tree, as they arrive.
/// Shape:  feed() any number of times, then finish() once. Success only when the root element was
///         closed and, for gzip, the stream ended with a right checksum. After the first error all
///         later calls return the same error.
/// Stream: with a sink, every complete <objects> of a RetrieveResult and every complete
///         <objectSet> of an UpdateSet is handed to it and then dropped, so memory stays flat. The
///         node's parent() (filterSet) has the filter; nothing else of it may be kept.
/// Units:  limits in bytes after inflating.
/// Thread: any one thread at a time; the sink is called in feed().
/// Errors: Network (the answer ends early), Protocol (HTML, not XML, DTD, too large, too deep,
///         damaged gzip).
/// Source: reference section 1.1; namespaces on, prefixes mean nothing.
class AnswerReader final
{
public:
    enum class Encoding { Identity, Gzip };
    struct Limits {
        qint64 inflated = qint64(1) << 30;
        qint64 held = qint64(64) << 20; ///< text and elements kept at one time
        int depth = 100;
        int objects = 200'000; ///< streamed in one answer; a vCenter holds at most some 50,000
    };
    using ObjectSink = std::function<void(const XmlNode &object)>;

    explicit AnswerReader(Encoding encoding = Encoding::Identity, ObjectSink sink = {});
    AnswerReader(Encoding encoding, ObjectSink sink, Limits limits);
    ~AnswerReader();
    AnswerReader(const AnswerReader &) = delete;
    AnswerReader &operator=(const AnswerReader &) = delete;

    values::Status feed(QByteArrayView bytes);
    values::Result<Answer> finish();
    /// Bytes after inflating so far.
    [[nodiscard]] qint64 inflatedBytes() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace vsphere
