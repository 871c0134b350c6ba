// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/decode/answerreader.h"

#include "services/vsphere/decode/inflater.h"
#include "services/vsphere/decode/readproblem.h"
#include "services/vsphere/decode/xmlparser.h"

#include <algorithm>
#include <cstring>
#include <optional>

namespace vsphere
{

using values::Result;
using values::Status;

namespace
{

constexpr qsizetype PieceBytes = 64 * 1024;
constexpr qsizetype HeadBytes = 256;

/// Pages that are not even well-formed are recognised by how they begin.
bool looksLikeHtml(QByteArrayView head)
{
    const QByteArray start = head.trimmed()
                                 .first(std::min<qsizetype>(head.trimmed().size(), 14))
                                 .toByteArray()
                                 .toLower();
    return start.startsWith("<!doctype html") || start.startsWith("<html")
        || start.startsWith("<head") || start.startsWith("<body");
}

} // namespace

class AnswerReader::Private
{
public:
    Private(Encoding encoding, ObjectSink sink, Limits limits)
        : m_parser(std::move(sink), limits)
        , m_limits(limits)
    {
        if (encoding == Encoding::Gzip)
            m_inflater.emplace();
    }

    Status feed(QByteArrayView bytes);
    Result<Answer> finish();

    qint64 inflated = 0;

private:
    using Kind = ReadProblem::Kind;

    void feedGzip(QByteArrayView bytes);
    void feedPlain(QByteArrayView bytes);
    void parse(const char *piece, qsizetype size, bool final);
    void fail(const ReadProblem &problem);
    [[nodiscard]] Status status() const { return m_error ? Status(*m_error) : values::done(); }

    XmlParser m_parser;
    Limits m_limits;
    std::optional<Inflater> m_inflater;
    QByteArray m_head; ///< how the answer begins
    std::optional<values::Error> m_error;
};

void AnswerReader::Private::fail(const ReadProblem &problem)
{
    ReadProblem told = problem;
    const bool foreign = problem.kind == Kind::NotXml || problem.kind == Kind::Malformed
        || problem.kind == Kind::Truncated;
    if (foreign && looksLikeHtml(m_head))
        told.kind = Kind::Html;
    // Only of what is no vSphere answer at all: that one may hold tickets.
    if (told.kind == Kind::Html || told.kind == Kind::NotXml)
        told.detail = QString::fromUtf8(m_head).simplified();
    m_error = told.toError();
}

void AnswerReader::Private::parse(const char *piece, qsizetype size, bool final)
{
    inflated += size;
    if (inflated > m_limits.inflated)
        return fail({Kind::TooLong, {}});
    if (m_head.size() < HeadBytes)
        m_head.append(piece, std::min(size, HeadBytes - m_head.size()));
    if (const auto problem = m_parser.parseBuffer(size, final))
        fail(*problem);
}

void AnswerReader::Private::feedPlain(QByteArrayView bytes)
{
    while (!bytes.isEmpty() && !m_error) {
        const qsizetype size = std::min(bytes.size(), PieceBytes);
        char *const room = m_parser.buffer(size);
        if (room == nullptr)
            return fail({Kind::OutOfMemory, {}});
        std::memcpy(room, bytes.data(), static_cast<size_t>(size));
        parse(room, size, false);
        bytes = bytes.sliced(size);
    }
}

void AnswerReader::Private::feedGzip(QByteArrayView bytes)
{
    m_inflater->setInput(bytes);
    bool more = !bytes.isEmpty();
    while (more && !m_error) {
        char *const room = m_parser.buffer(PieceBytes);
        if (room == nullptr)
            return fail({Kind::OutOfMemory, {}});
        const qsizetype size = m_inflater->read(room, PieceBytes);
        parse(room, size, false);
        if (!m_error && m_inflater->state() == Inflater::State::Damaged)
            fail({Kind::GzipDamaged, {}});
        more = m_inflater->hasInput() || size == PieceBytes;
    }
}

Status AnswerReader::Private::feed(QByteArrayView bytes)
{
    if (m_error)
        return *m_error;
    if (m_inflater)
        feedGzip(bytes);
    else
        feedPlain(bytes);
    return status();
}

Result<Answer> AnswerReader::Private::finish()
{
    if (m_error)
        return *m_error;
    char *const room = m_parser.buffer(1);
    if (room == nullptr) {
        fail({Kind::OutOfMemory, {}});
        return *m_error;
    }
    parse(room, 0, true);
    const bool cut = m_inflater && m_inflater->state() != Inflater::State::Ended;
    if (cut && (!m_error || m_error->kind == values::Error::Kind::Network))
        fail({Kind::GzipCut, {}});
    if (m_error)
        return *m_error;
    Answer answer;
    answer.tree = m_parser.tree();
    const XmlNode body = answer.body();
    if (body.name() == "Fault")
        answer.fault = Fault::fromSoap(body);
    m_error = values::Error();
    return answer;
}

AnswerReader::AnswerReader(Encoding encoding, ObjectSink sink)
    : AnswerReader(encoding, std::move(sink), Limits())
{
}

AnswerReader::AnswerReader(Encoding encoding, ObjectSink sink, Limits limits)
    : d(std::make_unique<Private>(encoding, std::move(sink), limits))
{
}

AnswerReader::~AnswerReader() = default;

Status AnswerReader::feed(QByteArrayView bytes)
{
    return d->feed(bytes);
}

Result<Answer> AnswerReader::finish()
{
    return d->finish();
}

qint64 AnswerReader::inflatedBytes() const
{
    return d->inflated;
}

} // namespace vsphere
