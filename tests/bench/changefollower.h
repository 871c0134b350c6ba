// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pins.h"
#include "models/estatestore.h"
#include "models/items/hosttreemodel.h"
#include "services/vsphere/connection.h"
#include "tests/support/labprocess.h"

#include <QHash>
#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace bench
{

enum class ChangeKind { Power, Device };

/// The lab, a connection to it with store and tree behind it, and one change at a time.
class ChangeFollower final : public QObject
{
    Q_OBJECT
public:
    /// Starts the lab with that estate, connects and waits for the whole picture.
    [[nodiscard]] bool start(const QString &estate);
    void stop();
    [[nodiscard]] QString problem() const { return m_problem; }

    /// Lets the lab change one more VM and waits for it. Milliseconds from the server's
    /// announcement to the moment at which store and tree have it; none if it did not come.
    [[nodiscard]] std::optional<double> change(ChangeKind kind);
    /// Bytes of all the lab's answers so far.
    [[nodiscard]] double bytesOut();
    [[nodiscard]] double labCpuSeconds();

Q_SIGNALS:
    void arrived();

private:
    [[nodiscard]] bool waitForLive();
    void take(const values::ChangeBatch &batch);
    /// Microseconds at which the next change of that VM was applied.
    [[nodiscard]] std::optional<qint64> arrivalOf(const QString &vm);
    [[nodiscard]] QJsonObject order(ChangeKind kind, const values::MoRef &vm) const;

    tests::LabProcess m_lab;
    std::unique_ptr<app::CommandLinePin> m_pin;
    values::ServerId m_id;
    models::EstateStore m_store;
    models::HostTreeModel m_tree{&m_store};
    std::unique_ptr<vsphere::Connection> m_connection;
    std::vector<values::MoRef> m_vms; ///< without PCI devices, that may be switched on and off
    std::size_t m_next = 0;
    QHash<QString, qint64> m_arrived; ///< microseconds since 1970, by VM
    QString m_problem;
};

} // namespace bench
