// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>

class QLabel;
class QListWidget;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace models
{
class PlanModel;
}

namespace ui
{

class IconLabel;
class PlanRail;
class WizardPage;

/// What all wizards have: the pages' names on the left, the page, the plan that grows on the right,
/// and below Back, Next and Review. Next is on when the page is complete; Review goes on to the
/// first page that still needs something or has something to read. Back never loses anything. Not
/// modal; Esc leaves.
class WizardFrame : public QDialog
{
    Q_OBJECT
public:
    [[nodiscard]] WizardPage *currentPage() const;
    [[nodiscard]] PlanRail *rail() const { return m_rail; }
    [[nodiscard]] QListWidget *pageList() const { return m_list; }
    [[nodiscard]] QPushButton *backButton() const { return m_back; }
    [[nodiscard]] QPushButton *nextButton() const { return m_next; }
    [[nodiscard]] QPushButton *reviewButton() const { return m_review; }
    [[nodiscard]] QPushButton *closeButton() const { return m_close; }

    /// Size, splitters and columns as one value for the settings; what cannot be read is ignored.
    [[nodiscard]] QByteArray layoutState() const;
    void restoreLayout(const QByteArray &state);

public Q_SLOTS:
    void goBack();
    void goNext();
    void review();

protected:
    explicit WizardFrame(QWidget *parent);
    [[nodiscard]] models::PlanModel *plan() const { return m_plan; }

    void addPage(WizardPage *page);
    /// After the last page: layout and tab order.
    void finishPages();
    void showPage(WizardPage *page);
    /// Nothing can be changed any more: a run is under way or over.
    void setPagesLocked(bool locked);
    void keyPressEvent(QKeyEvent *event) override;
    void refreshButtons();

private:
    void setUpButtons();
    [[nodiscard]] QWidget *makeMiddle();
    void refreshList();
    void chooseFromList(int row);
    [[nodiscard]] WizardPage *pageAfter(WizardPage *page) const;
    [[nodiscard]] WizardPage *pageBefore(WizardPage *page) const;
    /// The page can be reached: nothing is missing on those before it.
    [[nodiscard]] bool isReachable(WizardPage *page) const;

    models::PlanModel *m_plan;
    QList<WizardPage *> m_pages;
    QListWidget *m_list;
    QStackedWidget *m_stack;
    QLabel *m_question;
    QLabel *m_missing;
    PlanRail *m_rail;
    QSplitter *m_split;
    QPushButton *m_back;
    QPushButton *m_next;
    QPushButton *m_review;
    QPushButton *m_close;
    QWidget *m_buttonRow;
    bool m_locked = false;
};

} // namespace ui
