// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/hostpackages/archive.h"

#include <QFile>

#include <memory>

#include <archive.h>
#include <archive_entry.h>

namespace hostpackages
{

namespace
{

using Handle = std::unique_ptr<archive, decltype(&archive_read_free)>;

/// Members of one archive that a hostile one may have: far more than any bundle.
constexpr int MOST_MEMBERS = 100'000;

Handle newHandle()
{
    Handle handle(archive_read_new(), &archive_read_free);
    archive_read_support_format_zip(handle.get());
    archive_read_support_format_ar(handle.get());
    return handle;
}

QByteArray content(archive *handle, qint64 most)
{
    QByteArray all;
    const void *block = nullptr;
    size_t size = 0;
    la_int64_t offset = 0;
    for (;;) {
        const int state = archive_read_data_block(handle, &block, &size, &offset);
        if (state == ARCHIVE_EOF)
            return all.isNull() ? QByteArray("") : all;
        if (state < ARCHIVE_WARN || offset != all.size() || all.size() + qint64(size) > most)
            return {};
        all.append(static_cast<const char *>(block), qsizetype(size));
    }
}

QString nameOf(archive_entry *entry)
{
    const char *const name = archive_entry_pathname(entry);
    return name ? QString::fromUtf8(name) : QString();
}

Archive::End walkThrough(archive *handle, const Archive::Member &member, QString *reason)
{
    archive_entry *entry = nullptr;
    for (int count = 0; count < MOST_MEMBERS; ++count) {
        const int state = archive_read_next_header(handle, &entry);
        if (state == ARCHIVE_EOF)
            return count == 0 ? Archive::End::NoArchive : Archive::End::Whole;
        if (state < ARCHIVE_WARN) {
            if (reason)
                *reason = QString::fromLocal8Bit(archive_error_string(handle));
            return count == 0 ? Archive::End::NoArchive : Archive::End::Cut;
        }
        const auto read = [handle](qint64 most) {
            return content(handle, most);
        };
        if (!member(nameOf(entry), read))
            return Archive::End::Whole;
    }
    return Archive::End::Cut;
}

} // namespace

Archive::End Archive::walk(const QString &path, const Member &member, QString *reason)
{
    const Handle handle = newHandle();
    constexpr size_t block = 65536;
    if (archive_read_open_filename(handle.get(), QFile::encodeName(path).constData(), block)
        == ARCHIVE_OK)
        return walkThrough(handle.get(), member, reason);
    if (reason)
        *reason = QString::fromLocal8Bit(archive_error_string(handle.get()));
    return QFile(path).open(QIODevice::ReadOnly) ? End::NoArchive : End::Unreadable;
}

Archive::End Archive::walk(const QByteArray &bytes, const Member &member, QString *reason)
{
    const Handle handle = newHandle();
    if (archive_read_open_memory(handle.get(), bytes.constData(), size_t(bytes.size()))
        == ARCHIVE_OK)
        return walkThrough(handle.get(), member, reason);
    return End::NoArchive;
}

} // namespace hostpackages
