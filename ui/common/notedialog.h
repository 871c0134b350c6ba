// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QCheckBox;
class QDialogButtonBox;
class QGridLayout;

namespace ui
{

/// An icon, a bold line and a text, with buttons below. Plain text. Deletes itself when it closes.
class NoteDialog final : public QDialog
{
    Q_OBJECT
public:
    NoteDialog(
        const QString &icon, const QString &head, const QString &text, QWidget *parent = nullptr);

    [[nodiscard]] QDialogButtonBox *buttons() const { return m_buttons; }
    /// A box below the text; not ticked.
    QCheckBox *addChoice(const QString &text);

private:
    QGridLayout *m_grid;
    QDialogButtonBox *m_buttons;
};

} // namespace ui
