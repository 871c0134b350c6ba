// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/transport/decodethread.h"

#include <QMetaObject>

namespace vsphere
{

DecodeThread::DecodeThread()
    : m_worker(new QObject)
{
    m_thread.setObjectName(QStringLiteral("vSphere decoder"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

DecodeThread::~DecodeThread()
{
    m_thread.quit();
    m_thread.wait();
}

void DecodeThread::feed(const std::shared_ptr<Decoding> &decoding, const QByteArray &bytes)
{
    m_queued += bytes.size();
    decoding->expect(bytes.size());
    const auto decoded = [this, count = bytes.size()] {
        m_queued -= count;
        Q_EMIT advanced();
    };
    const auto job = [this, decoding, bytes, decoded] {
        decoding->feed(bytes);
        QMetaObject::invokeMethod(this, decoded, Qt::QueuedConnection);
    };
    QMetaObject::invokeMethod(m_worker, job, Qt::QueuedConnection);
}

void DecodeThread::finish(const std::shared_ptr<Decoding> &decoding)
{
    const auto told = [this, decoding] {
        Q_EMIT ended(decoding);
    };
    const auto job = [this, decoding, told] {
        decoding->finish();
        QMetaObject::invokeMethod(this, told, Qt::QueuedConnection);
    };
    QMetaObject::invokeMethod(m_worker, job, Qt::QueuedConnection);
}

} // namespace vsphere
