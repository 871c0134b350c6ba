// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/smixml.h"

#include "services/readings/kinds.h"
#include "services/readings/smixmltree.h"

#include <expat.h>

#include <memory>

namespace readings
{
namespace
{

/// Feeds one report from expat's events.
class Reader final
{
public:
    /// Appends to what earlier documents of the same text said.
    Reader(XML_Parser parser, SmiReport report)
        : m_parser(parser)
        , m_report(std::move(report))
    {
        XML_SetUserData(parser, this);
        XML_SetElementHandler(parser, onStart, onEnd);
        XML_SetStartDoctypeDeclHandler(parser, onDoctype);
    }

    [[nodiscard]] bool isComplete() const { return m_isComplete; }
    SmiReport take()
    {
        closeGpu();
        return std::move(m_report);
    }

private:
    static void XMLCALL onStart(void *self, const XML_Char *name, const XML_Char **attributes)
    {
        static_cast<Reader *>(self)->start(name, attributes);
    }
    static void XMLCALL onEnd(void *self, const XML_Char *) { static_cast<Reader *>(self)->end(); }
    static void XMLCALL onText(void *self, const XML_Char *text, int length)
    {
        static_cast<Reader *>(self)->m_text.append(text, length);
    }
    /// nvidia-smi names its DTD; one that is written out could be an entity bomb.
    static void XMLCALL onDoctype(
        void *self, const XML_Char *, const XML_Char *, const XML_Char *, int hasInternalSubset)
    {
        if (hasInternalSubset != 0)
            XML_StopParser(static_cast<Reader *>(self)->m_parser, XML_FALSE);
    }

    void start(const char *name, const char **attributes);
    void end();
    void open(const XmlNode &node, const char **attributes);
    void close(const XmlNode &node);
    void closeGpu();
    [[nodiscard]] Printed *cellOf(const XmlNode &node);

    XML_Parser m_parser;
    SmiReport m_report;
    const XmlNode *m_node = nullptr; ///< nullptr outside the root
    int m_skipped = 0; ///< depth inside an element that nobody asked for
    QByteArray m_text;
    bool m_isComplete = false;
};

void Reader::start(const char *name, const char **attributes)
{
    if (m_skipped > 0) {
        ++m_skipped;
        return;
    }
    const XmlNode *next = m_node == nullptr ? xmlRoot(name) : m_node->child(name);
    const bool isTooMuch = next != nullptr && next->opens == XmlNode::Opens::Gpu
        && m_report.gpus.size() >= SmiReport::mostGpus;
    if (next == nullptr || isTooMuch) {
        m_skipped = 1;
        return;
    }
    m_node = next;
    if (next->isCell()) {
        m_text.clear();
        XML_SetCharacterDataHandler(m_parser, onText);
    } else {
        open(*next, attributes);
    }
}

void Reader::end()
{
    if (m_skipped > 0) {
        --m_skipped;
        return;
    }
    if (m_node->isCell()) {
        XML_SetCharacterDataHandler(m_parser, nullptr);
        if (Printed *cell = cellOf(*m_node); cell != nullptr && !cell->isKnown())
            *cell = m_node->isFigure ? Printed::figureUtf8(m_text) : Printed::wordUtf8(m_text);
    } else {
        close(*m_node);
    }
    m_node = m_node->parent;
}

void Reader::open(const XmlNode &node, const char **attributes)
{
    const QString position = QString::number(qsizetype(m_report.gpus.size()) - 1);
    switch (node.opens) {
    case XmlNode::Opens::Gpu:
        closeGpu();
        m_report.gpus.emplace_back();
        if (attributes[0] != nullptr && qstrcmp(attributes[0], "id") == 0)
            m_report.gpus.back().busId = Printed::wordUtf8(attributes[1]);
        break;
    case XmlNode::Opens::Process:
        m_report.processes.emplace_back().gpu = Printed::word(position);
        break;
    case XmlNode::Opens::MigDevice:
        m_report.migDevices.emplace_back().gpu = Printed::word(position);
        break;
    case XmlNode::Opens::Processes:
        m_report.gpus.back().hasProcesses = m_report.hasProcessPart = true;
        break;
    case XmlNode::Opens::MigDevices:
        m_report.hasMigPart = true;
        break;
    case XmlNode::Opens::Nothing:
        break;
    }
}

void Reader::close(const XmlNode &node)
{
    if (node.parent == nullptr)
        m_isComplete = true;
}

void Reader::closeGpu()
{
    if (!m_report.gpus.empty())
        splitLicence(m_report.gpus.back().licenseStatus, m_report.gpus.back().licenseExpiry);
}

Printed *Reader::cellOf(const XmlNode &node)
{
    if (node.report != nullptr)
        return &(m_report.*node.report);
    if (node.gpu != nullptr)
        return &(m_report.gpus.back().*node.gpu);
    if (node.process != nullptr)
        return &(m_report.processes.back().*node.process);
    return &(m_report.migDevices.back().*node.migDevice);
}

struct Free {
    void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
};

/// Where in all bytes expat stopped, given where its part began.
Place placeIn(QByteArrayView before, XML_Parser parser)
{
    const int lines = int(before.count('\n'));
    const int line = int(XML_GetCurrentLineNumber(parser));
    const int column = int(XML_GetCurrentColumnNumber(parser)) + 1;
    const qsizetype head = line == 1 ? before.size() - (before.lastIndexOf('\n') + 1) : 0;
    return {lines + line, column + int(head)};
}

qsizetype beginOfDocument(QByteArrayView bytes, qsizetype from)
{
    const qsizetype declared = bytes.indexOf("<?xml", from);
    return declared >= 0 ? declared : bytes.indexOf("<nvidia_smi_log", from);
}

} // namespace

values::Result<SmiReport> parseNvidiaSmiXml(QByteArrayView bytes)
{
    static const QLatin1String kind("nvidia_smi_xml");
    const QByteArrayView closing("</nvidia_smi_log>");
    SmiReport report;
    qsizetype begin = beginOfDocument(bytes, 0);
    if (begin < 0)
        return notOfKind(kind, Text(bytes).start());
    while (begin >= 0) {
        const qsizetype end = bytes.indexOf(closing, begin);
        const qsizetype behind = end < 0 ? bytes.size() : end + closing.size();
        const QByteArrayView document = bytes.sliced(begin, behind - begin);
        const std::unique_ptr<std::remove_pointer_t<XML_Parser>, Free> parser(
            XML_ParserCreate("UTF-8"));
        Reader reader(parser.get(), std::move(report));
        const bool parsed = document.size() < INT_MAX
            && XML_Parse(parser.get(), document.data(), int(document.size()), XML_TRUE)
                == XML_STATUS_OK;
        report = reader.take();
        if (!parsed && report.gpus.empty())
            return notOfKind(kind, placeIn(bytes.first(begin), parser.get()));
        report.isTruncated = report.isTruncated || !reader.isComplete();
        begin = beginOfDocument(bytes, behind);
    }
    return report;
}

} // namespace readings
