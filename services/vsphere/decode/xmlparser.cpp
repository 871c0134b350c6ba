// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/decode/xmlparser.h"

#include <cstring>

namespace vsphere
{

namespace
{

constexpr char Separator = '\n';
constexpr char VimPrefix[] = "urn:vim25\n";
constexpr size_t VimPrefixSize = sizeof(VimPrefix) - 1;
constexpr char XsiType[] = "http://www.w3.org/2001/XMLSchema-instance\ntype";
constexpr qint64 HugeTagBytes = qint64(1) << 20;

/// In Envelope/Body/XResponse/returnval: objects of a RetrieveResult, objectSet of each filterSet.
constexpr int ObjectsDepth = 5;
constexpr int ObjectSetDepth = 6;

QByteArrayView localName(const char *name)
{
    if (std::strncmp(name, VimPrefix, VimPrefixSize) == 0)
        return QByteArrayView(name + VimPrefixSize);
    const char *const separator = std::strrchr(name, Separator);
    return QByteArrayView(separator == nullptr ? name : separator + 1);
}

QByteArrayView withoutPrefix(const char *qualified)
{
    const char *const colon = std::strrchr(qualified, ':');
    return QByteArrayView(colon == nullptr ? qualified : colon + 1);
}

} // namespace

XmlParser::XmlParser(AnswerReader::ObjectSink sink, AnswerReader::Limits limits)
    : m_parser(XML_ParserCreateNS(nullptr, Separator))
    , m_sink(std::move(sink))
    , m_limits(limits)
{
    if (!m_parser)
        return;
    XML_SetUserData(m_parser.get(), this);
    XML_SetElementHandler(m_parser.get(), onStart, onEnd);
    XML_SetCharacterDataHandler(m_parser.get(), onText);
    XML_SetStartDoctypeDeclHandler(m_parser.get(), onDoctype);
}

char *XmlParser::buffer(qsizetype size)
{
    return m_parser ? static_cast<char *>(XML_GetBuffer(m_parser.get(), static_cast<int>(size)))
                    : nullptr;
}

std::optional<ReadProblem> XmlParser::parseBuffer(qsizetype size, bool final)
{
    m_fed += size;
    const XML_Status status
        = XML_ParseBuffer(m_parser.get(), static_cast<int>(size), final ? XML_TRUE : XML_FALSE);
    if (status != XML_STATUS_OK)
        return problemOf(XML_GetErrorCode(m_parser.get()));
    const qint64 understood = XML_GetCurrentByteIndex(m_parser.get());
    if (understood >= 0 && m_fed - understood > HugeTagBytes)
        return ReadProblem{ReadProblem::Kind::HugeTag, {}};
    return std::nullopt;
}

ReadProblem XmlParser::problemOf(XML_Error code) const
{
    using Kind = ReadProblem::Kind;
    if (m_stopped)
        return {*m_stopped, {}};
    const QString detail = ReadProblem::tr("line %1, column %2: %3")
                               .arg(XML_GetCurrentLineNumber(m_parser.get()))
                               .arg(XML_GetCurrentColumnNumber(m_parser.get()))
                               .arg(QString::fromUtf8(XML_ErrorString(code)));
    switch (code) {
    case XML_ERROR_NO_ELEMENTS:
        return {m_fed == 0 ? Kind::Empty : Kind::Truncated, detail};
    case XML_ERROR_UNCLOSED_TOKEN:
    case XML_ERROR_PARTIAL_CHAR:
    case XML_ERROR_UNCLOSED_CDATA_SECTION:
        return {Kind::Truncated, detail};
    case XML_ERROR_UNKNOWN_ENCODING:
    case XML_ERROR_INCORRECT_ENCODING:
        return {Kind::Encoding, detail};
    case XML_ERROR_NO_MEMORY:
        return {Kind::OutOfMemory, detail};
    default:
        return {m_tree->isEmpty() ? Kind::NotXml : Kind::Malformed, detail};
    }
}

void XMLCALL XmlParser::onStart(void *self, const XML_Char *name, const XML_Char **attributes)
{
    static_cast<XmlParser *>(self)->start(name, attributes);
}

void XMLCALL XmlParser::onEnd(void *self, const XML_Char * /*name*/)
{
    static_cast<XmlParser *>(self)->end();
}

void XMLCALL XmlParser::onText(void *self, const XML_Char *text, int length)
{
    static_cast<XmlParser *>(self)->text(QByteArrayView(text, length));
}

void XMLCALL XmlParser::onDoctype(void *self, const XML_Char *name, const XML_Char * /*systemId*/,
    const XML_Char * /*publicId*/, int /*hasInternalSubset*/)
{
    const bool html = QByteArrayView(name).compare("html", Qt::CaseInsensitive) == 0;
    static_cast<XmlParser *>(self)->stop(
        html ? ReadProblem::Kind::Html : ReadProblem::Kind::Doctype);
}

bool XmlParser::isStreamed(QByteArrayView name) const
{
    if (!m_sink || !m_isEnvelope || m_streamedDepth != 0)
        return false;
    return (m_depth == ObjectsDepth && name == "objects")
        || (m_depth == ObjectSetDepth && name == "objectSet");
}

void XmlParser::start(const char *name, const char **attributes)
{
    if (m_stopped)
        return;
    const QByteArrayView local = localName(name);
    if (++m_depth > m_limits.depth)
        return stop(ReadProblem::Kind::TooDeep);
    if (m_depth == 1) {
        if (local.compare("html", Qt::CaseInsensitive) == 0)
            return stop(ReadProblem::Kind::Html);
        m_isEnvelope = local == "Envelope";
    } else if (isStreamed(local)) {
        m_streamedDepth = m_depth;
    }
    m_tree->begin(local);
    if (*attributes != nullptr)
        takeAttributes(attributes);
    checkHeld();
}

void XmlParser::takeAttributes(const char **attributes)
{
    for (; *attributes != nullptr; attributes += 2) {
        if (std::strcmp(attributes[0], XsiType) == 0)
            m_tree->setXsiType(withoutPrefix(attributes[1]));
        else if (std::strcmp(attributes[0], "type") == 0)
            m_tree->setType(QByteArrayView(attributes[1]));
    }
}

void XmlParser::end()
{
    if (m_stopped)
        return;
    const quint32 ended = m_tree->end();
    if (m_depth == m_streamedDepth) {
        if (++m_objects > m_limits.objects)
            return stop(ReadProblem::Kind::TooMany);
        m_sink(XmlNode(m_tree.get(), ended));
        m_tree->drop(ended);
        m_streamedDepth = 0;
    }
    --m_depth;
}

void XmlParser::text(QByteArrayView piece)
{
    if (m_stopped)
        return;
    m_tree->addText(piece);
    checkHeld();
}

void XmlParser::checkHeld()
{
    if (m_tree->heldBytes() > static_cast<size_t>(m_limits.held))
        stop(ReadProblem::Kind::TooLarge);
}

void XmlParser::stop(ReadProblem::Kind kind)
{
    m_stopped = kind;
    XML_StopParser(m_parser.get(), XML_FALSE);
}

} // namespace vsphere
