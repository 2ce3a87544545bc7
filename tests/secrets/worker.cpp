#include "secrets/worker.h"

#include "api/proxies.h"
#include "sandbox/control.h"
#include "secrets/account.h"
#include "secrets/operations.h"
#include "secrets/seeds.h"
#include "store/crashreports.h"
#include "store/logsink.h"
#include "support/apiharness.h"

#include <QDebug>
#include <QJsonDocument>
#include <QJsonObject>

#include <csignal>
#include <cstdio>
#include <iostream>
#include <string>

using namespace Qt::StringLiterals;

namespace secrets {

namespace {

domain::Profile profileAt(const QUrl &root, const QString &clientId, int number)
{
    QUrl apiUrl = root, tokenUrl = root;
    apiUrl.setPath(u"/sign"_s);
    tokenUrl.setPath(u"/auth/open/connect/token"_s);
    return {.id = u"7a7c1f0e-2f6c-4d0e-9a53-6d1a3f4f5%1"_s.arg(number, 3, 16, QLatin1Char('0')),
            .name = u"Test"_s,
            .environmentLabel = u"SANDBOX"_s,
            .apiUrl = apiUrl,
            .tokenUrl = tokenUrl,
            .clientId = clientId,
            .hidesPeople = true};
}

//! As somebody may write by mistake; what has no shape of its own (messages, names) cannot be known for what
//! it is.
void speakCarelessly()
{
    for (const Seed &seed : allSeeds()) {
        const QString &value = seed.value;
        switch (seed.kind) {
        case Kind::ClientSecret:
            qWarning().noquote() << u"client_secret="_s + QString::fromLatin1(QUrl::toPercentEncoding(value));
            qWarning().noquote() << u"Basic "_s + QString::fromLatin1((u"id:"_s + value).toUtf8().toBase64());
            break;
        case Kind::Token:
            qWarning().noquote() << "Authorization: Bearer" << value;
            break;
        case Kind::ProxyPassword:
            qWarning() << "proxy"
                       << u"http://user:%1@proxy.example:8080"_s.arg(
                              QString::fromLatin1(QUrl::toPercentEncoding(value)));
            break;
        case Kind::Message:
        case Kind::Name:
            break;
        default:
            qWarning() << "to" << value << QUrl::toPercentEncoding(value) << value.toUtf8().toBase64();
        }
    }
}

//! Through a proxy that refuses the password.
void knockAtProxies(quint16 port)
{
    for (const Seed &seed : seedsOf(Kind::ProxyPassword)) {
        api::TransportSettings settings = support::quickSettings();
        settings.maxRetries = 0;
        settings.proxies = std::make_shared<api::Proxies>();
        settings.proxies->use({.mode = domain::ProxySettings::Mode::Manual,
                               .host = u"127.0.0.1"_s,
                               .port = port,
                               .user = u"clerk"_s},
                              support::secretProvider(seed.value));
        api::Transport transport(profileAt(QUrl(u"https://service.invalid"_s), u"client"_s, 0),
                                 support::secretProvider(u"unused"_s), settings);
        (void)await<api::Answer>([&transport](QObject *object, auto done) {
            return transport.send({.verb = "GET", .path = u"/signing-sessions"_s, .mayRepeat = true}, object,
                                  done);
        });
    }
}

int workThrough(const Order &order)
{
    speakCarelessly();
    // a service that answers as it should
    {
        OpenAccount open(order.folder, profileAt(order.service, order.clientId, 1), order.clientSecret);
        if (!open.isOpen())
            return 3;
        everyOperation(open.account->transport(), order.folder + u"/out"_s, allSeeds());
        if (!everyTask(open, order.folder,
                       [&order](const QString &id) { return sandbox::signAt(order.service, id); }))
            return 4;
    }
    // one that refuses everything, in each of its ways
    const QList<Seed> clients = seedsOf(Kind::ClientSecret);
    api::TransportSettings settings = support::quickSettings();
    settings.retryBaseMs = 1;
    settings.maxRetries = 1;
    for (int i = 0; i < clients.size(); ++i) {
        api::Transport transport(profileAt(order.refuser, u"client-%1"_s.arg(i), 2),
                                 support::secretProvider(clients.at(i).value), settings);
        everyOperation(transport, order.folder + u"/out"_s, seedsOf(Kind::Message) + seedsOf(Kind::Link));
    }
    for (int i = 0; i < 4; ++i) {
        OpenAccount open(order.folder, profileAt(order.refuser, u"client-%1"_s.arg(i), 16 + i),
                         clients.at(i).value);
        if (!open.isOpen())
            return 5;
        everyRefusedTask(open);
    }
    knockAtProxies(order.proxyPort);
    return 0;
}

} // namespace

QByteArray Order::toJson() const
{
    return QJsonDocument(QJsonObject{{u"service"_s, service.toString()},
                                     {u"refuser"_s, refuser.toString()},
                                     {u"proxyPort"_s, proxyPort},
                                     {u"clientId"_s, clientId},
                                     {u"clientSecret"_s, clientSecret},
                                     {u"folder"_s, folder}})
        .toJson(QJsonDocument::Compact);
}

Order Order::fromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    return {.service = QUrl(object[u"service"_s].toString()),
            .refuser = QUrl(object[u"refuser"_s].toString()),
            .proxyPort = quint16(object[u"proxyPort"_s].toInt()),
            .clientId = object[u"clientId"_s].toString(),
            .clientSecret = object[u"clientSecret"_s].toString(),
            .folder = object[u"folder"_s].toString()};
}

int work()
{
    store::LogSink log;
    std::string line;
    std::getline(std::cin, line);
    const Order order = Order::fromJson(QByteArray::fromStdString(line));
    if (!log.openFile(order.folder + u"/log.txt"_s))
        return 2;
#ifndef COUNTERSIGN_SANITIZED
    (void)store::crashreports::install(order.folder + u"/data/crashes"_s);
#endif
    OpenAccount idle(order.folder, profileAt(order.refuser, u"idle"_s, 0), u"idle"_s); // keeps the WAL there
    if (const int problem = workThrough(order); problem != 0)
        return problem;
    std::cout << "ready" << std::endl;
    std::getline(std::cin, line);
    if (line == "crash")
        (void)std::raise(SIGSEGV);
    return 0;
}

} // namespace secrets
