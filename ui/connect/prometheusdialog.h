// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"
#include "ui/connect/prometheusrequest.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QPushButton;

namespace ui
{

class ErrorPanel;

/// Asks for a Prometheus server and how to sign in there. How it does shows among the sources of
/// telemetry. Non-blocking: use open().
class PrometheusDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit PrometheusDialog(QWidget *parent = nullptr);

    /// Fills in what is known; a secret is never filled in.
    void setRequest(const PrometheusRequest &request);
    [[nodiscard]] PrometheusRequest request() const;
    /// What was typed cannot be used, or was refused.
    void showError(const values::Error &error);

Q_SIGNALS:
    void addRequested(const ui::PrometheusRequest &request);

private:
    void setUpFields();
    void setUpLayout();
    void showSignIn();
    [[nodiscard]] PrometheusRequest::SignIn signIn() const;

    QLineEdit *m_address;
    QComboBox *m_signIn;
    QLineEdit *m_user;
    QLineEdit *m_secret;
    QCheckBox *m_remember;
    QLineEdit *m_selector;
    QFormLayout *m_form;
    ErrorPanel *m_error;
    QPushButton *m_add;
    QPushButton *m_cancel;
};

} // namespace ui
