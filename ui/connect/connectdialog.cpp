// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/connectdialog.h"

#include "ui/common/errorpanel.h"
#include "ui/common/meaninglabel.h"
#include "ui/common/text.h"
#include "ui/help/helpcontext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>

namespace ui
{

namespace
{

constexpr int fieldInLetters = 44;

struct KeyringWords {
    Meaning meaning;
    QString text;
};

KeyringWords keyringWords(KeyringState state)
{
    switch (state) {
    case KeyringState::Checking:
        return {Meaning::Info, ConnectDialog::tr("Asking the system's keyring…")};
    case KeyringState::Available:
        return {Meaning::Info, ConnectDialog::tr("Kept in the system's keyring, nowhere else.")};
    case KeyringState::Locked:
        return {Meaning::Warning,
            ConnectDialog::tr("The keyring is locked: saved passwords cannot be read and none is "
                              "saved. Unlock it, or type the password.")};
    case KeyringState::Absent:
        return {Meaning::Warning,
            ConnectDialog::tr("This system has no keyring: the password is not saved.")};
    }
    return {Meaning::Info, {}};
}

} // namespace

ConnectDialog::ConnectDialog(QWidget *parent)
    : QDialog(parent)
    , m_address(new QComboBox(this))
    , m_user(new QLineEdit(this))
    , m_password(new QLineEdit(this))
    , m_remember(new QCheckBox(tr("&Remember the password"), this))
    , m_keyring(new MeaningLabel(this))
    , m_step(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_error(new ErrorPanel(this))
    , m_connect(new QPushButton(tr("&Connect"), this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    setWindowTitle(tr("Connect to a Server"));
    setHelpPage(this, QStringLiteral("trust-and-passwords"));
    setUpFields();
    setUpLayout();
    setKeyringState(KeyringState::Checking);
    showIdle();
}

void ConnectDialog::setUpFields()
{
    m_address->setEditable(true);
    m_address->setInsertPolicy(QComboBox::NoInsert);
    m_address->lineEdit()->setPlaceholderText(tr("vcenter.example.org or esx01.example.org:443"));
    m_address->setMinimumContentsLength(fieldInLetters);
    m_user->setPlaceholderText(QStringLiteral("administrator@vsphere.local"));
    m_password->setEchoMode(QLineEdit::Password);
    m_step->setTextFormat(Qt::PlainText);
    m_step->setWordWrap(true);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Connecting"));
    m_connect->setDefault(true);
    m_cancel->setAutoDefault(false);
    m_error->hide();
    connect(m_address, &QComboBox::activated, this, &ConnectDialog::chooseRecent);
    connect(m_address, &QComboBox::editTextChanged, this, &ConnectDialog::edited);
    connect(m_user, &QLineEdit::textChanged, this, &ConnectDialog::edited);
    connect(m_connect, &QPushButton::clicked, this, &ConnectDialog::submit);
    connect(m_cancel, &QPushButton::clicked, this, &ConnectDialog::reject);
}

void ConnectDialog::setUpLayout()
{
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("&Server:"), m_address);
    form->addRow(tr("&User:"), m_user);
    form->addRow(tr("&Password:"), m_password);
    form->addRow(QString(), m_remember);
    form->addRow(QString(), m_keyring);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_connect, QDialogButtonBox::ActionRole);
    buttons->addButton(m_cancel, QDialogButtonBox::RejectRole);
    auto *column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(m_error);
    column->addWidget(m_step);
    column->addWidget(m_progress);
    column->addStretch(1);
    column->addWidget(buttons);
    m_address->setAccessibleName(tr("Server"));
    m_user->setAccessibleName(tr("User"));
    m_password->setAccessibleName(tr("Password"));
}

void ConnectDialog::setRecentServers(const QList<RecentServer> &servers)
{
    m_recent = servers;
    m_address->clear();
    for (const RecentServer &server : servers)
        m_address->addItem(singleLine(server.address));
    if (!servers.isEmpty())
        setServer(servers.constFirst());
}

void ConnectDialog::setServer(const RecentServer &server)
{
    m_address->setEditText(server.address);
    m_user->setText(server.user);
    (server.address.isEmpty()       ? static_cast<QWidget *>(m_address)
            : server.user.isEmpty() ? m_user
                                    : m_password)
        ->setFocus();
}

void ConnectDialog::setKeyringState(KeyringState state, const QString &reason)
{
    m_keyringState = state;
    const KeyringWords words = keyringWords(state);
    m_keyring->setMessage(words.meaning, words.text);
    m_keyring->setToolTip(plainToolTip(reason));
    m_remember->setEnabled(state == KeyringState::Available && !m_busy);
    if (state != KeyringState::Available)
        m_remember->setChecked(false);
}

void ConnectDialog::setPasswordSaved(bool saved)
{
    m_passwordSaved = saved;
    m_password->setPlaceholderText(
        saved ? tr("Saved in the keyring; type here to use another one") : QString());
    if (saved && m_remember->isEnabled())
        m_remember->setChecked(true);
}

void ConnectDialog::showProgress(const QString &step, int objects)
{
    setBusy(true);
    m_step->setText(objects > 0
            //: %1: what is being done, %n: number of objects loaded
            ? tr("%1 %Ln object(s) so far.", nullptr, objects).arg(step)
            : step);
}

void ConnectDialog::showError(const values::Error &error)
{
    setBusy(false);
    m_error->setError(error);
    m_error->show();
    if (error.kind == values::Error::Kind::Auth) {
        m_password->selectAll();
        m_password->setFocus();
    }
}

void ConnectDialog::showIdle()
{
    setBusy(false);
    m_error->hide();
}

ConnectRequest ConnectDialog::request() const
{
    ConnectRequest request;
    request.address = m_address->currentText().trimmed();
    request.user = m_user->text().trimmed();
    request.password = m_password->text();
    request.useSavedPassword = m_passwordSaved && request.password.isEmpty();
    request.remember = m_remember->isChecked();
    return request;
}

void ConnectDialog::reject()
{
    if (m_busy) {
        Q_EMIT cancelRequested();
        return;
    }
    m_password->clear();
    QDialog::reject();
}

void ConnectDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_address->setEnabled(!busy);
    m_user->setEnabled(!busy);
    m_password->setEnabled(!busy);
    m_remember->setEnabled(!busy && m_keyringState == KeyringState::Available);
    m_connect->setEnabled(!busy);
    m_step->setVisible(busy);
    m_progress->setVisible(busy);
    if (busy) {
        m_error->hide();
        m_cancel->setFocus();
    }
}

void ConnectDialog::chooseRecent(int row)
{
    if (row >= 0 && row < m_recent.size())
        setServer(m_recent.at(row));
}

void ConnectDialog::edited()
{
    setPasswordSaved(false);
    Q_EMIT serverEdited(m_address->currentText().trimmed(), m_user->text().trimmed());
}

QString ConnectDialog::firstMissing() const
{
    const ConnectRequest wish = request();
    if (wish.address.isEmpty())
        return tr("No server is named.");
    if (wish.user.isEmpty())
        return tr("No user is named.");
    if (wish.password.isEmpty() && !wish.useSavedPassword)
        return tr("No password was typed, and none is saved for this user.");
    return {};
}

void ConnectDialog::submit()
{
    const QString missing = firstMissing();
    if (!missing.isEmpty()) {
        showError(values::Error(values::Error::Kind::Usage, tr("Not connected yet"), missing,
            tr("Fill in server, user and password, then connect.")));
        return;
    }
    m_error->hide();
    Q_EMIT connectRequested(request());
}

} // namespace ui
