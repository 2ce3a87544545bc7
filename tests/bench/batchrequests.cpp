#include "bench/batchrequests.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

QString idIn(const QByteArray &answer, const QString &member)
{
    const QJsonDocument document = QJsonDocument::fromJson(answer);
    const QJsonObject object = document.isArray() ? document[0].toObject() : document.object();
    return object[member].toString();
}

QByteArray compact(const QJsonDocument &json)
{
    return json.toJson(QJsonDocument::Compact);
}

} // namespace

Round batchRound(const AskAll &ask, const QString &pdf, const QStringList &names, const QString &title)
{
    Round round;
    const QString json = u"application/json"_s;
    QList<BatchRequest> uploads, metadata, looks, collections, sessions;
    for (qsizetype i = 0; i < names.size(); ++i)
        uploads.append({u"/documents"_s, u"POST"_s, u"application/pdf"_s, {}, pdf});
    QStringList documents, made;
    for (const QByteArray &answer : ask(uploads, round))
        documents.append(idIn(answer, u"documentId"_s));
    for (const QString &id : documents) {
        metadata.append({u"/documents/"_s + id + u"/metadata"_s, u"PATCH"_s, json,
                         compact(QJsonDocument(QJsonObject{{u"filename"_s, u"contract.pdf"_s},
                                                           {u"title"_s, u"Contract"_s}}))});
        looks.append({u"/documents/"_s + id + u"/metadata"_s, u"GET"_s, {}, {}});
        collections.append({u"/document-collections"_s, u"POST"_s, json,
                            compact(QJsonDocument(QJsonObject{
                                {u"documents"_s, QJsonArray{QJsonObject{{u"documentId"_s, id}}}}}))});
    }
    ask(metadata, round);
    ask(looks, round);
    for (const QByteArray &answer : ask(collections, round))
        made.append(idIn(answer, u"id"_s));
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QJsonObject document{{u"action"_s, u"SIGN"_s},
                                   {u"documentId"_s, documents.value(i)},
                                   {u"documentCollectionId"_s, made.value(i)}};
        const QJsonObject setup{{u"signingFlow"_s, u"AUTHENTICATION_BASED"_s},
                                {u"identityProviders"_s, QJsonArray{QJsonObject{{u"idpName"_s, u"nbid"_s}}}}};
        const QJsonObject session{{u"title"_s, QString(title + u" for "_s + names[i])},
                                  {u"documents"_s, QJsonArray{document}},
                                  {u"signingSetup"_s, QJsonArray{setup}},
                                  {u"signer"_s, QJsonObject{{u"username"_s, names[i]}}}};
        sessions.append(
            {u"/signing-sessions"_s, u"POST"_s, json, compact(QJsonDocument(QJsonArray{session}))});
    }
    for (const QByteArray &answer : ask(sessions, round))
        if (idIn(answer, u"id"_s).isEmpty() && round.problem.isEmpty())
            round.problem = u"no session: "_s + QString::fromUtf8(answer).left(300);
    return round;
}

} // namespace bench
