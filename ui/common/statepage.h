// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace ui
{

class IconLabel;

/// What a page says when it has nothing to show.
struct StateText {
    QString icon; ///< name, see ui/common/icons
    QString title; ///< what is the case: "No GPU in this host"
    QString hint = {}; ///< what to do next, a sentence
    QString button = {}; ///< optional: text of a button that does it
    bool busy = false; ///< shows that something is under way

    friend bool operator==(const StateText &, const StateText &) = default;
};

/// Fills a page that is loading, empty, forbidden or failed. Plain text.
class StatePage final : public QWidget
{
    Q_OBJECT
public:
    explicit StatePage(QWidget *parent = nullptr);

    void setState(const StateText &state);
    [[nodiscard]] const StateText &state() const { return m_state; }

Q_SIGNALS:
    void buttonClicked();

private:
    StateText m_state;
    IconLabel *m_icon;
    QLabel *m_title;
    QLabel *m_hint;
    QProgressBar *m_busy;
    QPushButton *m_button;
};

} // namespace ui
