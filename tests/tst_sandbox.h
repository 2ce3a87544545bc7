#pragma once

#include "sandbox/samplepdf.h"
#include "sandbox/server.h"
#include "support/patience.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

//! A sandbox and a plain client of it over loopback HTTP, for the tests of the sandbox.
class SandboxTest
{
public:
    struct Reply
    {
        int status = 0;
        QByteArray body, type, location;
        [[nodiscard]] QJsonObject object() const { return QJsonDocument::fromJson(body).object(); }
        [[nodiscard]] QJsonArray array() const { return QJsonDocument::fromJson(body).array(); }
        //! Names of invalidParams.
        [[nodiscard]] QStringList invalid() const
        {
            QStringList names;
            for (const auto &param : object().value(u"invalidParams"_s).toArray())
                names << param.toObject().value(u"name"_s).toString();
            return names;
        }
    };

    sandbox::Server server;
    QNetworkAccessManager network;
    QByteArray token;

    void start(const sandbox::Options &options = {})
    {
        QVERIFY2(server.start(options) != 0, qPrintable(server.errorText()));
        authorize();
    }

    void authorize()
    {
        const QByteArray form =
            "grant_type=client_credentials&scope=signicat-api&client_id=" + server.clientId().toUtf8() +
            "&client_secret=" + server.clientSecret().toUtf8();
        token = send("POST", u"/auth/open/connect/token"_s, form, "application/x-www-form-urlencoded")
                    .object()
                    .value(u"access_token"_s)
                    .toString()
                    .toUtf8();
        QVERIFY(!token.isEmpty());
    }

    Reply send(const QByteArray &verb, const QString &path, const QByteArray &body = {},
               const QByteArray &type = "application/json")
    {
        QNetworkRequest request(QUrl(server.baseUrl().toString() + path));
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        if (!token.isEmpty())
            request.setRawHeader("Authorization", "Bearer " + token);
        if (verb == "POST" || verb == "PATCH" || verb == "PUT")
            request.setRawHeader("Content-Type", type);
        QNetworkReply *reply = network.sendCustomRequest(request, verb, body);
        QSignalSpy finished(reply, &QNetworkReply::finished);
        if (!reply->isFinished())
            support::waitFor(finished, 20'000);
        const Reply result{reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                           reply->readAll(), reply->rawHeader("Content-Type"), reply->rawHeader("Location")};
        reply->deleteLater();
        return result;
    }

    Reply get(const QString &path) { return send("GET", path); }
    Reply post(const QString &path, const QJsonObject &body)
    {
        return send("POST", path, QJsonDocument(body).toJson());
    }
    Reply create(const QJsonArray &sessions)
    {
        return send("POST", u"/sign/signing-sessions"_s, QJsonDocument(sessions).toJson());
    }

    QString upload(const QByteArray &bytes, const QByteArray &type = "application/pdf")
    {
        return send("POST", u"/sign/documents"_s, bytes, type).object().value(u"documentId"_s).toString();
    }
    QString uploadPdf()
    {
        return upload(sandbox::samplePdf(u"Contract"_s, {u"Pay (all) of it \\ Blåbær"_s}));
    }

    QString collect(const QStringList &documents, bool packaged = false)
    {
        QJsonArray references;
        for (const QString &id : documents)
            references.append(QJsonObject{{u"documentId"_s, id}});
        QJsonObject body{{u"documents"_s, references}};
        if (packaged)
            body.insert(u"packageTo"_s, QJsonArray{u"PADES_CONTAINER"_s});
        return post(u"/sign/document-collections"_s, body).object().value(u"id"_s).toString();
    }

    static QJsonObject session(const QString &collection, const QString &document, bool pki = false)
    {
        QJsonObject setup{{u"signingFlow"_s, pki ? u"PKISIGNING"_s : u"AUTHENTICATION_BASED"_s}};
        if (pki)
            setup.insert(u"vendor"_s, u"NBID"_s);
        return {{u"title"_s, u"Leiekontrakt"_s},
                {u"documents"_s, QJsonArray{QJsonObject{{u"documentCollectionId"_s, collection},
                                                        {u"documentId"_s, document},
                                                        {u"action"_s, u"SIGN"_s}}}},
                {u"signingSetup"_s, QJsonArray{setup}}};
    }

    //! A READY session over a new document; its id.
    QJsonObject newSession(bool pki = false, const QJsonObject &more = {})
    {
        const QString document = uploadPdf();
        QJsonObject body = session(collect({document}), document, pki);
        for (auto it = more.begin(); it != more.end(); ++it)
            body.insert(it.key(), it.value());
        return create({body}).array().first().toObject();
    }

    QJsonObject read(const QString &id) { return get(u"/sign/signing-sessions/"_s + id).object(); }
    QString stateOf(const QString &id)
    {
        return read(id).value(u"lifecycle"_s).toObject().value(u"state"_s).toString();
    }
    Reply signIt(const QString &id) { return post(u"/_sandbox/sessions/"_s + id + u"/sign"_s, {}); }
    Reply advance(const QString &duration) { return post(u"/_sandbox/clock"_s, {{u"advance"_s, duration}}); }
    static QString idOf(const QJsonObject &session) { return session.value(u"id"_s).toString(); }
};
