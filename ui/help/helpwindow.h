// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QTextBrowser;

namespace ui
{

/// The help, all of it inside the program: pages from :/help in the operator's language, English
/// where there is no other. Links to the outside are shown, never followed.
class HelpWindow final : public QWidget
{
    Q_OBJECT
public:
    explicit HelpWindow(QWidget *parent = nullptr);

    /// Opens a page by its name, "why-gpus"; an unknown one opens the start page.
    void showPage(const QString &name);
    [[nodiscard]] QString currentPage() const;
    [[nodiscard]] QTextBrowser *browser() const { return m_browser; }

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addActions();
    void applyColours();
    void onSourceChanged();

    QTextBrowser *m_browser;
    QLabel *m_note; ///< says why a link was not followed
};

} // namespace ui
