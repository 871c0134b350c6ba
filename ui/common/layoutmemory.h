// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

class QWidget;

namespace ui
{

/// Remembers columns and splitters by object name, also of pages that were not built this time.
class LayoutMemory final
{
public:
    /// Applies what is known to the lists and splitters below root.
    void restore(QWidget *root) const;
    /// Takes over the present state of the lists and splitters below root.
    void collect(const QWidget *root);

    /// One packed value for the settings; what cannot be read is ignored.
    [[nodiscard]] QByteArray pack() const;
    void unpack(const QByteArray &packed);

private:
    QHash<QString, QByteArray> m_states;
};

} // namespace ui
