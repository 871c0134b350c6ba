// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helpwindow.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QAction>
#include <QEvent>
#include <QFile>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QTextBrowser>
#include <QToolBar>
#include <QVBoxLayout>

namespace ui
{

namespace
{

QString startPage()
{
    return QStringLiteral("index");
}

/// The file of a page: in the operator's language, else English, else nothing.
QString fileOf(const QString &page)
{
    const QString language = QLocale().name().section(QLatin1Char('_'), 0, 0);
    for (const QString &folder : {language, QStringLiteral("en")}) {
        const QString file = QStringLiteral(":/help/%1/%2.html").arg(folder, page);
        if (QFile::exists(file))
            return file;
    }
    return {};
}

/// Follows links inside the help only.
class HelpBrowser final : public QTextBrowser
{
public:
    using QTextBrowser::QTextBrowser;

protected:
    QVariant loadResource(int type, const QUrl &name) override
    {
        const bool ours
            = name.scheme() == QLatin1String("qrc") || name.isRelative() || name.scheme().isEmpty();
        return ours ? QTextBrowser::loadResource(type, name) : QVariant();
    }
};

} // namespace

HelpWindow::HelpWindow(QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_browser(new HelpBrowser(this))
    , m_note(new QLabel(this))
{
    setWindowTitle(tr("GPU Deck Help"));
    m_browser->setOpenLinks(false);
    m_browser->document()->setDocumentMargin(fontMetrics().height());
    m_browser->setAccessibleName(tr("Help page"));
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    addActions();
    column->addWidget(m_browser, 1);
    column->addWidget(m_note);
    const int letter = fontMetrics().averageCharWidth();
    resize(letter * 120, fontMetrics().lineSpacing() * 36);
    applyColours();
    connect(m_browser, &QTextBrowser::anchorClicked, this, [this](const QUrl &link) {
        const QUrl target = m_browser->source().resolved(link);
        const bool inside = target.scheme() == QLatin1String("qrc");
        if (inside)
            m_browser->setSource(target);
        m_note->setVisible(!inside);
        m_note->setText(tr("This link leads outside and is not opened from here: %1")
                            .arg(link.toDisplayString()));
    });
    connect(m_browser, &QTextBrowser::sourceChanged, this, &HelpWindow::onSourceChanged);
}

void HelpWindow::addActions()
{
    auto *bar = new QToolBar(this);
    bar->setToolButtonStyle(Qt::ToolButtonTextOnly);
    const auto add = [this, bar](const QString &text, const QList<QKeySequence> &keys) {
        QAction *action = bar->addAction(text);
        action->setShortcuts(keys);
        addAction(action);
        return action;
    };
    QAction *back = add(tr("&Back"), QKeySequence::keyBindings(QKeySequence::Back));
    QAction *forward = add(tr("&Forward"), QKeySequence::keyBindings(QKeySequence::Forward));
    QAction *home = add(tr("&Contents"), {QKeySequence(Qt::ALT | Qt::Key_Home)});
    QAction *close = add(tr("C&lose"), QKeySequence::keyBindings(QKeySequence::Close));
    back->setEnabled(false);
    forward->setEnabled(false);
    connect(back, &QAction::triggered, m_browser, &QTextBrowser::backward);
    connect(forward, &QAction::triggered, m_browser, &QTextBrowser::forward);
    connect(home, &QAction::triggered, this, [this] { showPage(QStringLiteral("index")); });
    connect(close, &QAction::triggered, this, &QWidget::close);
    connect(m_browser, &QTextBrowser::backwardAvailable, back, &QAction::setEnabled);
    connect(m_browser, &QTextBrowser::forwardAvailable, forward, &QAction::setEnabled);
    layout()->addWidget(bar);
}

void HelpWindow::showPage(const QString &name)
{
    const QString wanted = fileOf(name);
    const QString file = wanted.isEmpty() ? fileOf(startPage()) : wanted;
    if (!file.isEmpty())
        m_browser->setSource(QUrl(QStringLiteral("qrc") + file));
}

QString HelpWindow::currentPage() const
{
    return m_browser->source().fileName().section(QLatin1Char('.'), 0, 0);
}

void HelpWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

void HelpWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange) {
        applyColours();
        m_browser->reload();
    }
    QWidget::changeEvent(event);
}

void HelpWindow::applyColours()
{
    const QPalette colours = palette();
    m_browser->document()->setDefaultStyleSheet(
        QStringLiteral("a { color: %1 } h1, h2, h3 { color: %2 } th { text-align: left }")
            .arg(color(Meaning::Info, colours).name(), colours.color(QPalette::Text).name()));
}

void HelpWindow::onSourceChanged()
{
    m_note->hide();
    const QString title = m_browser->documentTitle();
    //: %1: title of the help page
    setWindowTitle(title.isEmpty() ? tr("GPU Deck Help") : tr("%1 – GPU Deck Help").arg(title));
}

} // namespace ui
