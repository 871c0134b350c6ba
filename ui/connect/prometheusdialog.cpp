// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/prometheusdialog.h"

#include "ui/common/errorpanel.h"
#include "ui/help/helpcontext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui
{

namespace
{

constexpr int fieldInLetters = 44;

} // namespace

PrometheusDialog::PrometheusDialog(QWidget *parent)
    : QDialog(parent)
    , m_address(new QLineEdit(this))
    , m_signIn(new QComboBox(this))
    , m_user(new QLineEdit(this))
    , m_secret(new QLineEdit(this))
    , m_remember(new QCheckBox(tr("&Remember it in the system's keyring"), this))
    , m_selector(new QLineEdit(this))
    , m_form(new QFormLayout)
    , m_error(new ErrorPanel(this))
    , m_add(new QPushButton(tr("A&dd"), this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    setWindowTitle(tr("Add a Prometheus Server"));
    setHelpPage(this, QStringLiteral("telemetry"));
    setUpFields();
    setUpLayout();
    showSignIn();
    m_error->hide();
    m_address->setFocus();
}

void PrometheusDialog::setUpFields()
{
    m_address->setPlaceholderText(QStringLiteral("https://prometheus.example.org:9090"));
    m_address->setMinimumWidth(m_address->fontMetrics().averageCharWidth() * fieldInLetters);
    m_selector->setPlaceholderText(QStringLiteral("cluster=\"lab\""));
    m_selector->setToolTip(tr("Label matchers that every query gets; empty for all series"));
    m_signIn->addItem(tr("Not needed"));
    m_signIn->addItem(tr("User and password"));
    m_signIn->addItem(tr("Bearer token"));
    m_secret->setEchoMode(QLineEdit::Password);
    m_add->setDefault(true);
    m_cancel->setAutoDefault(false);
    m_address->setAccessibleName(tr("Address"));
    m_signIn->setAccessibleName(tr("Sign-in"));
    m_user->setAccessibleName(tr("User"));
    m_selector->setAccessibleName(tr("Only series with"));
    connect(m_signIn, &QComboBox::currentIndexChanged, this, &PrometheusDialog::showSignIn);
    connect(m_add, &QPushButton::clicked, this, [this] {
        m_error->hide();
        Q_EMIT addRequested(request());
    });
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
}

void PrometheusDialog::setUpLayout()
{
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_form->addRow(tr("&Address:"), m_address);
    m_form->addRow(tr("&Sign-in:"), m_signIn);
    m_form->addRow(tr("&User:"), m_user);
    m_form->addRow(tr("&Password:"), m_secret);
    m_form->addRow(QString(), m_remember);
    m_form->addRow(tr("&Only series with:"), m_selector);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_add, QDialogButtonBox::ActionRole);
    buttons->addButton(m_cancel, QDialogButtonBox::RejectRole);
    auto *column = new QVBoxLayout(this);
    column->addLayout(m_form);
    column->addWidget(m_error);
    column->addStretch(1);
    column->addWidget(buttons);
}

PrometheusRequest::SignIn PrometheusDialog::signIn() const
{
    return static_cast<PrometheusRequest::SignIn>(m_signIn->currentIndex());
}

void PrometheusDialog::showSignIn()
{
    const auto show = [this](QWidget *field, bool shown) {
        field->setVisible(shown);
        m_form->labelForField(field)->setVisible(shown);
    };
    const bool byToken = signIn() == PrometheusRequest::SignIn::Token;
    const bool isNeeded = signIn() != PrometheusRequest::SignIn::None;
    show(m_user, signIn() == PrometheusRequest::SignIn::Password);
    show(m_secret, isNeeded);
    m_remember->setVisible(isNeeded);
    auto *label = qobject_cast<QLabel *>(m_form->labelForField(m_secret));
    label->setText(byToken ? tr("&Token:") : tr("&Password:"));
    m_secret->setAccessibleName(byToken ? tr("Token") : tr("Password"));
}

void PrometheusDialog::setRequest(const PrometheusRequest &request)
{
    m_address->setText(request.address);
    m_signIn->setCurrentIndex(static_cast<int>(request.signIn));
    m_user->setText(request.user);
    m_selector->setText(request.selector);
}

PrometheusRequest PrometheusDialog::request() const
{
    PrometheusRequest request;
    request.address = m_address->text().trimmed();
    request.signIn = signIn();
    request.selector = m_selector->text().trimmed();
    if (request.signIn == PrometheusRequest::SignIn::Password)
        request.user = m_user->text().trimmed();
    if (request.signIn != PrometheusRequest::SignIn::None) {
        request.secret = m_secret->text();
        request.remember = m_remember->isChecked();
    }
    return request;
}

void PrometheusDialog::showError(const values::Error &error)
{
    m_error->setError(error);
    m_error->show();
}

} // namespace ui
