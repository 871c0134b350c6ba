// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

namespace ui
{

/// One page of a wizard. What was entered stays until the wizard is closed, whatever page shows.
class WizardPage : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// For the list of pages: "Device".
    [[nodiscard]] virtual QString title() const = 0;
    /// What the page asks: "Which devices are to be passed through?"
    [[nodiscard]] virtual QString question() const = 0;
    /// What is still to be done here before the next page, a sentence; empty: nothing.
    [[nodiscard]] virtual QString missing() const { return {}; }
    /// A page that the choices made elsewhere leave without a question is passed over.
    [[nodiscard]] virtual bool isNeeded() const { return true; }
    /// Where the keyboard goes when the page comes up.
    [[nodiscard]] virtual QWidget *firstField() const = 0;
    /// "Review" stops here even if nothing is missing: there is something to read.
    [[nodiscard]] virtual bool wantsReading() const { return false; }

Q_SIGNALS:
    /// missing(), isNeeded() or wantsReading() may answer otherwise now.
    void stateChanged();
};

} // namespace ui
