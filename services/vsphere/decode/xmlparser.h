// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/vsphere/decode/answerreader.h"
#include "services/vsphere/decode/readproblem.h"
#include "services/vsphere/decode/xmltree.h"

#include <expat.h>

#include <memory>
#include <optional>

namespace vsphere
{

/// expat on one side, an XmlTree on the other.
/// Limits: depth, held bytes, no DTD, no tag over a megabyte. Length is the caller's business.
class XmlParser final
{
public:
    XmlParser(AnswerReader::ObjectSink sink, AnswerReader::Limits limits);

    /// A buffer of at least size bytes to fill for parseBuffer(); nullptr without memory.
    [[nodiscard]] char *buffer(qsizetype size);
    /// Parses what was written to buffer(); final once there is no more.
    [[nodiscard]] std::optional<ReadProblem> parseBuffer(qsizetype size, bool final);

    [[nodiscard]] const std::shared_ptr<XmlTree> &tree() const { return m_tree; }

private:
    struct Free {
        void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
    };

    static void XMLCALL onStart(void *self, const XML_Char *name, const XML_Char **attributes);
    static void XMLCALL onEnd(void *self, const XML_Char *name);
    static void XMLCALL onText(void *self, const XML_Char *text, int length);
    static void XMLCALL onDoctype(void *self, const XML_Char *name, const XML_Char *systemId,
        const XML_Char *publicId, int hasInternalSubset);

    void start(const char *name, const char **attributes);
    void end();
    void text(QByteArrayView piece);
    void takeAttributes(const char **attributes);
    [[nodiscard]] bool isStreamed(QByteArrayView name) const;
    void checkHeld();
    void stop(ReadProblem::Kind kind);
    [[nodiscard]] ReadProblem problemOf(XML_Error code) const;

    std::unique_ptr<std::remove_pointer_t<XML_Parser>, Free> m_parser;
    std::shared_ptr<XmlTree> m_tree = std::make_shared<XmlTree>();
    AnswerReader::ObjectSink m_sink;
    AnswerReader::Limits m_limits;
    int m_depth = 0;
    int m_streamedDepth = 0; ///< of the object that is being collected; 0 outside
    int m_objects = 0; ///< streamed so far
    bool m_isEnvelope = false;
    qint64 m_fed = 0;
    std::optional<ReadProblem::Kind> m_stopped;
};

} // namespace vsphere
