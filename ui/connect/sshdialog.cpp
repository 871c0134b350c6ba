// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/sshdialog.h"

#include "ui/common/errorpanel.h"
#include "ui/common/text.h"
#include "ui/help/helpcontext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>

namespace ui
{

namespace
{

constexpr int fieldInLetters = 44;

} // namespace

SshDialog::SshDialog(const QString &machine, QWidget *parent)
    : QDialog(parent)
    , m_address(new QLineEdit(this))
    , m_user(new QLineEdit(this))
    , m_way(new QComboBox(this))
    , m_keyRow(new QWidget(this))
    , m_keyFile(new QLineEdit(m_keyRow))
    , m_browse(new QToolButton(m_keyRow))
    , m_secret(new QLineEdit(this))
    , m_remember(new QCheckBox(tr("&Remember it in the system's keyring"), this))
    , m_form(new QFormLayout)
    , m_progress(new QProgressBar(this))
    , m_error(new ErrorPanel(this))
    , m_logIn(new QPushButton(tr("&Log In"), this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    //: %1: name of a host or VM
    setWindowTitle(tr("Log In to %1 by SSH").arg(singleLine(machine)));
    setHelpPage(this, QStringLiteral("telemetry"));
    setUpFields();
    setUpLayout();
    showWay();
    setBusy(false);
    m_error->hide();
}

void SshDialog::setUpFields()
{
    m_address->setPlaceholderText(tr("esx01.example.org or esx01.example.org:22"));
    m_address->setMinimumWidth(m_address->fontMetrics().averageCharWidth() * fieldInLetters);
    m_user->setPlaceholderText(QStringLiteral("root"));
    m_way->addItem(tr("Password"));
    m_way->addItem(tr("Key file"));
    m_way->addItem(tr("SSH agent"));
    m_browse->setText(tr("Browse…"));
    m_secret->setEchoMode(QLineEdit::Password);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Logging in"));
    m_logIn->setDefault(true);
    m_cancel->setAutoDefault(false);
    m_address->setAccessibleName(tr("Address"));
    m_user->setAccessibleName(tr("User"));
    m_way->setAccessibleName(tr("Log in by"));
    m_keyFile->setAccessibleName(tr("Key file"));
    connect(m_way, &QComboBox::currentIndexChanged, this, &SshDialog::showWay);
    connect(m_browse, &QToolButton::clicked, this, &SshDialog::chooseKeyFile);
    connect(m_logIn, &QPushButton::clicked, this, &SshDialog::submit);
    connect(m_cancel, &QPushButton::clicked, this, &SshDialog::reject);
}

void SshDialog::setUpLayout()
{
    auto *key = new QHBoxLayout(m_keyRow);
    key->setContentsMargins(0, 0, 0, 0);
    key->addWidget(m_keyFile, 1);
    key->addWidget(m_browse);
    m_keyRow->setFocusProxy(m_keyFile);
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_form->addRow(tr("&Address:"), m_address);
    m_form->addRow(tr("&User:"), m_user);
    m_form->addRow(tr("Log in &by:"), m_way);
    m_form->addRow(tr("&Key file:"), m_keyRow);
    m_form->addRow(tr("&Password:"), m_secret);
    m_form->addRow(QString(), m_remember);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_logIn, QDialogButtonBox::ActionRole);
    buttons->addButton(m_cancel, QDialogButtonBox::RejectRole);
    auto *column = new QVBoxLayout(this);
    column->addLayout(m_form);
    column->addWidget(m_error);
    column->addWidget(m_progress);
    column->addStretch(1);
    column->addWidget(buttons);
}

SshRequest::Way SshDialog::way() const
{
    return static_cast<SshRequest::Way>(m_way->currentIndex());
}

void SshDialog::showWay()
{
    const auto show = [this](QWidget *field, bool shown) {
        field->setVisible(shown);
        m_form->labelForField(field)->setVisible(shown);
    };
    const bool byKey = way() == SshRequest::Way::KeyFile;
    const bool byAgent = way() == SshRequest::Way::Agent;
    show(m_keyRow, byKey);
    show(m_secret, !byAgent);
    m_remember->setVisible(!byAgent);
    auto *label = qobject_cast<QLabel *>(m_form->labelForField(m_secret));
    label->setText(byKey ? tr("&Passphrase:") : tr("&Password:"));
    m_secret->setAccessibleName(byKey ? tr("Passphrase") : tr("Password"));
    m_secret->setPlaceholderText(byKey ? tr("Empty where the key file has none") : QString());
}

void SshDialog::chooseKeyFile()
{
    auto *files = new QFileDialog(
        this, tr("Choose a Key File"), QDir::home().filePath(QStringLiteral(".ssh")));
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setFileMode(QFileDialog::ExistingFile);
    connect(files, &QFileDialog::fileSelected, m_keyFile, &QLineEdit::setText);
    files->open();
}

void SshDialog::setRequest(const SshRequest &request)
{
    m_address->setText(request.address);
    m_user->setText(request.user);
    m_way->setCurrentIndex(static_cast<int>(request.way));
    m_keyFile->setText(request.keyFile);
    (request.address.isEmpty()       ? m_address
            : request.user.isEmpty() ? m_user
                                     : m_secret)
        ->setFocus();
}

SshRequest SshDialog::request() const
{
    SshRequest request;
    request.address = m_address->text().trimmed();
    request.user = m_user->text().trimmed();
    request.way = way();
    if (request.way == SshRequest::Way::KeyFile)
        request.keyFile = m_keyFile->text().trimmed();
    if (request.way != SshRequest::Way::Agent) {
        request.secret = m_secret->text();
        request.remember = m_remember->isChecked();
    }
    return request;
}

void SshDialog::showProgress()
{
    setBusy(true);
    m_error->hide();
    m_cancel->setFocus();
}

void SshDialog::showError(const values::Error &error)
{
    setBusy(false);
    m_error->setError(error);
    m_error->show();
    if (error.kind == values::Error::Kind::Auth) {
        m_secret->selectAll();
        m_secret->setFocus();
    }
}

void SshDialog::setBusy(bool busy)
{
    m_busy = busy;
    for (QWidget *field :
        QList<QWidget *>{m_address, m_user, m_way, m_keyRow, m_secret, m_remember, m_logIn})
        field->setEnabled(!busy);
    m_progress->setVisible(busy);
}

void SshDialog::reject()
{
    if (m_busy) {
        setBusy(false);
        Q_EMIT cancelRequested();
        return;
    }
    m_secret->clear();
    QDialog::reject();
}

QString SshDialog::firstMissing() const
{
    const SshRequest wish = request();
    if (wish.address.isEmpty())
        return tr("No address was typed.");
    if (wish.user.isEmpty())
        return tr("No user is named.");
    if (wish.way == SshRequest::Way::KeyFile && wish.keyFile.isEmpty())
        return tr("No key file was chosen.");
    if (wish.way == SshRequest::Way::Password && wish.secret.isEmpty())
        return tr("No password was typed.");
    return {};
}

void SshDialog::submit()
{
    const QString missing = firstMissing();
    if (!missing.isEmpty()) {
        showError(values::Error(values::Error::Kind::Usage, tr("Not logged in yet"), missing,
            tr("Fill in what is missing, then log in.")));
        return;
    }
    Q_EMIT loginRequested(request());
}

} // namespace ui
