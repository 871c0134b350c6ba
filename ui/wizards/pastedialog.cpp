// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/pastedialog.h"

#include "ui/common/errorpanel.h"
#include "ui/help/helpcontext.h"
#include "ui/wizards/textfile.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui
{

PasteDialog::PasteDialog(QWidget *parent)
    : QDialog(parent)
    , m_text(new QPlainTextEdit(this))
    , m_error(new ErrorPanel(this))
    , m_read(new QPushButton(tr("&Read"), this))
    , m_open(new QPushButton(tr("&Open File…"), this))
{
    setWindowTitle(tr("Paste Evidence"));
    setHelpPage(this, QStringLiteral("setup-passthrough"));
    auto *label = new QLabel(
        tr("&Lines of a VM's vmware.log (“barIndex 1 type 3 … size …”), or of “lspci -vv” in a "
           "guest or on bare metal (“Region 1: Memory at … [size=16G]”):"),
        this);
    label->setWordWrap(true);
    label->setBuddy(m_text);
    m_text->setAccessibleName(tr("Evidence"));
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_error->hide();
    m_read->setDefault(true);
    m_open->setAutoDefault(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_open, QDialogButtonBox::ActionRole);
    buttons->addButton(m_read, QDialogButtonBox::ActionRole);
    auto *column = new QVBoxLayout(this);
    column->addWidget(label);
    column->addWidget(m_text, 1);
    column->addWidget(m_error);
    column->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 90, fontMetrics().lineSpacing() * 22);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_open, &QPushButton::clicked, this, &PasteDialog::chooseFile);
    connect(m_read, &QPushButton::clicked, this, &PasteDialog::submit);
}

void PasteDialog::showError(const values::Error &error)
{
    m_error->setError(error);
    m_error->show();
    m_text->setFocus();
}

void PasteDialog::chooseFile()
{
    auto *files = new QFileDialog(this, tr("Open a Log"));
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setFileMode(QFileDialog::ExistingFile);
    connect(files, &QFileDialog::fileSelected, this, &PasteDialog::loadFile);
    files->open();
}

void PasteDialog::loadFile(const QString &path)
{
    const values::Result<QString> text = readTextFile(path);
    if (!text) {
        showError(text.error());
        return;
    }
    m_error->hide();
    Q_EMIT textGiven(text.value()); // a log is too long to be shown
}

void PasteDialog::submit()
{
    if (m_text->toPlainText().trimmed().isEmpty()) {
        showError(values::Error(values::Error::Kind::Usage, tr("Nothing was read"),
            tr("the field is empty"), tr("Paste the lines, or open the file that holds them.")));
        return;
    }
    m_error->hide();
    Q_EMIT textGiven(m_text->toPlainText());
}

} // namespace ui
