// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/derive/vgpuprofile.h"

#include <QList>
#include <QSet>

#include <algorithm>

namespace models
{

namespace
{

QStringList words(const QString &text)
{
    QStringList out;
    QString word;
    for (const QChar c : text.toLower()) {
        if (c.isLetterOrNumber()) {
            word += c;
        } else if (!word.isEmpty()) {
            out.append(word);
            word.clear();
        }
    }
    if (!word.isEmpty())
        out.append(word);
    return out;
}

ModelFit fit(const QString &model, const QString &spelled)
{
    if (model == spelled)
        return ModelFit::Exact;
    static const QSet<QString> boardVariants{QStringLiteral("d"), QStringLiteral("x"),
        QStringLiteral("dx"), QStringLiteral("c"), QStringLiteral("p"), QStringLiteral("l")};
    const bool digit = !spelled.isEmpty() && spelled.back().isDigit();
    const bool begins = digit && model.startsWith(spelled);
    return begins && boardVariants.contains(model.mid(spelled.size())) ? ModelFit::Loose
                                                                       : ModelFit::No;
}

} // namespace

QString profileModel(const QString &profile)
{
    const qsizetype maker = profile.indexOf(QLatin1Char('_'));
    const qsizetype size = profile.indexOf(QLatin1Char('-'), maker + 1);
    if (size < 0)
        return {};
    QString model = profile.mid(maker + 1, size - maker - 1).toLower();
    return model.remove(QLatin1Char('_'));
}

ModelFit modelFit(const QString &profileModel, const QString &deviceName)
{
    // Names spell "RTX A6000" where profiles say "rtxa6000": runs of words are tried joined.
    ModelFit best = ModelFit::No;
    const QStringList parts = words(deviceName);
    for (qsizetype first = 0; first < parts.size(); ++first) {
        QString joined;
        for (qsizetype last = first; last < parts.size(); ++last) {
            joined += parts.at(last);
            best = std::max(best, fit(profileModel, joined));
        }
    }
    return best;
}

QList<QStringList> distributeProfiles(const QStringList &profiles, const QStringList &gpuNames)
{
    if (QSet<QString>(gpuNames.cbegin(), gpuNames.cend()).size() <= 1)
        return QList<QStringList>(gpuNames.size(), profiles);
    QList<QStringList> offered(gpuNames.size());
    for (const QString &profile : profiles) {
        const QString model = profileModel(profile);
        QList<ModelFit> fits;
        for (const QString &name : gpuNames)
            fits.append(model.isEmpty() ? ModelFit::No : modelFit(model, name));
        const ModelFit best = *std::max_element(fits.cbegin(), fits.cend());
        for (qsizetype i = 0; i < fits.size(); ++i) {
            if (best != ModelFit::No && fits.at(i) == best)
                offered[i].append(profile);
        }
    }
    return offered;
}

} // namespace models
