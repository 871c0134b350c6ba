// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/hostkey.h"

#include <QDialog>

class QCheckBox;
class QPushButton;
class QVBoxLayout;

namespace ui
{

/// Asks whether to trust the host key of an SSH server: accepted() means yes. Enter and Esc mean
/// no. When a known key changed or was revoked it only tells so: the connection stays blocked.
/// Non-blocking: use open().
class HostKeyDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit HostKeyDialog(const values::HostKeyQuestion &question, QWidget *parent = nullptr);

    /// Also for later runs of the program.
    [[nodiscard]] bool isRemembered() const;
    /// nullptr where the connection is blocked.
    [[nodiscard]] QPushButton *trustButton() const { return m_trust; }
    [[nodiscard]] QPushButton *cancelButton() const { return m_cancel; }

private:
    void addWords(QVBoxLayout *column);
    void addKeys(QVBoxLayout *column);
    void addButtons(QVBoxLayout *column);

    values::HostKeyQuestion m_question;
    QCheckBox *m_remember = nullptr;
    QPushButton *m_trust = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace ui
