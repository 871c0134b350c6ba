// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace app
{

namespace
{

bool install(QCoreApplication *application, const QLocale &locale, const QString &name,
    const QString &directory)
{
    auto *translator = new QTranslator(application);
    if (!translator->load(locale, name, QStringLiteral("_"), directory)) {
        delete translator;
        return false;
    }
    return QCoreApplication::installTranslator(translator);
}

} // namespace

void installTranslations(QCoreApplication *application, const QString &language)
{
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    QLocale::setDefault(locale);
    install(application, locale, QStringLiteral("qtbase"),
        QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    // Languages that we do not have, and none at all ("C"), get English: its file holds the
    // plurals.
    const QString ours = QStringLiteral("gpudeck");
    const QString folder = QStringLiteral(":/i18n");
    if (!install(application, locale, ours, folder))
        install(application, QLocale(QLocale::English), ours, folder);
}

} // namespace app
