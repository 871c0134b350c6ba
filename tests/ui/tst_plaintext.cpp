// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/sampleestate.h"
#include "tests/ui/windowunderlook.h"
#include "ui/common/pageheader.h"
#include "ui/common/text.h"
#include "ui/help/helpwindow.h"
#include "ui/inventory/hostpage.h"
#include "ui/shell/connectionbar.h"
#include "ui/shell/pagestack.h"

#include <QLabel>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>

/// Names come from servers, certificates and guests: they are letters, never markup.
class TstPlainText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void helpersKeepLetters();
    void hostNameIsShownAsItIs();
    void noLabelReadsMarkup();
    void serverNameKeepsItsAmpersand();
    void helpStaysInside();
};

void TstPlainText::helpersKeepLetters()
{
    QCOMPARE(ui::escapeMnemonic(QStringLiteral("R&D")), QStringLiteral("R&&D"));
    QCOMPARE(ui::singleLine(QStringLiteral("a\nb\tc")), QStringLiteral("a b c"));
    QCOMPARE(ui::singleLine(QStringLiteral("Gerät é")), QStringLiteral("Gerät é"));
    QCOMPARE(ui::plainToolTip(QStringLiteral("<img src=x>\n&")),
        QStringLiteral("<qt>&lt;img src=x&gt;<br>&amp;</qt>"));
    QVERIFY(ui::plainToolTip(QString()).isEmpty());
}

void TstPlainText::hostNameIsShownAsItIs()
{
    tests::WindowUnderLook look;
    values::Host host = tests::sample::passthroughHost();
    host.name = QStringLiteral("<b>esx</b>&1\nsecond line");
    tests::putHost(look.store, host);
    const ui::HostPage *page = look.showHost(QStringLiteral("host-11"));
    const auto *header = page->findChild<ui::PageHeader *>();
    QCOMPARE(header->name(), QStringLiteral("<b>esx</b>&1 second line"));
}

void TstPlainText::noLabelReadsMarkup()
{
    tests::WindowUnderLook look;
    values::VirtualMachine vm = tests::sample::machines().at(1);
    vm.name = QStringLiteral("<h1>vm</h1>");
    vm.guestHostName = QStringLiteral("<img src='file:///etc/passwd'>");
    vm.questionText = QStringLiteral("<a href='x'>really?</a>");
    vm.extraConfig.insert(QStringLiteral("<u>key</u>"), QStringLiteral("<i>value</i>"));
    tests::putVm(look.store, vm);
    QVERIFY(look.showVm(vm.ref.value) != nullptr);
    int withMarkup = 0;
    for (const QLabel *label : look.window->findChildren<QLabel *>()) {
        if (!label->text().contains(QLatin1Char('<')))
            continue;
        ++withMarkup;
        QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    QVERIFY(withMarkup >= 5);
}

void TstPlainText::serverNameKeepsItsAmpersand()
{
    tests::WindowUnderLook look(false);
    values::Server server;
    server.id = QStringLiteral("r&d.example:443");
    look.store.setServer(server);
    QVERIFY(look.window->connections()->textOf(server.id).contains(QLatin1String("r&&d")));
    const auto *button = look.window->connections()->findChild<QToolButton *>();
    QVERIFY(button->accessibleName().contains(QLatin1String("r&d")));
}

void TstPlainText::helpStaysInside()
{
    ui::HelpWindow help;
    help.browser()->setHtml(QStringLiteral("<a href='https://example.org/x'>out</a>"));
    help.show();
    const QUrl before = help.browser()->source();
    Q_EMIT help.browser()->anchorClicked(QUrl(QStringLiteral("https://example.org/x")));
    QCOMPARE(help.browser()->source(), before);
    QVERIFY(tests::visibleText(&help).contains(QLatin1String("https://example.org/x")));
}

GPUDECK_TEST(TstPlainText);
#include "tst_plaintext.moc"
