// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

#include <QColor>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgRenderer>
#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>

namespace
{

QString pathOf(const QString &theme, const QString &file)
{
    return QStringLiteral(":/icons/%1/%2").arg(theme, file);
}

QStringList filesOf(const QString &theme)
{
    return QDir(QStringLiteral(":/icons/") + theme).entryList(QDir::Files, QDir::Name);
}

double linear(double channel)
{
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF());
}

/// Contrast as WCAG 2 counts it.
double contrast(const QColor &one, const QColor &other)
{
    const auto [dark, light] = std::minmax({luminance(one), luminance(other)});
    return (light + 0.05) / (dark + 0.05);
}

QImage drawn(const QString &file, int side)
{
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QSvgRenderer renderer(file);
    QPainter painter(&image);
    renderer.render(&painter);
    return image;
}

int inkedPixels(const QImage &image)
{
    int inked = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            inked += qAlpha(image.pixel(x, y)) > 128 ? 1 : 0;
    return inked;
}

int differentPixels(const QImage &one, const QImage &other)
{
    int different = 0;
    for (int y = 0; y < one.height(); ++y)
        for (int x = 0; x < one.width(); ++x)
            different += std::abs(qAlpha(one.pixel(x, y)) - qAlpha(other.pixel(x, y))) > 96 ? 1 : 0;
    return different;
}

} // namespace

class TstIcons final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bothThemesHaveTheSameNames();
    void everyIconIsDrawn_data();
    void everyIconIsDrawn();
    void coloursStandOutFromTheWindow_data();
    void coloursStandOutFromTheWindow();
    void statesDifferByShape_data();
    void statesDifferByShape();
};

void TstIcons::bothThemesHaveTheSameNames()
{
    const QStringList light = filesOf(QStringLiteral("light"));
    QVERIFY(light.contains(QStringLiteral("unknown.svg")));
    QCOMPARE(light, filesOf(QStringLiteral("dark")));
}

void TstIcons::everyIconIsDrawn_data()
{
    QTest::addColumn<QString>("path");
    for (const QString &theme : {QStringLiteral("light"), QStringLiteral("dark")})
        for (const QString &file : filesOf(theme))
            QTest::addRow("%s/%s", qPrintable(theme), qPrintable(file)) << pathOf(theme, file);
}

void TstIcons::everyIconIsDrawn()
{
    QFETCH(QString, path);
    QSvgRenderer renderer(path);
    QVERIFY(renderer.isValid());
    QCOMPARE(renderer.viewBox(), QRect(0, 0, 16, 16));
    QVERIFY(inkedPixels(drawn(path, 16)) > 10);
    QVERIFY(inkedPixels(drawn(path, 48)) > 90);
}

void TstIcons::coloursStandOutFromTheWindow_data()
{
    everyIconIsDrawn_data();
}

void TstIcons::coloursStandOutFromTheWindow()
{
    QFETCH(QString, path);
    const bool dark = path.contains(QStringLiteral("/dark/"));
    const std::array backgrounds = dark
        ? std::array{QColor(0x20, 0x21, 0x24), QColor(0x2b, 0x2b, 0x2b)}
        : std::array{QColor(0xff, 0xff, 0xff), QColor(0xf5, 0xf5, 0xf5)};
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    static const QRegularExpression word(QStringLiteral("\"(#[0-9a-f]{6})\""));
    int colours = 0;
    for (auto found = word.globalMatch(text); found.hasNext(); ++colours) {
        const QString name = found.next().captured(1);
        for (const QColor &background : backgrounds)
            QVERIFY2(contrast(QColor(name), background) >= 4.5, qPrintable(name));
    }
    QVERIFY(colours > 0);
}

void TstIcons::statesDifferByShape_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::newRow("hosts") << QStringList{QStringLiteral("host"),
        QStringLiteral("host-maintenance"), QStringLiteral("host-notresponding"),
        QStringLiteral("host-disconnected"), QStringLiteral("host-off")};
    QTest::newRow("VMs") << QStringList{QStringLiteral("vm"), QStringLiteral("vm-on"),
        QStringLiteral("vm-off"), QStringLiteral("vm-suspended"), QStringLiteral("vm-question"),
        QStringLiteral("vm-inaccessible"), QStringLiteral("vm-unknown"),
        QStringLiteral("vm-template")};
    QTest::newRow("servers") << QStringList{QStringLiteral("server"),
        QStringLiteral("server-connecting"), QStringLiteral("server-reconnecting"),
        QStringLiteral("server-failed"), QStringLiteral("server-off")};
    QTest::newRow("meanings") << QStringList{QStringLiteral("ok"), QStringLiteral("warning"),
        QStringLiteral("error"), QStringLiteral("info"), QStringLiteral("question"),
        QStringLiteral("unknown"), QStringLiteral("lock"), QStringLiteral("unlock"),
        QStringLiteral("reboot")};
}

void TstIcons::statesDifferByShape()
{
    QFETCH(QStringList, names);
    QList<QImage> shapes;
    for (const QString &name : names)
        shapes << drawn(pathOf(QStringLiteral("light"), name + QStringLiteral(".svg")), 16)
                      .convertToFormat(QImage::Format_Alpha8);
    for (qsizetype one = 0; one < shapes.size(); ++one) {
        QVERIFY2(inkedPixels(shapes[one]) > 10, qPrintable(names[one]));
        for (qsizetype other = one + 1; other < shapes.size(); ++other) {
            QVERIFY2(differentPixels(shapes[one], shapes[other]) >= 4,
                qPrintable(names[one] + QStringLiteral(" ") + names[other]));
        }
    }
}

GPUDECK_TEST(TstIcons);
#include "tst_icons.moc"
