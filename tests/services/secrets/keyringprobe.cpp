// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/secrets/keyring.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;

/// keyringprobe [options] read|write|remove SERVER USER: one call of Keyring in a process of its
/// own, because the session bus cannot be changed within one. A password to write comes on
/// standard input; the answer is one line of JSON.
namespace
{

QJsonObject told(const values::Error &error)
{
    return {{u"ok"_s, false},
        {u"kind"_s, error.kind == values::Error::Kind::Storage ? u"storage"_s : u"other"_s},
        {u"cancelled"_s, error.kind == values::Error::Kind::Cancelled},
        {u"sentence"_s, error.sentence()}, {u"detail"_s, error.detail}};
}

QJsonObject told(const values::Status &status)
{
    return status ? QJsonObject{{u"ok"_s, true}} : told(status.error());
}

QJsonObject told(const values::Result<std::optional<QString>> &found)
{
    if (!found)
        return told(found.error());
    QJsonObject answer{{u"ok"_s, true}, {u"found"_s, found->has_value()}};
    if (found->has_value())
        answer[u"password"_s] = **found;
    return answer;
}

QString passwordFromInput()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(input.readAll());
}

QJsonObject ask(secrets::Keyring &keyring, const QStringList &words, std::stop_token stop)
{
    const secrets::Account account{words.at(1), words.at(2)};
    if (words.at(0) == "read"_L1)
        return told(QCoro::waitFor(keyring.read(account, stop)));
    if (words.at(0) == "write"_L1)
        return told(QCoro::waitFor(keyring.write(account, passwordFromInput(), stop)));
    return told(QCoro::waitFor(keyring.remove(account, stop)));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QCommandLineOption deadline(u"deadline"_s, u"milliseconds"_s, u"MS"_s, u"10000"_s);
    const QCommandLineOption stopAfter(u"stop-after"_s, u"milliseconds"_s, u"MS"_s);
    const QCommandLineOption times(u"times"_s, u"calls one after the other"_s, u"N"_s, u"1"_s);
    QCommandLineParser parser;
    parser.addOptions({deadline, stopAfter, times});
    parser.process(application);
    if (parser.positionalArguments().size() != 3)
        return 2;

    secrets::Keyring keyring{std::chrono::milliseconds(parser.value(deadline).toInt())};
    for (int i = 0; i < parser.value(times).toInt(); ++i) {
        std::stop_source stop;
        if (parser.isSet(stopAfter))
            QTimer::singleShot(
                parser.value(stopAfter).toInt(), &application, [&stop] { stop.request_stop(); });
        QElapsedTimer clock;
        clock.start();
        QJsonObject answer = ask(keyring, parser.positionalArguments(), stop.get_token());
        answer[u"ms"_s] = clock.elapsed();
        std::puts(QJsonDocument(answer).toJson(QJsonDocument::Compact).constData());
    }
    return 0;
}
