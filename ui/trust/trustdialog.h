// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/server.h"

#include <QDialog>

class QPushButton;
class QVBoxLayout;

namespace ui
{

/// Asks whether to trust a server's certificate: accepted() means that it is to be pinned. Enter
/// and Esc mean no. When a trusted certificate changed it only tells so, with both thumbprints side
/// by side: the connection stays blocked. Non-blocking: use open().
class TrustDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit TrustDialog(const values::TrustQuestion &question, QWidget *parent = nullptr);

    [[nodiscard]] const values::TrustQuestion &question() const { return m_question; }
    /// nullptr where the connection is blocked.
    [[nodiscard]] QPushButton *trustButton() const { return m_trust; }
    [[nodiscard]] QPushButton *cancelButton() const { return m_cancel; }

Q_SIGNALS:
    /// Confirmed by the operator: the certificate that was trusted is to be forgotten. Only where
    /// the connection is blocked; the dialog closes after it.
    void forgetRequested(const values::ServerId &server);

private:
    void askForget();
    void addWords(QVBoxLayout *column);
    void addThumbprints(QVBoxLayout *column);
    void addButtons(QVBoxLayout *column);

    values::TrustQuestion m_question;
    QPushButton *m_trust = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace ui
