// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/change.h"
#include "models/values/server.h"
#include "services/vsphere/session/credentials.h"
#include "services/vsphere/transport/serveraddress.h"

#include <QObject>
#include <QSslCertificate>

#include <map>
#include <memory>
#include <vector>

namespace models
{
class EstateStore;
class TaskModel;
} // namespace models

namespace vsphere
{
class Connection;
class PinStore;
class Session;
} // namespace vsphere

namespace app
{

/// The servers of the window: one vsphere::Connection each, whose news go into the estate and the
/// task list.
/// Thread: interface thread.
class Connections final : public QObject
{
    Q_OBJECT
public:
    Connections(models::EstateStore *store, models::TaskModel *tasks, vsphere::PinStore *pins,
        QObject *parent = nullptr);
    ~Connections() override;

    /// Certificates of authorities to trust besides the system's (--ca).
    void setAuthorities(QList<QSslCertificate> authorities);

    /// Connects; a server that is there already is connected anew with these credentials.
    void open(const vsphere::ServerAddress &address, const vsphere::Credentials &credentials);
    /// Logs out in the background and takes the server out of the estate.
    void close(const values::ServerId &id);
    /// Closes all of them; allClosed() follows when every logout is over, at once if none is open.
    void closeAll();
    void answerTrust(const values::ServerId &id, bool trusted);
    void cancelTask(const values::ObjectKey &task);
    /// Null while there is none; keep it as long as its calls run.
    [[nodiscard]] std::shared_ptr<vsphere::Session> session(const values::ServerId &id) const;
    [[nodiscard]] bool contains(const values::ServerId &id) const;

Q_SIGNALS:
    void serverChanged(const values::Server &server);
    void trustAsked(const values::TrustQuestion &question);
    void allClosed();
    /// Cancelling a task did not work.
    void failed(const values::Error &error);

private:
    vsphere::Connection *add(const vsphere::ServerAddress &address);
    void wire(const values::ServerId &id, vsphere::Connection *connection);

    models::EstateStore *m_store;
    models::TaskModel *m_tasks;
    vsphere::PinStore *m_pins;
    QList<QSslCertificate> m_authorities;
    void release(vsphere::Connection *connection);

    std::map<values::ServerId, std::unique_ptr<vsphere::Connection>> m_open;
    std::vector<std::unique_ptr<vsphere::Connection>> m_leaving; ///< still logging out
};

} // namespace app
